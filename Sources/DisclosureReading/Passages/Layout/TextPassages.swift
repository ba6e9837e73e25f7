import DocumentReading
import GoujiModel

extension [Passage] {
  /// Of text that keeps its layout: of a PDF, or saved from one.
  package init(_ text: PageText) {
    var reader = LayoutReader()
    var right = 0
    for (index, page) in text.pages.enumerated() {
      let number = text.pages.count > 1 ? index + 1 : 0
      guard let words = text.words else {
        for line in page { reader.read(LayoutLine(line, page: number)) }
        continue
      }
      var layout = LayoutPage(words[index], page: number)
      // A page of a few lines is as wide as the one before.
      right = layout.lines.count > 5 ? layout.right : Swift.max(right, layout.right)
      layout.tellFull(right)
      for line in layout.lines { reader.read(line) }
    }
    reader.end()
    self = reader.passages
  }
}

/// Divides lines into tables and paragraphs.
private struct LayoutReader {
  private(set) var passages: [Passage] = []
  /// Of a table that is not yet whole.
  private var table: [LayoutLine] = []
  private var inTable = false
  private var paragraph = ""
  private var last: LayoutLine?
  private var page = 0
  private var inContents = false

  mutating func read(_ line: LayoutLine) {
    let plain = line.plain
    if plain.isEmpty || line.down == nil && line.isPageNumber { return }
    inContents =
      plain == "目录"
      || inContents
        && (plain.hasSuffix("…") || line.text.containsBytes(of: "…")
          || plain.count < 40 && !inTable && TableForm(title: RowOrdinal.words(of: plain)) == nil
            && !plain.containsBytes(of: "。"))
    if isTitle(plain), !inContents || !line.text.containsBytes(of: "…") {
      endTable()
      endParagraph()
      passages.append(.paragraph(PrintedParagraph(line.text, page: line.page)))
      inTable = true
    } else if inTable || line.tabbed != nil, !isProse(line, plain) {
      if !inTable {
        endParagraph()
        inTable = true
      }
      if Surroundings.unit(of: plain) != nil || plain.hasPrefix("注") || plain.hasPrefix("备注") {
        if !table.isEmpty { endTable() }
        passages.append(.paragraph(PrintedParagraph(line.text, page: line.page)))
        inTable = Surroundings.unit(of: plain) != nil
      } else {
        table.append(line)
      }
    } else {
      endTable()
      prose(line, plain)
    }
  }

  mutating func end() {
    endTable()
    endParagraph()
  }

  private func isTitle(_ plain: String) -> Bool {
    let words = RowOrdinal.words(of: plain)
    return plain.hasSuffix("表") && plain.count < 50 && TableForm(title: words) != nil
      || Surroundings.isLabel(plain)
  }

  /// Of one piece, and long, or with the end of a sentence.
  private func isProse(_ line: LayoutLine, _ plain: String) -> Bool {
    if line.tabbed != nil { return false }
    if plain.hasPrefix("第"), plain.containsBytes(of: "部分") { return true }
    if RowOrdinal(plain) != nil, plain.containsBytes(of: "说明"), line.amounts.isEmpty { return true }
    return line.pieces.count == 1
      && (plain.containsBytes(of: "。") || plain.containsBytes(of: "，") && plain.count > 20)
  }

  private mutating func endTable() {
    if !table.isEmpty {
      if let grid = LayoutTable(table).grid {
        passages.append(.grid(grid))
      } else {
        for line in table {
          passages.append(.paragraph(PrintedParagraph(line.text, page: line.page)))
        }
      }
      table = []
    }
    inTable = false
  }

  // MARK: Paragraphs

  /// Width of a full line, at least.
  private static let full = 44

  private mutating func prose(_ line: LayoutLine, _ plain: String) {
    if let last, !paragraph.isEmpty {
      let isShort = last.end - last.start < Self.full
      let ended = paragraph.hasSuffix("。") || paragraph.hasSuffix("：") && isShort
      let isNumbered =
        RowOrdinal(plain) != nil || plain.hasPrefix("第") && plain.containsBytes(of: "部分")
      if let isFull = last.isFull {
        if !isFull || ended { endParagraph() }
      } else if ended || isNumbered && (isShort || paragraph.hasSuffix("；"))
        || isShort && !"，、；（“".contains(paragraph.last ?? " ") && line.start > last.start
      {
        endParagraph()
      } else if isShort, paragraph.count < 24,
        RowOrdinal(PlainText.of(paragraph)) != nil || last.start > line.start + 3
      {
        // A heading, or a title in the middle of its line.
        endParagraph()
      }
    }
    if paragraph.isEmpty { page = line.page }
    paragraph += line.text
    last = line
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { passages.append(.paragraph(PrintedParagraph(paragraph, page: page))) }
    paragraph = ""
  }
}
