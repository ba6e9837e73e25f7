/// An exact amount of money, counted in 分 (one hundredth of a yuan).
///
/// Sums and differences are exact. The readers admit at most `Money.limit` per line, so that a
/// draft of ninety thousand lines cannot overflow.
package struct Money: Hashable, Comparable, Sendable {
  /// 分; may be negative.
  package var fen: Int

  package init(fen: Int) { self.fen = fen }

  package static let zero = Money(fen: 0)

  /// 1 万亿元, the largest amount accepted for one line.
  package static let limit = Money(fen: 100_000_000_000_000)

  package static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }
  package static func + (a: Money, b: Money) -> Money { Money(fen: a.fen + b.fen) }
  package static func - (a: Money, b: Money) -> Money { Money(fen: a.fen - b.fen) }
  package static func += (a: inout Money, b: Money) { a.fen += b.fen }
  package static prefix func - (a: Money) -> Money { Money(fen: -a.fen) }
}

/// The unit in which amounts are entered or printed.
package enum AmountUnit: String, CaseIterable, Sendable {
  case yuan = "元"
  case tenThousandYuan = "万元"

  /// 分 in one unit.
  package var fen: Int {
    switch self {
    case .yuan: 100
    case .tenThousandYuan: 1_000_000
    }
  }

  /// How many decimals of this unit reach down to 分.
  package var exactDecimals: Int {
    switch self {
    case .yuan: 2
    case .tenThousandYuan: 6
    }
  }
}
