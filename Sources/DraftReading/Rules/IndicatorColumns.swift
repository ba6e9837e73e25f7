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

  /// The targets of projects, of the department, and lists of the template's own whose targets are judged.
  static func all(in draft: WholeDraft) -> [IndicatorColumns] {
    let usual = [StandardLedger.projectTargets, StandardLedger.departmentTargets]
    let own = draft.template.ledgers.filter { $0.completion != nil && !usual.contains($0.name) }
    return (usual + own.map(\.name)).compactMap { draft.ledger($0).flatMap(IndicatorColumns.init) }
  }

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
    result = shape.index(of: rule.result)
  }

  func text(_ column: Int?, _ record: LedgerRecord) -> String {
    column.map { record.values[$0].text } ?? ""
  }

  /// The number of a column, in the unit of the record where the cell names none.
  func number(_ column: Int, _ record: LedgerRecord) -> IndicatorValue {
    IndicatorValue(record.values[column].text).with(unit: text(unit, record))
  }

  /// `≥ 95 %`
  func target(_ record: LedgerRecord) -> String {
    text(sign, record) + text(value, record) + text(unit, record)
  }
}

extension String {
  static let atLeast = NameSet(["≥", "≧", ">", "＞", ">=", "大于", "大于等于", "不低于"])
  static let atMost = NameSet(["≤", "≦", "<", "＜", "<=", "小于", "小于等于", "不高于", "不超过"])

  static let equalTo = NameSet(["=", "＝", "等于"])
  /// Of what comes in whole pieces.
  static let countingUnits = NameSet([
    "条", "件", "个", "人", "次", "户", "家", "份", "台", "辆", "场", "期", "名", "项", "套", "起", "批", "座", "栋",
    "幢", "本", "册", "篇", "所", "宗", "人次", "场次", "批次", "户次", "件次", "台次", "辆次",
  ])

  /// Digits, with a point perhaps.
  var isPlainNumber: Bool {
    if case .success = AmountParser.quantity(self) { true } else { false }
  }
}
