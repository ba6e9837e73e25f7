import Foundation
import GoujiModel
import TestSupport

/// A draft made by chance for template 四川: up to 5 units, 60 functions, 40 economic codes and
/// 3 sources; the same for the same seed.
struct RandomDraft {
  private(set) var units: [String] = []
  private var functions: [String] = []
  private var economics: [String] = []
  private var sources: [String] = []
  private var spending = ""
  private var income = ""
  private var projects = ""
  private var procurement = ""
  private(set) var lines = 0
  private var random: Chance
  /// Amounts are whole multiples of so many 分.
  private let grain: Int

  init(seed: UInt64, leastLines: Int = 1, mostLines: Int = 3_000) {
    random = Chance(seed: seed)
    grain = [1, 100, 100, 10_000, 1_000].randomElement(using: &random)!
    units = (0..<Int.random(in: 1...5, using: &random)).map { "10100\($0 + 1)" }
    functions = Array(Self.allFunctions.shuffled(using: &random).prefix(size(60))).sorted()
    economics = Array(Self.allEconomics.shuffled(using: &random).prefix(size(40))).sorted()
    sources = Array(
      ["一般公共预算", "政府性基金预算", "事业收入"].shuffled(using: &random)
        .prefix(Int.random(in: 1...3, using: &random)))
    // Small drafts are as frequent as large ones.
    let exponent = Double.random(
      in: log(Double(leastLines))...log(Double(mostLines)), using: &random)
    lines = max(1, Int(exp(exponent)))
    makeSpending()
    makeProcurement()
  }

  /// Lines of one unit, without its code.
  mutating func replaceSpending(_ rows: [String]) {
    units = ["101001"]
    functions = rows.map { String($0.prefix(7)) }
    let head = "单位,功能科目,经济科目,支出类型,项目,资金来源,资金年度,拨款级次,预算数\n"
    spending = head + rows.map { "101001,\($0)\n" }.joined()
    income = ""
    projects = "单位,项目,项目类别\n"
    procurement = "单位,采购品目,采购类型,预算数\n"
  }

  private mutating func size(_ most: Int) -> Int { Int.random(in: 1...most, using: &random) }

  private mutating func makeSpending() {
    spending = "单位,功能科目,经济科目,支出类型,项目,资金来源,资金年度,拨款级次,预算数\n"
    projects = "单位,项目,项目类别\n"
    var known: Set<String> = []
    var received: [String: Int] = [:]
    let carried = Bool.random(using: &random)
    for _ in 0..<lines {
      let unit = units.randomElement(using: &random)!
      let function = functions.randomElement(using: &random)!
      let economic = economics.randomElement(using: &random)!
      let source = sources.randomElement(using: &random)!
      let year = carried && Int.random(in: 0..<6, using: &random) == 0 ? "上年结转" : "本年"
      let level =
        source == "一般公共预算" && Int.random(in: 0..<8, using: &random) == 0 ? "上级提前通知" : "本级"
      var kind = economic.hasPrefix("302") ? "公用经费" : "人员经费"
      var project = ""
      if economic.hasPrefix("31") || Int.random(in: 0..<3, using: &random) == 0 {
        kind = "项目支出"
        project = "项目\(Int.random(in: 0..<12, using: &random))"
        if known.insert(unit + project).inserted { projects += "\(unit),\(project),特定目标类\n" }
      }
      let amount = grain * Int.random(in: 1...300_000_000 / grain, using: &random)
      if source == "事业收入" { received["\(unit),\(source),\(year)", default: 0] += amount }
      spending +=
        "\(unit),\(function),\(economic),\(kind),\(project),\(source),\(year),\(level),\(yuan(amount))\n"
    }
    // Half of the drafts state 事业收入 in two records of their own.
    guard Bool.random(using: &random), !received.isEmpty else { return }
    income = "单位,资金来源,资金年度,预算数\n"
    for (fund, amount) in received.sorted(by: { $0.key < $1.key }) {
      let part = amount / 3 / grain * grain
      for amount in [part, amount - part] where amount > 0 {
        income += "\(fund),\(yuan(amount))\n"
      }
    }
  }

  private mutating func makeProcurement() {
    procurement = "单位,采购品目,采购类型,预算数\n"
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let kind = ["货物", "工程", "服务"].randomElement(using: &random)!
      let amount = grain * Int.random(in: 1...100_000_000 / grain, using: &random)
      procurement += "\(units[0]),设备,\(kind),\(yuan(amount))\n"
    }
  }

  private func yuan(_ fen: Int) -> String {
    "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
  }

  func write(to folder: URL, template: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files = [
      "草案.yaml": head(template), "支出.csv": spending, "政府采购.csv": procurement, "科目用途.csv": uses,
      "项目.csv": projects, "文字.md": "# 职能简介\n\n甲\n\n# 重点工作\n\n乙\n\n# 年度总体目标\n\n丙\n",
    ]
    if !income.isEmpty { files["收入.csv"] = income }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  private var uses: String { "功能科目,主要用于\n" + functions.map { "\($0),开展工作\n" }.joined() }

  private func head(_ template: String) -> String {
    let figures = [
      "收支预算总数", "财政拨款收支预算总数", "一般公共预算当年拨款", "机关运行经费", "公务接待费", "公务用车购置及运行费", "因公出国（境）费",
    ]
    return """
      模板: \(template)
      年度: 2026
      地区: 示例市
      财政级次: 市级
      部门: {代码: "101", 全称: 示例市某局, 简称: 示例局}
      填报单位: 元
      单位:
      \(units.map { "  - {代码: \"\($0)\", 名称: 示例单位\($0), 性质: 行政}" }.joined(separator: "\n"))
      下属单位: []
      上年数:
      \(figures.enumerated().map { "  \($1): \(12_345 + 7 * $0).\($0)1元" }.joined(separator: "\n"))
      原因:
      \(figures.map { "  \($0): 人员变动" }.joined(separator: "\n"))
      填报: {}

      """
  }

  private static let allFunctions: [String] = {
    let classification = Classification()
    var codes: [String] = []
    for first in [201, 204, 205, 206, 207, 208, 210, 211, 212, 213, 214, 215, 220, 221, 224] {
      for second in 1...8 {
        for third in [1, 2, 3, 6, 50, 99] {
          let code = "\(first)0\(second)" + (third < 10 ? "0\(third)" : "\(third)")
          if classification.entry(code) != nil { codes.append(code) }
        }
      }
    }
    return codes
  }()

  private static let allEconomics: [String] = {
    let classification = Classification()
    return ["301", "302", "303", "310"].flatMap { first in
      (1...40).map { first + ($0 < 10 ? "0\($0)" : "\($0)") }
    }.filter { classification.entry($0) != nil }
  }()
}
