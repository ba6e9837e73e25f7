import GoujiModel

/// What it checks: no line of goods and services or of pay is many times all other lines together; where there is a
/// draft of last year and this year's total is five times its total, no such line makes up four fifths of it.
///
/// Why: every total and every share in the report is that one line.
///
/// Example: 水费 340,000 万元, typed in 元, where all others together are 33,138 万元.
///
/// Source: 预决算公开检查: 万元、元混用. Transfers and capital (303, 307, 309–313, 399) may be nearly all that a
/// department spends; work that is put out (30226, 30227), repairs and what has no code of its own may be much.
enum LinesBeyondReason {
  private static let leastLines = 8
  /// Times all others together.
  private static let gaps = (office: 5, goods: 15)
  private static let growth = 5

  /// Nobody's largest item.
  private static let office: Set<String> = [
    "30201", "30202", "30204", "30205", "30206", "30207", "30208", "30209", "30211", "30212",
    "30215", "30217", "30228", "30229", "30231", "30239",
  ]
  /// Other wages, and what may be put out for all of a department's work.
  private static let wide: Set<String> = ["30199", "30213", "30226", "30227", "30299"]
  private static let free: Set<String> = ["30213", "30226", "30227"]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    var seen: Set<Int> = []
    return shape.columns.indices.filter { shape.columns[$0].kind.isAmount }.flatMap { column in
      finding(column, draft, spending, &seen)
    }
  }

  private static func finding(
    _ column: Int, _ draft: WholeDraft, _ spending: SpendingLines, _ seen: inout Set<Int>
  ) -> [Finding] {
    let amounts = spending.records.map { $0.values[column].amount }
    let paid = amounts.count { $0 > .zero }
    guard paid >= leastLines, let largest = amounts.max(),
      let line = amounts.firstIndex(of: largest), !seen.contains(line)
    else { return [] }
    let total = amounts.reduce(Money.zero, +)
    let rest = total - largest
    let group = spending.groups[spending.groupOfLine[line]]
    let place = spending.records[line].place(of: column)
    if rest > .zero, let gap = gap(group), largest.fen / gap > rest.fen {
      seen.insert(line)
      return [
        .beyondAll(
          spending.ledger.shape.columns[column].name, largest, rest, of: paid - 1, draft, at: place)
      ]
    }
    guard column == spending.ledger.shape.mainIndex, isGoods(group.item),
      largest.fen / 4 > rest.fen,
      let then = lastTotal(draft), then > .zero, total.fen / growth >= then.fen
    else { return [] }
    seen.insert(line)
    return [.beyondLastYear(largest, total, then, draft, at: place)]
  }

  /// Nil where a line may be as large as it likes.
  private static func gap(_ group: SpendingGroup) -> Int? {
    guard group.isBasic || group.kind == "项目支出" else { return nil }
    if office.contains(group.item) { return gaps.office }
    guard isGoods(group.item) else { return nil }
    if group.isBasic { return wide.contains(group.item) ? gaps.goods : gaps.office }
    return free.contains(group.item) ? nil : gaps.goods
  }

  /// 工资福利支出, 商品和服务支出.
  private static func isGoods(_ item: String) -> Bool {
    item.hasPrefix("301") || item.hasPrefix("302")
  }

  private static func lastTotal(_ draft: WholeDraft) -> Money? {
    guard let spending = draft.budget.earlier?.budget.ledgers[StandardLedger.spending],
      let main = spending.shape.mainIndex
    else { return nil }
    return spending.records.reduce(.zero) { $0 + $1.values[main].amount }
  }
}

extension Finding {
  private static let basis = "预决算公开检查：万元、元混用"

  private static func cure(_ draft: WholeDraft) -> String {
    "本草案按\(draft.budget.inputUnit.rawValue)填；按别的单位填的，换算后再填；多写了几位的，改正"
  }

  fileprivate static func beyondAll(
    _ column: String, _ amount: Money, _ rest: Money, of lines: Int, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "这一笔的“\(column)”是 \(draft.words(amount))，是其余 \(lines) 行合计（\(draft.words(rest))）的 \(amount.fen / rest.fen) 倍，像是填错了单位",
      label: "元还是万元", basis: basis, cure: cure(draft))
  }

  fileprivate static func beyondLastYear(
    _ amount: Money, _ total: Money, _ then: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "这一笔 \(draft.words(amount))，占全部支出（\(draft.words(total))）的八成以上；上年草案的全部支出只有 \(draft.words(then))，像是填错了单位",
      label: "元还是万元", basis: basis, cure: cure(draft))
  }
}
