import GoujiModel
import SourceReading

/// What it checks: where an export gives the names of units beside their codes, some name is one of
/// the draft's.
///
/// Why: codes are short and alike; the table of another bureau is taken in line by line.
///
/// Example: 185001 某区民政局 in every row, where 185001 is 某区人力资源和社会保障局.
///
/// Source: 财预〔2016〕143号: 真实、准确.
struct ForeignUnitNames {
  let reader: ImportRowReader
  let departmentNames: [String]

  /// `rows` are those that become lines.
  func findings(_ rows: [ImportRow]) -> [Finding] {
    let positions = reader.columns.filter { column in
      column.target == .nameOf(StandardColumn.unit) || column.target == .column(StandardColumn.unit)
    }.map(\.position)
    var first: (cell: SourceCell, name: String, unit: DraftUnit)?
    var seen: Set<String> = []
    for row in rows where row.kind == .line {
      guard let code = row.cells[StandardColumn.unit]?.key,
        let unit = reader.context.units.first(where: { $0.code == code })
      else { continue }
      for position in positions where position < row.row.cells.count {
        let cell = row.row.cells[position]
        let name = CodeName(cell.text).name.headerKey
        guard name.count > 3, seen.insert(name).inserted else { continue }
        if reader.context.units.contains(where: { isOwn(name, $0) }) { return [] }
        if first == nil { first = (cell, name, unit) }
      }
    }
    guard let first else { return [] }
    return [
      Finding(
        .nameUnlikely, at: first.cell.place(in: reader.sheet.file),
        "表里的单位名称没有一个是本草案的：代码 \(first.unit.code) 写的是“\(shortened(first.name))”，草案里是“\(shortened(first.unit.name))”",
        label: "不是这个单位", basis: Finding.truthfulness,
        cure: "核对导出的是不是本部门的表；单位改了名的，先改“单位”里的名称")
    ]
  }

  /// The same name, one that abbreviates the other, or that of the department.
  private func isOwn(_ name: String, _ unit: DraftUnit) -> Bool {
    if NamesFit.isPart(name, of: unit.name.headerKey)
      || NamesFit.isPart(unit.name.headerKey, of: name)
    {
      return true
    }
    // 某局 is part of many names.
    return departmentNames.contains { own in
      NamesFit.isPart(name, of: own) || own.count > 4 && NamesFit.isPart(own, of: name)
    }
  }
}
