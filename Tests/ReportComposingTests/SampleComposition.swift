import GoujiModel
import ReportComposing
import TestSupport

/// What the tests compose from: two units with 95 and 5 万元.
enum SampleComposition {
  static var budget: Budget {
    SampleBudget.make([
      "单位": "代码,名称,性质\n01,甲局机关,行政\n02,甲中心,事业",
      "支出": """
      单位,功能科目,支出类型,资金来源,预算数
      01,2080101,人员经费,一般公共预算,95.00
      02,2101101,人员经费,一般公共预算,5.00
      """,
    ])
  }

  /// A template with the figure 合计 and the parts that are given.
  static func template(
    _ parts: SectionDefinition..., change: (inout Template) -> Void = { _ in }
  ) -> Template {
    var template = Template.bare
    template.define("合计", .spending())
    template.options.headingNumbers = ["第一部分 ", "一、", "（一）", "1."].map(
      NumberStyle.init(pattern:))
    template.parts = parts
    change(&template)
    return template
  }

  static func composed(
    _ template: Template, _ budget: Budget = budget
  ) -> Outcome<Report> {
    ReportComposer.compose(
      budget: budget, template: template, classification: budget.classification)
  }

  /// A repetition once per unit that spends.
  static let units = Repetition(axis: .values(of: "单位"), conditions: [], figure: nil)
}

extension SectionDefinition {
  init(
    _ title: Wording, each repetition: Repetition? = nil, body: [BodyItem] = [],
    _ sections: SectionDefinition...
  ) {
    self.init(
      key: "", title: title, body: body, sections: sections,
      occurrence: Occurrence(repetition: repetition), place: .template(21))
  }
}

extension BodyItem {
  static func sentence(_ pieces: WordingPiece...) -> BodyItem {
    .paragraph(
      StyledWording(style: "正文", wording: Wording(pieces: pieces, place: .template(22))))
  }
}

extension Report {
  /// Blocks in a line each: `# 第一部分 总则`, `表1`, `图1`, sentences as they are.
  var outline: [String] {
    let sentences = self.sentences
    var next = 0
    return parts.flatMap(\.blocks).map { block in
      switch block {
      case .heading(let heading):
        return String(repeating: "#", count: heading.level + 1) + " " + heading.words.text
      case .paragraph:
        defer { next += 1 }
        return sentences[next]
      case .table(let table): return table.id
      case .chart(let chart): return "图\(chart.number)"
      }
    }
  }
}
