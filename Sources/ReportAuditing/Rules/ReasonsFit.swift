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
  static func findings(_ report: Report, _ budget: Budget, _ template: Template) -> [Finding] {
    let printed = PrintedNumbers(report)
    let recount = Recount(budget: budget, template: template)
    return budget.reasons.sorted { $0.key < $1.key }.flatMap { name, reason -> [Finding] in
      var findings = QuotedNumber.all(in: reason.value).filter { !printed.has($0) }
        .map { Finding.unknownNumber($0.text, name, at: reason.place) }
      if let change = change(name, recount, template), change.sign != 0,
        let said = direction(of: reason.value), said != change.sign
      {
        findings.append(.oppositeReason(name, said, at: reason.place))
      }
      return findings
    }
  }

  /// By how much the figure of that name differs from last year's.
  private static func change(
    _ name: String, _ recount: Recount, _ template: Template
  ) -> FigureValue? {
    guard template.figures[name] != nil else { return nil }
    return recount.value(
      of: FigureOrigin(
        definition: .minus(.named(name), .prior(name)), context: FigureContext()))
  }

  /// 1 where the words speak of more only, −1 of less only.
  private static func direction(of text: String) -> Int? {
    let more = ["增加", "增长", "增多", "上升", "提高", "新增"].contains { text.contains($0) }
    let less = ["减少", "下降", "降低", "压减", "压缩", "缩减"].contains { text.contains($0) }
    return more == less ? nil : more ? 1 : -1
  }
}

/// Numbers as the report prints them, for finding those that words quote.
private struct PrintedNumbers {
  private var texts: Set<String> = []

  init(_ report: Report) {
    for figure in report.figures { add(figure.printed) }
    for table in report.tables {
      table.forEachFigure { figure, _, _ in
        add(
          figure.printed + (figure.printed.hasSuffix("%") ? "" : figure.value.unitWord(table.unit)))
      }
    }
  }

  private mutating func add(_ printed: String) {
    for number in QuotedNumber.all(in: printed) { texts.insert(number.key) }
  }

  func has(_ number: QuotedNumber) -> Bool { texts.contains(number.key) }
}

extension FigureValue {
  fileprivate func unitWord(_ unit: AmountUnit) -> String {
    if case .amount = self { unit.rawValue } else { "" }
  }
}

/// `12.42万元`, `3.8%` in words.
private struct QuotedNumber {
  var text: String
  /// Without sign, commas and zeros at the end.
  var key: String

  static func all(in text: String) -> [QuotedNumber] {
    var found: [QuotedNumber] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      let digits = rest[start...].prefix { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
      rest = rest[digits.endIndex...]
      for unit in ["万元", "元", "%", "％"] where rest.hasPrefix(unit) {
        let plain = digits.filter { $0 != "," }
        var number = String(plain)
        if number.contains(".") {
          while number.hasSuffix("0") { number.removeLast() }
          if number.hasSuffix(".") { number.removeLast() }
        }
        found.append(
          QuotedNumber(text: digits + unit, key: number + (unit == "％" ? "%" : unit)))
        break
      }
    }
    return found
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
