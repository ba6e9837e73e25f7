/// The characters of an expression: names, values and signs, half or full width.
struct FigureScanner {
  private let scalars: [Unicode.Scalar]
  /// Characters read so far, counted as YAML counts columns.
  private(set) var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The character at the position; nil at the end.
  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  var isAtQuote: Bool { current == "\"" || current == "“" }

  mutating func skipBlanks() {
    while let next = current, next.isBlank { position += 1 }
  }

  /// Goes past one of these signs, and blanks before it.
  mutating func take(_ signs: Unicode.Scalar...) -> Bool {
    skipBlanks()
    guard let next = current, signs.contains(next) else { return false }
    position += 1
    return true
  }

  mutating func close() throws(FigureParser.Failure) {
    if !take(")", "）") { throw FigureParser.Failure(offset: position, message: "这里缺右括号“)”") }
  }

  /// Up to the next sign. A full-width bracket belongs to the name, except behind the name of a
  /// function.
  mutating func name() -> String {
    skipBlanks()
    var name = String.UnicodeScalarView()
    while let next = current, !next.isSign {
      if next == "）" || next == "（" && Self.isFunction(String(name)) { break }
      if next == "（" {
        while let inner = current, inner != "）" {
          name.append(inner)
          position += 1
        }
      }
      guard let last = current else { break }
      name.append(last)
      position += 1
    }
    while name.last?.isBlank == true { name.removeLast() }
    return String(name)
  }

  /// Nothing, or the name of a function: a bracket behind it is not part of a name.
  private static func isFunction(_ name: String) -> Bool {
    let name = name.trimmed
    return name.isEmpty || FigureParser.functions.contains(name)
  }

  /// A value may stand in quotes when it holds a hyphen or another sign.
  mutating func value() throws(FigureParser.Failure) -> String {
    guard isAtQuote else { return name() }
    let start = position
    position += 1
    var value = String.UnicodeScalarView()
    while let next = current, next != "\"", next != "”" {
      value.append(next)
      position += 1
    }
    if current == nil { throw FigureParser.Failure(offset: start, message: "引号没有结束") }
    position += 1
    return String(value)
  }
}

extension Unicode.Scalar {
  /// Blank, tab, no-break and ideographic blank.
  var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" || self == "\u{3000}" }

  /// A sign of the language that no name holds.
  fileprivate var isSign: Bool {
    switch self {
    case "+", "＋", "-", "－", "−", "(", ")", ",", "，", "=", "＝", "≠", "|", "｜", "*", "＊": true
    default: false
    }
  }
}
