/// A text in which `‸` marks where findings must stand; the marks are no part of it.
package struct MarkedText {
  package private(set) var text = ""
  /// `3:7`, line and column of each.
  package private(set) var marks: [String] = []

  package init(_ marked: String) {
    var (line, column) = (1, 1)
    for character in marked {
      if character == "‸" {
        marks.append("\(line):\(column)")
        continue
      }
      text.append(character)
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
  }
}
