import GoujiModel

/// What it checks: a column or a fixed row that bears the name of a figure, and sums the same
/// amounts by conditions of its own, asks what the figure asks, but for what its table, or the
/// group of columns that it stands in, asks of all.
///
/// Why: one quantity defined in two places; one of them is changed, and a table and a sentence
/// print two numbers under one name.
///
/// Example: `列: {事业收入: {条件: 资金来源 = 事业收入}}` beside `事业收入: 合计(收入, 资金来源 =
/// 事业收入|财政专户管理资金)`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: ≠ on one side and = on the other; rows where the figure asks of a column that
/// neither the row nor what is around it asks of.
struct TablesFitFigures {
  private let template: Template
  /// Where a condition has been told.
  private let told: Set<Place>

  /// `told` is what is found in the conditions of figures: their tables are right.
  static func findings(_ template: Template, but told: [Finding]) -> [Finding] {
    let rule = TablesFitFigures(template: template, told: told.placesTold)
    return template.allTables.flatMap { table in
      table.panels.flatMap { rule.columns($0, table) + rule.rows($0, table) }
    }
  }

  /// What the name of a figure sums, where it sums what this figure does.
  private struct Named {
    let figure: FigureDefinition
    let conditions: [Condition]
  }

  private func sum(of figure: FigureExpression) -> (selection: LedgerSelection, measure: String)? {
    guard case .sum(let selection, let measure) = template.resolved(figure, throughWhole: false)
    else { return nil }
    return (selection, measure)
  }

  private func named(_ name: String, as content: FigureExpression) -> Named? {
    guard let figure = template.figures[name], content.soleName != name,
      !told.contains(figure.place),
      let own = sum(of: content), let other = sum(of: .named(name)),
      own.selection.ledger == other.selection.ledger, own.measure == other.measure,
      !other.selection.conditions.isEmpty
    else { return nil }
    return Named(figure: figure, conditions: other.selection.conditions)
  }

  // MARK: Columns

  private func columns(_ panel: Panel, _ table: TableDefinition) -> [Finding] {
    var askedByRows: Set<String> = []
    Template.forEachRow(panel.rows) { row in
      for condition in row.conditions { askedByRows.insert(condition.path.said) }
    }
    return panel.columns.flatMap { node -> [Finding] in
      let leaves = node.leaves
      let shared =
        leaves.count > 1
        ? leaves[0].conditions.filter { condition in
          leaves.allSatisfy { !$0.isFigure || $0.conditions.contains(condition) }
        } : []
      let around = askedByRows.union((panel.conditions + shared).map(\.path.said))
      return leaves.compactMap { column in
        guard case .figure(let content, _) = column.content, let own = sum(of: content) else {
          return nil
        }
        let asked = (column.conditions + own.selection.conditions).without(around)
        for name in [column.key, column.header.plainText ?? ""] {
          guard let named = named(name, as: content) else { continue }
          let meant = named.conditions.without(around)
          if asked.senses == meant.senses || asked.isTurnedRound(meant) { continue }
          return .twoDefinitions(
            "\(table.id) 的“\(name)”一列", asked, named.figure, meant, at: column.place)
        }
        return nil
      }
    }
  }

  // MARK: Rows

  private func rows(_ panel: Panel, _ table: TableDefinition) -> [Finding] {
    let contents = panel.leaves.compactMap { column -> FigureExpression? in
      if case .figure(let content, _) = column.content { content } else { nil }
    }
    guard let content = contents.first(where: { sum(of: $0) != nil }) else { return [] }
    var findings: [Finding] = []
    Template.forEachRow(panel.rows) { row in
      let labels = row.labels.values.compactMap(\.words.lastWords)
      guard row.axis == nil, row.figures.isEmpty, labels.count == 1,
        let named = named(Self.name(labels[0]), as: content)
      else { return }
      let own = Set(row.conditions.map(\.path.said))
      let meant = named.conditions.filter { own.contains($0.path.said) }
      let asked = row.conditions.filter { condition in
        meant.contains { $0.path.said == condition.path.said }
      }
      if asked.senses == meant.senses || asked.isTurnedRound(meant) { return }
      findings.append(
        .twoDefinitions(
          "\(table.id) 的“\(named.figure.name)”一行", asked, named.figure, meant, at: row.place))
    }
    return findings
  }

  /// A label without the mark behind its number and without blanks: “、事业收入”.
  private static func name(_ label: String) -> String {
    String(label.filter { !$0.isWhitespace }.drop { "、.．".contains($0) })
  }
}

extension [Condition] {
  /// What one says by =, the other says by ≠: they may come to the same.
  fileprivate func isTurnedRound(_ others: [Condition]) -> Bool {
    contains { own in
      others.contains { $0.path.said == own.path.said && $0.negated != own.negated }
    }
  }

  fileprivate func without(_ asked: Set<String>) -> [Condition] {
    filter { !asked.contains($0.path.said) }
  }
}

extension Finding {
  fileprivate static func twoDefinitions(
    _ what: String, _ asked: [Condition], _ figure: FigureDefinition, _ meant: [Condition],
    at place: Place
  ) -> Finding {
    func words(_ conditions: [Condition]) -> String {
      conditions.isEmpty ? "没有条件" : "“\(conditions.words)”"
    }
    return Finding(
      .conditionUnfit, at: place,
      "\(what)与数“\(figure.name)”是两个口径：这里\(words(asked))，那里\(words(meant))",
      label: "数“\(figure.name)”在 \(figure.place.words)", basis: "财预〔2016〕143号",
      cure: "核对哪一处漏了、写错了；一样的，这里直接用数“\(figure.name)”；口径真的不同的，换一个名称")
  }
}
