/// The figures that a reader sees beside one another: in a sentence, in the text under a heading, in
/// the columns of a table. By how they are printed there it is told whether one of them is zero, and
/// what is compared by printed figures is made of those digits.
package struct FiguresBeside: Sendable {
  /// The innermost last.
  private let wordings: [Wording]
  private var columns: [ColumnOfFigures] = []
  /// How the place prints a figure that has no format of its own.
  private var standard = SlotFormat()

  private struct ColumnOfFigures: Sendable {
    var figure: FigureExpression
    var conditions: [Condition]
    var format: SlotFormat
  }

  /// Of sentences.
  package init(_ wordings: [Wording] = []) { self.wordings = wordings }

  /// Of the columns of a table.
  package init(_ table: TableDefinition, _ options: TemplateOptions) {
    wordings = []
    let amounts = table.amountFormat ?? options.tableAmount
    standard.unit = table.unit ?? options.unit
    standard.decimals = amounts.decimals
    standard.basis = table.basis
    for panel in table.panels {
      for index in panel.leaves.indices {
        guard case .figure(let figure, let kind) = panel.leaves[index].content else { continue }
        let own = panel.leaves[index].format
        var format = standard
        format.decimals =
          kind == .amount || kind == .share ? (own ?? amounts).decimals : own?.decimals
        columns.append(
          ColumnOfFigures(
            figure: figure, conditions: panel.leaves[index].conditions, format: format))
      }
    }
  }

  /// How the figure is printed here, under the conditions of its column; nil where it is not.
  package func format(
    of figure: FigureExpression, under conditions: [Condition] = [], in template: Template
  ) -> SlotFormat? {
    for column in columns
    where column.conditions == conditions && column.figure.isSame(as: figure) {
      return column.format
    }
    for wording in wordings.reversed() {
      if let format = wording.formats(of: figure, template).first { return format }
    }
    guard case .named(let name) = figure, let inner = template.figures[name]?.expression,
      !inner.isSelection
    else { return nil }
    return format(of: inner, under: conditions, in: template)
  }

  /// All ways in which the figure is printed here; that of the place where it is not.
  package func formats(
    of figure: FigureExpression, _ kind: FigureKind, in template: Template
  ) -> [SlotFormat] {
    let columns = columns.filter { $0.figure.isSame(as: figure) }.map(\.format)
    let found = columns + wordings.flatMap { $0.formats(of: figure, template) }
    if !found.isEmpty { return found }
    return [kind == .amount || kind == .share ? standard : SlotFormat()]
  }
}

extension FigureExpression {
  fileprivate var isSelection: Bool {
    switch self {
    case .sum, .count, .distinct: true
    default: false
    }
  }
}

extension Wording {
  /// How its slots print a figure, those of phrases and lists in it as well.
  fileprivate func formats(
    of figure: FigureExpression, _ template: Template, depth: Int = 0
  ) -> [SlotFormat] {
    if depth > 4 { return [] }
    return slots.flatMap { slot -> [SlotFormat] in
      switch slot.target {
      case .figure(let expression, _, _): return expression.prints(figure) ? [slot.format] : []
      case .phrase(let name):
        guard let phrase = template.phrases[name] else { return [] }
        return PhraseCase.allCases.flatMap {
          phrase.variants[$0]?.formats(of: figure, template, depth: depth + 1) ?? []
        }
      case .listing(let name):
        return template.listings[name]?.wording.formats(of: figure, template, depth: depth + 1)
          ?? []
      default: return []
      }
    }
  }
}

extension Phrase {
  /// How the words of a case print the figure that chooses them.
  package func format(in which: PhraseCase, _ template: Template) -> SlotFormat? {
    variants[which].flatMap { FiguresBeside([$0]).format(of: figure, in: template) }
  }
}

extension Listing {
  /// What each of its items prints.
  package var beside: FiguresBeside { FiguresBeside([wording]) }
}

extension FigureExpression {
  /// It is the figure, or only its sign is left out.
  fileprivate func prints(_ figure: FigureExpression) -> Bool {
    if isSame(as: figure) { return true }
    if case .apply(.absolute, let operands) = self { return operands[0].isSame(as: figure) }
    return false
  }
}

extension BodyItem {
  /// The words of its own, those of all cases of a phrase; not of tables and charts.
  package var wordings: [Wording] {
    switch self {
    case .group(_, let items): items.flatMap(\.wordings)
    case .numbered(_, let item): item.wordings
    case .paragraph(let line): [line.wording]
    case .each(let listing, _, _): [listing.wording]
    case .chosen(let phrase, _): phrase.variants.all
    case .prose, .tableList, .tables, .chart, .glossary: []
    }
  }
}

extension SectionDefinition {
  /// The words below its heading, and the heading.
  package var wordings: [Wording] {
    [title] + body.flatMap(\.wordings) + sections.flatMap(\.wordings)
  }
}
