import FigureEvaluating
import GoujiModel

extension BalancingOutcome {
  /// What balancing came to, with the places in `report` of the sums that contradict one another.
  /// `engine` is over the whole draft.
  init(_ outcome: BalancedAmounts.Outcome, in report: Report, _ engine: FigureEngine) {
    switch outcome {
    case .balanced: self = .kept
    case .open: self = .open
    case .impossible(let count, let printed):
      self = .impossible(sums: count, places: Self.places(of: printed, in: report, engine))
    }
  }

  /// In printed order, tables first.
  private static func places(
    of sums: [PrintedSum], in report: Report, _ engine: FigureEngine
  ) -> [FigurePlace] {
    var wanted = Set(sums)
    var places: [FigurePlace] = []
    func look(_ value: FigureValue, _ origin: FigureOrigin, _ place: FigurePlace) {
      guard case .amount = value, let sum = engine.printedSum(of: origin) else { return }
      if wanted.remove(sum) != nil { places.append(place) }
    }
    for (number, table) in report.tables.enumerated() {
      table.forEachFigure { figure, row, column in
        look(figure.value, figure.origin, .cell(table: number, row: row, column: column))
      }
    }
    for (number, figure) in report.figures.enumerated() {
      look(figure.value, figure.origin, .prose(number))
    }
    return places
  }
}
