import BudgetWorkbench
import GoujiModel
import PageWriting
import SourceReading

/// The lines around a place, the place marked; of a sheet its rows, with the letters of the columns.
struct PlacePart {
  private let place: Place
  private let file: SourceFile
  private let draft: LiveDraft
  private let visitor: Visitor
  /// What stood there is no longer in the file: the lines are those of before.
  private let isOld: Bool

  /// Lines before and behind.
  private static let around = 8
  /// Of a wide table.
  private static let columns = 60
  /// Characters of a cell, and of a long line.
  private static let cell = 80
  private static let width = 400

  /// Of what stood at a line when the link to it was made, as it stands now. Nil where there was no such
  /// line.
  init?(
    _ file: SourceFile, line: Int, column: Int, length: Int, of draft: LiveDraft,
    for visitor: Visitor
  ) {
    guard line > 0, column > 0, line <= file.lineCount else { return nil }
    let old = Place(file: file, line: line, column: column, length: length)
    let now = Workbench.read(file).flatMap(old.now)
    place = now ?? old
    isOld = now == nil
    self.file = place.file
    self.draft = draft
    self.visitor = visitor
  }

  var title: String { draft.shown(place.file.text.isEmpty ? file.path : place.lineDescription) }

  func write(to markup: Markup) {
    let address = draft.places.address(of: place, in: draft.id)
    markup.element(
      "section", ["class": "place", "aria-labelledby": "place-title", "data-at": address]
    ) {
      markup.element("h2", ["id": "place-title"], text: title)
      if isOld {
        markup.element("p", ["class": "old"], text: "草案改过了，这一处改了或不在了，这里是改以前的样子。")
      }
      if file.sheet != nil {
        sheet(markup)
      } else if let ledger = LedgerRows(file),
        let found = ledger.around(line: place.line, reach: Self.around)
      {
        rows(found.rows, found.own, ledger.header, markup)
      } else {
        text(markup)
      }
    }
    if !isOld { editLink(place)?.write(markup) }
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
    let width = min(rows.map(\.cells.count).max() ?? 0, Self.columns)
    table((0..<width).map { Place.letters(ofColumn: $0) }, isHeaderMeant: false, markup) {
      for row in rows {
        let isMeant = row.number == place.line
        self.row(row.number, width, isMeant: isMeant, markup) { column in
          let text = column < row.cells.count ? String(row.cells[column].prefix(Self.cell)) : ""
          let name = Place.letters(ofColumn: column) + String(row.number)
          marked(isMeant && place.cell == name, markup) {
            markup.text(text.isEmpty && isMeant ? " " : text)
          }
        }
      }
    }
  }

  /// Of a CSV: under the names of its columns. Each cell of the row that is meant can be changed.
  private func rows(
    _ rows: ArraySlice<SourceRow>, _ own: SourceRow, _ header: [String], _ markup: Markup
  ) {
    let width = min(([header.count] + rows.map(\.cells.count)).max() ?? 0, Self.columns)
    let names = header + Array(repeating: "", count: max(0, width - header.count))
    let meant = LedgerRows.cell(of: own, line: place.line, column: place.column)
    let isHeader = rows.first.map { own.line < $0.line } ?? true
    table(Array(names.prefix(width)), isHeaderMeant: isHeader, markup) {
      for row in rows {
        let isMeant = row.line == own.line
        self.row(row.line, width, isMeant: isMeant, markup) { column in
          guard column < row.cells.count else { return }
          let text = String(row.cells[column].text.prefix(Self.cell))
          let link = isMeant && !isOld ? editLink(row.cells[column].place(in: file)) : nil
          marked(isMeant && column == meant, markup) {
            if let link {
              link.write(markup, text, title: "改“\(names[column])”")
            } else {
              markup.text(text)
            }
          }
        }
      }
    }
    if !isOld, !isHeader, editLink(place) != nil {
      markup.element("p", ["class": "quiet"], text: "点这一行的哪一格，就改哪一格。")
    }
  }

  private func editLink(_ place: Place) -> EditLink? {
    EditLink(place, in: draft, for: visitor)
  }

  private func table(
    _ header: [String], isHeaderMeant: Bool, _ markup: Markup, _ rows: () -> Void
  ) {
    markup.element("div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": title])
    {
      markup.element("table", ["class": "sheet"]) {
        markup.element("tr", ["aria-current": isHeaderMeant ? "true" : nil]) {
          markup.element("td") {}
          for name in header { markup.element("th", ["scope": "col"], text: name) }
        }
        rows()
      }
    }
  }

  private func row(
    _ number: Int, _ width: Int, isMeant: Bool, _ markup: Markup, _ cell: (Int) -> Void
  ) {
    markup.element("tr", ["aria-current": isMeant ? "true" : nil]) {
      markup.element("th", ["scope": "row"], text: String(number))
      for column in 0..<width { markup.element("td") { cell(column) } }
    }
  }

  private func marked(_ isMarked: Bool, _ markup: Markup, _ content: () -> Void) {
    if isMarked { markup.element("mark", [:], content) } else { content() }
  }

  private func cells(_ line: Int) -> [Substring] {
    file.line(line).split(separator: "\t", omittingEmptySubsequences: false)
  }
}
