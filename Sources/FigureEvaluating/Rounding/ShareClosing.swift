import GoujiModel

/// Closes shares at the whole that they make up (占比舍入: 归百), by largest remainder: every share is
/// cut to its last digit, and what is missing goes, a digit each, to those that lost most; of equal
/// ones to the first.
package enum ShareClosing {
  /// Last digits in 100 %: 10 000 for two decimals.
  package static func digits(decimals: Int) -> Int {
    (0..<decimals).reduce(100) { power, _ in power * 10 }
  }

  /// The parts in last digits, which add up to `total`; nil where it cannot be reached with less
  /// than one digit each.
  package static func closed(_ parts: [Ratio], at total: Int, digits: Int) -> [Int]? {
    let cut = parts.compactMap { $0.cut(digits) }
    guard cut.count == parts.count else { return nil }
    var closed = cut.map(\.whole)
    let missing = total - closed.reduce(0, +)
    guard (0...parts.count).contains(missing) else { return nil }
    let order = parts.indices.sorted { a, b in
      cut[b].rest.isLess(than: cut[a].rest) || !cut[a].rest.isLess(than: cut[b].rest) && a < b
    }
    for index in order.prefix(missing) {
      // A share that is exact stays so.
      if cut[index].rest.sign == 0 { return nil }
      closed[index] += 1
    }
    return closed
  }

  /// Whether exact shares are parts of one amount and make up `whole` of it.
  package static func make(_ shares: [Ratio], up whole: Int, of denominator: Int) -> Bool {
    var sum = CheckedSum()
    for share in shares {
      guard let parts = share.parts, parts.denominator == denominator, parts.numerator >= 0 else {
        return false
      }
      sum.add(parts.numerator)
    }
    return shares.count > 1 && (try? sum.value()) == whole
  }
}

extension FigureValue {
  package var ratio: Ratio? { if case .share(let ratio) = self { ratio } else { nil } }
}

extension Ratio {
  /// `self × digits` cut to a whole number, and what is left of it; nil beyond 64 bits.
  fileprivate func cut(_ digits: Int) -> (whole: Int, rest: Ratio)? {
    guard let (numerator, denominator) = parts else { return nil }
    let product = numerator.magnitude.multipliedFullWidth(by: digits.magnitude)
    guard product.high < denominator.magnitude else { return nil }
    let (whole, rest) = denominator.magnitude.dividingFullWidth(product)
    guard let cut = Int(exactly: whole), let left = Ratio(Int(rest), over: denominator) else {
      return nil
    }
    return (cut, left)
  }
}
