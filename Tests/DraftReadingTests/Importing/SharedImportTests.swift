import DraftReading
import Foundation
import GoujiModel
import Testing

/// The tables of `../shared/cases/import`, which once came out wrong, with their right values.
struct SharedImportTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/cases/import").path(percentEncoded: false)

  static let isThere = FileManager.default.fileExists(atPath: folder)

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var units: [DraftUnit] = [DraftUnit(code: "185001", name: "达州市通川区人力资源和社会保障局")]
    var year = 2024
    /// Number of lines and their sum.
    var lines: Int
    var total: String
    /// Of what was carried over.
    var carried = "0"
    var findings: [String] = []
    var map = ""
  }

  private static let waterworks = [
    DraftUnit(code: "312001", name: "青平县水务局"),
    DraftUnit(code: "312002", name: "青平县水利工程运行保护中心"),
  ]
  private static let town = [DraftUnit(code: "126001", name: "某镇")]

  static let cases = [
    // Quoted as Excel's formula of a text.
    Case(testDescription: "36eq.csv", lines: 6, total: "3146161.02"),
    Case(testDescription: "44platform.xlsx", lines: 6, total: "3146161.02", map: "金额单位: 元"),
    // 100000 of which 20000 were carried over, and 50000.
    Case(testDescription: "60qz_carry.xlsx", lines: 3, total: "150000", carried: "20000"),
    Case(testDescription: "67year.xlsx", lines: 1, total: "100000", findings: ["G142"]),
    Case(
      testDescription: "A.xlsx", units: waterworks, year: 2025, lines: 42, total: "8616792.85",
      carried: "175000.5"),
    Case(
      testDescription: "Dw.xlsx", units: waterworks, year: 2025, lines: 42, total: "8616792.85",
      carried: "175000.5"),
    Case(
      testDescription: "import-unit/a.csv", units: town, lines: 0, total: "0", findings: ["G141"]),
    Case(testDescription: "import-unit/b.csv", units: town, lines: 1, total: "152000"),
    Case(testDescription: "import-unit/c.csv", units: town, lines: 1, total: "152000"),
    Case(testDescription: "import-unit/e.xlsx", units: town, lines: 1, total: "152000"),
  ]

  @Test(.enabled(if: isThere), arguments: cases)
  func `an import has the figures of its table`(example: Case) throws {
    let shape = LedgerShape.fileShapes.first { $0.name == StandardLedger.spending }!
    let outcome = try ExportFixture.imported(
      Self.folder + "/" + example.testDescription, shape: shape, units: example.units,
      year: example.year, map: example.map)
    #expect(outcome.findings.map(\.code.rawValue) == example.findings)
    let lines = outcome.value.lines
    #expect(lines.count == example.lines)
    #expect(outcome.value.total.exactText(in: .yuan) == example.total)
    let carried = lines.filter { $0.texts[StandardColumn.fundYear] == "上年结转" }
      .reduce(Money.zero) { $0 + ($1.amounts[StandardColumn.amount] ?? .zero) }
    #expect(carried.exactText(in: .yuan) == example.carried)
    #expect(outcome.value.addsUp)
    if example.testDescription.hasPrefix("import-unit"), let line = lines.first {
      let prior = line.amounts[StandardColumn.priorAmount]?.exactText(in: .yuan)
      #expect(example.testDescription.hasSuffix("e.xlsx") ? prior == nil : prior == "141000")
    }
  }

  /// 支出 of a final account, as 四川决算 has it.
  private static var finalSpending: LedgerShape {
    let usual = LedgerShape.fileShapes.first { $0.name == StandardLedger.spending }!
    let kept = usual.columns.filter { !$0.kind.isAmount }
    let amounts = ["年初预算数", "全年预算数", "决算数"].map { LedgerColumn($0, .amount) }
    return LedgerShape(name: usual.name, columns: kept + amounts, mainAmount: "决算数")
  }

  /// Sources below the amounts, the amounts below sources, or either as the map says.
  @Test(arguments: [
    (
      "单位|功能科目|支出类型|年初预算||决算数|\n|||一般公共预算|政府性基金|一般公共预算|政府性基金",
      ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"], ""
    ),
    (
      "单位|功能科目|支出类型|一般公共预算||政府性基金|\n|||年初预算|决算数|年初预算|决算数",
      ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"], ""
    ),
    (
      "单位|功能科目|支出类型|甲|乙|丙|丁", [],
      """
      列:
        甲: {金额列: 年初预算数, 资金来源: 一般公共预算}
        乙: {金额列: 年初预算数, 资金来源: 政府性基金}
        丙: {金额列: 决算数, 资金来源: 一般公共预算}
        丁: {金额列: 决算数, 资金来源: 政府性基金预算}
      """
    ),
  ])
  func `several amounts of several sources stand side by side`(
    header: String, merges: [String], map: String
  ) throws {
    let isCrossed = header.contains("一般公共预算||")
    let row = isCrossed ? "10|11|20|22" : "10|20|11|22"
    let fixture = ExportFixture(
      "单位：元\n\(header)\n185001|2080101|人员经费|\(row)", merges: merges)
    let outcome = ExportFixture.imported(
      [try fixture.sheet()], shape: Self.finalSpending, units: ExportFixture.units, year: 2024,
      map: map)
    #expect(outcome.findings.map(\.message) == [])
    let lines = outcome.value.lines.map { line in
      ["资金来源", "年初预算数", "决算数"].map { line.texts[$0] ?? "-" }.joined(separator: " ")
    }
    #expect(lines.sorted() == ["一般公共预算 10 11", "政府性基金预算 20 22"])
  }

  @Test(.enabled(if: isThere))
  func `a final account takes its three amounts`() throws {
    let outcome = try ExportFixture.imported(
      Self.folder + "/71final2.xlsx", shape: Self.finalSpending,
      units: [DraftUnit(code: "340001", name: "某局")], year: 2024)
    #expect(outcome.findings.isEmpty)
    let figures = outcome.value.lines.map { line in
      ["年初预算数", "全年预算数", "决算数"].map { line.amounts[$0]?.exactText(in: .yuan) ?? "-" }
    }
    #expect(figures == [["100000", "120000", "119000"], ["50000", "50000", "48000"]])
  }
}
