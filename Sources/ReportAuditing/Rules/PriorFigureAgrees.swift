import GoujiModel

/// What it checks: a figure of last year that is typed under 上年数 although last year's draft gives
/// it is the same, as printed.
///
/// Why: the derived one is printed; a different number beside it means that one of the two is wrong.
///
/// Example: 上年数 has 三公经费 16.89 万元, the lines of last year's draft sum to 16.95.
///
/// Source: 上年数 is last year's published figure (cross-year file).
enum PriorFigureAgrees {
  static let rule = AuditRule("填的上年数与上年草案算出的相同", .draft)

  static func result(_ budget: Budget, _ template: Template) -> AuditResult {
    var result = AuditResult(rule, absence: "草案没有写上年草案，或没有另填上年数")
    guard let draft = budget.earlier else { return result }
    let recount = Recount(budget: draft.budget, template: draft.template, isEarlier: true)
    for (name, typed) in budget.priorFigures.inOrder() {
      guard draft.gives(name), let kind = template.figures[name]?.kind,
        let derived = recount.value(
          of: FigureOrigin(definition: .named(name), context: FigureContext())),
        let number = try? typed.value.value(as: kind, unit: budget.inputUnit)
      else { continue }
      let print = { (value: FigureValue) in
        NumberPrinter.text(value, unit: template.options.unit, format: template.options.proseAmount)
          + (kind == .amount ? template.options.unit.rawValue : "")
      }
      let (a, b) = (print(number), print(derived))
      result.check(a == b ? nil : .differs(name, typed: a, derived: b, draft, at: typed.place))
    }
    return result
  }
}

extension Finding {
  fileprivate static func differs(
    _ name: String, typed: String, derived: String, _ draft: EarlierDraft, at place: Place
  ) -> Finding {
    Finding(
      .priorFigureDiffers, at: place,
      "“上年数”里的“\(name)”填的是 \(typed)，上年草案 \(draft.budget.folder) 的明细算出 \(derived)（上年草案写在 \(draft.place)）",
      label: "算出 \(derived)", cure: "印的是算出的数：核对上年草案；它是对的，就删去这一行")
  }
}
