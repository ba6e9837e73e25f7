import GoujiModel
import ReportLayout

/// A table with its label, title and unit as its caption, and its notes below.
struct PageTable {
  private let table: ReportTable
  private let grid: MergeGrid
  /// `t3`: the third table of the report.
  private let name: String
  private let anchor: String?
  private let page: PageWriter
  private let labels: RowLabels

  private var markup: Markup { page.markup }

  init(_ table: ReportTable, number: Int, anchor: String?, page: PageWriter) {
    self.table = table
    self.anchor = anchor
    self.page = page
    name = "t\(number)"
    grid = MergeGrid(table)
    labels = RowLabels(table)
  }

  func write() {
    let paper = table.orientation == .landscape ? "table page landscape" : "table page"
    markup.element("section", ["class": table.flowsInText ? "table" : paper, "id": anchor]) {
      // It can be moved from side to side by the keyboard.
      markup.element(
        "div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": title]
      ) {
        let hasCaption = table.caption != nil || !table.isInline
        markup.element("table", ["class": kinds, "aria-label": hasCaption ? nil : title]) {
          caption()
          rows()
        }
      }
      for note in table.notes {
        markup.line()
        markup.element("p", ["class": "note"]) { page.words(note) }
      }
    }
  }

  private var kinds: String? {
    let kinds = [
      table.caption == nil ? nil : "captioned-below", table.columnWidths.count > 16 ? "many" : nil,
    ].compactMap(\.self)
    return kinds.isEmpty ? nil : kinds.joined(separator: " ")
  }

  /// For those who hear it.
  private var title: String {
    let words =
      table.caption ?? (table.label.isEmpty ? table.title : table.label + " " + table.title)
    return words.isEmpty ? "表" : words.text.inOneLine
  }

  private func caption() {
    if let words = table.caption {
      return markup.element("caption") {
        part("title", words)
        sides()
      }
    }
    if table.isInline { return }
    markup.element("caption") {
      part("label", table.label)
      part("title", table.title)
      part("subtitle", table.subtitle)
      sides()
    }
  }

  private func part(_ kind: String, _ words: Words) {
    if words.isEmpty { return }
    markup.element("span", ["class": kind]) { page.words(words) }
  }

  private func sides() {
    if table.leftLine.isEmpty, table.rightLine.isEmpty { return }
    markup.element("span", ["class": "sides"]) {
      markup.element("span") { page.words(table.leftLine) }
      markup.element("span") { page.words(table.rightLine) }
    }
  }

  // MARK: Rows

  private func rows() {
    markup.line()
    let head = crossesHead ? 0 : min(table.headerRows, table.rows.count)
    if head > 0 { markup.element("thead") { (0..<head).forEach(row) } }
    if head < table.rows.count {
      markup.element("tbody") { (head..<table.rows.count).forEach(row) }
    }
  }

  /// A merge from the header into the body, which no group of rows of a page can hold.
  private var crossesHead: Bool {
    table.merges.contains {
      $0.row < table.headerRows && $0.row + $0.rowSpan > table.headerRows
    }
  }

  private func row(_ row: Int) {
    let isTotal = table.rows[row].emphasis == .total && row >= table.headerRows
    markup.element("tr", ["class": isTotal ? "total" : nil]) {
      for column in table.columnWidths.indices {
        switch grid.role(row: row, column: column) {
        case .single: cell(row, column, nil)
        case .anchor(let merge): cell(row, column, merge)
        case .below, .covered: break
        }
      }
    }
    markup.line()
  }

  private func cell(_ row: Int, _ column: Int, _ merge: CellMerge?) {
    let cells = table.rows[row].cells
    let cell = column < cells.count ? cells[column] : .empty
    let kind = CellKind(
      cell, table.rows[row].emphasis, isHead: row < table.headerRows,
      headAlignment: page.report.look.style("表头")?.alignment ?? .center)
    let spans = span(merge)
    let content = { self.content(cell, row, column) }
    if row < table.headerRows, !cell.isBlank {
      markup.element(
        "th",
        [
          "scope": "col", "rowspan": spans.rows, "colspan": spans.columns, "class": look(kind),
        ], content)
    } else if labels.has(row: row, column: column) {
      markup.element(
        "th",
        [
          "scope": "row", "rowspan": spans.rows, "colspan": spans.columns, "class": look(kind),
        ], content)
    } else {
      markup.element(
        "td",
        [
          "rowspan": spans.rows, "colspan": spans.columns, "class": look(kind),
        ], content)
    }
  }

  private func span(_ merge: CellMerge?) -> (rows: String?, columns: String?) {
    guard let merge else { return (nil, nil) }
    let rows = min(merge.rowSpan, table.rows.count - merge.row)
    let columns = min(merge.columnSpan, table.columnWidths.count - merge.column)
    return (rows > 1 ? String(rows) : nil, columns > 1 ? String(columns) : nil)
  }

  private func content(_ cell: Cell, _ row: Int, _ column: Int) {
    switch cell.content {
    case .empty: break
    case .text(let text, _): markup.text(text)
    case .words(let words): page.words(words)
    case .figure(let figure):
      page.figure(figure, name: FigureTag.cell(table, row: row, column: column))
    }
  }

  private func look(_ kind: CellKind) -> String? {
    var names: [String] = []
    switch kind.alignment {
    case .center: if !kind.isHeader { names.append("center") }
    case .right: names.append("right")
    case .left, .justified: if kind.isHeader { names.append("left") }
    }
    if kind.indent > 0 { names.append("in\(min(kind.indent, 6))") }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}

extension Cell {
  var isBlank: Bool { printed.allSatisfy(\.isWhitespace) }
}
