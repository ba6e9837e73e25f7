import GoujiModel
import SourceReading

/// What a template says of a ledger's amounts: which column is meant where none is named (主金额), in
/// which columns income and spending balance (平衡), and what other drafts call them (对应).
struct LedgerAmounts {
  private var main: Located<String>?
  private var balanced: [Located<String>] = []
  private var counterparts: [(other: Located<String>, own: Located<String>)] = []
  private let place: Place

  init(_ fields: inout TemplateFields, _ ledger: String, _ collector: FindingCollector) {
    place = fields.node.place
    main = fields.text("主金额")
    balanced = fields.words("平衡")
    guard let node = fields.node("对应") else { return }
    var inner = TemplateFields(node, "对应", collector)
    for entry in inner.all() {
      if let own = collector.text(of: entry.value, entry.key.value) {
        counterparts.append((entry.key, own))
      }
    }
  }

  /// The ledger with these columns; what is not said here stays as in `old`.
  func shape(
    _ name: String, _ columns: [LedgerColumn], keeping old: LedgerShape?,
    _ collector: FindingCollector
  ) -> LedgerShape {
    let amounts = columns.filter(\.kind.isAmount).map(\.name)
    for column in [main].compactMap({ $0 }) + balanced + counterparts.map(\.own)
    where !amounts.contains(column.value) {
      collector.add(.notAnAmount(column, of: name, amounts))
    }
    let kept = { (column: String?) in column.flatMap { amounts.contains($0) ? $0 : nil } }
    if old?.mainAmount != nil, kept(main?.value ?? old?.mainAmount) == nil, main == nil {
      collector.add(.noMainAmount(name, amounts, at: place))
    }
    let ownBalanced = balanced.isEmpty && main == nil ? old?.balanced ?? [] : balanced.map(\.value)
    return LedgerShape(
      name: name, columns: columns, mainAmount: kept(main?.value) ?? kept(old?.mainAmount),
      balanced: ownBalanced.filter { amounts.contains($0) },
      counterparts: Dictionary(
        counterparts.map { ($0.other.value, $0.own.value) }, uniquingKeysWith: { first, _ in first }
      ))
  }
}

extension TemplateDecoder {
  /// Income that is not entered follows from the spending, column by column.
  func checkIncomeColumns(at place: Place) {
    guard let spending = shapes[StandardLedger.spending], let income = shapes[StandardLedger.income]
    else { return }
    for column in income.balanced where spending.index(of: column) == nil {
      collector.add(
        Finding(
          .malformedTemplate, at: place, "台账“收入”按“\(column)”与支出相等，而台账“支出”没有这一列",
          cure: "两个台账的金额列要同名：在“支出”里也写“\(column): 金额”，或改“收入”的“主金额”“平衡”"))
    }
    if spending.mainAmount != income.mainAmount {
      collector.add(
        Finding(
          .malformedTemplate, at: place,
          "台账“支出”的主金额是“\(spending.mainAmount ?? "")”，“收入”的是“\(income.mainAmount ?? "")”",
          cure: "没有填写的收入由支出得出，两个台账的金额列和主金额要相同"))
    }
  }
}

extension Finding {
  fileprivate static func notAnAmount(
    _ column: Located<String>, of ledger: String, _ amounts: [String]
  ) -> Finding {
    Finding(
      .malformedTemplate, at: column.place, "“\(ledger)”没有叫“\(column.value)”的金额列",
      cure: Suggestion.cure(for: column.value, among: amounts, orAll: "它的金额列有"))
  }

  fileprivate static func noMainAmount(
    _ ledger: String, _ amounts: [String], at place: Place
  ) -> Finding {
    Finding(
      .malformedTemplate, at: place, "“\(ledger)”去掉了主金额一列，没有写新的“主金额”",
      cure: "加一行“主金额: 列名”\(amounts.isEmpty ? "" : "，金额列有：\(amounts.joined(separator: "、"))")")
  }
}
