import GoujiModel

/// Closes shares at the whole that they make up (占比舍入: 归百), by largest remainder: every share is
/// cut to its last digit, and what is missing goes, a digit each, to those that lost most; of equal
/// ones to the first.
package enum ShareClosing {
  /// Last digits in 100 %: 10 000 for two decimals.
  package static func digits(decimals: Int) -> Int { (0..<decimals).reduce(100) { power, _ in power * 10 } }

  /// The parts in last digits, which add up to `total`; nil where it cannot be reached with less
  /// than one digit each.
  package static func closed(_ parts: [Ratio], at total: Int, digits: Int) -> [Int]? {
    let cut = parts.map { $0.cut(digits) }
    var closed = cut.map(\.whole)
    let missing = total - closed.reduce(0, +)
    guard (0...parts.count).contains(missing) else { return nil }
    let order = parts.indices.sorted { a, b in
      cut[a].rest.exceeds(cut[b].rest) || (!cut[b].rest.exceeds(cut[a].rest) && a < b)
    }
    for index in order.prefix(missing) {
      // A share that is exact stays so.
      if cut[index].rest.numerator == 0 { return nil }
      closed[index] += 1
    }
    return closed
  }

  /// Whether exact shares are parts of one amount and make up `whole` of it.
  package static func make(_ parts: [Ratio], up whole: Int, of denominator: Int) -> Bool {
    parts.count > 1
      && parts.allSatisfy { $0.denominator == denominator && $0.numerator >= 0 }
      && parts.reduce(0) { $0 + $1.numerator } == whole
  }
}

extension FigureExpression {
  /// 占比, also by name; not 增幅.
  package func isShare(_ template: Template) -> Bool {
    switch self {
    case .share: true
    case .named(let name): template.figures[name]?.expression.isShare(template) ?? false
    default: false
    }
  }
}

extension FigureValue {
  package var ratio: Ratio? { if case .share(let ratio) = self { ratio } else { nil } }
}

extension Ratio {
  /// `self × digits` cut to a whole number, and what is left of it.
  fileprivate func cut(_ digits: Int) -> (whole: Int, rest: Ratio) {
    let product = numerator.magnitude.multipliedFullWidth(by: digits.magnitude)
    let (whole, rest) = denominator.magnitude.dividingFullWidth(product)
    return (Int(whole), Ratio(Int(rest), over: denominator) ?? self)
  }

  fileprivate func exceeds(_ other: Ratio) -> Bool {
    let a = numerator.multipliedFullWidth(by: other.denominator)
    let b = other.numerator.multipliedFullWidth(by: denominator)
    return (a.high, a.low) > (b.high, b.low)
  }
}
