import GoujiModel

/// The texts of a draft with the numbers that they quote, and the figures that they may name. What
/// indicators say is no figure of the report.
struct QuotedTexts {
  let all: [(text: FreeText, numbers: [QuotedNumber])]
  /// Function codes by the place where their use is typed.
  let codes: [Place: String]
  let figures: NamedFigures
  /// Of what the lists give reasons for.
  let changes: LedgerChanges
  let unit: AmountUnit
  /// How texts speak of the year before.
  let lastYears: WordList

  init(_ recount: Recount) {
    all = FreeText.narratives(in: recount.budget).map { ($0, QuotedNumber.all(in: $0.scalars)) }
    figures = NamedFigures(recount)
    changes = LedgerChanges(recount.budget)
    unit = recount.budget.inputUnit
    let last = recount.budget.year - 1
    lastYears = WordList(["上年", "去年", "上一年", "同比", "\(last)年", "\(last) 年"])
    codes = Self.codes(recount.budget)
  }

  private static func codes(_ budget: Budget) -> [Place: String] {
    guard let uses = budget.ledgers[StandardLedger.functionUses],
      let code = uses.shape.index(of: StandardColumn.functionCode),
      let use = uses.shape.index(of: "主要用于")
    else { return [:] }
    return Dictionary(
      uses.records.map { ($0.place(of: use), $0.values[code].text) }, uniquingKeysWith: { $1 })
  }
}
