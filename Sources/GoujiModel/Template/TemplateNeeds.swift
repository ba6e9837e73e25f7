/// What a template asks of a draft: found by following everything it prints to what it rests on.
/// Each list is in the order of first use.
package struct TemplateNeeds: Sendable {
  /// Names of figures whose value of last year is used (上年数).
  package private(set) var priors: [String] = []
  /// Keys of reasons (原因).
  package private(set) var reasons: [String] = []
  /// Sections of `文字.md`.
  package private(set) var prose: [String] = []
  /// Numbers that the draft states (填报).
  package private(set) var stated: [String] = []
  /// `部门.全称` and the like.
  package private(set) var identity: [String] = []
  /// Ledgers that a table, a sentence or a figure reads.
  package private(set) var ledgers: [String] = []

  private var followed: Set<String> = []

  package init(_ template: Template) {
    follow(template.title, template)
    for line in template.cover { follow(line.wording, template) }
    for part in template.parts {
      follow(part.title, template)
      for item in part.body { follow(item, template) }
      for section in part.sections { follow(section, template) }
    }
    for table in template.tables { follow(table, template) }
    for chart in template.charts { follow(chart, template) }
  }

  // MARK: Parts

  private mutating func follow(_ section: SectionDefinition, _ template: Template) {
    follow(section.title, template)
    for item in section.body { follow(item, template) }
    for inner in section.sections { follow(inner, template) }
  }

  private mutating func follow(_ item: BodyItem, _ template: Template) {
    switch item {
    case .paragraph(let line): follow(line.wording, template)
    case .prose(let slot, _, _): add(slot, to: \.prose)
    case .each(let listing, _, _): follow(listing, template)
    case .chosen(let phrase, _): follow(phrase, template)
    case .glossary(let entries, _, _):
      for entry in entries {
        follow(entry.wording, template)
        if let condition = entry.condition { follow(condition) }
        if let listing = entry.listing { follow(listing, template) }
      }
    case .tableList, .tables, .chart: break
    }
  }

  private mutating func follow(_ phrase: Phrase, _ template: Template) {
    follow(phrase.figure, template)
    for which in PhraseCase.allCases {
      if let wording = phrase.variants[which] { follow(wording, template) }
    }
  }

  private mutating func follow(_ listing: Listing, _ template: Template) {
    follow(listing.axis)
    follow(listing.conditions)
    if let figure = listing.figure { follow(figure, template) }
    follow(listing.wording, template)
    if let empty = listing.empty { follow(empty, template) }
  }

  // MARK: Tables

  private mutating func follow(_ table: TableDefinition, _ template: Template) {
    let words = [table.leftLine, table.rightLine, table.emptyNote].compactMap { $0 }
    for wording in [table.label, table.title, table.listTitle] + words + table.notes {
      follow(wording, template)
    }
    for panel in table.panels {
      follow(panel.conditions)
      for column in panel.columns { follow(column, template) }
      for row in panel.rows { follow(row, template) }
    }
  }

  private mutating func follow(_ node: ColumnNode, _ template: Template) {
    follow(node.header, template)
    switch node {
    case .group(_, let columns):
      for column in columns { follow(column, template) }
    case .leaf(let column):
      follow(column.conditions)
      switch column.content {
      case .label: break
      case .words(let wording, let pick):
        follow(wording, template)
        if let pick {
          add(pick.ledger, to: \.ledgers)
          follow(pick.conditions)
        }
      case .figure(let expression, _): follow(expression, template)
      }
      if let key = column.mergeKey { follow(key, template) }
    }
  }

  private mutating func follow(_ row: RowDefinition, _ template: Template) {
    if let axis = row.axis { follow(axis) }
    follow(row.conditions)
    for key in row.labels.keys.sorted() {
      if let label = row.labels[key] { follow(label.words, template) }
    }
    for key in row.figures.keys.sorted() {
      if let figure = row.figures[key] { follow(figure.expression, template) }
    }
    for cell in row.cells ?? [] {
      switch cell.content {
      case .words(let wording): follow(wording, template)
      case .figure(let expression, _): follow(expression, template)
      case .prose(let slot): add(slot, to: \.prose)
      }
    }
    for child in row.children { follow(child, template) }
  }

  private mutating func follow(_ axis: RowAxis) {
    add(axis.ledger, to: \.ledgers)
    switch axis.source {
    case .column(let path), .listed(let path, _): follow(path)
    case .records: break
    }
  }

  private mutating func follow(_ chart: ChartDefinition, _ template: Template) {
    let words = [chart.title, chart.caption, chart.note, chart.empty].compactMap { $0 }
    for wording in words + chart.series.map(\.name) { follow(wording, template) }
    for category in chart.categories {
      follow(category.name, template)
      if let axis = category.axis { follow(axis) }
      follow(category.conditions)
      for figure in category.figures { follow(figure, template) }
    }
    if let whole = chart.whole { follow(whole, template) }
  }

  // MARK: Words and figures

  private mutating func follow(_ wording: Wording, _ template: Template) {
    for piece in wording.pieces {
      guard case .slot(let slot) = piece else { continue }
      switch slot.target {
      case .figure(let expression, _, _): follow(expression, template)
      case .phrase(let name):
        guard followed.insert("词 \(name)").inserted else { continue }
        if let phrase = template.phrases[name] { follow(phrase, template) }
      case .listing(let name):
        guard followed.insert("列举 \(name)").inserted else { continue }
        if let listing = template.listings[name] { follow(listing, template) }
      case .identity(let path): add(path, to: \.identity)
      case .reason(let key): add(key, to: \.reasons)
      case .prose(let name): add(name, to: \.prose)
      case .axis(let column, let attribute):
        follow(ColumnPath(column: column, attribute: attribute == "名称" ? "" : attribute))
      case .lookup(let ledger, _): add(ledger, to: \.ledgers)
      case .ordinal: break
      }
    }
  }

  private mutating func follow(_ expression: FigureExpression, _ template: Template) {
    switch expression {
    case .sum(let selection, _), .count(let selection): follow(selection)
    case .distinct(let selection, let column):
      follow(selection)
      follow(column)
    case .constant: break
    case .named(let name):
      guard followed.insert("数 \(name)").inserted else { return }
      if let figure = template.figures[name] { follow(figure.expression, template) }
    case .stated(let name): add(name, to: \.stated)
    case .prior(let name): add(name, to: \.priors)
    case .plus(let a, let b), .minus(let a, let b), .share(let a, let b), .growth(let a, let b):
      follow(a, template)
      follow(b, template)
    case .absolute(let inner), .whole(let inner): follow(inner, template)
    }
  }

  private mutating func follow(_ selection: LedgerSelection) {
    add(selection.ledger, to: \.ledgers)
    follow(selection.conditions)
  }

  private mutating func follow(_ conditions: [Condition]) {
    for condition in conditions { follow(condition.path) }
  }

  /// `项目.项目类别` reads the ledger of projects.
  private mutating func follow(_ path: ColumnPath) {
    if path.column == StandardColumn.project { add(StandardLedger.projects, to: \.ledgers) }
    if path.column == StandardColumn.unit, !path.attribute.isEmpty {
      add(StandardLedger.units, to: \.ledgers)
    }
  }

  private mutating func add(_ name: String, to list: WritableKeyPath<Self, [String]>) {
    guard !self[keyPath: list].contains(name) else { return }
    self[keyPath: list].append(name)
  }
}
