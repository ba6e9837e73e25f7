import GoujiModel

/// What it checks: an amount or a percentage that a reason (原因) quotes stands in the report as well;
/// a reason that speaks only of a rise, or only of a fall, does not explain the opposite.
///
/// Why: reasons are typed by hand and outlive the figures they were written for.
///
/// Example: 机关运行经费 rose “因新增岗前培训12.42万元”, while the report prints 培训费 0.93万元.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum ReasonsFit {
  static func findings(_ report: Report, _ recount: Recount) -> [Finding] {
    let reasons = recount.budget.reasons.inOrder()
    let quoted = reasons.map { QuotedNumber.all(in: $0.value.value) }
    let printed = quoted.allSatisfy { $0.isEmpty } ? [] : printedNumbers(report)
    var findings: [Finding] = []
    for ((name, reason), numbers) in zip(reasons, quoted) {
      findings += numbers.filter { !printed.contains($0.key) }
        .map { .unknownNumber($0.text, name, at: reason.place) }
      if let said = direction(of: reason.value), let change = change(name, recount),
        change.sign != 0, said != change.sign
      {
        findings.append(.oppositeReason(name, said, at: reason.place))
      }
    }
    return findings
  }

  /// By how much the figure of that name differs from last year's.
  private static func change(_ name: String, _ recount: Recount) -> FigureValue? {
    guard recount.template.figures[name] != nil else { return nil }
    return recount.value(
      of: FigureOrigin(
        definition: .apply(.minus, [.named(name), .prior(name)]), context: FigureContext()))
  }

  /// 1 where the words speak of more only, −1 of less only.
  private static func direction(of text: String) -> Int? {
    let more = ["增加", "增长", "增多", "上升", "提高", "新增"].contains { text.containsBytes(of: $0) }
    let less = ["减少", "下降", "降低", "压减", "压缩", "缩减"].contains { text.containsBytes(of: $0) }
    return more == less ? nil : more ? 1 : -1
  }

  /// The numbers of the report as words quote them.
  private static func printedNumbers(_ report: Report) -> Set<ByteKey> {
    var numbers: Set<ByteKey> = []
    func add(_ printed: String) {
      for number in QuotedNumber.all(in: printed) { numbers.insert(number.key) }
    }
    for figure in report.figures { add(figure.printed) }
    for table in report.tables {
      table.forEachFigure { figure, _, _ in
        if case .amount? = figure.value {
          add(figure.printed + table.unit.rawValue)
        } else {
          add(figure.printed)
        }
      }
    }
    return numbers
  }
}

extension Finding {
  fileprivate static func unknownNumber(_ number: String, _ name: String, at place: Place)
    -> Finding
  {
    Finding(
      .quotedNumberUnknown, at: place, "“\(name)”的原因里写了 \(number)，报告里没有这个数", label: "报告里没有",
      cure: "核对这个数；是明细里的数，改成不写数的说法，或在模板里用 {数名}")
  }

  fileprivate static func oppositeReason(_ name: String, _ said: Int, at place: Place) -> Finding {
    Finding(
      .oppositeReason, at: place,
      "“\(name)”比上年\(said > 0 ? "减少" : "增加")了，原因里说的是\(said > 0 ? "增加" : "减少")",
      label: "说的是\(said > 0 ? "增加" : "减少")", cure: "核对原因是不是写给这个数的；确是这样的，可以不改")
  }
}
