import GoujiModel
import SourceReading

/// What it checks: where the remark of a line, or the name of a cost indicator, works the amount
/// out (9500元/月×12月), the amount is no slip of the keyboard away from the product; where the remark
/// has no other number, it is the product.
///
/// Why: the product shows which of the two is right, before any sum does.
///
/// Example: 9500元/月×12月 beside 141,000.
///
/// Source: 财预〔2016〕143号: 真实、准确. Where other numbers stand beside the product, the amount may have
/// other parts.
enum ProductsAgree {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    var findings: [Finding] = []
    if let remark = spending.ledger.shape.index(of: StandardColumn.remark) {
      for (line, record) in spending.records.enumerated() {
        let text = record.values[remark].text
        guard WrittenProduct.mayStand(in: text) else { continue }
        findings += finding(
          text, spending.amount(ofLine: line), draft, at: spending.place(ofAmount: line))
      }
    }
    guard let columns = draft.ledger(StandardLedger.projectTargets).flatMap(IndicatorColumns.init)
    else { return findings }
    for record in columns.ledger.records {
      let name = columns.text(columns.name, record)
      guard WrittenProduct.mayStand(in: name) else { continue }
      let value = IndicatorValue(columns.text(columns.value, record))
        .with(unit: columns.text(columns.unit, record))
      guard value.unit == "元", let number = value.number else { continue }
      findings += finding(
        name,
        Money(fen: number.scaled / (Quantity.one / AmountUnit.yuan.fen)), draft,
        at: record.place(of: columns.value))
    }
    return findings
  }

  private static func finding(
    _ text: String, _ amount: Money, _ draft: WholeDraft, at place: Place
  ) -> [Finding] {
    guard let product = WrittenProduct(text)?.amount, product != amount, amount != .zero else {
      return []
    }
    let slip = DigitSlip(amount, product)?.words
    guard let words = slip ?? (WrittenProduct.isAll(of: text) ? "两个数不一样" : nil) else {
      return []
    }
    return [
      Finding(
        .unitSlip, at: place,
        "这里写的是“\(shortened(text))”，乘出来是 \(draft.words(product))，金额却是 \(draft.words(amount))，\(words)",
        label: "乘出来是 \(draft.words(product))", basis: Finding.truthfulness,
        cure: "核对金额和算式，改正填错的一个")
    ]
  }
}
