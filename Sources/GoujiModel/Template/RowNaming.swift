/// Whether a row of a table can be called by a name, as far as the template tells without a draft.
package enum RowNaming: Int, Comparable, Sendable {
  /// No row of the table can have the name.
  case impossible
  /// Only the words of a draft can give a row the name: a unit, a project, a number in a list.
  case open
  /// The template itself makes such a row: its label, its key, a code or a name of the
  /// classification, a choice. In a draft without money there it may be missing.
  case known

  package static func < (a: RowNaming, b: RowNaming) -> Bool { a.rawValue < b.rawValue }
}

extension TableDefinition {
  /// How a row of the table can come to be called `name`. Blanks and full or half width do not
  /// count.
  package func naming(ofRow name: String, _ words: RowNamer) -> RowNaming {
    let wanted = LooseText.key(name)
    if wanted.isEmpty { return .impossible }
    let all = panels.flatMap { panel in
      panel.rows.flatMap { row in
        words.printedRows(row, panel.leaves, RowPlace(conditions: panel.conditions))
      }
    }
    // In a table by codes, digits as long as a code are one, and no unit's.
    let isCode = LooseText.isCode(wanted) && [5, 7].contains(wanted.utf8.count)
    let byCodes = isCode ? all.filter { $0.code != nil } : []
    let best = (byCodes.isEmpty ? all : byCodes).map { words.naming(of: wanted, $0) }.max()
    // The key of a row that only groups is no word of a draft.
    let isKey = panels.contains { $0.rows.contains { $0.hasKey(wanted) } }
    return best == .open && isKey ? .impossible : best ?? .impossible
  }

  /// How many rows have the name in every draft: they have it as a label and are always printed.
  package func certainRows(called name: String, _ words: RowNamer) -> Int {
    let wanted = LooseText.key(name)
    return panels.map { panel in
      panel.rows.reduce(0) { $0 + words.certainRows(called: wanted, $1, panel.leaves) }
    }.max() ?? 0
  }
}

extension RowDefinition {
  fileprivate func hasKey(_ wanted: String) -> Bool {
    LooseText.key(key).sameBytes(as: wanted) || children.contains { $0.hasKey(wanted) }
  }
}

/// Where the rows of a definition stand: conditions in force, and the axes that run there.
struct RowPlace {
  var conditions: [Condition]
  var axes: [RowAxis] = []

  func inside(_ row: RowDefinition) -> RowPlace {
    RowPlace(
      conditions: conditions + row.conditions, axes: axes + (row.axis.map { [$0] } ?? []))
  }
}

/// A definition of rows that are printed.
private struct PrintedRow {
  var key: String
  var words: [Wording]
  var place: RowPlace
  /// Nil where the rows print no code.
  var code: CodeRow?
}

/// What the words of a template can come to be: it knows ledgers, phrases and the classification.
package struct RowNamer: Sendable {
  let ledgers: [LedgerShape]
  let phrases: NameTable<Phrase>
  let displayNames: [String: String]
  let subjectWords: [String: [String: String]]
  let classification: Classification
  /// A code must be known to the last digit; otherwise its 款 is enough, for a draft may name codes
  /// of its own.
  let isStrict: Bool

  package init(
    ledgers: [LedgerShape], phrases: NameTable<Phrase>, displayNames: [String: String],
    subjectWords: [String: [String: String]], classification: Classification, isStrict: Bool
  ) {
    self.ledgers = ledgers
    self.phrases = phrases
    self.displayNames = displayNames
    self.subjectWords = subjectWords
    self.classification = classification
    self.isStrict = isStrict
  }

  /// The rows of a definition that are printed, and those below it.
  fileprivate func printedRows(
    _ row: RowDefinition, _ columns: [Column], _ place: RowPlace
  ) -> [PrintedRow] {
    let inner = place.inside(row)
    let below = row.children.flatMap { printedRows($0, columns, inner) }
    if row.printing == .never { return below }
    let words = row.printedWords(in: columns)
    let code = CodeRow(inner, ledgers, words)
    return [PrintedRow(key: LooseText.key(row.key), words: words, place: inner, code: code)] + below
  }

  fileprivate func naming(of wanted: String, _ row: PrintedRow) -> RowNaming {
    if row.key.sameBytes(as: wanted) { return .known }
    if let code = row.code, LooseText.isCode(wanted), CodeRow.lengths.contains(wanted.utf8.count) {
      return code.makes(wanted) && isKnown(wanted, code.kind) ? .known : .impossible
    }
    return row.words.map { naming(of: wanted, $0.pieces[...], row.place) }.max() ?? .impossible
  }

  func certainRows(called wanted: String, _ row: RowDefinition, _ columns: [Column]) -> Int {
    if row.axis != nil || row.printing == .whenFilled || !row.presences.isEmpty { return 0 }
    let below = row.children.reduce(0) { $0 + certainRows(called: wanted, $1, columns) }
    if row.printing == .never { return below }
    let hasName = row.printedWords(in: columns).contains { words in
      guard let text = words.fixedText else { return false }
      return LooseText.key(text).sameBytes(as: wanted)
    }
    return below + (hasName ? 1 : 0)
  }

  private func isKnown(_ code: String, _ kind: ColumnKind) -> Bool {
    guard case .code(let kind) = kind else { return false }
    let isLocal = classification.localNames[code] != nil
    if isStrict, kind == .function { return isLocal || classification.name(code, kind) != nil }
    return isLocal || classification.name(String(code.prefix(5)), kind) != nil
  }
}

// MARK: Words

extension RowNamer {
  /// Whether words with slots can come to be `wanted`.
  private func naming(
    of wanted: String, _ pieces: ArraySlice<WordingPiece>, _ place: RowPlace
  ) -> RowNaming {
    guard let first = pieces.first else { return wanted.isEmpty ? .known : .impossible }
    let rest = pieces.dropFirst()
    switch first {
    case .text(let text): return naming(of: wanted, after: text, rest, place)
    case .slot(let slot):
      switch slot.target {
      case .phrase(let name):
        let cases = phrases[name]?.variants.all ?? []
        return cases.map { naming(of: wanted, $0.pieces + rest, place) }.max() ?? .impossible
      case .subject(let word):
        let words = subjectWords.values.compactMap { $0[word] }
        return words.map { naming(of: wanted, after: $0, rest, place) }.max() ?? .impossible
      default: return naming(of: wanted, slot.target, rest, place)
      }
    }
  }

  private func naming(
    of wanted: String, after text: String, _ rest: ArraySlice<WordingPiece>, _ place: RowPlace
  ) -> RowNaming {
    let key = LooseText.key(text)
    guard wanted.startsWithBytes(of: key) else { return .impossible }
    return naming(of: String(wanted.dropFirst(key.count)), rest, place)
  }

  /// A slot may take any beginning of the text.
  private func naming(
    of wanted: String, _ target: SlotTarget, _ rest: ArraySlice<WordingPiece>, _ place: RowPlace
  ) -> RowNaming {
    if rest.isEmpty { return naming(of: wanted, target, place) }
    var best = RowNaming.impossible
    for length in 0...wanted.count {
      let end = wanted.index(wanted.startIndex, offsetBy: length)
      let own = naming(of: String(wanted[..<end]), target, place)
      if own <= best { continue }
      best = max(best, min(own, naming(of: String(wanted[end...]), rest, place)))
      if best == .known { break }
    }
    return best
  }

  private func naming(of text: String, _ target: SlotTarget, _ place: RowPlace) -> RowNaming {
    guard case .axis(let column, let attribute) = target else { return .open }
    let kind = place.axes.compactMap { axis in
      ledgers.first { $0.name.sameBytes(as: axis.ledger) }?.column(column)?.kind
    }.last
    switch kind {
    case .code?:
      if CodeRow.codeAttributes.contains(attribute) {
        return text.isEmpty || LooseText.isCode(text) ? .open : .impossible
      }
      return classification.hasName(text) ? .known : .impossible
    case .choice(let list)?:
      let shown = { (choice: String) in
        attribute == "称谓" ? displayNames[choice] ?? choice : choice
      }
      return list.choices.contains { LooseText.key(shown($0)).sameBytes(as: text) }
        ? .known : .impossible
    default: return .open
    }
  }
}

/// Rows along codes of a classification, which print the code.
private struct CodeRow {
  let kind: ColumnKind
  private let column: String
  private let conditions: [Condition]
  private let axes: [(level: String, listed: [String]?)]

  /// 类, 款 and 项 or 细.
  static let lengths = [3, 5, 7]
  static let codeAttributes = ["码", "类", "款", "项", "细"]

  /// Nil where the rows print no code, or the code of something else.
  init?(_ place: RowPlace, _ ledgers: [LedgerShape], _ printed: [Wording]) {
    let columns = printed.flatMap(\.slots).compactMap { slot -> String? in
      guard case .axis(let column, let attribute) = slot.target else { return nil }
      return Self.codeAttributes.contains(attribute) ? column : nil
    }
    guard let column = columns.first else { return nil }
    var axes: [(String, [String]?)] = []
    var kind: ColumnKind?
    for axis in place.axes {
      switch axis.source {
      case .column(let path) where path.column == column: axes.append((path.attribute, nil))
      case .listed(let path, let values) where path.column == column:
        axes.append((path.attribute, values))
      default: continue
      }
      kind = ledgers.first { $0.name.sameBytes(as: axis.ledger) }?.column(column)?.kind
    }
    switch kind {
    case .code?: break
    default: return nil
    }
    guard let kind else { return nil }
    (self.kind, self.column, self.axes) = (kind, column, axes)
    conditions = place.conditions.filter { $0.path.column.sameBytes(as: column) }
  }

  func makes(_ code: String) -> Bool {
    let length =
      switch axes.last?.level {
      case "类"?: 3
      case "款"?: 5
      default: 7
      }
    return code.utf8.count == length && conditions.allSatisfy { $0.admits(code) }
      && axes.allSatisfy { $0.listed?.contains { $0.isAkin(to: code) } ?? true }
  }
}
