/// The characters of a figure, word by word. Brackets, commas and operators may be full width.
struct FigureScanner {
  private let characters: [Character]
  private(set) var position = 0

  init(_ text: String) { characters = Array(text) }

  /// The character at the position; nil at the end.
  var current: Character? { position < characters.count ? characters[position] : nil }

  private static let delimiters: Set<Character> = [
    "+", "＋", "-", "－", "−", "(", ")", ",", "，", "=", "＝", "≠", "|", "｜", "*", "＊",
  ]

  mutating func name() -> String {
    skipBlanks()
    var name = ""
    while position < characters.count {
      let character = characters[position]
      if Self.delimiters.contains(character) { break }
      if character == "）" || character == "（" && Self.isFunction(name) { break }
      if character == "（" {
        while position < characters.count, characters[position] != "）" {
          name.append(characters[position])
          position += 1
        }
        if position == characters.count { break }
      }
      name.append(characters[position])
      position += 1
    }
    while name.last?.isWhitespace == true { name.removeLast() }
    return name
  }

  /// Nothing, or the name of a function: a bracket behind it is not part of a name.
  private static func isFunction(_ name: String) -> Bool {
    let name = name.trimmed
    return name.isEmpty || FigureParser.functions.contains(name)
  }

  /// A value may stand in quotes when it holds a hyphen or another sign.
  mutating func value() throws(FigureParser.Failure) -> String {
    guard position < characters.count, characters[position] == "\"" || characters[position] == "“"
    else { return name() }
    let start = position
    position += 1
    var value = ""
    while position < characters.count, characters[position] != "\"", characters[position] != "”" {
      value.append(characters[position])
      position += 1
    }
    if position == characters.count { throw FigureParser.Failure(offset: start, message: "引号没有结束") }
    position += 1
    return value
  }

  mutating func skipBlanks() {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
  }

  mutating func take(_ options: Character...) -> Bool {
    skipBlanks()
    guard position < characters.count, options.contains(characters[position]) else { return false }
    position += 1
    return true
  }

  mutating func close() throws(FigureParser.Failure) {
    if !take(")", "）") { throw FigureParser.Failure(offset: position, message: "这里缺右括号“)”") }
  }
}
