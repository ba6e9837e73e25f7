import GoujiModel
import SourceReading

/// A code cell taken apart: `208 01 01`, `208-01-01`, `2080101 行政运行`, `2080101-行政运行`.
struct TypedCode {
  /// Half-width, without blanks, dots and dashes.
  private(set) var digits = ""
  /// What follows the digits; empty mostly.
  private(set) var name = ""

  init(_ text: String) {
    if LooseText.isCode(text) {
      digits = text
      return
    }
    let scalars = Self.bare(text).unicodeScalars
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

  /// The name, by itself, at the end of its path (社会保障和就业支出-…-行政运行), or with a note in brackets
  /// behind it: 基本工资（在职）.
  func hasName(_ known: String) -> Bool {
    let (typed, known) = (name.headerKey, known.headerKey)
    if typed == known { return true }
    if known.isEmpty { return false }
    if typed.hasSuffix(known) {
      return typed.dropLast(known.count).last.map { "-—–/\\>→".contains($0) } ?? false
    }
    guard typed.hasPrefix(known) else { return false }
    let note = typed.dropFirst(known.count)
    return note.first == "(" && note.last == ")"
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

  /// Without what programs and typists put around a code to keep it as it is: `'2080101`,
  /// `“2080101”`; without the decimals and the commas of one that was taken for a number:
  /// `2080101.0`, `2,080,101`.
  static func bare(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    let isOrdinary = text.utf8.allSatisfy { (48...57).contains($0) }
    if isOrdinary { return text }
    var rest = text[...]
    if !(48...57).contains(first) {
      rest = rest.drop { "'’‘\"“”＇=＝".contains($0) }
      while let last = rest.last, "'’‘\"“”＇".contains(last) { rest.removeLast() }
    }
    let whole = rest.prefix { $0 != "." }
    if whole.count < rest.count, rest[whole.endIndex...].dropFirst().allSatisfy({ $0 == "0" }),
      rest[whole.endIndex...].count > 1, whole.allSatisfy(\.isASCIIDigit)
    {
      rest = whole
    }
    let groups = rest.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    return isGrouped ? groups.joined() : String(rest)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    Blanks.isBlank(scalar) || ".-—–·_:".unicodeScalars.contains(scalar)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
