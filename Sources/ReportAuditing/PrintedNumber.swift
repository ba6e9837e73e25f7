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
    isBlank = text.isEmpty
    var text = text
    guard isBlank || text.withUTF8({ read($0[...]) }) else { return nil }
  }

  private mutating func read(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = text
    suffix = Self.takeSuffix(&rest)
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      isNegative = rest.removeFirst() == UInt8(ascii: "-")
    }
    // Commas stand every three digits, or there are none.
    var (commas, group) = (0, 0)
    var hasPoint = false
    // 18 digits fit into 64 bits.
    var left = 18
    for byte in rest {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard left > 0 else { return false }
        left -= 1
        digits = digits * 10 + UInt(byte - UInt8(ascii: "0"))
        if hasPoint { decimals += 1 } else { group += 1 }
      case UInt8(ascii: ","):
        guard !hasPoint, commas == 0 ? (1...3).contains(group) : group == 3 else { return false }
        commas += 1
        group = 0
      case UInt8(ascii: "."):
        guard !hasPoint else { return false }
        hasPoint = true
      default: return false
      }
    }
    return (commas == 0 ? group > 0 : group == 3) && hasPoint == (decimals > 0)
  }

  private static let suffixes: [(bytes: [UInt8], suffix: Suffix)] = [
    (Array("%".utf8), .percent), (Array("万元".utf8), .unit(.tenThousandYuan)),
    (Array("元".utf8), .unit(.yuan)),
  ]

  private static func takeSuffix(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) -> Suffix {
    for (bytes, suffix) in suffixes where text.suffix(bytes.count).elementsEqual(bytes) {
      text.removeLast(bytes.count)
      return suffix
    }
    return .none
  }
}
