import GoujiModel

/// How a figure must be printed in words: the template's format under the ways that the slot names.
struct ExpectedPrint {
  let recount: Recount
  private var options: TemplateOptions { recount.template.options }

  /// `isSentence` is false in headings, titles, labels and notes.
  func figure(
    _ expression: FigureExpression, _ name: String, _ slot: SlotFormat, at place: Standpoint,
    beside: FiguresBeside, isSentence: Bool
  ) -> ExpectedFigure {
    let origin = FigureOrigin(definition: expression, context: place.context)
    do throws(NoValue) {
      let value = try recount.value(expression, place.context)
      let shown = try shown(expression, value, slot, at: place, beside)
      return ExpectedFigure(
        name: name, origin: origin, value: value,
        print: print(shown, slot, certainty(of: expression, value, slot, isSentence: isSentence)),
        unit: slot.unit, basis: slot.basis)
    } catch {
      return ExpectedFigure(
        name: name, origin: origin, value: nil, print: .text(options.noValue))
    }
  }

  /// A number of one record, as it stands there.
  func figure(
    _ value: FigureValue, _ name: String, _ origin: FigureOrigin
  ) -> ExpectedFigure {
    var certainty = Certainty.exact
    if case .amount = value, options.rounding.amounts == .balanced { certainty = .near }
    return ExpectedFigure(
      name: name, origin: origin, value: value, print: print(value, SlotFormat(), certainty))
  }

  /// The number that is printed: made of printed numbers where the template or the slot says so.
  func shown(
    _ expression: FigureExpression, _ value: FigureValue, _ slot: SlotFormat, at place: Standpoint,
    _ beside: FiguresBeside
  ) throws(NoValue) -> FigureValue {
    guard (slot.basis ?? options.rounding.basis) == .printed else { return value }
    let step = TemplateOptions.lastDigit(
      decimals: options.proseAmount.decimals, in: slot.unit ?? options.unit)
    return try recount.printedValue(
      expression, place.context, PrintedComparison(beside: beside, step: step))
  }

  /// How far what is printed can be told without balancing or closing once more.
  private enum Certainty { case exact, near, open }

  private func certainty(
    of expression: FigureExpression, _ value: FigureValue, _ slot: SlotFormat, isSentence: Bool
  ) -> Certainty {
    let isBalanced = options.rounding.amounts == .balanced
    let isOfPrint = (slot.basis ?? options.rounding.basis) == .printed
    switch value {
    case .count, .quantity: return .exact
    case .amount: return !isBalanced ? .exact : isOfPrint ? .open : .near
    case .share:
      if isBalanced, isOfPrint { return .open }
      let isClosed =
        options.rounding.shares == .closing && isSentence
        && expression.isShare(in: recount.template.figures)
      return isBalanced || isClosed ? .near : .exact
    }
  }

  private func print(
    _ shown: FigureValue, _ slot: SlotFormat, _ certainty: Certainty
  ) -> ExpectedFigure.Print {
    let value = slot.absolute ? shown.magnitude : shown
    let unit = slot.unit ?? options.unit
    let format = format(of: value, slot)
    var suffix = ""
    if !slot.bare {
      switch value {
      case .amount: suffix = unit.rawValue
      case .share: suffix = "%"
      case .count, .quantity: break
      }
    }
    switch certainty {
    case .open: return .open(suffix: suffix)
    case .near: return .near(value, unit, decimals: format.decimals, suffix: suffix)
    case .exact: break
    }
    var text = NumberPrinter.text(value, unit: unit, format: format)
    if case .share = value {
      if slot.bare, text.endsWithBytes(of: "%") { text.removeLast() }
    } else {
      text += suffix
    }
    return .text(slot.signed && value.sign > 0 ? "+" + text : text)
  }

  private func format(of value: FigureValue, _ slot: SlotFormat) -> NumberFormat {
    var format = options.proseFormat(of: value.kind)
    if let decimals = slot.decimals {
      format.decimals = decimals
      format.zeros = .kept
    }
    if let grouping = slot.grouping { format.grouping = grouping }
    return format
  }
}
