import GoujiModel
import SourceReading

/// The columns of a ledger of targets, as the rules ask for them.
struct IndicatorColumns {
  let ledger: Ledger
  let level: Int?
  let second: Int?
  let name: Int?
  /// ≥, ≤, 定性.
  let sign: Int?
  let value: Int
  let unit: Int?
  let direction: Int?
  /// Of a final account.
  let result: Int?

  /// Nil where the ledger has no indicators.
  init?(_ ledger: Ledger) {
    let shape = ledger.shape
    let rule = shape.completion ?? CompletionRule()
    guard let value = shape.index(of: rule.target) else { return nil }
    self.ledger = ledger
    self.value = value
    level = shape.index(of: "一级指标")
    second = shape.index(of: "二级指标")
    name = shape.index(of: "三级指标")
    sign = shape.index(of: rule.nature)
    unit = shape.index(of: rule.unit)
    direction = shape.index(of: "指标方向性")
    result = shape.completion.flatMap { shape.index(of: $0.result) }
  }

  func text(_ column: Int?, _ record: LedgerRecord) -> String {
    column.map { record.values[$0].text } ?? ""
  }

  /// `≥ 95 %`
  func target(_ record: LedgerRecord) -> String {
    text(sign, record) + text(value, record) + text(unit, record)
  }
}

extension String {
  static let atLeast: Set<String> = ["≥", "≧", ">", "＞", ">=", "大于", "大于等于", "不低于"]
  static let atMost: Set<String> = ["≤", "≦", "<", "＜", "<=", "小于", "小于等于", "不高于", "不超过"]

  /// Digits, with a point perhaps.
  var isPlainNumber: Bool {
    if case .success = AmountParser.quantity(self) { true } else { false }
  }
}
