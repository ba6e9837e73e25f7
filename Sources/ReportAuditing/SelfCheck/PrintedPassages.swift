import GoujiModel

/// A report as an inspector reads it: the words of each paragraph with its place, and the tables.
struct PrintedPassages {
  struct Passage {
    let heading: String
    let text: String
    /// `“（一）收入预算情况”下第2段`
    let place: String
    let isHeading: Bool
    /// It prints a figure of the report, so that it tells what was spent or planned; a duty and a
    /// list of tables do not.
    let hasFigure: Bool
    /// What a term means says nothing of the department.
    let isGlossary: Bool
  }

  let all: [Passage]
  let tables: [ReportTable]

  init(_ report: Report) {
    var place = TextPlace()
    var passages: [Passage] = []
    var isGlossary = false
    func add(_ text: String, isHeading: Bool, hasFigure: Bool = false) {
      passages.append(
        Passage(
          heading: place.heading, text: text, place: place.words, isHeading: isHeading,
          hasFigure: hasFigure, isGlossary: isGlossary && !isHeading))
    }
    for block in report.parts.flatMap(\.blocks) {
      place.pass(block)
      switch block {
      case .heading(let heading):
        let text = heading.words.text
        if heading.level == 0 || text.says("名词解释") { isGlossary = text.says("名词解释") }
        add(text, isHeading: true)
      case .paragraph(let paragraph):
        let hasFigure = paragraph.inlines.contains { if case .figure = $0 { true } else { false } }
        add(paragraph.inlines.text(report.figures), isHeading: false, hasFigure: hasFigure)
      case .table, .chart: break
      }
    }
    all = passages
    tables = report.tables
  }

  /// The first heading that says one of the words between the bars: `机构|单位构成`.
  func section(_ words: String) -> Passage? {
    all.first { $0.isHeading && $0.text.says(words) }
  }

  /// The first paragraph with a figure that says all of these words, each of them alone or in one of
  /// several ways: `批次|批`.
  func stated(_ words: String...) -> Passage? {
    all.first { passage in
      passage.hasFigure && !passage.isGlossary && words.allSatisfy { passage.text.says($0) }
    }
  }

  /// A sentence that says that there is none of something: `没有安排政府性基金预算支出`.
  func deny(_ subject: String) -> Passage? {
    all.first { !$0.isHeading && !$0.isGlossary && $0.text.says(subject) && $0.text.says("没有|无|未") }
  }

  /// Tables whose title says all of `words` and none of `others`.
  func tables(_ words: [String], without others: [String] = []) -> [ReportTable] {
    tables.filter { table in
      let title = table.title.text
      return words.allSatisfy { title.says($0) } && !others.contains { title.says($0) }
    }
  }
}

extension String {
  /// One of the words between the bars.
  func says(_ words: String) -> Bool {
    words.split(separator: "|").contains { containsBytes(of: String($0)) }
  }
}

extension ReportTable {
  /// `表3 一般公共预算支出预算表`
  var name: String {
    [label.text, title.text].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The words of its header.
  var headerText: String {
    rows.prefix(headerRows).flatMap(\.cells).map { cell in
      switch cell.content {
      case .text(let text, _): text
      case .words(let words): words.text
      case .figure, .empty: ""
      }
    }.joined(separator: " ")
  }

  /// Some figure of it is more than nothing.
  var hasMoney: Bool {
    var found = false
    forEachFigure { figure, _, _ in
      if case .amount(let money)? = figure.value, money != .zero { found = true }
    }
    return found
  }

  /// Beginnings of codes of a column that its rows stand for.
  func codes(of column: String, digits: Int) -> Set<String> {
    var found: Set<String> = []
    forEachFigure { figure, _, _ in
      for condition in figure.origin.context.row
      where !condition.negated && condition.path.column.sameBytes(as: column) {
        for case .exactly(let code) in condition.patterns where code.utf8.count >= digits {
          found.insert(String(code.prefix(digits)))
        }
        for case .prefix(let code) in condition.patterns where code.utf8.count >= digits {
          found.insert(String(code.prefix(digits)))
        }
      }
    }
    return found
  }
}
