import GoujiModel
import SourceReading

/// The unit of a table whose rows do not name one: `编制单位：303001 某局` above the header, at the foot, or
/// over each block of rows. Empty where a column or the preparer gives the unit, and where the draft has
/// but one.
struct UnitCaptions {
  /// Above the header, or at the foot.
  private(set) var first: ImportCell?
  /// By index of the row; nil of a row that names the department as a whole.
  private(set) var below: [Int: ImportCell?] = [:]

  private struct Caption {
    var row: Int
    /// Nil where it says no unit.
    var cell: ImportCell?
    /// The department's own name, without a code, is that of one unit as well: which is meant, other
    /// captions tell.
    var isDepartment = false
  }

  init(_ sheet: ImportSheet, _ header: ImportHeader, _ reader: ImportCellReader) {
    guard reader.context.units.count > 1,
      reader.shape.index(of: StandardColumn.unit) != nil,
      !reader.columns.contains(where: { $0.gives(StandardColumn.unit) }),
      !reader.map.defaults.contains(where: { $0.column == StandardColumn.unit })
    else { return }
    var captions = sheet.rows.indices.filter { !header.rows.contains($0) }
      .compactMap { Self.caption(sheet.rows[$0], $0, reader) }
    let units = Set(captions.compactMap(\.cell?.key))
    if units.count == 1 {
      for index in captions.indices where captions[index].isDepartment {
        captions[index].cell = nil
      }
    }
    let above = captions.filter { $0.row < header.rows.lowerBound }
    let said = above.compactMap(\.cell)
    let known = said.filter { cell in reader.context.units.contains { $0.code == cell.key } }
    let best = known.isEmpty ? said : known
    if Set(best.map(\.key)).count == 1 { first = best[0] }
    for caption in captions where caption.row > header.rows.upperBound {
      below[caption.row] = .some(caption.cell)
    }
    if captions.count == 1, let foot = captions.first, foot.row > header.rows.upperBound,
      !Self.hasAmounts(sheet.rows[foot.row...], reader)
    {
      first = foot.cell
    }
  }

  private static func hasAmounts(_ rows: ArraySlice<SourceRow>, _ reader: ImportCellReader) -> Bool
  {
    let positions = reader.columns.filter(\.givesMoney).map(\.position)
    return rows.contains { row in positions.contains { isAmount(row.text($0)) } }
  }

  private static func isAmount(_ text: String) -> Bool {
    guard !text.isEmpty, case .success = AmountParser.amount(text, in: .yuan) else { return false }
    return true
  }

  /// Nil where the row is none, or has an amount. Of several cells the one that names a unit counts.
  private static func caption(
    _ row: SourceRow, _ index: Int, _ reader: ImportCellReader
  ) -> Caption? {
    let texts = row.cells.indices.compactMap { position in
      value(in: row, at: position).map { (text: $0, source: row.cells[position]) }
    }
    guard !texts.isEmpty, !hasAmounts([row], reader) else { return nil }
    let captions = texts.map { text, source in
      let text = reader.map.values[StandardColumn.unit]?[text.headerKey] ?? text
      let cell = reader.unitCell(text, source)
      let isDepartment =
        CodeName(text).code.isEmpty && reader.departmentNames.contains(text.headerKey)
      return Caption(row: index, cell: cell.key.isEmpty ? nil : cell, isDepartment: isDepartment)
    }
    let known = captions.first { caption in
      reader.context.units.contains { $0.code == caption.cell?.key }
    }
    return known ?? captions.first
  }

  private static let labels: Set<String> = [
    "单位", "编制单位", "填报单位", "填表单位", "编报单位", "申报单位", "预算单位", "部门单位", "基层单位", "单位名称", "单位编码", "单位代码",
    "预算单位名称", "预算单位编码", "单位编码及名称", "单位名称及编码", "部门单位名称", "填报单位名称", "编制单位名称",
  ]

  /// What stands behind the label, in its own cell or in the next one that is filled; nil of 单位：元.
  private static func value(in row: SourceRow, at position: Int) -> String? {
    let text = row.cells[position].text
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return nil }
    let label = String(text[..<colon]).headerKey.filter { !"()[]【】*".contains($0) }
    guard labels.contains(label) else { return nil }
    var value = String(text[text.index(after: colon)...])
    if Blanks.trimming(value).isEmpty {
      value = row.cells[(position + 1)...].first { !$0.text.isEmpty }?.text ?? ""
      if value.contains(where: { ":：".contains($0) }) { return nil }
    }
    value = Blanks.trimming(upToNextLabel(Blanks.trimming(value)))
    guard !value.isEmpty, ImportUnit.unit(in: "单位:" + value.headerKey) == nil else { return nil }
    return value
  }

  /// `303001 某局   金额单位：元` in one cell.
  private static func upToNextLabel(_ text: String) -> String {
    let ends = ["  ", "\u{3000}", "\t", "\n", "金额单位", "单位:", "单位："].compactMap {
      text.firstRange(of: $0)?.lowerBound
    }
    return ends.min().map { String(text[..<$0]) } ?? text
  }
}
