import GoujiModel
import ReportAuditing

/// The amounts that 舍入: 配平 printed as other than their nearest numbers, for `check`.
enum AdjustmentRenderer {
  /// A heading and a line for each.
  static func text(_ figures: [AdjustedFigure], unit: AmountUnit) -> String {
    if figures.isEmpty { return "配平：所有金额都印成四舍五入的数" }
    let head = "配平：\(figures.count) 处金额没有印成四舍五入的数（准确数：四舍五入 → 印出，\(unit.rawValue)）"
    return ([head] + lines(figures)).joined(separator: "\n")
  }

  /// `  表3第5行“教育支出”的“项目支出”　592.7552 万元：592.76 → 592.75`
  static func lines(_ figures: [AdjustedFigure]) -> [String] {
    figures.map { "  \($0.place)　\($0.exact)：\($0.natural) → \($0.printed)" }
  }

  static func json(_ figures: [AdjustedFigure]) -> String {
    JSONText.lines(
      figures.map { figure in
        JSONText.object([
          ("place", JSONText.string(figure.place)), ("exact", JSONText.string(figure.exact)),
          ("natural", JSONText.string(figure.natural)),
          ("printed", JSONText.string(figure.printed)),
        ])
      })
  }
}
