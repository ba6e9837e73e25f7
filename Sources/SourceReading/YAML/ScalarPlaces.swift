import GoujiModel

extension Located where Value == String {
  /// The place of the character at `offset`, see `WrittenText`.
  package func place(at offset: Int, length: Int = 1) -> Place {
    WrittenText(self).place(at: offset, length: length)
  }
}

/// A YAML text in its file.
package struct WrittenText {
  private let value: String
  private let place: Place
  /// Where the first character stands, if the text stands on one line as it is.
  private let start: (line: Int, column: Int)?

  package init(_ text: Located<String>) {
    value = text.value
    place = text.place
    start = text.startAsWritten
  }

  /// The place of the character at `offset`: behind the opening quote, past escapes, on the right
  /// line where the text is folded. The start of the text where the file does not have the
  /// character, such as in a title taken from a key; behind the last one for an offset beyond.
  package func place(at offset: Int, length: Int = 1) -> Place {
    if let start {
      return place.moved(
        toLine: start.line, column: start.column + offset, length: max(1, length))
    }
    var cursor = ScalarCursor(place, text: value)
    var found: (line: Int, column: Int)?
    for (index, character) in value.enumerated() where index <= offset {
      found = cursor.next(character)
      if found == nil { return place }
    }
    guard let found else { return place }
    return place.moved(
      toLine: found.line, column: found.column + (offset < value.count ? 0 : 1),
      length: max(1, length))
  }
}

extension Located where Value == String {
  /// Where the first character stands, if the text stands on one line as it is: by itself, in
  /// quotes, or below `>`. Nearly all texts do.
  fileprivate var startAsWritten: (line: Int, column: Int)? {
    place.file.withLine(place.line) { line in
      var start = 0
      for _ in 1..<max(1, place.column) {
        repeat { start += 1 } while start < line.count && line[start] & 0xC0 == 0x80
      }
      guard start < line.count else { return nil }
      if line[start] == UInt8(ascii: ">") { return startBelow }
      let isQuoted = line[start] == UInt8(ascii: "\"") || line[start] == UInt8(ascii: "'")
      let shift = isQuoted ? 1 : 0
      guard line.holds(value, from: start + shift) else { return nil }
      return (place.line, place.column + shift)
    }
  }

  private var startBelow: (line: Int, column: Int)? {
    place.file.withLine(place.line + 1) { line in
      let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
      return line.holds(value, from: indent) ? (place.line + 1, indent + 1) : nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ text: String, from start: Int) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      count - start >= bytes.count && bytes.indices.allSatisfy { self[start + $0] == bytes[$0] }
    }
  }
}

/// Walks the source of a YAML text beside the text itself.
private struct ScalarCursor {
  private let file: SourceFile
  private var line: Int
  private var characters: [Character]
  private var index: Int

  init(_ place: Place, text: String) {
    file = place.file
    line = place.line
    characters = Array(file.line(line))
    index = place.column - 1
    skipProperties()
    guard characters.indices.contains(index), characters[index] != text.first else { return }
    switch characters[index] {
    case "\"", "'": index += 1
    case "|", ">": startLine()
    default: break
    }
  }

  /// An anchor or a tag before the text.
  private mutating func skipProperties() {
    while characters.indices.contains(index), "&!".contains(characters[index]) {
      while characters.indices.contains(index), !characters[index].isWhitespace { index += 1 }
      while characters.indices.contains(index), characters[index].isWhitespace { index += 1 }
    }
  }

  private mutating func startLine() {
    line += 1
    characters = Array(file.line(line))
    index = characters.firstIndex { !$0.isWhitespace } ?? characters.count
  }

  /// Where the next character of the text stands. What is in between belongs to YAML: backslashes,
  /// doubled quotes, the indentation of a folded line.
  mutating func next(_ character: Character) -> (line: Int, column: Int)? {
    for _ in 0..<200 {
      if character.isWhitespace,
        !characters[min(index, characters.count)...].contains(where: { !$0.isWhitespace })
      {
        let found = (line, min(index, characters.count) + 1)
        startLine()
        return found
      }
      guard index < characters.count else {
        startLine()
        continue
      }
      index += 1
      if characters[index - 1] == character { return (line, index) }
    }
    return nil
  }
}
