import GoujiModel

/// The texts of a draft with the numbers that they quote, and the figures that they may name. What
/// indicators say is no figure of the report.
struct QuotedTexts {
  let all: [(text: FreeText, numbers: [QuotedNumber])]
  /// By the place where it is typed, what a text tells of a function code.
  let codes: [Place: CodeTold]
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

  private static func codes(_ budget: Budget) -> [Place: CodeTold] {
    var codes: [Place: CodeTold] = [:]
    for ledger in budget.ledgers.values {
      guard let code = ledger.shape.codeColumn else { continue }
      for (column, shape) in ledger.shape.columns.enumerated() {
        let isReason = shape.name.hasSuffix("原因")
        guard isReason || shape.name == "主要用于" else { continue }
        for record in ledger.records where !record.values[code].text.isEmpty {
          codes[record.place(of: column)] = CodeTold(
            prefix: record.values[code].text, isReason: isReason)
        }
      }
    }
    return codes
  }
}

/// What a text is about: spending under a function code, or under all that begin so (a 类 or a 款).
struct CodeTold {
  let prefix: String
  /// 变动原因, 差异原因; else what it is used for.
  let isReason: Bool
}

extension LedgerShape {
  /// The column whose function codes, or their beginnings, its records tell of.
  var codeColumn: Int? {
    columns.indices.first { column in
      if case .code(.function) = columns[column].kind { return true }
      return columns[column].codeLevel != nil
    }
  }
}
