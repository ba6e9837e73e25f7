import GoujiModel

/// What it checks: a number that is typed although the template derives it (填报 with 等于) is the
/// derived one, as printed.
///
/// Why: a total that is typed beside its items is an assertion, like a balance in a book.
///
/// Example: 自评得分 95.68 is typed, the items sum to 94.86.
///
/// Source: the template's own shape (填报).
enum StatedEqualsFigure {
  static let rule = AuditRule("填报的数与算出的相同", .draft)

  static func result(_ recount: Recount) -> AuditResult {
    var result = AuditResult(rule, absence: "草案没有填报模板算得出的数")
    let (budget, template) = (recount.budget, recount.template)
    for definition in template.stated.values.sorted(by: { $0.name < $1.name }) {
      guard let name = definition.asserted?.value,
        let typed = budget.statedNumbers[definition.name],
        let derived = recount.value(
          of: FigureOrigin(definition: .named(name), context: FigureContext())),
        let number = try? typed.value.value(as: definition.kind, unit: budget.inputUnit)
      else { continue }
      let options = template.options
      let print = { (value: FigureValue) in
        switch value {
        case .quantity: NumberPrinter.text(value, unit: options.unit, format: options.quantity)
        case .amount:
          NumberPrinter.text(value, unit: options.unit, format: options.proseAmount)
            + options.unit.rawValue
        case .share, .count:
          NumberPrinter.text(value, unit: options.unit, format: options.share)
        }
      }
      let (a, b) = (print(number), print(derived))
      result.check(
        a == b ? nil : .differs(definition.name, name, typed: a, derived: b, at: typed.place))
    }
    return result
  }
}

extension Finding {
  fileprivate static func differs(
    _ name: String, _ figure: String, typed: String, derived: String, at place: Place
  ) -> Finding {
    Finding(
      .statedDiffers, at: place, "“填报”里的“\(name)”填的是 \(typed)，由明细算出的“\(figure)”是 \(derived)",
      label: "算出 \(derived)", cure: "核对明细；明细对的，改正或删去所填的数")
  }
}
