import DraftReading
import GoujiModel
import TestSupport
import Testing

/// Random lines in exports of random shape come back as they were.
struct ImportPropertyTests {
  private struct Line {
    var unit: Int
    var function: String
    var economic: String
    var kind: String
    var project: String
    var source: String
    /// 分
    var fen: Int
  }

  private static let functions = [
    ("2080101", "行政运行"), ("2080102", "一般行政管理事务"), ("2101101", "行政单位医疗"),
  ]
  private static let economics = [
    ("30101", "基本工资"), ("30201", "办公费"), ("30226", "劳务费"), ("30399", ""),
  ]
  private static let kinds = [("人员经费", "人员类"), ("公用经费", "公用经费"), ("项目支出", "特定目标类")]
  private static let sources = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "其他收入"]

  @Test func `lines come back from an export of any shape, and every row is accounted for`() throws
  {
    var random = Chance.printed()
    for _ in 0..<60 {
      let lines = Self.lines(&random)
      let unit: AmountUnit = Bool.random(using: &random) ? .yuan : .tenThousandYuan
      let export = Self.export(lines, unit, &random)
      let outcome = try ExportFixture(export.text).imported()
      let expected = lines.map { line in
        let project = line.project.isEmpty ? "-" : line.project
        let amount = Money(fen: line.fen).exactText(in: .yuan)
        return
          "\(ExportFixture.units[line.unit].code) \(line.function) \(line.economic) \(line.kind)"
          + " \(project) \(line.source) \(amount)"
      }
      #expect(outcome.findings.filter { $0.severity == .error }.isEmpty, "\(export.text)")
      #expect(outcome.value.described.sorted() == expected.sorted(), "\(export.text)")
      #expect(outcome.value.addsUp)
      #expect(outcome.value.parts.map(\.counts.totals) == [export.totals], "\(export.text)")
    }
  }

  @Test func `no damage to an export makes it crash or loses a row`() throws {
    var random = Chance.printed()
    let marks = [
      "", "合计", "208", "x", "-", "1e5", "2080101-行政运行", "(100)", "#REF!", "=A1", "小计",
      "99999999999999999",
    ]
    for _ in 0..<100 {
      var rows = ExportFixture(Self.export(Self.lines(&random), .yuan, &random).text).rows
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let row = Int.random(in: rows.indices, using: &random)
        guard !rows[row].isEmpty else { continue }
        let column = Int.random(in: rows[row].indices, using: &random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: rows.remove(at: row)
        case 1: rows.swapAt(row, Int.random(in: rows.indices, using: &random))
        case 2: rows[row].remove(at: column)
        default: rows[row][column] = marks.randomElement(using: &random)!
        }
        if rows.isEmpty { rows = [["x"]] }
      }
      var fixture = ExportFixture("")
      fixture.rows = rows
      if Bool.random(using: &random) { fixture.merges = ["A3:A5", "B2:D2"] }
      let outcome = try fixture.imported()
      #expect(outcome.value.addsUp)
      let faulty = outcome.value.parts.reduce(0) { $0 + $1.counts.faulty }
      #expect(faulty == 0 || outcome.findings.hasErrors)
      let read = outcome.value.parts.reduce(0) { $0 + $1.counts.rows + $1.counts.repeatedHeaders }
      let below = rows.enumerated().filter { index, row in
        row.contains { !$0.isEmpty }
          && index + 1 > (outcome.value.parts.first?.headerLines.upperBound ?? .max)
      }
      if outcome.value.parts.first?.counts.rows ?? 0 > 0 { #expect(read == below.count) }
    }
  }

  private static func lines(_ random: inout Chance) -> [Line] {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in
      let kind = kinds.randomElement(using: &random)!.0
      return Line(
        unit: Int.random(in: 0...1, using: &random),
        function: functions.randomElement(using: &random)!.0,
        economic: economics.randomElement(using: &random)!.0, kind: kind,
        project: kind == "项目支出" ? ["仲裁经费", "党建经费"].randomElement(using: &random)! : "",
        source: sources.randomElement(using: &random)!,
        fen: Int.random(in: 1...9_999_999, using: &random))
    }.sorted { ($0.unit, $0.function) < ($1.unit, $1.function) }
  }

  private static func export(
    _ lines: [Line], _ unit: AmountUnit, _ random: inout Chance
  ) -> (text: String, totals: Int) {
    let isPivot = Bool.random(using: &random)
    var columns = ["预算单位", "功能科目", "部门经济分类科目", "项目类别", "项目名称"]
    if Bool.random(using: &random) { columns.append("序号") }
    if Bool.random(using: &random) { columns.append("") }
    columns.shuffle(using: &random)
    columns += isPivot ? ["合计"] + sources : ["资金性质", "金额"]
    var totals = 0
    var rows: [[String]] = []
    func text(_ fen: Int) -> String { Money(fen: fen).exactText(in: unit) }
    func amounts(_ lines: [Line]) -> [String: String] {
      let sum = text(lines.reduce(0) { $0 + $1.fen })
      var cells = ["合计": sum, "金额": sum]
      for source in sources {
        let part = lines.filter { $0.source == source }
        if !part.isEmpty { cells[source] = text(part.reduce(0) { $0 + $1.fen }) }
      }
      return cells
    }
    func add(_ cells: [String: String]) { rows.append(columns.map { cells[$0] ?? "" }) }
    func total(_ name: String, _ column: String, _ part: [Line]) {
      totals += 1
      add(amounts(part).merging([column: name]) { $1 })
    }
    let hasUnitSums = Bool.random(using: &random)
    let hasFunctionSums = Bool.random(using: &random)
    if Bool.random(using: &random) { total("合计", "预算单位", lines) }
    for unit in 0...1 {
      let own = lines.filter { $0.unit == unit }
      if own.isEmpty { continue }
      let name = ExportFixture.units[unit]
      if hasUnitSums { total("\(name.code)-\(name.name)", "预算单位", own) }
      for (code, title) in functions {
        let part = own.filter { $0.function == code }
        if part.isEmpty { continue }
        if hasFunctionSums {
          totals += 1
          add(amounts(part).merging(["预算单位": name.name, "功能科目": "\(code) \(title)"]) { $1 })
        }
        for (index, line) in part.enumerated() {
          var cells = amounts([line])
          cells["预算单位"] = [name.code, name.name, "[\(name.code)]\(name.name)"].randomElement(
            using: &random)!
          cells["功能科目"] = ["\(code)", "\(code)-\(title)", "\(title)(\(code))"].randomElement(
            using: &random)!
          let economic = economics.first { $0.0 == line.economic }!
          cells["部门经济分类科目"] =
            economic.1.isEmpty ? economic.0 : "[\(economic.0)]\(economic.1)"
          cells["项目类别"] = kinds.first { $0.0 == line.kind }!.1
          cells["项目名称"] = line.project
          cells["资金性质"] = "1\(index)-\(line.source)资金"
          cells["序号"] = String(rows.count + 1)
          add(cells)
        }
      }
    }
    if Bool.random(using: &random) { total("总  计", "预算单位", lines) }
    let head = ["某部门支出表", "单位：\(unit.rawValue)"].joined(separator: "\n")
    let body = ([columns] + rows).map { $0.joined(separator: "|") }.joined(separator: "\n")
    return (head + "\n" + body, totals)
  }
}
