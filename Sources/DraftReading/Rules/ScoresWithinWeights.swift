import GoujiModel
import SourceReading

/// What it checks: in every list with 权重 and 得分, no score is above its weight.
///
/// Why: the sum of scores is published as “满分100分”.
///
/// Example: 支出执行进度, 权重 5, 得分 60.
///
/// Source: 项目支出绩效评价管理办法 (财预〔2020〕10号): 总分100分.
enum ScoresWithinWeights {
  private static let score = "得分"

  static func findings(_ draft: WholeDraft) -> [Finding] {
    draft.budget.ledgers.keys.sorted().flatMap { name -> [Finding] in
      guard let ledger = draft.ledger(name),
        let weight = ledger.shape.index(of: StandardColumn.weight),
        let score = ledger.shape.index(of: score)
      else { return [] }
      return ledger.records.compactMap { record in
        guard let full = record.values[weight].points, let reached = record.values[score].points,
          reached.scaled > full.scaled
        else { return nil }
        let named = ledger.shape.nameColumn.flatMap { ledger.shape.index(of: $0.name) }
        let last = ledger.shape.columns.indices.last { index in
          if case .text = ledger.shape.columns[index].kind { index < weight } else { false }
        }
        let title = (last ?? named).map { record.values[$0].text } ?? ""
        return .above(title, full: full, reached: reached, at: record.place(of: score))
      }
    }
  }
}

extension LedgerValue {
  /// A whole number or one with decimals; nil where nothing stands.
  fileprivate var points: Quantity? {
    switch self {
    case .count(let count):
      let (scaled, overflow) = count.multipliedReportingOverflow(by: Quantity.one)
      return overflow ? Quantity(scaled: .max) : Quantity(scaled: scaled)
    case .quantity(let quantity): return quantity
    default: return nil
    }
  }
}

extension Finding {
  fileprivate static func above(
    _ title: String, full: Quantity, reached: Quantity, at place: Place
  ) -> Finding {
    Finding(
      .scoreAboveWeight, at: place,
      "“\(shortened(title))”得 \(reached.text) 分，权重是 \(full.text) 分", label: "高于权重",
      basis: "财预〔2020〕10号", cure: "改为不高于 \(full.text) 的得分；权重填错的，改权重")
  }
}
