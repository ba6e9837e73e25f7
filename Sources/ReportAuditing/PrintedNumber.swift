import GoujiModel

/// A number read back from print: `12,968.46`, `17.5万元`, `-3.2%`; blank is zero.
struct PrintedNumber: Equatable {
  enum Suffix: Equatable {
    case none
    case percent
    case unit(AmountUnit)
  }

  var isNegative = false
  /// Without the point: 1750 for `17.50`.
  var digits: UInt = 0
  var decimals = 0
  var isBlank = false
  var suffix = Suffix.none

  /// Nil for what is not a number as offices print it.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    if rest.isEmpty {
      isBlank = true
      return
    }
    suffix = Self.takeSuffix(&rest)
    if rest.first == UInt8(ascii: "+") {
      rest.removeFirst()
    } else if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest.removeFirst()
    }
    let parts = rest.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap(Self.ungrouped), !whole.isEmpty else { return nil }
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    if parts.count > 1, fraction.isEmpty { return nil }
    // 18 digits fit into 64 bits.
    guard whole.count + fraction.count <= 18 else { return nil }
    for byte in whole + fraction {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      digits = digits * 10 + UInt(byte - UInt8(ascii: "0"))
    }
    decimals = fraction.count
  }

  private static func takeSuffix(_ text: inout ArraySlice<UInt8>) -> Suffix {
    let suffixes: [(String, Suffix)] = [
      ("%", .percent), ("万元", .unit(.tenThousandYuan)), ("元", .unit(.yuan)),
    ]
    for (word, suffix) in suffixes where text.suffix(word.utf8.count).elementsEqual(word.utf8) {
      text.removeLast(word.utf8.count)
      return suffix
    }
    return .none
  }

  /// Without its commas; nil where they do not stand every three digits.
  private static func ungrouped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count > 1 else { return Array(text) }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return groups.flatMap { $0 }
  }
}
