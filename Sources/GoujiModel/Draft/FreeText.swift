/// Words that the preparer typed and that are printed as they are: a reason, a paragraph of 文字.md, a
/// cell of a ledger. Names of projects and codes are none: they are written as they were approved.
package struct FreeText: Sendable {
  package enum Kind: Hashable, Sendable {
    /// By the name of its figure.
    case reason(String)
    /// By the title of its section.
    case prose(String)
    case cell(ledger: String, column: String)

    /// `{支出预算}` in it is filled in; names and goals of projects and units are printed as they are.
    package var holdsFigures: Bool {
      switch self {
      case .reason, .prose: true
      case .cell(let ledger, _): ![StandardLedger.projects, StandardLedger.units].contains(ledger)
      }
    }

    /// It tells of something in sentences, or in half a one; indicators and their values do not.
    package var isNarrative: Bool {
      switch self {
      case .reason, .prose: true
      case .cell(let ledger, let column):
        !ledger.containsBytes(of: "绩效") && !column.containsBytes(of: "指标")
          && !column.containsBytes(of: "完成值")
      }
    }
  }

  package let kind: Kind
  package let isNarrative: Bool
  package let holdsFigures: Bool
  package let text: String
  package let scalars: [Unicode.Scalar]
  package let signs: Signs
  /// Where it begins.
  package let start: Place

  package init(_ kind: Kind, _ text: String, at place: Place) {
    self.init(Column(kind), text, at: place)
  }

  fileprivate init(_ column: Column, _ text: String, at place: Place) {
    kind = column.kind
    isNarrative = column.isNarrative
    holdsFigures = column.holdsFigures
    self.text = text
    scalars = Array(text.unicodeScalars)
    signs = Signs(scalars)
    start = place
  }

  /// What all cells of a column have in common; found out once.
  fileprivate struct Column {
    let kind: Kind
    let isNarrative: Bool
    let holdsFigures: Bool

    init(_ kind: Kind) {
      self.kind = kind
      isNarrative = kind.isNarrative
      holdsFigures = kind.holdsFigures
    }
  }

  /// What it has besides plain Han characters, seen in one look: a rule passes over a text that has
  /// nothing of what it looks for.
  package struct Signs: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let digits = Signs(rawValue: 1)
    /// 年
    package static let years = Signs(rawValue: 2)
    /// Marks, letters and all else.
    package static let others = Signs(rawValue: 4)

    fileprivate init(_ scalars: [Unicode.Scalar]) {
      var signs: Signs = []
      for scalar in scalars {
        if scalar.isHan {
          if scalar == "年" { signs.insert(.years) }
        } else {
          signs.insert(scalar.isDigit ? .digits : .others)
        }
      }
      self = signs
    }
  }

  package func words(_ range: Range<Int>) -> String {
    String(scalars: scalars[range])
  }

  /// `“机关运行经费”的原因`, `文字“职能简介”`, `科目用途的“主要用于”`
  package var name: String {
    switch kind {
    case .reason(let figure): "“\(figure)”的原因"
    case .prose(let title): "文字“\(title)”"
    case .cell(let ledger, let column): "\(ledger)的“\(column)”"
    }
  }

  /// The words there with some around them: `…较上年减少XX万元，主要…`
  package func excerpt(_ range: Range<Int>) -> String {
    let around = max(0, range.lowerBound - 8)..<min(scalars.count, range.upperBound + 8)
    return (around.lowerBound > 0 ? "…" : "") + words(around)
      + (around.upperBound < scalars.count ? "…" : "")
  }

  /// Where some of its words stand. The start of the text where a line does not show them there: a
  /// paragraph folded over several lines, a cell with line breaks.
  package func place(_ range: Range<Int>) -> Place {
    let wanted = words(range)
    let offset = words(0..<range.lowerBound).count
    let line = start.file.line(start.line)
    // In a file the cell may begin with a quotation mark.
    for column in [start.column + offset, start.column + offset + 1]
    where line.dropFirst(column - 1).hasPrefix(wanted) {
      return start.moved(toLine: start.line, column: column, length: max(1, wanted.count))
    }
    return start
  }

  // MARK: Around a place

  /// From the last mark that ends a clause up to `index`.
  package func clause(before index: Int) -> ArraySlice<Unicode.Scalar> {
    part(before: index, until: \.endsClause)
  }

  /// From `index` to the next mark that ends a clause.
  package func clause(after index: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[index...].prefix { !$0.endsClause }
  }

  package func statement(before index: Int) -> ArraySlice<Unicode.Scalar> {
    part(before: index, until: \.endsStatement)
  }

  private func part(
    before index: Int, until ends: (Unicode.Scalar) -> Bool
  ) -> ArraySlice<Unicode.Scalar> {
    let start = scalars[..<index].lastIndex(where: ends).map { $0 + 1 } ?? 0
    return scalars[start..<index]
  }
}

extension FreeText {
  /// Those of a whole draft that tell of something, in the order of its parts.
  package static func narratives(in budget: Budget) -> [FreeText] {
    texts(
      reasons: budget.reasons, prose: budget.prose,
      ledgers: budget.ledgers.values.sorted { $0.name < $1.name }, where: \.isNarrative)
  }

  package static func all(
    reasons: [String: Located<String>], prose: [String: DraftProse], ledgers: [Ledger]
  ) -> [FreeText] {
    texts(reasons: reasons, prose: prose, ledgers: ledgers) { _ in true }
  }

  private static func texts(
    reasons: [String: Located<String>], prose: [String: DraftProse], ledgers: [Ledger],
    where isWanted: (Kind) -> Bool
  ) -> [FreeText] {
    var texts = reasons.inOrder().map {
      FreeText(.reason($0.key), $0.value.value, at: $0.value.place)
    }
    let sections = prose.values.sorted {
      ($0.title.place.line, $0.title.value) < ($1.title.place.line, $1.title.value)
    }
    for section in sections {
      texts += section.paragraphs.map {
        FreeText(.prose(section.title.value), $0.value, at: $0.place)
      }
    }
    for ledger in ledgers { texts += cells(of: ledger, where: isWanted) }
    return texts
  }

  private static func cells(of ledger: Ledger, where isWanted: (Kind) -> Bool) -> [FreeText] {
    let columns = ledger.shape.proseColumns.map { column in
      (
        index: column,
        Column(.cell(ledger: ledger.name, column: ledger.shape.columns[column].name))
      )
    }.filter { isWanted($0.1.kind) }
    var cells: [FreeText] = []
    for record in ledger.records {
      for (index, column) in columns {
        guard let text = record.typedText(index) else { continue }
        cells.append(FreeText(column, text, at: record.place(of: index)))
      }
    }
    return cells
  }

  /// The texts of a whole draft by themselves, in no order.
  package static func words(in budget: Budget) -> [String] {
    var words = budget.reasons.values.map(\.value)
    for section in budget.prose.values { words += section.paragraphs.map(\.value) }
    for ledger in budget.ledgers.values {
      let columns = ledger.shape.proseColumns
      for record in ledger.records { words += columns.lazy.compactMap(record.typedText) }
    }
    return words
  }
}

extension LedgerRecord {
  /// Nil of what the file does not have: it was made by the program.
  fileprivate func typedText(_ column: Int) -> String? {
    guard case .text(let text) = values[column], start(of: column) > 0 else { return nil }
    return text
  }
}

extension LedgerShape {
  /// Positions of the columns in which people write as they like, and which are printed.
  fileprivate var proseColumns: [Int] {
    if [StandardLedger.localCodes, StandardLedger.units].contains(name) { return [] }
    return columns.indices.filter { index in
      let column = columns[index]
      guard case .text = column.kind, column.name != StandardColumn.remark else { return false }
      if column.name.hasSuffix(StandardColumn.code) { return false }
      return name != StandardLedger.projects || column.name != StandardColumn.project
    }
  }
}
