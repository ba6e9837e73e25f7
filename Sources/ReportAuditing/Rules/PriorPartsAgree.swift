import GoujiModel

/// What it checks: figures typed under 上年数 fit one another as they do this year: a figure that the template adds up
/// out of others is their sum; what is a part of another (财拨 of 收支总数) is no more than that, and parts that
/// make up the whole this year make it up last year.
///
/// Why: they are copied from last year's publication one by one, and each goes into a sentence.
///
/// Example: 三公经费 6.1 万元 beside 接待费 1.6, 用车 3.5, 出国 0.
///
/// Source: domain rules 3 and 8 (三公 = 出国 + 用车 + 接待; 基本支出 + 项目支出); 上年数 is last year's published figure.
struct PriorPartsAgree {
  private let recount: Recount
  private let template: Template
  private var typed: [String: Typed] = [:]

  private struct Typed {
    var fen: Int
    var place: Place
  }

  static let rule = AuditRule("填的上年数彼此加得拢", .draft)

  static func result(_ recount: Recount) -> AuditResult {
    var result = AuditResult(rule, absence: "草案没有填两个以上的上年数")
    let (findings, checks) = PriorPartsAgree(recount).found
    result.hold(checks - findings.count)
    for finding in findings { result.fail(finding) }
    return result
  }

  private init(_ recount: Recount) {
    self.recount = recount
    template = recount.template
    let budget = recount.budget
    for (name, number) in budget.priorFigures {
      // What last year's draft gives is compared with it; the typed number is not printed.
      if budget.earlier?.gives(name) == true { continue }
      guard template.figures[name]?.kind == .amount,
        case .amount(let money)? = try? number.value.value(as: .amount, unit: budget.inputUnit),
        // Told by itself.
        PriorInSameUnit.slip(of: name, money, recount) == nil
      else { continue }
      typed[name] = Typed(fen: money.fen, place: number.place)
    }
  }

  /// And how many figures were looked at.
  private var found: (findings: [Finding], checks: Int) {
    // Examples of a new draft are told as such (G221) until somebody has looked at them.
    if typed.count < 2 || recount.budget.unconfirmed.contains(HeadKey.prior) { return ([], 0) }
    let names = recount.budget.priorFigures.inOrder().map(\.key).filter { typed[$0] != nil }
    var told: Set<String> = []
    let sums = names.compactMap { sumFinding($0) }
    for finding in sums { told.insert(finding.name) }
    let selections = names.compactMap { name in
      selection(.named(name)).map { PriorSelection(name: name, $0, measure: $1) }
    }
    let wholes = selections.compactMap { whole -> Finding? in
      if told.contains(whole.name) { return nil }
      let parts = selections.filter { $0.isPart(of: whole) }
      return partFinding(whole, parts) ?? partitionFinding(whole, parts)
    }
    return (sums.map(\.finding) + wholes, names.count)
  }

  // MARK: A sum of figures

  private func sumFinding(_ name: String) -> (name: String, finding: Finding)? {
    guard let whole = typed[name], let definition = template.figures[name]?.expression,
      case .apply(let sign, _) = definition, sign.isSign
    else { return nil }
    var parts: [String] = []
    guard let sum = value(definition, &parts), parts.count > 1 else { return nil }
    if abs(sum - whole.fen) <= Self.tolerance(parts.count) { return nil }
    return (name, .sumDiffers(name, whole.fen, parts, sum, at: whole.place))
  }

  /// Of last year, out of the typed figures; nil where one is not typed.
  private func value(_ expression: FigureExpression, _ parts: inout [String]) -> Int? {
    switch expression {
    case .named(let name):
      if let number = typed[name] {
        parts.append(name)
        return number.fen
      }
      guard let inner = template.figures[name]?.expression else { return nil }
      if case .apply = inner { return value(inner, &parts) }
      return nil
    case .apply(let sign, let operands) where sign.isSign && operands.count == 2:
      guard let a = value(operands[0], &parts), let b = value(operands[1], &parts) else {
        return nil
      }
      let (sum, overflow) =
        sign == .plus ? a.addingReportingOverflow(b) : a.subtractingReportingOverflow(b)
      return overflow ? nil : sum
    default: return nil
    }
  }

  /// Published figures are in 万元 with two decimals: each may be off by half of the last.
  private static func tolerance(_ count: Int) -> Int { 100 * 100 / 2 * (count + 1) }

  // MARK: A part and its whole

  private func selection(_ expression: FigureExpression) -> (LedgerSelection, measure: String)? {
    switch expression {
    case .sum(let selection, let measure): (selection, measure)
    case .named(let name): template.figures[name].flatMap { selection($0.expression) }
    case .whole(let inner): selection(inner)
    default: nil
    }
  }

  private func partFinding(_ whole: PriorSelection, _ parts: [PriorSelection]) -> Finding? {
    guard let total = typed[whole.name] else { return nil }
    for part in parts {
      guard let own = typed[part.name], own.fen > total.fen, own.fen - total.fen > Self.tolerance(1)
      else { continue }
      return .partIsMore(part.name, own.fen, whole.name, total.fen, at: own.place)
    }
    return nil
  }

  /// Parts that divide the whole by one column.
  private func partitionFinding(_ whole: PriorSelection, _ parts: [PriorSelection]) -> Finding? {
    guard let total = typed[whole.name] else { return nil }
    for column in parts.compactMap({ $0.extraColumn(over: whole) }).uniqued() {
      var group: [PriorSelection] = []
      for part in parts where part.extraColumn(over: whole) == column {
        if group.allSatisfy({ $0.isApart(from: part, in: column) }) { group.append(part) }
      }
      guard group.count > 1 else { continue }
      guard let sum = Self.sum(group.compactMap { typed[$0.name]?.fen }) else { continue }
      let names = group.map(\.name)
      let isMore = sum > total.fen
      let difference = abs(sum - total.fen)
      guard difference > Self.tolerance(group.count), isMore || makesWhole(whole.name, names) else {
        continue
      }
      return .sumDiffers(whole.name, total.fen, names, sum, at: total.place)
    }
    return nil
  }

  /// This year the parts are all that the whole consists of.
  private func makesWhole(_ whole: String, _ parts: [String]) -> Bool {
    let value = { (name: String) -> Int? in
      let origin = FigureOrigin(definition: .named(name), context: FigureContext())
      if case .amount(let money)? = recount.value(of: origin) { return money.fen }
      return nil
    }
    let values = parts.compactMap(value)
    guard let total = value(whole), values.count == parts.count else { return false }
    return Self.sum(values) == total
  }

  private static func sum(_ numbers: [Int]) -> Int? {
    var sum = CheckedSum()
    for number in numbers { sum.add(number) }
    return try? sum.value()
  }
}

extension [String] {
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Finding {
  private static func words(_ fen: Int) -> String {
    "\(Money(fen: fen).exactText(in: .tenThousandYuan)) 万元"
  }

  fileprivate static func sumDiffers(
    _ name: String, _ whole: Int, _ parts: [String], _ sum: Int, at place: Place
  ) -> Finding {
    Finding(
      .priorPartsDiffer, at: place,
      "“上年数”里的“\(name)”是 \(words(whole))，它的各部分（\(parts.joined(separator: "、"))）相加是 \(words(sum))",
      label: "各部分相加 \(words(sum))", basis: "上年公开的数",
      cure: "对照上年公开的文本，改正填错的一个")
  }

  fileprivate static func partIsMore(
    _ part: String, _ own: Int, _ whole: String, _ total: Int, at place: Place
  ) -> Finding {
    Finding(
      .priorPartsDiffer, at: place,
      "“上年数”里的“\(part)”\(words(own))，比包含它的“\(whole)”\(words(total)) 还多", label: "部分大于整体",
      basis: "上年公开的数", cure: "对照上年公开的文本，改正填错的一个")
  }
}
