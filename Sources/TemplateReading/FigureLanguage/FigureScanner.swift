import GoujiModel

/// The characters of an expression, a condition or a slot: names, values and signs, half or full width.
struct FigureScanner {
  private let scalars: [Unicode.Scalar]
  /// Characters read so far, counted as YAML counts columns.
  private(set) var position = 0
  /// Behind such a name a bracket opens its arguments, as behind that of a function.
  var isPhrase: ((String) -> Bool)?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The character at the position; nil at the end.
  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func advance() { position += 1 }

  /// What was read from there on.
  private func text(from start: Int) -> String { String(scalars: scalars[start..<position]) }

  /// From here on there is one somewhere.
  func hasAhead(_ scalar: Unicode.Scalar) -> Bool { scalars[position...].contains(scalar) }

  /// A condition goes on here.
  var isAtComparison: Bool {
    var ahead = self
    return ahead.take("=", "＝", "≠")
  }

  var isAtQuote: Bool { current == "\"" || current == "“" }

  mutating func skipBlanks() {
    skip { $0.isBlank }
  }

  /// Goes past one of these signs, and blanks before it.
  mutating func take(_ signs: Unicode.Scalar...) -> Bool {
    skipBlanks()
    guard let next = current, signs.contains(next) else { return false }
    advance()
    return true
  }

  mutating func close() throws(FigureParser.Failure) {
    if !take(")", "）") { throw FigureParser.Failure(offset: position, message: "这里缺右括号“)”") }
  }

  mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
    while let next = current, isSkipped(next) { advance() }
  }

  /// What has been read since, without blanks at the ends.
  func text(since start: FigureScanner) -> String {
    text(from: start.position).trimmed
  }

  /// Up to the next sign. A full-width bracket belongs to the name, except behind the name of a
  /// function.
  mutating func name() -> String {
    skipBlanks()
    let start = position
    skipName()
    return text(from: start).trimmed
  }

  mutating func skipName() {
    let start = position
    while let next = current, !next.isSign {
      if next == "）" || next == "（" && isFunction(from: start) { break }
      if next == "（" {
        while let inner = current, inner != "）" { advance() }
      }
      if current != nil { advance() }
    }
  }

  /// Nothing, or the name of a function: a bracket behind it is not part of a name.
  private func isFunction(from start: Int) -> Bool {
    let name = text(from: start).trimmed
    return name.isEmpty || FigureFunction(named: name) != nil || isPhrase?(name) == true
  }

  /// A value may stand in quotes when it holds a hyphen or another sign.
  mutating func value() throws(FigureParser.Failure) -> String {
    guard isAtQuote else { return name() }
    let start = position
    advance()
    let first = position
    while let next = current, next != "\"", next != "”" { advance() }
    if current == nil { throw FigureParser.Failure(offset: start, message: "引号没有结束") }
    defer { advance() }
    return text(from: first)
  }
}

extension Unicode.Scalar {
  /// A sign of the language that no name holds.
  fileprivate var isSign: Bool {
    switch self {
    case "+", "＋", "-", "－", "−", "(", ")", ",", "，", "=", "＝", "≠", "|", "｜", "*", "＊": true
    default: false
    }
  }
}
