/// How exact figures become printed ones.
package struct RoundingPolicy: Hashable, Sendable {
  package var amounts: AmountRounding
  package var shares: ShareRounding
  package var basis: ShareBasis

  package init(
    amounts: AmountRounding = .byItself, shares: ShareRounding = .byItself,
    basis: ShareBasis = .exact
  ) {
    self.amounts = amounts
    self.shares = shares
    self.basis = basis
  }

  /// What is printed below a table: 舍入注 only where parts may not add up.
  package func notes(of table: TableDefinition) -> [Wording] {
    switch amounts {
    case .byItself: table.notes + table.roundingNotes
    case .balanced: table.notes
    }
  }
}

/// 舍入
package enum AmountRounding: String, CaseIterable, Sendable {
  /// Each figure by itself; a printed total may differ from its printed parts by last digits.
  case byItself = "逐格"
  /// Every printed total is the sum of its printed parts, in all tables and sentences at once; a
  /// figure may be the next digit up or down instead of the nearest.
  case balanced = "配平"
}

/// 占比舍入
package enum ShareRounding: String, CaseIterable, Sendable {
  case byItself = "各自"
  /// Shares that make up one whole add up to 100 % as printed.
  case closing = "归百"
}

/// 占比依据
package enum ShareBasis: String, CaseIterable, Sendable {
  /// A share is the quotient of the exact amounts.
  case exact = "准确数"
  /// A share is the quotient of the amounts as they are printed.
  case printed = "印出数"
}

extension TemplateOptions {
  /// 分 in one last digit of the amounts in tables: 10 000 for 万元 with two decimals.
  package var lastDigit: Int { lastDigit(decimals: tableAmount.decimals) }

  package func lastDigit(decimals: Int) -> Int { Self.lastDigit(decimals: decimals, in: unit) }

  /// False of a figure that a table prints in another unit, or a column with other decimals: it is
  /// rounded by itself even where the others are balanced.
  package func balances(_ figure: CellFigure, in table: ReportTable) -> Bool {
    Self.lastDigit(decimals: figure.format.decimals, in: table.unit) == lastDigit
  }

  package static func lastDigit(decimals: Int, in unit: AmountUnit) -> Int {
    (0..<min(decimals, unit.exactDecimals)).reduce(unit.fen) { step, _ in step / 10 }
  }
}

extension TemplateOptions {
  /// How sentences print a figure of this kind.
  package func proseFormat(of kind: FigureKind) -> NumberFormat {
    switch kind {
    case .share: share
    case .quantity: quantity
    case .amount, .count: proseAmount
    }
  }

  /// An amount or a share as whole last digits of a slot; other numbers as they are.
  package func digits(of value: FigureValue, _ slot: SlotFormat) -> FigureValue {
    let decimals = slot.decimals ?? proseFormat(of: value.kind).decimals
    guard case .share(let ratio) = value else {
      return value.rounded(to: Self.lastDigit(decimals: decimals, in: slot.unit ?? unit))
    }
    let scale = (0..<decimals).reduce(100) { scale, _ in scale * 10 }
    return ratio.rounded(scale: scale).flatMap { Ratio($0, over: scale) }.map { .share($0) }
      ?? value
  }

  /// A sentence would print it without a digit other than zero.
  package func printsAsZero(_ value: FigureValue, _ slot: SlotFormat = SlotFormat()) -> Bool {
    var format = proseFormat(of: value.kind)
    format.decimals = slot.decimals ?? format.decimals
    format.blankZero = false
    let text = NumberPrinter.text(value, unit: slot.unit ?? unit, format: format)
    return !text.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }
}
