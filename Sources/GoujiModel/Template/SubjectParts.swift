/// 主体: what only the report of a department prints, or only that of a unit: parts, sections,
/// paragraphs, tables, columns, rows.
extension Template {
  /// The template as it is for one of them. What rests on a table or a column that is not printed is
  /// not asked.
  package func report(of subject: String) -> Template {
    guard hasSubjects else { return self }
    var template = self
    template.parts = parts.kept(for: subject)
    template.tables = tables.filter { $0.subject.fits(subject) }.map { $0.kept(for: subject) }
    let left = Dictionary(template.tables.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    template.tieOuts = tieOuts.filter { tieOut in
      if case .rows(let id) = tieOut.ground, left[id] == nil { return false }
      return !tieOut.terms.contains { isGone($0, left) }
    }
    return template
  }

  /// The term names a cell of a table or a column that is left out.
  private func isGone(_ term: TieOutTerm, _ left: [String: TableDefinition]) -> Bool {
    guard case .cell(let address) = term.operand else { return false }
    let wanted = LooseText.key(address.table)
    let named = tables.first { table in
      [table.id, table.label.fixedText ?? table.id].contains { LooseText.key($0) == wanted }
    }
    guard let named else { return false }
    guard let kept = left[named.id] else { return true }
    let isCalled = { (column: Column) in
      column.key == address.column || column.header.fixedText == address.column
    }
    return named.leaves.contains(where: isCalled) && !kept.leaves.contains(where: isCalled)
  }

  private var hasSubjects: Bool {
    tables.contains { $0.subject != nil || $0.hasSubjects } || parts.contains(where: \.hasSubjects)
  }
}

extension String? {
  /// Nothing said fits both.
  package func fits(_ subject: String) -> Bool { map { $0 == subject } ?? true }
}

extension [SectionDefinition] {
  fileprivate func kept(for subject: String) -> [SectionDefinition] {
    filter { $0.occurrence.subject.fits(subject) }.map { section in
      var section = section
      section.body = section.body.compactMap { $0.kept(for: subject) }
      section.sections = section.sections.kept(for: subject)
      return section
    }
  }
}

extension SectionDefinition {
  fileprivate var hasSubjects: Bool {
    occurrence.subject != nil || body.contains(where: \.hasSubjects)
      || sections.contains(where: \.hasSubjects)
  }
}

extension BodyItem {
  fileprivate func kept(for subject: String) -> BodyItem? {
    switch self {
    case .group(let occurrence, let items):
      occurrence.subject.fits(subject)
        ? .group(occurrence, items.compactMap { $0.kept(for: subject) }) : nil
    case .numbered(let style, let item): item.kept(for: subject).map { .numbered(style, $0) }
    default: self
    }
  }

  fileprivate var hasSubjects: Bool {
    switch self {
    case .group(let occurrence, let items):
      occurrence.subject != nil || items.contains(where: \.hasSubjects)
    case .numbered(_, let item): item.hasSubjects
    default: false
    }
  }
}

extension TableDefinition {
  fileprivate var leaves: [Column] { panels.flatMap(\.leaves) }

  fileprivate var hasSubjects: Bool {
    panels.contains { panel in
      panel.leaves.contains { $0.subject != nil } || panel.rows.contains(where: \.hasSubjects)
    }
  }

  fileprivate func kept(for subject: String) -> TableDefinition {
    guard hasSubjects else { return self }
    var table = self
    table.panels = panels.map { panel in
      let kept = panel.keeping(panel.leaves.map { $0.subject.fits(subject) })
      return Panel(kept, rows: kept.rows.kept(for: subject))
    }
    return table
  }
}

extension RowDefinition {
  fileprivate var hasSubjects: Bool { subject != nil || children.contains(where: \.hasSubjects) }
}

extension [RowDefinition] {
  fileprivate func kept(for subject: String) -> [RowDefinition] {
    filter { $0.subject.fits(subject) }.map { row in
      var row = row
      row.children = row.children.kept(for: subject)
      return row
    }
  }
}
