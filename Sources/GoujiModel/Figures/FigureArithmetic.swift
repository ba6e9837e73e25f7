/// The one exact arithmetic of figures: every operator over every value has a value, or none with a
/// reason. Nothing traps, whatever was typed.
extension FigureOperator {
  /// Of one figure, or of two.
  package func value(_ a: FigureValue, _ b: FigureValue? = nil) throws(NoValue) -> FigureValue {
    if self == .absolute { return a.magnitude }
    guard let b else { throw .faulty }
    switch self {
    case .plus: return try a.adding(b)
    case .minus: return try a.subtracting(b)
    case .share: return try a.over(b)
    case .growth: return try a.growth(from: b)
    case .least: return b.isLess(than: a) ? b : a
    case .greatest: return a.isLess(than: b) ? b : a
    case .score: return try a.scored(b)
    case .average: return try a.spread(over: b)
    case .absolute: throw .faulty
    }
  }
}

extension FigureValue {
  package func adding(_ other: FigureValue) throws(NoValue) -> FigureValue {
    if case .share(let a) = self, case .share(let b) = other { return try Self.rate(a.adding(b)) }
    return try combined(other) { $0.addingReportingOverflow($1) }
  }

  package func subtracting(_ other: FigureValue) throws(NoValue) -> FigureValue {
    if case .share(let a) = self, case .share(let b) = other { return try Self.rate(a.adding(-b)) }
    return try combined(other) { $0.subtractingReportingOverflow($1) }
  }

  private func combined(
    _ other: FigureValue, _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) throws(NoValue) -> FigureValue {
    guard kind == other.kind, let a = whole, let b = other.whole else { throw .faulty }
    let (result, overflow) = operation(a, b)
    guard !overflow, result.magnitude <= Self.limit, let value = FigureValue(kind, number: result)
    else { throw .tooLarge }
    return value
  }

  /// `self ÷ other`. A rate on a base below zero says nothing, whatever its sign comes out as.
  package func over(_ other: FigureValue) throws(NoValue) -> FigureValue {
    guard kind == other.kind, let a = whole, let b = other.whole else { throw .faulty }
    if b == 0 { throw .nothingBelow }
    guard b > 0, let ratio = Ratio(a, over: b) else { throw .negativeBase }
    return try Self.rate(ratio)
  }

  /// `(self − base) ÷ base`.
  package func growth(from base: FigureValue) throws(NoValue) -> FigureValue {
    try subtracting(base).over(base)
  }

  /// Billions of times the base is a slip of the pen, for which no column has room.
  private static func rate(_ ratio: Ratio?) throws(NoValue) -> FigureValue {
    guard let ratio, let whole = ratio.rounded(scale: 1), whole.magnitude <= largestRate else {
      throw .tooLarge
    }
    return .share(ratio)
  }

  /// The largest rate that has a value: a hundred billion percent.
  package static let largestRate: UInt = 1_000_000_000

  /// 分, whole numbers or ten-thousandths that one figure may come to; half of 64 bits, so that what
  /// is rounded or doubled once more still fits.
  package static let limit: UInt = 4_000_000_000_000_000_000

  /// An amount per head to the 分, or a number per head to two decimals, half away from zero.
  package func spread(over heads: FigureValue) throws(NoValue) -> FigureValue {
    guard case .count(let count) = heads else { throw .faulty }
    if count <= 0 { throw .nothingBelow }
    switch self {
    case .amount(let money): return .amount(Money(fen: Rounding.halfUp(money.fen, over: count)))
    case .quantity(let number): return try Self.hundredths(number.scaled, over: count)
    case .count(let number):
      let (scaled, overflow) = number.multipliedReportingOverflow(by: Quantity.one)
      if overflow { throw .tooLarge }
      return try Self.hundredths(scaled, over: count)
    case .share: throw .faulty
    }
  }

  /// Of ten-thousandths.
  private static func hundredths(_ scaled: Int, over count: Int) throws(NoValue) -> FigureValue {
    let hundredth = Quantity.one / 100
    let (divisor, overflow) = count.multipliedReportingOverflow(by: hundredth)
    if overflow { return .quantity(Quantity(scaled: 0)) }
    return .quantity(Quantity(scaled: Rounding.halfUp(scaled, over: divisor) * hundredth))
  }

  /// A weight times a rate, to two decimals, half away from zero.
  package func scored(_ rate: FigureValue) throws(NoValue) -> FigureValue {
    guard case .share(let ratio) = rate else { throw .faulty }
    let weight: Int
    switch self {
    case .count(let count):
      let (scaled, overflow) = count.multipliedReportingOverflow(by: Quantity.one)
      if overflow { throw .tooLarge }
      weight = scaled
    case .quantity(let number): weight = number.scaled
    case .amount, .share: throw .faulty
    }
    let hundredth = Quantity.one / 100
    guard let hundredths = ratio.rounded(scale: weight, over: hundredth) else { throw .tooLarge }
    let (scaled, overflow) = hundredths.multipliedReportingOverflow(by: hundredth)
    if overflow || scaled.magnitude > Self.limit { throw .tooLarge }
    return .quantity(Quantity(scaled: scaled))
  }

  /// Of two of one kind.
  package func isLess(than other: FigureValue) -> Bool {
    if case .share(let a) = self, case .share(let b) = other { return a.isLess(than: b) }
    return (whole ?? 0) < (other.whole ?? 0)
  }

  /// Equal in kind and in value; 1/2 is 2/4.
  package func equals(_ other: FigureValue) -> Bool {
    if case .share(let a) = self, case .share(let b) = other { return a.equals(b) }
    return self == other
  }

  /// 分, whole numbers or ten-thousandths; nil of a rate.
  package var whole: Int? {
    switch self {
    case .amount(let money): money.fen
    case .count(let count): count
    case .quantity(let number): number.scaled
    case .share: nil
    }
  }

  /// −1, 0 or 1.
  package var sign: Int {
    if case .share(let ratio) = self { ratio.sign } else { (whole ?? 0).signum() }
  }

  package var magnitude: FigureValue {
    switch self {
    case .share(let ratio): .share(ratio.magnitude)
    case .amount(let money): .amount(Money(fen: Int(clamping: money.fen.magnitude)))
    case .count(let count): .count(Int(clamping: count.magnitude))
    case .quantity(let number): .quantity(Quantity(scaled: Int(clamping: number.scaled.magnitude)))
    }
  }

  package var kind: FigureKind {
    switch self {
    case .amount: .amount
    case .share: .share
    case .count: .count
    case .quantity: .quantity
    }
  }
}

/// A sum of whole numbers that says when it has left 64 bits, instead of trapping.
package struct CheckedSum {
  package private(set) var total = 0
  private var overflowed = false

  package init() {}

  @inline(__always)
  package mutating func add(_ number: Int) {
    let (sum, overflow) = total.addingReportingOverflow(number)
    total = sum
    overflowed = overflowed || overflow
  }

  package func value() throws(NoValue) -> Int {
    if overflowed || total.magnitude > FigureValue.limit { throw .tooLarge }
    return total
  }
}
