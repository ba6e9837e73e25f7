import GoujiModel
import SourceReading

/// What it checks: in every list with 权重 and 得分, no score is above its weight or below zero, and the weights
/// of a list of five or more add up to 100.
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
      return sum(ledger, weight)
        + ledger.records.compactMap { record in
          guard let reached = record.values[score].points else { return nil }
          let full = record.values[weight].points
          if reached.scaled >= 0, full.map({ reached.scaled <= $0.scaled }) ?? true { return nil }
          let named = ledger.shape.nameColumn.flatMap { ledger.shape.index(of: $0.name) }
          let last = ledger.shape.columns.indices.last { index in
            if case .text = ledger.shape.columns[index].kind { index < weight } else { false }
          }
          let title = (last ?? named).map { record.values[$0].text } ?? ""
          return .above(title, full: full, reached: reached, at: record.place(of: score))
        }
    }
  }

  private static func sum(_ ledger: Ledger, _ weight: Int) -> [Finding] {
    let weights = ledger.records.compactMap { $0.values[weight].points?.scaled }
    guard weights.count >= 5, let first = ledger.records.first else { return [] }
    let sum = weights.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    if sum == 100 * Quantity.one { return [] }
    return [.notHundred(ledger.name, Quantity(scaled: sum), at: first.place(of: weight))]
  }
}

extension LedgerValue {
  /// A whole number or one with decimals; nil where nothing stands.
  var points: Quantity? {
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
    _ title: String, full: Quantity?, reached: Quantity, at place: Place
  ) -> Finding {
    guard let full, reached.scaled >= 0 else {
      return Finding(
        .scoreAboveWeight, at: place, "“\(shortened(title))”得 \(reached.text) 分，得分不能小于 0",
        label: "小于零",
        basis: "财预〔2020〕10号", cure: "改为 0 到权重之间的得分")
    }
    return Finding(
      .scoreAboveWeight, at: place,
      "“\(shortened(title))”得 \(reached.text) 分，权重是 \(full.text) 分", label: "高于权重",
      basis: "财预〔2020〕10号", cure: "改为不高于 \(full.text) 的得分；权重填错的，改权重")
  }

  fileprivate static func notHundred(
    _ ledger: String, _ sum: Quantity, at place: Place
  ) -> Finding {
    Finding(
      .weightSum, at: place, "“\(ledger)”的权重合计 \(sum.text) 分，总分应为 100 分", label: "合计 \(sum.text)",
      basis: "财预〔2020〕10号：总分设置为 100 分", cure: "核对各项权重，使合计为 100")
  }
}
