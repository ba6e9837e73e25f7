import GoujiModel

/// Reads the numbers of a paragraph.
struct StatementReader {
  private let text: [Unicode.Scalar]
  private let year: Int?
  /// Decimals that amounts in 万元 are printed with where no zero is left out.
  private let decimals: Int
  /// The document reports 决算.
  private let isFinal: Bool
  private(set) var statements: [Statement] = []

  private var sentence = 0
  private var clause = 0
  private var inReason = false
  private var inPurpose = false
  /// The sentence tells of the year before.
  private var isPrior = false
  /// The year that the sentence tells of by now; nil where it has said none.
  private var said: Int?

  init(_ text: [Unicode.Scalar], year: Int?, decimals: Int, isFinal: Bool) {
    self.text = text
    self.year = year
    self.decimals = decimals
    self.isFinal = isFinal
    read()
  }

  private mutating func read() {
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if scalar == "年" { readYear(before: index) }
      if scalar.isDigit, index == 0 || !Self.isWithinNumber(text[index - 1]) {
        index = number(at: index)
        continue
      }
      if scalar == "。" || scalar == "；" || scalar == "！" { end(scalar) }
      if Self.dividers.contains(scalar) { clause = index + 1 }
      if scalar == "原", index + 1 < text.count, text[index + 1] == "因" { inReason = true }
      if scalar == "用", index + 1 < text.count, text[index + 1] == "于" {
        let next = String(scalars: text[(index + 2)..<min(index + 7, text.count)])
        inPurpose = !(next.hasPrefix("以下") || next.hasPrefix("：一般") || next.hasPrefix("下列"))
      }
      index += 1
    }
  }

  private static let dividers: [Unicode.Scalar] = ["，", "。", "；", "：", "、", "！", "？", "“", "”"]

  private static func isWithinNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == "." || scalar.properties.isAlphabetic && scalar.isASCII
  }

  private mutating func end(_ mark: Unicode.Scalar) {
    inPurpose = false
    if mark == "；" { return }
    sentence += 1
    inReason = false
    isPrior = false
    said = nil
  }

  /// The index behind the number and its unit.
  private mutating func number(at start: Int) -> Int {
    var end = start
    while end < text.count,
      text[end].isDigit || text[end] == "." && end + 1 < text.count && text[end + 1].isDigit
    {
      end += 1
    }
    let digits = String(scalars: text[start..<end])
    let behind = String(scalars: text[end..<min(end + 4, text.count)])
    let isNegative = start > clause && text[start - 1] == "-"
    guard let (unit, scale) = Self.unit(behind) else {
      if let one = unmarkedPercent(digits, start..<end, behind) { statements.append(one) }
      return end
    }
    let least = unit == "万元" ? decimals : 0
    guard let value = PrintedValue((isNegative ? "-" : "") + digits, unit: scale, decimals: least)
    else {
      return end
    }
    let stop = end + unit.unicodeScalars.count
    let lead = clause..<max(clause, isNegative ? start - 1 : start)
    var one = Statement(
      kind: .other, value: value, unit: unit, name: String(scalars: text[lead]), sentence: sentence,
      isReason: inReason || inPurpose, range: start..<stop, lead: lead)
    one.isOfStated =
      unit == "%" && ["的", ""].contains(one.name) && statements.last?.kind == .whole
      && statements.last?.sentence == sentence
    classify(&one, behind: String(scalars: text[stop..<min(stop + 3, text.count)]))
    statements.append(one)
    clause = stop
    return stop
  }

  private static func unit(_ behind: String) -> (name: String, scale: Int)? {
    if behind.hasPrefix("%") { return ("%", PrintedValue.percent) }
    if let money = StatementWords.money.first(where: { behind.hasPrefix($0.name) }) {
      return (money.name, money.fen)
    }
    return StatementWords.counts.first { behind.hasPrefix($0) }.map { ($0, 100) }
  }

  // MARK: Kinds

  private mutating func classify(_ one: inout Statement, behind: String) {
    let lead = Self.withoutFillers(one.name)
    let isEstimate =
      StatementWords.estimates.contains { one.name.hasSuffix($0) || one.name.hasSuffix($0 + "为") }
      || StatementWords.estimatesBehind.contains { behind.hasPrefix($0) }
    one.direction =
      StatementWords.up.contains { lead.hasSuffix($0) }
      ? 1 : StatementWords.down.contains { lead.hasSuffix($0) } ? -1 : 0
    if ["年均", "平均"].contains(where: one.name.containsBytes) {
      // Of several years.
      one.kind = .other
    } else if isEstimate && one.direction == 0 && !one.name.containsBytes(of: "占") {
      one.kind = .other
    } else if one.unit == "%" {
      one.kind =
        one.name.containsBytes(of: "占") || one.isOfStated
        ? .share
        : one.name.containsBytes(of: "完成") ? .completion : one.direction != 0 ? .growth : .other
    } else if StatementWords.counts.contains(one.unit) {
      one.kind = .count
    } else if one.direction != 0 {
      one.kind = isAgainstBudget(one.name) ? .other : .change
    } else {
      one.kind = level(of: one.name)
    }
  }

  /// `2023年，…`; not that of a comparison: `比2023年预算`.
  private mutating func readYear(before end: Int) {
    guard let found = YearWords.year(at: end, in: text) else { return }
    let before = String(scalars: text[max(clause, end - 6)..<end - 4])
    if !StatementWords.comparing.contains(where: before.hasSuffix), !before.hasSuffix("至") {
      said = found
    }
  }

  /// Of a year that is neither this nor the one before.
  private func isDistant(_ name: String) -> Bool {
    guard let year else { return false }
    let years = YearWords.all(in: name)
    if !years.isEmpty { return !years.contains(year) && !years.contains(year - 1) }
    return said.map { $0 != year && $0 != year - 1 } ?? false
  }

  private mutating func level(of name: String) -> Statement.Kind {
    if isDistant(name) { return .other }
    if let year, YearWords.all(in: name) == [year] { isPrior = false }
    if name.hasPrefix("占"), !name.hasPrefix("占用"), !name.hasPrefix("占有") { return .whole }
    let earlier =
      StatementWords.prior.contains { name.containsBytes(of: $0) } || namesEarlierYear(name)
      || YearWords.all(in: name).isEmpty && year != nil && said == year.map { $0 - 1 }
    if earlier, !name.containsBytes(of: "结转"), !isRestOf(name) {
      if StatementWords.isCompared(name) { return .prior }
      let isFirst = statements.last.map { $0.sentence != sentence } ?? true
      if isFirst, !StatementWords.comparing.contains(where: name.hasPrefix) { isPrior = true }
      return isPrior ? .earlier : .prior
    }
    if isRestOf(name) { return .level }
    if isPrior { return .earlier }
    if name.containsBytes(of: "执行数"), !isFinal { return .other }
    if name.containsBytes(of: "决算") { return .level }
    if name.containsBytes(of: "年初预算") { return .initial }
    if name.containsBytes(of: "全年预算") || name.containsBytes(of: "调整预算") { return .adjusted }
    if isFinal, ScopeWords.removed(from: name, with: ["部门预算", "预算收入"]).containsBytes(of: "预算") {
      return .budgeted
    }
    return .level
  }

  /// What was left at the end of a year is no amount of either: `2023年末结转结余30万元`.
  private func isRestOf(_ name: String) -> Bool {
    ["年末结", "年底结", "年初结转和结余", "年末余", "累计结"].contains(where: name.containsBytes)
  }

  /// `比预算增加`, not `比上年预算增加`; in a budget all comparing is with the year before.
  private func isAgainstBudget(_ name: String) -> Bool {
    guard isFinal,
      ["比预算", "较预算", "与预算", "比年初预算", "较年初预算", "比全年预算", "较全年预算"].contains(where: name.containsBytes)
    else { return false }
    return !StatementWords.prior.contains(where: name.containsBytes)
  }

  private func namesEarlierYear(_ name: String) -> Bool {
    guard let year else { return false }
    return name.containsBytes(of: "\(year - 1)年") && !name.containsBytes(of: "\(year)年")
  }

  static func withoutFillers(_ lead: String) -> String {
    var lead = lead
    while let filler = StatementWords.fillers.first(where: {
      lead.hasSuffix($0) && lead.count > $0.count
    }) {
      // 增幅 and 降幅 are words of their own.
      if StatementWords.up.contains(where: lead.hasSuffix)
        || StatementWords.down.contains(where: lead.hasSuffix)
      {
        break
      }
      lead.removeLast(filler.count)
    }
    return lead
  }

  /// What is said to rise or fall, where its verb is told: `收入合计增加`.
  static func subject(_ name: String) -> String {
    let lead = withoutFillers(name)
    guard let verb = (StatementWords.up + StatementWords.down).first(where: lead.hasSuffix) else {
      return ""
    }
    return String(lead.dropLast(verb.count))
  }

  /// `减少 9.52，`: behind a change in money, a verb and a number without its mark.
  private func unmarkedPercent(_ digits: String, _ range: Range<Int>, _ behind: String)
    -> Statement?
  {
    guard digits.containsBytes(of: "."), let last = statements.last, last.sentence == sentence,
      last.kind == .change || last.kind == .level,
      behind.hasPrefix("，") || behind.hasPrefix("。") || behind.hasPrefix("；"),
      let value = PrintedValue(digits, unit: PrintedValue.percent)
    else { return nil }
    let name = String(scalars: text[clause..<range.lowerBound])
    let lead = Self.withoutFillers(name)
    let direction =
      StatementWords.up.contains(lead) ? 1 : StatementWords.down.contains(lead) ? -1 : 0
    let isShare = ["占", "占比"].contains(lead)
    guard direction != 0 && last.kind == .change || isShare && last.kind == .level else {
      return nil
    }
    return Statement(
      kind: isShare ? .share : .growth, value: value, unit: "%", direction: direction, name: name,
      sentence: sentence, isReason: inReason || inPurpose, lacksPercent: true, range: range,
      lead: clause..<range.lowerBound)
  }
}
