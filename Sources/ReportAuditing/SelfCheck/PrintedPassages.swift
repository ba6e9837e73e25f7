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
    /// One of them is money.
    let hasAmount: Bool
    /// Other papers that are published with the report are not its own account.
    let isAnnex: Bool
    /// What a term means says nothing of the department.
    let isGlossary: Bool
    /// Of a heading: something stands under it.
    fileprivate(set) var isFilled = false
  }

  private(set) var all: [Passage] = []
  let tables: [ReportTable]

  init(_ report: Report) {
    tables = report.tables
    var place = TextPlace()
    var (isGlossary, isAnnex) = (false, false)
    /// Headings under which the next block stands: their passages and levels.
    var open: [(index: Int, level: Int)] = []
    for block in report.parts.flatMap(\.blocks) {
      place.pass(block)
      var (text, isHeading, isBlock, inlines) = ("", false, false, [Inline]())
      switch block {
      case .heading(let heading):
        (text, isHeading) = (heading.words.text, true)
        if heading.level == 0 || text.says("名词解释") { isGlossary = text.says("名词解释") }
        if heading.level == 0 { isAnnex = text.says("附件") }
        open.removeAll { $0.level >= heading.level }
        open.append((all.count, heading.level))
      case .paragraph(let paragraph):
        inlines = paragraph.inlines
        text = inlines.text(report.figures)
      case .table, .chart: isBlock = true
      }
      if !isHeading, isBlock || text.contains(where: { !$0.isWhitespace }) {
        for heading in open { all[heading.index].isFilled = true }
      }
      if text.isEmpty { continue }
      let figures = inlines.compactMap { inline -> PrintedFigure? in
        if case .figure(let index) = inline { report.figures[index] } else { nil }
      }
      let hasAmount = figures.contains { figure in
        if case .amount? = figure.value { !figure.printed.isEmpty } else { false }
      }
      all.append(
        Passage(
          heading: place.heading, text: text, place: place.words, isHeading: isHeading,
          hasFigure: !figures.isEmpty, hasAmount: hasAmount, isAnnex: isAnnex,
          isGlossary: isGlossary && !isHeading))
    }
  }

  /// The first heading that says one of the words between the bars, `机构|单位构成`, and under which
  /// something stands.
  func section(_ words: String) -> Passage? {
    all.first { $0.isHeading && $0.isFilled && $0.text.says(words) }
  }

  /// A heading of the kind with nothing under it.
  func bareSection(_ words: String) -> Passage? {
    all.first { $0.isHeading && !$0.isFilled && $0.text.says(words) }
  }

  /// What is told of the department itself.
  var told: [Passage] { all.filter { !$0.isHeading && !$0.isGlossary && !$0.isAnnex } }

  /// The first paragraph with money in it that says all of these words, each of them alone or in one of
  /// several ways: `批次|批`.
  func stated(_ words: String..., without others: String = "") -> Passage? {
    told.first { passage in
      passage.hasAmount && words.allSatisfy { passage.text.says($0) } && !passage.text.says(others)
    }
  }

  /// A sentence that says that there is none of something: `没有安排政府性基金预算支出`.
  func deny(_ subject: String) -> Passage? {
    told.first { passage in
      passage.text.sentences.contains { $0.says(subject) && $0.says("没有|无|未安排|未发生") }
    }
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

  /// Between full stops, semicolons and ends of lines.
  var sentences: [String] {
    split { "。；;！\n".contains($0) }.map(String.init)
  }

  /// A number stands right in front of one of the units between the bars: `3 辆`.
  func counts(_ units: String) -> Bool {
    let marks = Array(filter { !$0.isWhitespace })
    return units.split(separator: "|").contains { unit in
      let unit = Array(unit)
      return marks.indices.contains { index in
        index > 0 && marks[index - 1].isASCII && marks[index - 1].isNumber
          && marks[index...].starts(with: unit)
      }
    }
  }

  /// An amount of money stands behind the word, in the same part of the sentence: `购置费 15万元`.
  func pays(_ word: String) -> Bool {
    ranges(of: word).contains { range in
      let rest = self[range.upperBound...].prefix { !"，。；、,;".contains($0) }
      return String(rest).counts("元|万元|亿元")
    }
  }
}

extension ReportTable {
  /// `表3 一般公共预算支出预算表`
  var name: String {
    [label.text, title.text].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Some figure of it is more than nothing.
  var hasMoney: Bool {
    var found = false
    forEachFigure { figure, _, _ in
      if case .amount(let money)? = figure.value, money != .zero { found = true }
    }
    return found
  }

  /// Some figure of it is printed.
  var printsMoney: Bool {
    var found = false
    forEachFigure { figure, _, _ in
      if case .amount? = figure.value, !figure.printed.isEmpty { found = true }
    }
    return found
  }

  /// A column that holds figures, or is kept free for them.
  var hasFigureColumn: Bool {
    let body = rows.dropFirst(headerRows)
    let width = body.map(\.cells.count).max() ?? 0
    return (0..<width).contains { column in
      body.allSatisfy { row in
        guard column < row.cells.count else { return true }
        switch row.cells[column].content {
        case .figure, .empty: return true
        case .text(let text, _): return text.isEmpty
        case .words(let words): return words.isEmpty
        }
      }
    }
  }

  /// All words of it.
  var allWords: String {
    ([label.text, title.text, subtitle.text, leftLine.text, rightLine.text, caption?.text ?? ""]
      + rows.flatMap { $0.cells.map { $0.words ?? "" } }).joined(separator: "\n")
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
