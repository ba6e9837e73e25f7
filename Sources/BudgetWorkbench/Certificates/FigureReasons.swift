import FigureEvaluating
import GoujiModel

/// Every printed figure with what is behind it: lines of the ledgers, numbers typed in. Figures with
/// the same behind them share one reason.
struct FigureReasons {
  /// In the order of the report: tables, charts, words.
  let figures: [TracedFigure]
  /// Of each figure, its place among `reasons`.
  let numbers: [Int]
  let reasons: [FigureReason]

  init(_ figures: [TracedFigure]) {
    var known: [FigureReason.Key: Int] = [:]
    var reasons: [FigureReason] = []
    self.figures = figures
    numbers = figures.enumerated().map { index, figure in
      let terms = figure.trace.terms
      let key = FigureReason.Key(figure.trace.value, terms)
      let number = known[key] ?? reasons.count
      if number == reasons.count {
        known[key] = number
        reasons.append(FigureReason(value: figure.trace.value, terms: terms))
      }
      reasons[number].figures.append(index)
      return number
    }
    self.reasons = reasons
  }

  /// How many figures end in lines of ledgers, how many in numbers typed in or written in the
  /// template alone, and behind how many there is nothing.
  var counts: (lines: Int, numbers: Int, nothing: Int) {
    reasons.reduce(into: (0, 0, 0)) { counts, reason in
      if reason.terms.contains(where: { !$0.trace.records.isEmpty }) {
        counts.0 += reason.figures.count
      } else if reason.isNothing {
        counts.2 += reason.figures.count
      } else {
        counts.1 += reason.figures.count
      }
    }
  }
}

/// What is behind a figure.
struct FigureReason {
  /// Nil where the figures have no value.
  let value: FigureValue?
  let terms: [FigureTerm]
  /// Indexes of `FigureReasons.figures`.
  var figures: [Int] = []

  /// No record meets its conditions: a sum of nothing.
  var isNothing: Bool { terms.allSatisfy(\.isNothing) }

  /// What must be the same for two figures to have one reason.
  fileprivate struct Key: Hashable {
    let value: FigureValue?
    let terms: [Term]

    struct Term: Hashable {
      let role: String
      let value: FigureValue?
      let place: Place?
      let ledger: ObjectIdentifier?
      let records: [Int]
    }

    init(_ value: FigureValue?, _ terms: [FigureTerm]) {
      self.value = value
      // Sums of nothing differ in nothing.
      self.terms =
        terms.allSatisfy(\.isNothing)
        ? []
        : terms.map { term in
          Term(
            role: term.role, value: term.trace.value, place: term.place,
            ledger: term.trace.records.first?.ledger, records: term.trace.records.map(\.number))
        }
    }
  }
}
