import Foundation

/// An invented draft of any size for template 四川: units of eighty lines and ten projects each,
/// amounts in odd yuan, the same for the same size.
struct MadeDraft {
  let lines: Int
  private var units: Int { max(1, lines / Self.linesOfUnit) }
  private static let linesOfUnit = 80
  private static let projectsOfUnit = 10

  /// Code, economic code and kind of the lines that need no project.
  private static let basics: [(String, String, String)] =
    ["30101", "30102", "30103", "30107", "30112", "30199"].map { ("2010301", $0, "人员经费") }
    + ["30101", "30102", "30107", "30103"].map { ("2010350", $0, "人员经费") }
    + [
      ("2080505", "30108", "人员经费"), ("2080506", "30109", "人员经费"), ("2101101", "30110", "人员经费"),
      ("2101103", "30111", "人员经费"), ("2210201", "30113", "人员经费"),
    ]
    + ["30201", "30202", "30205", "30206", "30207", "30211", "30213", "30217", "30228", "30231"]
    .map { ("2010301", $0, "公用经费") }
  private static let projectCodes = ["2010302", "2010399", "2130106", "2120801", "2230199"]
  private static let projectItems = ["30227", "30226", "30202", "30213", "30299", "31003", "31007"]

  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
  }

  private var files: [(String, String)] {
    [
      ("草案.yaml", head), ("支出.csv", spending), ("项目.csv", projects), ("项目绩效.csv", targets),
      ("科目用途.csv", uses), ("文字.md", "# 职能简介\n\n甲\n\n# 重点工作\n\n乙\n\n# 年度总体目标\n\n丙\n"),
    ]
  }

  private func code(_ unit: Int) -> String { String(101_0001 + unit) }

  private var head: String {
    let figures = [
      "收支预算总数", "财政拨款收支预算总数", "一般公共预算当年拨款", "机关运行经费", "公务接待费", "公务用车购置及运行费",
    ]
    return """
      模板: 四川
      年度: 2026
      地区: 示例市
      财政级次: 市级
      部门: {代码: "101", 全称: 示例市某局, 简称: 示例局}
      填报单位: 元
      单位:
      \((0..<units).map { "  - {代码: \"\(code($0))\", 名称: 示例单位\($0), 性质: 行政}" }.joined(separator: "\n"))
      下属单位: []
      上年数:
      \(figures.map { "  \($0): 100万元" }.joined(separator: "\n"))
      原因:
      \(figures.map { "  \($0): 人员增加" }.joined(separator: "\n"))
      填报: {}

      """
  }

  private var spending: String {
    var random = Dice(state: 20_260_101)
    var text = "单位,功能科目,经济科目,支出类型,项目,资金来源,资金年度,预算数\n"
    for line in 0..<lines {
      let unit = min(line / Self.linesOfUnit, units - 1)
      let place = line % Self.linesOfUnit
      let amount = 3_000 + random.next() % 3_000_000
      if place < 50 {
        let (function, item, kind) = Self.basics[place % Self.basics.count]
        text += "\(code(unit)),\(function),\(item),\(kind),,一般公共预算,本年,\(amount)\n"
      } else {
        let project = (place - 50) % Self.projectsOfUnit
        let function = Self.projectCodes[project % Self.projectCodes.count]
        let source =
          function.hasPrefix("212") ? "政府性基金预算" : function.hasPrefix("223") ? "国有资本经营预算" : "一般公共预算"
        let item = Self.projectItems[(place + unit) % Self.projectItems.count]
        text += "\(code(unit)),\(function),\(item),项目支出,项目\(project),\(source),本年,\(amount)\n"
      }
    }
    return text
  }

  private var projects: String {
    var text = "单位,项目,项目类别,年度目标\n"
    for unit in 0..<units {
      for project in 0..<Self.projectsOfUnit {
        text += "\(code(unit)),项目\(project),特定目标类,按计划完成年度任务\n"
      }
    }
    return text
  }

  private var targets: String {
    var text = "单位,项目,一级指标,二级指标,三级指标,指标性质,指标值,度量单位,权重\n"
    for unit in 0..<units {
      for project in 0..<Self.projectsOfUnit {
        for (first, second) in [("产出指标", "数量指标"), ("产出指标", "质量指标"), ("效益指标", "社会效益指标")] {
          text += "\(code(unit)),项目\(project),\(first),\(second),完成率,≥,95,%,30\n"
        }
      }
    }
    return text
  }

  private var uses: String {
    let codes = Set(Self.basics.map(\.0) + Self.projectCodes).sorted()
    return "功能科目,主要用于\n" + codes.map { "\($0),开展工作\n" }.joined()
  }
}

/// xorshift64: the same numbers on every machine.
private struct Dice {
  var state: UInt64

  mutating func next() -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33)
  }
}
