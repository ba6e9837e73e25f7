import DraftReading
import GoujiModel
import TestSupport
import Testing

/// Money of this year and carried over comes back from whatever way an export tells them apart, in
/// whatever unit, and rows that are none of the draft's stay out.
struct CarriedExportTests {
  private struct Line {
    var function: String
    /// 分 of this year and carried over; not both zero.
    var current: Int
    var carried: Int
  }

  /// How an export says which money was carried over.
  private enum Way: CaseIterable {
    case fundYear, yearInWords, indicatorYear, flag, part, sideBySide
  }

  @Test func `what was carried over comes back, and rows of other years stay out`() throws {
    var random = Chance.printed()
    for round in 0..<60 {
      let way = Way.allCases[round % Way.allCases.count]
      let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.line(&random) }
      let unit = ["元", "千元", "万元", "百万元"].randomElement(using: &random)!
      let export = Self.export(lines, way, unit, &random)
      let outcome = try ExportFixture(export.text).imported()
      #expect(!outcome.findings.hasErrors, "\(export.text)\(outcome.findings.map(\.message))")
      let expected = lines.flatMap { line in
        [(line.current, ""), (line.carried, " 上年结转")].filter { $0.0 != 0 }.map { fen, year in
          "185001 \(line.function) 30201 公用经费 - 一般公共预算 "
            + Money(fen: fen).exactText(in: .yuan) + year
        }
      }
      #expect(outcome.value.described.sorted() == expected.sorted(), "\(export.text)")
      #expect(outcome.value.parts.map(\.counts.leftOut) == [export.leftOut], "\(export.text)")
      #expect(outcome.value.addsUp)
      let sum = lines.reduce(0) { $0 + $1.current + $1.carried }
      #expect(outcome.value.total == Money(fen: sum))
    }
  }

  private static func line(_ random: inout Chance) -> Line {
    let amount = { (random: inout Chance) in Int.random(in: 1...99_999_999, using: &random) }
    let kind = Int.random(in: 0...2, using: &random)
    return Line(
      function: ["2080101", "2080102", "2080199"].randomElement(using: &random)!,
      current: kind == 0 ? 0 : amount(&random), carried: kind == 1 ? 0 : amount(&random))
  }

  private static func export(
    _ lines: [Line], _ way: Way, _ unit: String, _ random: inout Chance
  ) -> (text: String, leftOut: Int) {
    let decimals = ["元": 2, "千元": 5, "万元": 6, "百万元": 8][unit]!
    let text = { (fen: Int) in fen == 0 ? "" : DecimalText.of(fen, decimals: decimals) }
    let isOwn = Bool.random(using: &random)
    let mark = isOwn ? "（\(unit)）" : ""
    let hasYear = Bool.random(using: &random)
    var header = ["单位", "功能科目", "经济科目", "项目类别", "资金性质"]
    if hasYear { header.insert("预算年度", at: 0) }
    header += columns(of: way).words + columns(of: way).amounts.map { $0 + mark }
    var rows: [[String]] = []
    var leftOut = 0
    func add(_ line: Line, year: String) {
      for cells in amounts(of: line, way, text) {
        let start = ["185001", line.function, "30201", "公用经费", "一般公共预算"]
        rows.append((hasYear ? [year] : []) + start + cells)
        if year != "2024" { leftOut += 1 }
      }
    }
    for line in lines {
      add(line, year: "2024")
      if hasYear, Int.random(in: 0...3, using: &random) == 0 {
        add(line, year: ["2023", "2025年"].randomElement(using: &random)!)
      }
    }
    let caption = isOwn ? "某局支出表" : "某局支出表|单位：\(unit)"
    let body = ([header] + rows).map { $0.joined(separator: "|") }
    return (([caption] + body).joined(separator: "\n"), leftOut)
  }

  private static func columns(of way: Way) -> (words: [String], amounts: [String]) {
    switch way {
    case .fundYear: (["资金年度"], ["预算数"])
    case .yearInWords: (["年度"], ["预算数"])
    case .indicatorYear: (["指标年度"], ["预算数"])
    case .flag: (["是否结转"], ["预算数"])
    case .part: ([], ["预算数", "其中：上年结转"])
    case .sideBySide: ([], ["合计", "当年预算", "上年结转"])
    }
  }

  /// Cells behind the codes, for each row that the line takes.
  private static func amounts(of line: Line, _ way: Way, _ text: (Int) -> String) -> [[String]] {
    func rows(_ current: String, _ carried: String) -> [[String]] {
      [(current, line.current), (carried, line.carried)].filter { $0.1 != 0 }.map {
        [$0.0, text($0.1)]
      }
    }
    switch way {
    case .fundYear: return rows("本年", "上年结转")
    case .yearInWords: return rows("当年", "结转")
    case .indicatorYear: return rows("2024", "2023")
    case .flag: return rows("否", "是")
    case .part: return [[text(line.current + line.carried), text(line.carried)]]
    case .sideBySide:
      return [[text(line.current + line.carried), text(line.current), text(line.carried)]]
    }
  }
}
