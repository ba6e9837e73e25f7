import GoujiModel

/// How a reader of the page compares figures (占比依据: 印出数): by the digits in which they stand beside
/// one another, those of the place where they do not.
struct PrintedComparison {
  let beside: FiguresBeside
  /// 分 in the last digit of amounts.
  let step: Int
  /// Of the column in which the figure stands.
  var conditions: [Condition] = []

  /// Last year's figures are not named one by one.
  fileprivate var ofLastYear: PrintedComparison {
    PrintedComparison(beside: FiguresBeside(), step: step)
  }
}

/// Figures recounted as a reader of the page would.
extension Recount {
  func printedValue(
    _ expression: FigureExpression, _ context: FigureContext, _ comparison: PrintedComparison
  ) throws(NoValue) -> FigureValue {
    func printed(
      _ inner: FigureExpression, _ context: FigureContext
    ) throws(NoValue) -> FigureValue {
      try printedValue(inner, context, comparison)
    }
    /// As it enters a difference or a quotient.
    func digits(_ operand: FigureExpression) throws(NoValue) -> FigureValue {
      let value = try printed(operand, context)
      guard
        let slot = comparison.beside.format(
          of: operand, under: comparison.conditions, in: template)
      else { return value.rounded(to: comparison.step) }
      return template.options.digits(of: value, slot)
    }
    switch expression {
    case .named(let name):
      guard let figure = figure(name) else { throw .faulty }
      return try printed(figure, context)
    case .whole(let inner): return try printed(inner, FigureContext())
    case .prior(let name):
      guard let draft = budget.earlier, draft.gives(name), let earlier else { break }
      return try earlier.printedValue(.named(name), lastYear(context), comparison.ofLastYear)
    case .apply(.absolute, let operands): return try printed(operands[0], context).magnitude
    case .apply(.minus, let operands), .apply(.share, let operands), .apply(.growth, let operands):
      guard case .apply(let operation, _) = expression else { break }
      return try operation.value(digits(operands[0]), digits(operands[1]))
    case .apply(.plus, let operands), .apply(.least, let operands), .apply(.greatest, let operands),
      .apply(.average, let operands):
      guard case .apply(let operation, _) = expression else { break }
      return try operation.value(printed(operands[0], context), printed(operands[1], context))
    case .sum, .count, .distinct, .says, .constant, .stated, .listed, .apply: break
    }
    return try value(expression, context)
  }
}
