import GoujiModel
import PageWriting

/// The lines around a place, the place marked; of a sheet its rows, with the letters of the columns.
struct PlacePart {
  private let place: Place
  private let file: SourceFile
  private let draft: LiveDraft

  /// Lines before and behind.
  private static let around = 8
  /// Characters of a long line.
  private static let width = 400

  /// Nil where the file has no such line.
  init?(_ file: SourceFile, line: Int, column: Int, length: Int, of draft: LiveDraft) {
    guard line > 0, column > 0, line <= Self.count(file) else { return nil }
    self.file = file
    self.draft = draft
    place = Place(file: file, line: line, column: column, length: length)
  }

  private static func count(_ file: SourceFile) -> Int {
    1 + file.text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  var title: String { draft.shown(place.file.text.isEmpty ? file.path : place.lineDescription) }

  func write(to markup: Markup) {
    markup.element("section", ["class": "place", "aria-labelledby": "place-title"]) {
      markup.element("h2", ["id": "place-title"], text: title)
      if file.sheet == nil { text(markup) } else { sheet(markup) }
    }
  }

  private var lines: ClosedRange<Int> {
    max(place.line - Self.around, 1)...place.line + Self.around
  }

  private func isThere(_ line: Int) -> Bool {
    line <= place.line || !file.line(line).isEmpty || !file.line(line + 1).isEmpty
  }

  private func text(_ markup: Markup) {
    markup.element("ol", ["class": "lines", "start": String(lines.lowerBound)]) {
      for number in lines where isThere(number) {
        let isMeant = number == place.line
        markup.element("li", ["aria-current": isMeant ? "true" : nil]) {
          let line = file.line(number)
          if isMeant { marked(line, markup) } else { markup.text(String(line.prefix(Self.width))) }
        }
      }
    }
  }

  private func marked(_ line: Substring, _ markup: Markup) {
    let scalars = line.unicodeScalars
    let start =
      scalars.index(scalars.startIndex, offsetBy: place.column - 1, limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    let end =
      scalars.index(start, offsetBy: max(place.length, 1), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    markup.text(String(scalars[..<start].suffix(Self.width)))
    markup.element("mark", text: String(scalars[start..<end].prefix(Self.width)))
    markup.text(String(scalars[end...].prefix(Self.width)))
  }

  private func sheet(_ markup: Markup) {
    let rows = lines.filter(isThere).map { (number: $0, cells: cells($0)) }
    let width = min(rows.map(\.cells.count).max() ?? 0, 60)
    markup.element("div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": title])
    {
      markup.element("table", ["class": "sheet"]) {
        markup.element("tr") {
          markup.element("td") {}
          for column in 0..<width {
            markup.element("th", ["scope": "col"], text: Place.letters(ofColumn: column))
          }
        }
        for row in rows {
          markup.element("tr", ["aria-current": row.number == place.line ? "true" : nil]) {
            markup.element("th", ["scope": "row"], text: String(row.number))
            for column in 0..<width {
              let text = column < row.cells.count ? String(row.cells[column].prefix(80)) : ""
              let isMeant =
                row.number == place.line
                && place.cell == Place.letters(ofColumn: column) + String(row.number)
              markup.element("td") {
                if isMeant {
                  markup.element("mark", text: text.isEmpty ? " " : text)
                } else {
                  markup.text(text)
                }
              }
            }
          }
        }
      }
    }
  }

  private func cells(_ line: Int) -> [Substring] {
    file.line(line).split(separator: "\t", omittingEmptySubsequences: false)
  }
}
