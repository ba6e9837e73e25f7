import FigureEvaluating
import GoujiModel
import TestSupport

@testable import TableDeriving

/// What the tests derive from: two units, 100 万元 in four lines.
///
///     01  2080101  人员经费  60
///     01  2080101  公用经费  20
///     01  2080199  项目支出  15
///     02  2101101  人员经费   5
enum SampleDerivation {
  static var budget: Budget {
    SampleBudget.make([
      "单位": "代码,名称,性质\n01,甲局机关,行政\n02,甲中心,事业",
      "支出": """
      单位,功能科目,支出类型,资金来源,预算数
      01,2080101,人员经费,一般公共预算,60.00
      01,2080101,公用经费,一般公共预算,20.00
      01,2080199,项目支出,一般公共预算,15.00
      02,2101101,人员经费,一般公共预算,5.00
      """,
      "科目用途": "功能科目,主要用于\n2080101,机关的工资。",
    ])
  }

  /// 合计 100, 人员 65, 项目 15 and what a test adds.
  static func template(_ change: (inout Template) -> Void = { _ in }) -> Template {
    var template = Template.bare
    template.define("合计", .spending())
    template.define("人员", .spending(.of("支出类型", "", "人员经费")))
    template.define("项目", .spending(.of("支出类型", "", "项目支出")))
    change(&template)
    return template
  }

  static func words(
    _ template: Template = template(), _ budget: Budget = budget
  ) -> WordingRenderer {
    WordingRenderer(
      engine: FigureEngine(
        budget: budget, template: template, classification: budget.classification))
  }
}

extension WordingRenderer {
  /// A sentence of the whole draft as it is printed.
  func sentence(_ wording: Wording) -> String { printed(inlines(wording, in: engine.whole)) }

  func printed(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words), .draftText(_, let words): words
      case .figure(let index): figures[index].printed
      }
    }.joined()
  }
}
