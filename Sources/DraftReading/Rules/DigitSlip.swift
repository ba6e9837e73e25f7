import GoujiModel

/// How one amount may have been mistyped for another: the same digits with the point moved, or two
/// neighbouring digits exchanged.
enum DigitSlip: Equatable {
  /// 10, 100, 1 000 or 10 000 times.
  case shifted(Int)
  case exchanged

  /// Nil where the amounts differ in another way. Amounts with fewer than `least` digits before
  /// their zeros may be what they are: 5 万元 beside 50 万元.
  init?(_ a: Money, _ b: Money, least: Int = 3) {
    let (small, large) = (min(a.fen, b.fen), max(a.fen, b.fen))
    guard small > 0, small != large else { return nil }
    if large % small == 0, [10, 100, 1_000, 10_000].contains(large / small),
      Self.significantDigits(small) >= least
    {
      self = .shifted(large / small)
    } else if Self.areExchanged(small, large), Self.significantDigits(small) >= 3 {
      self = .exchanged
    } else {
      return nil
    }
  }

  /// Four of 105600.
  private static func significantDigits(_ fen: Int) -> Int {
    String(fen.withoutZeros).utf8.count
  }

  private static func areExchanged(_ a: Int, _ b: Int) -> Bool {
    // Two neighbours that change places make a difference of one digit, times nine, times a power
    // of ten.
    if (b - a) % 9 != 0 || ((b - a) / 9).withoutZeros > 9 { return false }
    let (a, b) = (Array(String(a).utf8), Array(String(b).utf8))
    guard a.count == b.count else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    guard differing.count == 2, differing[1] == differing[0] + 1 else { return false }
    return a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]]
  }

  /// Behind both amounts: `数字相同而相差 10 倍`.
  var words: String {
    switch self {
    case .shifted(let times): "数字相同而相差 \(times == 10_000 ? "1 万" : String(times)) 倍"
    case .exchanged: "像是把相邻的两位数字写反了"
    }
  }
}
