import GoujiModel

/// A line of text that keeps the layout of its page: pieces with the columns where they stand.
struct LayoutLine {
  struct Piece {
    var text: String
    /// Columns of the display, from 0; a Han character takes two.
    var columns: Range<Int>
    /// An amount, a code, a number.
    var isNumber: Bool
  }

  var pieces: [Piece]
  var page: Int
  /// Columns divided by tabs, as a program wrote them; nil where blanks divide them.
  var tabbed: [String]?
  /// As printed, ends trimmed.
  var text: String
  /// On the page, in hundredths of a point; nil where only the order of the lines is known.
  var down: Range<Int>?
  /// It is as wide as the lines of its page, so that its paragraph goes on; nil where nobody knows.
  var isFull: Bool?

  init(_ line: String, page: Int) {
    self.page = page
    text = line.trimmedEnds
    tabbed = line.tabbedCells
    pieces = Self.pieces(line)
  }

  /// Of words that stand on one line, known by their boxes.
  init(_ pieces: [Piece], text: String, page: Int, down: Range<Int>) {
    self.pieces = pieces
    self.text = text
    self.page = page
    self.down = down
  }

  var plain: String { PlainText.of(text) }
  /// Digits and dashes alone, of one number.
  var isPageNumber: Bool {
    let plain = plain
    return plain.count < 8 && pieces.count(where: \.isNumber) < 2
      && plain.allSatisfy { $0.isNumber || "—-一".contains($0) }
  }
  var start: Int { pieces.first?.columns.lowerBound ?? 0 }
  var end: Int { pieces.last?.columns.upperBound ?? 0 }
  var amounts: [Piece] { pieces.filter { $0.isNumber && Self.isAmount($0.text) } }

  /// With decimals or thousands: no code, no number of a page.
  static func isAmount(_ text: String) -> Bool {
    text.containsBytes(of: ".") && !text.hasSuffix(".") || text.containsBytes(of: ",")
      || text.containsBytes(of: "，")
  }

  private static func pieces(_ line: String) -> [Piece] {
    var words: [Piece] = []
    var column = 0
    var current = String.UnicodeScalarView()
    var start = 0
    func end(_ words: inout [Piece]) {
      if current.isEmpty { return }
      let text = String(current)
      words.append(Piece(text: text, columns: start..<column, isNumber: isNumber(text)))
      current = String.UnicodeScalarView()
    }
    for scalar in line.unicodeScalars {
      let isBlank =
        scalar == " " || scalar == "\t" || scalar.value == 0x3000 || scalar.value == 0xA0
      if isBlank {
        end(&words)
        column += scalar.value == 0x3000 ? 2 : 1
      } else {
        if current.isEmpty { start = column }
        current.append(scalar)
        column += scalar.value >= 0x1100 ? 2 : 1
      }
    }
    end(&words)
    // Words a single blank apart are one piece.
    var pieces: [Piece] = []
    for word in words {
      if var last = pieces.last, !last.isNumber, !word.isNumber,
        word.columns.lowerBound - last.columns.upperBound < 2
      {
        last.text += " " + word.text
        last.columns = last.columns.lowerBound..<word.columns.upperBound
        pieces[pieces.count - 1] = last
      } else {
        pieces.append(word)
      }
    }
    return pieces
  }

  static func isNumber(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isDigit || first == "-" && text.count > 1
    else { return false }
    return text.unicodeScalars.allSatisfy { $0.isDigit || $0 == "." || $0 == "," || $0 == "-" }
  }
}
