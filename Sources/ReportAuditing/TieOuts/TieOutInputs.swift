import GoujiModel

/// What a figure takes from the head of a draft: numbers under 填报 and 上年数.
struct TieOutInputs {
  private(set) var stated: [String] = []
  private(set) var prior: [String] = []
  /// It also counts records.
  private var countsRecords = false

  init(of expression: FigureExpression, _ template: Template) { take(expression, template) }

  /// It is made of stated numbers and of nothing else.
  var isEnteredOnly: Bool { !stated.isEmpty && prior.isEmpty && !countsRecords }

  private mutating func take(_ expression: FigureExpression, _ template: Template) {
    switch expression {
    case .stated(let name): stated.append(name)
    case .prior(let name): prior.append(name)
    case .sum, .count, .distinct, .listed: countsRecords = true
    case .constant, .says: break
    case .named(let name):
      if let figure = template.figures[name] { take(figure.expression, template) }
    case .whole, .apply: for child in expression.children { take(child, template) }
    }
  }
}

extension TieOutValues {
  /// Where the draft states a number that the relation is about; where it should, if it states none.
  func enteredPlace(of tieOut: TieOut) -> Place? {
    var inputs = self.inputs(of: tieOut.left)
    if tieOut.relation == .requires {
      // The companion is what is missing; what it goes with shows where, if that is typed as well.
      inputs = self.inputs(of: tieOut.right) + inputs.filter(\.isEnteredOnly)
    } else {
      inputs += self.inputs(of: tieOut.right)
    }
    for input in inputs {
      for name in input.stated {
        if let place = budget.statedNumbers[name]?.place { return place }
      }
      for name in input.prior where budget.earlier?.gives(name) != true {
        if let place = budget.priorFigures[name]?.place { return place }
      }
      // A form has a cell for it.
      for name in input.stated {
        if let blank = budget.blanks["\(HeadKey.stated).\(name)"] { return blank }
      }
    }
    return nil
  }

  /// Stated numbers on which the right side rests and which nobody has typed.
  func silentCompanions(of tieOut: TieOut) -> [StatedDefinition] {
    let names = inputs(of: tieOut.right).flatMap(\.stated)
    return names.filter { budget.statedNumbers[$0] == nil }.compactMap { template.stated[$0] }
  }

  private func inputs(of terms: [TieOutTerm]) -> [TieOutInputs] {
    terms.compactMap { term in
      guard case .figure(let expression, _) = term.operand else { return nil }
      return TieOutInputs(of: expression, template)
    }
  }
}
