import GoujiModel
import SourceReading

/// A code cell taken apart: `208 01 01`, `208-01-01`, `2080101 行政运行`, `2080101-行政运行`.
struct TypedCode {
  /// Half-width, without blanks, dots and dashes.
  private(set) var digits = ""
  /// What follows the digits; empty mostly.
  private(set) var name = ""

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var rest = scalars.startIndex
    while rest < scalars.endIndex {
      let scalar = scalars[rest].halfWidth
      if scalar.decimalDigit != nil {
        digits.unicodeScalars.append(scalar)
      } else if !Self.isSeparator(scalar) {
        break
      }
      rest = scalars.index(after: rest)
    }
    name = Blanks.trimming(String(scalars[rest...]))
  }

  /// Seven digits for a function; five for an economic class, seven for a local sub-item of it.
  func hasLength(for kind: ClassificationKind) -> Bool {
    let count = digits.utf8.count
    return count == 7 || kind != .function && count == 5
  }

  /// `2.08E+06`, which Excel makes of a code that it takes for a number.
  var isScientific: Bool {
    guard let first = name.unicodeScalars.first?.halfWidth, first == "E" || first == "e" else {
      return false
    }
    let exponent = name.unicodeScalars.dropFirst().map(\.halfWidth)
    return !exponent.isEmpty && exponent.allSatisfy { $0.decimalDigit != nil || $0 == "+" }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    Blanks.isBlank(scalar) || ".-—–·_:".unicodeScalars.contains(scalar)
  }
}
