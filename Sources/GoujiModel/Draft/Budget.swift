/// A department's draft, read: all that the preparer entered, every value with its place.
package struct Budget: Sendable {
  /// The folder of the draft, as the user named it.
  package var folder: String
  /// Name of the template that the draft asks for.
  package var template: Located<String>
  package var year: Int
  package var inputUnit: AmountUnit
  /// `部门.全称`, `地区` and the like: what `草案.yaml` says of the department, by path.
  package var identity: [String: Located<String>]
  /// By name.
  package var ledgers: [String: Ledger]
  /// Last year's figures, by the name of the figure in the template.
  package var priorFigures: [String: Located<StatedNumber>]
  /// Numbers that cannot be derived (填报), by name.
  package var statedNumbers: [String: Located<StatedNumber>]
  /// Reasons (原因), by name.
  package var reasons: [String: Located<String>]
  /// Free prose of `文字.md`, by heading.
  package var prose: [String: DraftProse]
  /// SHA-256 of the files, lower-case hexadecimal.
  package var hash: String
  /// Where a value is asked for and nothing stands yet, by path: `上年数.机关运行经费`.
  package var blanks: [String: Place]
  /// What the parts of the draft are called in findings.
  package var words: DraftWords
  /// The classification of the year, without the draft's own names.
  package var official: Classification
  /// As last year's draft: codes with no counterpart this year.
  package var unmatched: [UnmatchedCode] = []
  /// Last year's draft (上年草案), where this one names it.
  package var earlier: EarlierDraft?
  /// Hash of the budget draft of the same year (预算草案), where this one names it.
  package var openingHash: String?
  /// What the preparer has still to look at (待确认): `上年数`, `项目/档案数字化`.
  package var unconfirmed: Set<String> = []

  package init(
    folder: String, template: Located<String>, year: Int, inputUnit: AmountUnit,
    identity: [String: Located<String>], ledgers: [String: Ledger],
    priorFigures: [String: Located<StatedNumber>], statedNumbers: [String: Located<StatedNumber>],
    reasons: [String: Located<String>], prose: [String: DraftProse], hash: String,
    blanks: [String: Place] = [:], words: DraftWords = .files, official: Classification? = nil
  ) {
    self.folder = folder
    self.template = template
    self.year = year
    self.inputUnit = inputUnit
    self.identity = identity
    self.ledgers = ledgers
    self.priorFigures = priorFigures
    self.statedNumbers = statedNumbers
    self.reasons = reasons
    self.prose = prose
    self.hash = hash
    self.blanks = blanks
    self.words = words
    self.official = official ?? Classification(year: year)
  }

  /// 部门 or 单位: whose report it is.
  package var subject: String {
    identity[IdentityPath.subject]?.value ?? ChoiceList.subjects.choices[0]
  }

  /// That of its own files and of the drafts it names, all of which decide what is printed.
  package var materialHash: String {
    [hash, earlier?.budget.hash, openingHash].compactMap { $0 }.joined(separator: "+")
  }

  /// The records of a ledger; none where the draft has no such file.
  package func records(_ ledger: String) -> [LedgerRecord] { ledgers[ledger]?.records ?? [] }
}

extension Budget {
  /// The official classification with the draft's own names of codes.
  package var classification: Classification {
    var names = official
    for record in records(StandardLedger.localCodes) {
      names.localNames[record.values[0].text] = record.values[1].text
    }
    return names
  }
}

/// A number as the draft states it: with a unit of money it is an amount, bare a count.
package enum StatedNumber: Hashable, Sendable {
  case amount(Money)
  /// Neither unit nor decimals; an amount in the draft's unit where an amount is expected.
  case plain(Int)
  /// Decimals without a unit: an amount in the draft's unit.
  case decimal(Money)
  /// A sum of numbers that are no money.
  case quantity(Quantity)
}

extension StatedNumber {
  /// Read as the kind that the template expects; `unit` is that of bare amounts.
  package func value(as kind: FigureKind, unit: AmountUnit) throws(NoValue) -> FigureValue {
    switch (self, kind) {
    case (.amount(let money), _): return .amount(money)
    case (.plain(let number), .amount): return .amount(Money(fen: try number.times(unit.fen)))
    case (.plain(let number), .quantity):
      return .quantity(Quantity(scaled: try number.times(Quantity.one)))
    case (.decimal(let money), .quantity):
      let scaled = try money.fen.times(Quantity.one / 100)
      return .quantity(Quantity(scaled: Rounding.halfUp(scaled, over: unit.fen / 100)))
    case (.plain(let number), _): return .count(number)
    case (.decimal(let money), _): return .amount(money)
    case (.quantity(let number), _): return .quantity(number)
    }
  }
}

extension Int {
  fileprivate func times(_ factor: Int) throws(NoValue) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    if overflow || product.magnitude > FigureValue.limit { throw .tooLarge }
    return product
  }
}

/// A section of `文字.md`.
package struct DraftProse: Sendable {
  package var title: Located<String>
  package var paragraphs: [Located<String>]

  package init(title: Located<String>, paragraphs: [Located<String>]) {
    self.title = title
    self.paragraphs = paragraphs
  }
}
