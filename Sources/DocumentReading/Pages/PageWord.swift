/// A word of a page of a PDF, with the box that it fills.
package struct PageWord: Sendable, Equatable {
  package var text: String
  /// In hundredths of a point, from the left and the top of the page.
  package var across: Range<Int>
  package var down: Range<Int>

  package init(_ text: String, across: Range<Int>, down: Range<Int>) {
    (self.text, self.across, self.down) = (text, across, down)
  }

  /// Of each page, as `pdftotext -bbox` writes them: a line for a word, with its box.
  static func pages(_ bytes: [UInt8]) -> [[PageWord]] {
    var pages: [[PageWord]] = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let mark = line.drop { $0 == " " }
      if mark.hasPrefix("<page ") {
        pages.append([])
      } else if mark.hasPrefix("<word "), !pages.isEmpty, let word = PageWord(mark) {
        pages[pages.count - 1].append(word)
      }
    }
    return pages
  }

  /// `<word xMin="1.0" yMin="2.0" xMax="3.0" yMax="4.0">…</word>`
  private init?(_ line: Substring) {
    guard let start = line.firstIndex(of: ">"),
      let end = line.ranges(of: "</word>").last?.lowerBound, start < end
    else {
      return nil
    }
    let sides = line[..<start].split(separator: "\"").enumerated().filter {
      !$0.offset.isMultiple(of: 2)
    }
    .map { Self.hundredths($0.element) }
    guard sides.count == 4, let left = sides[0], let top = sides[1], let right = sides[2],
      let bottom = sides[3],
      left < right, top < bottom
    else { return nil }
    self.init(
      Self.plain(line[line.index(after: start)..<end]), across: left..<right, down: top..<bottom)
  }

  /// Nil beyond any page.
  private static func hundredths(_ text: Substring) -> Int? {
    guard let number = Double(text), number.magnitude < 1_000_000 else { return nil }
    return Int((number * 100).rounded())
  }

  private static func plain(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(
      String(text)
    ) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
