import GoujiModel

/// What it checks: no amount is off by a slip of units: among the lines of one economic code of 基本支出 none
/// thousands of times smaller or larger than the others; of all lines none of less than 100 元, or thousands of
/// times the usual; no project of less than a thousand. What is told here of a line is not told again by the rules
/// beside it: `ShiftedColumns`, `PaySlips`, `LinesBeyondReason`, `LastYearSlips`.
///
/// Why: an amount in 万元 typed where 元 are meant is read as what it is, and every total with it.
///
/// Example: 30108 typed as 37.71 in a draft in 元, beside wages of 2.4 million.
///
/// Source: 预决算公开检查: 万元、元混用.
enum UnitSlips {
  /// Between lines of one code.
  private static let gap = 3_000
  /// 元; a line of a budget has more.
  private static let leastLine = 100
  private static let tinyGap = 300

  static func findings(
    _ draft: WholeDraft, _ spending: SpendingLines, _ last: LastYear?
  ) -> [Finding] {
    let unit = draft.budget.inputUnit
    let slips =
      lines(spending).flatMap { Self.slips(ofLines: $0, in: unit) }.map {
        ($0, "与同是 \($0.own.item) 的")
      }
      + PaySlips.outliers(spending, in: unit).map { ($0, "与同一个单位的工资、社保") }
      + Self.slips(ofSizes: spending, in: unit).map { ($0, "与通常一笔的") }
      + Self.slips(ofProjects: spending, in: unit).map { ($0, "的整个项目，与别的项目") }
    var told: Set<Int> = []
    let outliers = slips.compactMap { slip, others in
      told.insert(slip.own.line).inserted
        ? Finding.outlier(others, slip.own.amount, slip.other, draft, at: slip.own.place) : nil
    }
    let slipped =
      ShiftedColumns.findings(draft, spending) + PaySlips.findings(draft, spending)
      + LastYearSlips.findings(draft, spending, last) + outliers
    return slipped
      + LinesBeyondReason.findings(draft, spending).filter { finding in
        !slipped.contains { $0.place?.line == finding.place?.line }
      }
  }

  /// Lines of 基本支出 by code.
  private static func lines(_ spending: SpendingLines) -> [[AmountEntry]] {
    var lines: [(item: String, entries: [AmountEntry])] = []
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
        AmountEntry(
          item: lines[position].item, amount: amount, line: line,
          place: spending.place(ofAmount: line)))
    }
    return lines.sorted { $0.item < $1.item }.map(\.entries)
  }

  /// Those on the one side of a gap, each with its neighbour on the other side. What is typed in 万元 where
  /// 元 are meant comes out small, and the other way round.
  private static func slips(
    ofLines group: [AmountEntry], in unit: AmountUnit
  ) -> [(own: AmountEntry, other: Money)] {
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
    let looksSmall = { (entry: AmountEntry) in
      entry.amount.fen < 1_000 * unit.fen && entry.amount.fen % unit.fen != 0
    }
    if isSmall, !slipped.allSatisfy(looksSmall) { return [] }
    return slipped.map { ($0, near.amount) }
  }

  /// Lines too small for a budget in 元, or too large for 基本支出 in 万元, against the middle of all lines.
  private static func slips(
    ofSizes spending: SpendingLines, in unit: AmountUnit
  ) -> [(own: AmountEntry, other: Money)] {
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
      let entry = AmountEntry(
        item: group.item, amount: Money(fen: fen), line: line, place: spending.place(ofAmount: line)
      )
      return (entry, Money(fen: middle))
    }
  }

  /// Projects of less than a thousand 元 in all, where the middle one has fifty times as much.
  private static func slips(
    ofProjects spending: SpendingLines, in unit: AmountUnit
  ) -> [(own: AmountEntry, other: Money)] {
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
        AmountEntry(
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

}

/// An amount among others.
struct AmountEntry {
  var item: String
  var amount: Money
  /// Index of its first line.
  var line: Int
  var place: Place
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
}
