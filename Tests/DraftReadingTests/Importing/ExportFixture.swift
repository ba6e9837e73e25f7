import DraftReading
import GoujiModel
import OfficeOpenXML
import SourceReading

/// An export as a workbook made for a test: what looks like a number is one, `=` begins a formula,
/// behind `→` stands what was saved of it.
struct ExportFixture {
  var rows: [[String]]
  var merges: [String] = []
  var map = ""
  var unit = AmountUnit.yuan

  /// A line for each row, cells divided by `|`; blanks around them do not count.
  init(_ text: String, merges: [String] = [], map: String = "", unit: AmountUnit = .yuan) {
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
      }
    }
    self.merges = merges
    self.map = map
    self.unit = unit
  }

  static let units = [
    DraftUnit(code: "185001", name: "某局机关"), DraftUnit(code: "185002", name: "某服务中心"),
  ]

  func imported() throws -> Outcome<LinesImport> { try imported([sheet()]) }

  func imported(_ sheets: [ImportSheet]) throws -> Outcome<LinesImport> {
    let shape = LedgerShape.fileShapes.first { $0.name == "支出" }!
    return Self.imported(
      sheets, shape: shape, units: Self.units, year: 2024, map: map, inputUnit: unit,
      departmentNames: ["185", "某局"])
  }

  /// A file on the disk.
  static func imported(
    _ path: String, shape: LedgerShape, units: [DraftUnit], year: Int, map: String = ""
  ) throws -> Outcome<LinesImport> {
    let source = ImportSource.read(path, displayPath: path)
    let outcome = imported(source.value, shape: shape, units: units, year: year, map: map)
    return Outcome(outcome.value, source.findings + outcome.findings)
  }

  static func imported(
    _ sheets: [ImportSheet], shape: LedgerShape, units: [DraftUnit], year: Int, map: String,
    inputUnit: AmountUnit = .yuan, departmentNames: [String] = []
  ) -> Outcome<LinesImport> {
    let map = ImportMap.read(SourceFile(path: "导入对照.yaml", text: map), shape: shape)
    let importer = LinesImporter(
      shape: shape, context: DraftContext(inputUnit: inputUnit, units: units), map: map.value,
      departmentNames: departmentNames, year: year)
    let outcome = importer.read(sheets)
    return Outcome(outcome.value, map.findings + outcome.findings)
  }

  func sheet(named name: String = "表") throws -> ImportSheet {
    let book = Workbook(
      properties: DocumentProperties(title: "", application: ""),
      defaultFont: CellFont(name: "宋体", size: 11))
    let style = book.style(CellFormat(font: CellFont(name: "宋体", size: 11)))
    var sheet = Worksheet(name: name, columnWidths: [])
    sheet.merges = merges.map(Self.block)
    try book.add(sheet) { writer in
      for (index, row) in rows.enumerated() {
        writer.row(index) { cells in
          for (column, text) in row.enumerated() where !text.isEmpty {
            if text.hasPrefix("=") {
              let parts = text.dropFirst().split(separator: "→")
              cells.formula(
                column, String(parts[0]), result: parts.count > 1 ? String(parts[1]) : "", style)
            } else if Self.isNumber(text) {
              cells.number(column, text, style)
            } else {
              cells.text(column, text.hasPrefix("'") ? String(text.dropFirst()) : text, style)
            }
          }
        }
      }
    }
    let read = WorkbookSource.read(bytes: try book.package().bytes(), displayPath: "导出.xlsx")
    return ImportSheet(read.value!.sheets[0])
  }

  private static func isNumber(_ text: String) -> Bool {
    text.first != "0" && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
      && text.contains(where: \.isNumber)
  }

  private static func block(_ text: String) -> CellBlock {
    let ends = text.split(separator: ":").map { CellAddress($0)! }
    return CellBlock(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column)
  }
}

extension LinesImport {
  /// `185001 2080101 30101 人员经费 - 一般公共预算 1200.4`: an empty cell is a dash, what is usual (本年,
  /// 本级) is left out.
  var described: [String] {
    lines.map { line in
      let names = ["单位", "功能科目", "经济科目", "支出类型", "项目", "资金来源"]
      let texts = names.map { line.texts[$0] ?? "" }.map { $0.isEmpty ? "-" : $0 }
      let others = ["资金年度", "拨款级次", "说明", "上年预算数"].compactMap { line.texts[$0] }
        .filter { !["", "本年", "本级"].contains($0) }
      return (texts + [line.texts["预算数"] ?? "-"] + others).joined(separator: " ")
    }
  }

  /// `明细 3 合计 1 空 0 错 0`, which add up to the rows.
  var counted: String {
    let counts = parts.map(\.counts)
    return "明细 \(counts.map(\.lineRows).reduce(0, +)) 合计 \(counts.map(\.totals).reduce(0, +))"
      + " 空 \(counts.map(\.withoutAmount).reduce(0, +)) 错 \(counts.map(\.faulty).reduce(0, +))"
  }

  var addsUp: Bool {
    parts.allSatisfy { part in
      let counts = part.counts
      return counts.rows
        == counts.lineRows + counts.totals + counts.withoutAmount + counts.faulty
        + counts.leftOut + counts.signatures
    } && parts.map(\.counts.lines).reduce(0, +) == lines.count
  }
}
