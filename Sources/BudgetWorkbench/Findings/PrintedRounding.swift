import DraftReading
import GoujiModel
import ReportAuditing
import ReportComposing

/// What rounding did to a report, for `check`: which printed totals do not foot, and which amounts
/// balancing (舍入: 配平) moves to make them.
package struct PrintedRounding {
  let unit: AmountUnit
  let footing: PrintedFooting
  let balancing: Balancing

  enum Balancing {
    /// The template balances: amounts not printed as their nearest numbers.
    case done([AdjustedFigure])
    /// It does not, and some totals do not foot: what balancing would move, and how many figures it
    /// would print a whole last digit or more off their exact values.
    case possible([AdjustedFigure], beyond: Int)
    /// Tables and sentences print different decimals, which balancing does not allow.
    case decimalsDiffer
    /// All totals foot.
    case notNeeded
  }

  package init(_ draft: DraftedReport) {
    let template = draft.material.template
    unit = template.options.unit
    footing = ReportAuditor.footing(draft.report, template)
    if template.options.rounding.amounts == .balanced {
      balancing = .done(ReportAuditor.adjusted(draft.report, template))
    } else if footing.differences.isEmpty {
      balancing = .notNeeded
    } else if template.options.tableAmount.decimals != template.options.proseAmount.decimals {
      balancing = .decimalsDiffer
    } else {
      balancing = Self.tried(draft.material)
    }
  }

  private static func tried(_ material: Material) -> Balancing {
    var template = material.template
    template.options.rounding.amounts = .balanced
    let report = ReportComposer.compose(
      budget: material.budget, template: template, classification: material.classification
    ).value
    return .possible(
      ReportAuditor.adjusted(report, template),
      beyond: ReportAuditor.beyondOneDigit(report, template))
  }
}
