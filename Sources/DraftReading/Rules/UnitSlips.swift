import GoujiModel

/// What it checks: no amount is off by a slip of units: in one line the same digits shifted by one to four
/// places (预算数 against 上年预算数, 年初 against 全年 and 决算); among the lines of one economic code of
/// 基本支出 none thousands of times smaller or larger than the others; among the wages and insurances of
/// one unit none that can be no part of the same pay; of all lines none of less than 100 元, or thousands of
/// times the usual.
///
/// Why: an amount in 万元 typed where 元 are meant is read as what it is, and every total with it.
///
/// Example: 30108 typed as 37.71 in a draft in 元, beside wages of 2.4 million.
///
/// Source: 预决算公开检查: 万元、元混用. Insurances are 5 to 20 % of the wages (国发〔2015〕2号, 住房公积金管理条例);
/// a hundred-and-fiftieth of them is no rate, and none is more than the wages.
enum UnitSlips {
  /// Between lines of one code.
  private static let gap = 3_000
  /// Between amounts that follow from one another at fixed rates, and to pay that a unit may have little of.
  private static let payGap = (fixed: 150, free: 1_500)
  /// 元; a line of a budget has more.
  private static let leastLine = 100
  private static let tinyGap = 300
  private static let fixedPay: Set<String> = ["30101", "30108", "30109", "30110", "30113"]
  private static let freePay: Set<String> = ["30102", "30103", "30107"]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let (lines, units) = entries(spending)
    let unit = draft.budget.inputUnit
    var told: Set<Int> = []
    let slips =
      lines.flatMap { Self.slips(ofLines: $0, in: unit) }.map { ($0, "与同是 \($0.own.item) 的") }
      + units.flatMap { Self.slips(ofPay: $0, in: unit) }.map { ($0, "与同一个单位的工资、社保") }
      + Self.slips(ofSizes: spending, in: unit).map { ($0, "与通常一笔的") }
      + Self.slips(ofProjects: spending, in: unit).map { ($0, "的整个项目，与别的项目") }
    return shiftedDigits(draft, spending)
      + units.flatMap(Self.aboveWages).map {
        .aboveWages($0.own.item, $0.own.amount, $0.other, draft, at: $0.own.place)
      }
      + LastYearSlips.findings(draft, spending)
      + slips.compactMap { slip, others in
        guard told.insert(slip.own.line).inserted else { return nil }
        return .outlier(others, slip.own.amount, slip.other, draft, at: slip.own.place)
      }
  }

  private struct Entry {
    var item: String
    var amount: Money
    /// Index of its first line.
    var line: Int
    var place: Place
  }

  /// Lines of 基本支出 by code, and the sums of the codes of pay by unit.
  private static func entries(_ spending: SpendingLines) -> (lines: [[Entry]], units: [[Entry]]) {
    var pay: [String: [String: Entry]] = [:]
    var lines: [(item: String, entries: [Entry])] = []
    var positions: NameTable<Int> = [:]
    // Of each group, where its lines go.
    let position = spending.groups.map { group -> Int? in
      guard group.isBasic, !group.item.isEmpty else { return nil }
      if let known = positions[group.item] { return known }
      positions[group.item] = lines.count
      lines.append((group.item, []))
      return lines.count - 1
    }
    for (line, number) in spending.groupOfLine.enumerated() {
      let amount = spending.amount(ofLine: line)
      guard let position = position[number], amount > .zero else { continue }
      lines[position].entries.append(
        Entry(
          item: lines[position].item, amount: amount, line: line,
          place: spending.place(ofAmount: line)))
    }
    for group in spending.groups
    where group.isBasic && (fixedPay.contains(group.item) || freePay.contains(group.item)) {
      guard group.sum > .zero, let line = group.firstPaidLine else { continue }
      let none = Entry(
        item: group.item, amount: .zero, line: line, place: spending.place(ofAmount: line))
      pay[group.unit, default: [:]][group.item, default: none].amount += group.sum
    }
    return (
      lines.sorted { $0.item < $1.item }.map(\.entries),
      pay.sorted { $0.key < $1.key }.map { $0.value.values.sorted { $0.item < $1.item } }
    )
  }

  /// Those on the one side of a gap, each with its neighbour on the other side. What is typed in 万元 where
  /// 元 are meant comes out small, and the other way round.
  private static func slips(
    ofLines group: [Entry], in unit: AmountUnit
  ) -> [(own: Entry, other: Money)] {
    guard let least = group.min(by: { $0.amount < $1.amount })?.amount.fen,
      let most = group.max(by: { $0.amount < $1.amount })?.amount.fen, most / least >= gap
    else { return [] }
    let sorted = group.sorted { ($0.amount, $0.line) < ($1.amount, $1.line) }
    guard
      let cut = sorted.indices.dropFirst().first(where: {
        sorted[$0].amount.fen / sorted[$0 - 1].amount.fen >= gap
      })
    else { return [] }
    let isSmall = unit == .yuan
    let (slipped, rest) =
      isSmall ? (sorted[..<cut], sorted[cut...]) : (sorted[cut...], sorted[..<cut])
    guard slipped.count <= rest.count, let near = isSmall ? rest.first : rest.last else {
      return []
    }
    // An amount in 万元 has decimals; whole yuan may be what they are.
    let looksSmall = { (entry: Entry) in
      entry.amount.fen < 1_000 * unit.fen && entry.amount.fen % unit.fen != 0
    }
    if isSmall, !slipped.allSatisfy(looksSmall) { return [] }
    return slipped.map { ($0, near.amount) }
  }

  /// Those that are far from the middle of the others.
  private static func slips(
    ofPay group: [Entry], in unit: AmountUnit
  ) -> [(own: Entry, other: Money)] {
    group.compactMap { entry in
      let others = group.filter { $0.item != entry.item }.map(\.amount).sorted()
      guard !others.isEmpty else { return nil }
      let middle = others[others.count / 2]
      let (small, large) = unit == .yuan ? (entry.amount, middle) : (middle, entry.amount)
      let least = fixedPay.contains(entry.item) ? payGap.fixed : payGap.free
      return large.fen / small.fen >= least ? (entry, middle) : nil
    }
  }

  /// Insurances and 住房公积金 that are more than all the wages from which they are counted.
  private static func aboveWages(_ group: [Entry]) -> [(own: Entry, other: Money)] {
    let paid = group.filter { $0.item == "30101" || freePay.contains($0.item) }
    // A payroll has more than one kind of wage.
    guard paid.contains(where: { $0.item == "30101" }), Set(paid.map(\.item)).count > 1 else {
      return []
    }
    let wages = paid.reduce(Money.zero) { $0 + $1.amount }
    return group.compactMap { entry in
      ["30108", "30109", "30110", "30113"].contains(entry.item) && entry.amount > wages
        && entry.amount.fen / 20 < wages.fen
        ? (entry, wages) : nil
    }
  }

  /// Lines too small for a budget in 元, or too large for 基本支出 in 万元, against the middle of all lines.
  private static func slips(
    ofSizes spending: SpendingLines, in unit: AmountUnit
  ) -> [(own: Entry, other: Money)] {
    let shape = spending.ledger.shape
    let year = shape.index(of: StandardColumn.fundYear)
    let amounts = shape.columns.indices.filter { shape.columns[$0].kind.isAmount }
    let isAsked = spending.groups.map { group in
      (group.isBasic || group.kind == "项目支出") && !mayBeTiny(group.item)
    }
    // The largest amount of each line: a project may be planned and not carried out.
    let sizes = spending.groupOfLine.indices.compactMap { line -> (line: Int, fen: Int)? in
      guard isAsked[spending.groupOfLine[line]] else { return nil }
      let values = spending.records[line].values
      let largest = amounts.map { values[$0].amount.fen }.max() ?? 0
      return largest > 0 ? (line, largest) : nil
    }
    guard sizes.count > 2 else { return [] }
    let middle = sizes.map(\.fen).sorted()[sizes.count / 2]
    return sizes.compactMap { line, fen in
      let (record, group) = (spending.records[line], spending.groups[spending.groupOfLine[line]])
      let isSlip =
        unit == .yuan
        ? fen < leastLine * unit.fen && middle / fen >= tinyGap
        : group.isBasic && fen / middle >= gap
      // What is left over from last year may be anything.
      guard isSlip, year.map({ record.values[$0].text }) != "上年结转" else { return nil }
      let entry = Entry(
        item: group.item, amount: Money(fen: fen), line: line, place: spending.place(ofAmount: line)
      )
      return (entry, Money(fen: middle))
    }
  }

  /// Projects of less than a thousand 元 in all, where the middle one has fifty times as much.
  private static func slips(
    ofProjects spending: SpendingLines, in unit: AmountUnit
  ) -> [(own: Entry, other: Money)] {
    guard unit == .yuan else { return [] }
    let amounts = spending.ledger.shape.columns.indices.filter {
      spending.ledger.shape.columns[$0].kind.isAmount
    }
    var projects: [(group: SpendingGroup, sums: [Int])] = []
    var positions: NameTable<Int> = [:]
    // Of each group, the project that its lines are of.
    let position = spending.groups.map { group -> Int? in
      if group.project.isEmpty || !group.kind.sameBytes(as: "项目支出") { return nil }
      let name = group.unit + "\u{1F}" + group.project
      if let known = positions[name] { return known }
      positions[name] = projects.count
      projects.append((group, amounts.map { _ in 0 }))
      return projects.count - 1
    }
    for (line, number) in spending.groupOfLine.enumerated() {
      guard let position = position[number] else { continue }
      for (index, column) in amounts.enumerated() {
        projects[position].sums[index] += spending.records[line].values[column].amount.fen
      }
    }
    let sizes = projects.map { ($0.group, $0.sums.max() ?? 0) }.filter { $0.1 > 0 }
      .sorted { ($0.1, $0.0.firstLine) < ($1.1, $1.0.firstLine) }
    guard sizes.count > 2 else { return [] }
    let middle = sizes[sizes.count / 2].1
    return sizes.prefix { $0.1 < 1_000 * unit.fen && middle / $0.1 >= 50 }.compactMap {
      group, fen in
      guard let line = group.firstPaidLine else { return nil }
      return (
        Entry(
          item: group.item, amount: Money(fen: fen), line: line,
          place: spending.place(ofAmount: line)),
        Money(fen: middle)
      )
    }
  }

  /// 独生子女父母奖励 is 5 元 a month; 工伤保险 a thousandth of the wages.
  private static func mayBeTiny(_ item: String) -> Bool {
    item.hasPrefix("303") || ["30112", "30199"].contains(item)
  }

  // MARK: One line

  private static func shiftedDigits(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    let amounts = shape.columns.indices.filter { shape.columns[$0].kind.isAmount }
    guard amounts.count > 1 else { return [] }
    return spending.records.compactMap { record in
      for (position, column) in amounts.enumerated().dropFirst() {
        for other in amounts[..<position] {
          let (a, b) = (record.values[other].amount, record.values[column].amount)
          if let times = tenfold(a, b), isPay(record, spending) {
            return .tenfold(
              shape.columns[other].name, a, shape.columns[column].name, b, times, draft,
              at: record.place(of: column))
          }
          guard let times = shift(a, b) else { continue }
          return .shifted(
            shape.columns[other].name, a, shape.columns[column].name, b, times, draft,
            at: record.place(of: column))
        }
      }
      return nil
    }
  }

  /// 基本支出 of 工资福利: what is granted for it hardly changes within a year or from one to the next.
  private static func isPay(_ record: LedgerRecord, _ spending: SpendingLines) -> Bool {
    let shape = spending.ledger.shape
    let text = { (name: String) in shape.index(of: name).map { record.values[$0].text } ?? "" }
    let item = String(text(StandardColumn.economicCode).prefix(5))
    return text(StandardColumn.spendingKind).sameBytes(as: "人员经费")
      && (fixedPay.contains(item) || freePay.contains(item))
      && text(StandardColumn.project).isEmpty
  }

  /// Six to fifteen times; nil of other amounts, and of exact shifts.
  private static func tenfold(_ a: Money, _ b: Money) -> Int? {
    let (small, large) = (min(a.fen, b.fen), max(a.fen, b.fen))
    guard small > 0, (6...15).contains(large / small), shift(a, b) == nil else { return nil }
    return large / small
  }

  /// How the one was mistyped for the other; round numbers may be what they are.
  private static func shift(_ a: Money, _ b: Money) -> Int? {
    if case .shifted(let times)? = DigitSlip(a, b, least: 1) {
      let least = [10: 3, 100: 2, 1_000: 2][times] ?? 1
      return DigitSlip(a, b, least: least) == nil ? nil : times
    }
    return nil
  }
}

extension Finding {
  fileprivate static func outlier(
    _ title: String, _ amount: Money, _ other: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    let (small, large) = (min(amount, other), max(amount, other))
    return Finding(
      .unitSlip, at: place,
      "\(draft.words(amount))\(title)金额（\(draft.words(other))）相差 \(large.fen / small.fen) 倍，像是填错了单位",
      label: "元还是万元", basis: "预决算公开检查：万元、元混用",
      cure: "本草案按\(draft.budget.inputUnit.rawValue)填；按别的单位填的，换算后再填")
  }

  fileprivate static func aboveWages(
    _ item: String, _ amount: Money, _ wages: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "\(draft.words(code: item))共 \(draft.words(amount))，比同一个单位的全部工资（\(draft.words(wages))）还多，像是多填了一位",
      label: "多于工资", basis: "国发〔2015〕2号；住房公积金管理条例", cure: "核对这一笔和工资的金额，改正填错的一个")
  }

  fileprivate static func tenfold(
    _ column: String, _ a: Money, _ other: String, _ b: Money, _ times: Int, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "“\(column)”\(draft.words(a))，“\(other)”\(draft.words(b))，人员经费的一笔相差 \(times) 倍，像是多填、少填了一位",
      label: "多一位，还是少一位", basis: "预决算公开检查：万元、元混用", cure: "核对两个数，改正填错的一个")
  }

  fileprivate static func shifted(
    _ column: String, _ a: Money, _ other: String, _ b: Money, _ times: Int, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "“\(column)”\(draft.words(a))，“\(other)”\(draft.words(b))，数字相同而相差 \(times) 倍，像是填错了单位",
      label: "元还是万元", basis: "预决算公开检查：万元、元混用",
      cure: "本草案按\(draft.budget.inputUnit.rawValue)填；核对两个数，按别的单位填的换算后再填")
  }
}
