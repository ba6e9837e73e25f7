import GoujiModel

/// Figures recounted as a reader of the page would: shares, rates and differences made of the digits
/// that are printed (占比依据: 印出数), for a place whose amounts have a last digit of `step` 分.
extension Recount {
  func printedValue(
    _ expression: FigureExpression, _ context: FigureContext, step: Int
  ) throws(NoValue) -> FigureValue {
    switch expression {
    case .named(let name):
      guard let figure = figure(name) else { throw .faulty }
      return try printedValue(figure, context, step: step)
    case .whole(let inner): return try printedValue(inner, FigureContext(), step: step)
    case .prior(let name):
      guard let draft = budget.earlier, draft.gives(name), let earlier else { break }
      return try earlier.printedValue(.named(name), lastYear(context), step: step)
    case .apply(.absolute, let operands):
      return try printedValue(operands[0], context, step: step).magnitude
    case .apply(.plus, let operands):
      return try FigureOperator.plus.value(
        printedValue(operands[0], context, step: step),
        printedValue(operands[1], context, step: step))
    case .apply(let operation, let operands) where operation == .minus || operation.isRate:
      return try operation.value(
        printedValue(operands[0], context, step: step).rounded(to: step),
        printedValue(operands[1], context, step: step).rounded(to: step))
    case .sum, .count, .distinct, .says, .constant, .stated, .listed, .apply: break
    }
    return try value(expression, context)
  }
}
