/// A draft that another one names by its folder, with the template it was written for.
package struct NamedDraft: Sendable {
  package var budget: Budget
  package var template: Template
  /// Where it is named.
  package var place: Place

  package init(budget: Budget, template: Template, place: Place) {
    self.budget = budget
    self.template = template
    self.place = place
  }
}

/// Last year's draft, as this year's template sees it: this year's figures over last year's records.
package final class EarlierDraft: Sendable {
  package let budget: Budget
  /// The ledgers of last year's template, with this year's figures so far as those ledgers have the
  /// columns for them; otherwise with last year's own figure of the same name.
  package let template: Template
  /// Where this year's draft names it.
  package let place: Place
  /// Figures that it cannot give, and why.
  package let gaps: [String: String]

  package init(_ draft: NamedDraft, seenBy template: Template) {
    let view = EarlierView(draft, template)
    budget = draft.budget
    place = draft.place
    self.template = view.template
    gaps = view.gaps
  }

  /// Whether it gives the figure of this name.
  package func gives(_ figure: String) -> Bool {
    gaps[figure] == nil && template.figures[figure] != nil
  }
}

/// This year's figures laid over last year's ledgers.
private struct EarlierView {
  private(set) var template: Template
  private(set) var gaps: [String: String] = [:]
  private let own: Template
  private let other: NamedDraft
  private let shapes: [String: LedgerShape]

  init(_ other: NamedDraft, _ own: Template) {
    self.own = own
    self.other = other
    shapes = Dictionary(other.template.ledgers.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    template = own
    template.ledgers = other.template.ledgers
    template.stated = other.template.stated
    template.stated.merge(own.stated)
    template.figures = [:]
    for name in own.figures.keys.sorted() { take(name) }
  }

  private mutating func take(_ name: String) {
    guard let figure = own.figures[name] else { return }
    var why: String?
    if let expression = translated(figure.expression, own, &why) {
      template.figures[name] = figure
      template.figures[name]?.expression = expression
      return
    }
    var otherReason: String?
    if let theirs = other.template.figures[name], theirs.kind == figure.kind,
      let expression = translated(theirs.expression, other.template, &otherReason)
    {
      template.figures[name] = theirs
      template.figures[name]?.expression = expression
      return
    }
    gaps[name] = why ?? ""
  }

  /// The expression with the other draft's columns, the figures in it written out; nil, with the
  /// reason, where that draft has none.
  private func translated(
    _ expression: FigureExpression, _ source: Template, _ why: inout String?
  ) -> FigureExpression? {
    switch expression {
    case .sum(let selection, let measure):
      guard let shape = fitting(selection, &why) else { return nil }
      guard
        let column = shape.index(of: measure).map({ _ in measure }) ?? shape.counterparts[measure]
      else {
        why = "那里的“\(shape.name)”没有“\(measure)”这一列"
        return nil
      }
      var selection = selection
      selection.mainAmount = shape.mainAmount
      return .sum(selection, measure: column)
    case .count(let selection): return fitting(selection, &why).map { _ in expression }
    case .distinct(let selection, let path):
      guard let shape = fitting(selection, &why) else { return nil }
      if shape.index(of: path.column) != nil { return expression }
      why = "那里的“\(shape.name)”没有“\(path.column)”这一列"
      return nil
    case .constant, .says: return expression
    case .stated(let name):
      guard let definition = other.template.stated[name] else {
        why = "那里没有填报数“\(name)”"
        return nil
      }
      if other.budget.statedNumbers[name] != nil || definition.standard != nil { return expression }
      why = "那里没有填“\(name)”"
      return nil
    case .prior(let name):
      if other.budget.priorFigures[name] != nil { return expression }
      why = "那里没有它的上年数“\(name)”"
      return nil
    case .named(let name):
      return source.figures[name].flatMap { translated($0.expression, source, &why) }
    case .listed:
      why = "“项数”不能算上年"
      return nil
    case .whole, .apply: return expression.mapChildren { translated($0, source, &why) }
    }
  }

  /// The other draft's ledger of that name, where it has the columns of all conditions.
  private func fitting(_ selection: LedgerSelection, _ why: inout String?) -> LedgerShape? {
    guard let shape = shapes[selection.ledger] else {
      why = "那里没有“\(selection.ledger)”"
      return nil
    }
    for condition in selection.conditions
    where shape.resolved(condition.path, projects: shapes[StandardLedger.projects]) == nil {
      why = "那里的“\(shape.name)”没有“\(condition.path.column)”这一列"
      return nil
    }
    return shape
  }
}

extension LedgerShape {
  /// Columns that say which record it is: units, codes, projects, and the first words it must have.
  fileprivate var identifying: [String] {
    columns.filter { column in
      switch column.kind {
      case .unit, .code, .project: true
      default: column.name == nameColumn?.name
      }
    }.map(\.name)
  }
}

extension Ledger {
  /// The first record that stands for the same as one of another year's ledger.
  package func index(of record: LedgerRecord, in shape: LedgerShape) -> Int? {
    let columns = shape.identifying.compactMap { name -> (theirs: Int, own: Int)? in
      guard let theirs = shape.index(of: name), let own = self.shape.index(of: name) else {
        return nil
      }
      return (theirs, own)
    }
    if columns.isEmpty { return nil }
    return records.firstIndex { candidate in
      columns.allSatisfy {
        candidate.values[$0.own].text.sameBytes(as: record.values[$0.theirs].text)
      }
    }
  }
}
