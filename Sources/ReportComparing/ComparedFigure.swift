import GoujiModel

/// A figure as it is printed somewhere besides the cells of tables: in words, or in a chart.
package struct ComparedFigure: Sendable {
  /// Its name in the template, with the conditions that narrow it; the address of a point of a chart.
  package let name: String
  package let printed: String
  package let value: FigureValue?
  /// Where it is printed, each place once.
  package let places: [String]

  package init(name: String, printed: String, value: FigureValue?, places: [String]) {
    self.name = name
    self.printed = printed
    self.value = value
    self.places = places
  }
}

/// A figure that is printed otherwise.
package struct FigureChange: Sendable {
  /// Nil where only the other version prints it.
  package let old: ComparedFigure?
  package let new: ComparedFigure?

  package var name: String { new?.name ?? old?.name ?? "" }
  /// Nil where both versions print it.
  package var revision: Revision? { old == nil ? .inserted : new == nil ? .deleted : nil }
  package var places: [String] { new?.places ?? old?.places ?? [] }
  /// Nil where they are no numbers of one kind.
  package var difference: FigureValue? { BudgetDifference.difference(old?.value, new?.value) }

  /// In their order; the same figure printed the same twice is one change.
  static func all(_ old: [ComparedFigure], _ new: [ComparedFigure]) -> [FigureChange] {
    var numbers = TextNumbers()
    let names = (old.map { numbers.number($0.name) }, new.map { numbers.number($0.name) })
    let exact = (
      old.map { numbers.number("\($0.name)\t\($0.printed)") },
      new.map { numbers.number("\($0.name)\t\($0.printed)") }
    )
    let aligned = Alignment(exact: exact, names: names) { names.0[$0] == names.1[$1] ? 1 : 0 }
      .aligned
    var changes: [FigureChange] = []
    var known: [String: Int] = [:]
    for pair in aligned {
      let (before, after) = (pair.old.map { old[$0] }, pair.new.map { new[$0] })
      if before?.printed == after?.printed { continue }
      let key =
        "\(pair.revision?.rawValue ?? "")\t\((after ?? before)?.name ?? "")\t\(before?.printed ?? "")\t\(after?.printed ?? "")"
      if let index = known[key] {
        changes[index] = changes[index].also(before, after)
      } else {
        known[key] = changes.count
        changes.append(FigureChange(old: before, new: after))
      }
    }
    return changes
  }

  private func also(_ old: ComparedFigure?, _ new: ComparedFigure?) -> FigureChange {
    FigureChange(old: old.flatMap { self.old?.also($0) }, new: new.flatMap { self.new?.also($0) })
  }
}

extension ComparedFigure {
  fileprivate func also(_ other: ComparedFigure) -> ComparedFigure {
    ComparedFigure(
      name: name, printed: printed, value: value,
      places: places + other.places.filter { !places.contains($0) })
  }
}

extension Report {
  /// Those of sentences, headings, titles and labels, then those of the charts.
  var comparedFigures: [ComparedFigure] {
    var compared: [ComparedFigure] = []
    forEachWords { place, inlines in
      for inline in inlines {
        guard case .figure(let index) = inline else { continue }
        let figure = figures[index]
        compared.append(
          ComparedFigure(
            name: figure.name + figure.origin.context.words, printed: figure.printed,
            value: figure.value, places: [place.words]))
      }
    }
    for chart in charts {
      chart.forEachFigure { figure, category, column in
        let name =
          "图\(chart.number)!\(chart.categories[category].text).\(chart.columnNames[column])"
        compared.append(
          ComparedFigure(
            name: name, printed: figure.printed, value: figure.value, places: ["图\(chart.number)"]))
      }
    }
    return compared
  }
}

extension FigureContext {
  /// `（功能科目 = 2080101）`; empty for the whole draft.
  fileprivate var words: String {
    conditions.isEmpty ? "" : "（\(conditions.map(\.text).joined(separator: "，"))）"
  }
}
