/// Where words stand in a report.
package enum WordsPlace: Sendable {
  /// The title of the document, by which its files are named.
  case title
  /// A paragraph of the cover, counted from 1.
  case cover(paragraph: Int)
  case heading(String)
  /// A paragraph below the nearest heading, counted from 1.
  case paragraph(heading: String, number: Int)
  case table(id: String, TableWords)
  case chart(number: Int, ChartWords)

  package enum TableWords: Hashable, Sendable {
    case label, title, subtitle, leftLine, rightLine, caption
    /// Counted from 1.
    case note(Int)
    /// A label or a header, counted from 0.
    case cell(row: Int, column: Int)
  }

  package enum ChartWords: Sendable {
    case title, caption, note
    /// Counted from 1.
    case category(Int), series(Int)
  }
}

extension WordsPlace {
  /// `标题“一、收入12.5万元”`, `表3第2行第1列`
  package var words: String {
    switch self {
    case .title: "文件的题名"
    case .cover: "封面"
    case .heading(let heading): "标题“\(heading)”"
    case .paragraph(let heading, _): heading.isEmpty ? "正文" : "正文“\(heading)”"
    case .table(let id, let words): "\(id)\(words.name)"
    case .chart(let number, let words): "图\(number)\(words.name)"
    }
  }
}

extension WordsPlace.TableWords {
  /// `题名`, `注1`, `第2行第1列`
  package var name: String {
    switch self {
    case .label: "表号"
    case .title: "题名"
    case .subtitle: "副题"
    case .leftLine: "左行"
    case .rightLine: "右行"
    case .caption: "表下题"
    case .note(let number): "注\(number)"
    case .cell(let row, let column): "第\(row + 1)行第\(column + 1)列"
    }
  }
}

extension WordsPlace.ChartWords {
  /// `题名`, `类别1`
  package var name: String {
    switch self {
    case .title: "题名"
    case .caption: "图题"
    case .note: "注"
    case .category(let number): "类别\(number)"
    case .series(let number): "系列\(number)"
    }
  }
}

extension Report {
  /// Visits all words in which figures can stand, in printed order; of the cells of tables only
  /// those in which figures stand.
  package func forEachWords(inCells: Bool = true, _ body: (WordsPlace, [Inline]) -> Void) {
    body(.title, identity.title.inlines)
    for (index, paragraph) in cover.enumerated() {
      body(.cover(paragraph: index + 1), paragraph.inlines)
    }
    var heading = ""
    var number = 0
    for block in parts.lazy.flatMap(\.blocks) {
      switch block {
      case .heading(let next):
        heading = next.words.text
        number = 0
        body(.heading(heading), next.words.inlines)
      case .paragraph(let paragraph):
        number += 1
        body(.paragraph(heading: heading, number: number), paragraph.inlines)
      case .table(let table):
        table.forEachWords(inCells: inCells) { body(.table(id: table.id, $0), $1.inlines) }
      case .chart(let chart):
        chart.forEachWords { body(.chart(number: chart.number, $0), $1.inlines) }
      }
    }
  }

  /// The places at which each figure of `figures` is printed.
  package var figurePlaces: [[WordsPlace]] {
    var places = Array(repeating: [WordsPlace](), count: figures.count)
    forEachWords { place, inlines in
      for case .figure(let index) in inlines { places[index].append(place) }
    }
    return places
  }
}

extension ReportTable {
  fileprivate func forEachWords(
    inCells: Bool, _ body: (WordsPlace.TableWords, Words) -> Void
  ) {
    // What stands in the caption is printed there.
    if let caption {
      body(.caption, caption)
    } else {
      body(.label, label)
      body(.title, title)
    }
    body(.subtitle, subtitle)
    body(.leftLine, leftLine)
    body(.rightLine, rightLine)
    for (row, line) in rows.enumerated() where inCells && hasFiguresInLabels {
      for (column, cell) in line.cells.enumerated() {
        if case .words(let words) = cell.content { body(.cell(row: row, column: column), words) }
      }
    }
    for (index, note) in notes.enumerated() { body(.note(index + 1), note) }
  }
}

extension ReportChart {
  fileprivate func forEachWords(_ body: (WordsPlace.ChartWords, Words) -> Void) {
    body(.title, title)
    body(.note, note)
    for (index, category) in categories.enumerated() { body(.category(index + 1), category) }
    for (index, series) in series.enumerated() { body(.series(index + 1), series.name) }
    body(.caption, caption)
  }
}
