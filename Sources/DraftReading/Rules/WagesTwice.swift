import GoujiModel

/// What it checks: no two wages of one unit (基本工资, 津贴补贴, 奖金, 绩效工资) are the same sum to the last
/// digit.
///
/// Why: a row copied to be changed kept its amount. 缴费 of one base may be the same, wages are not.
///
/// Example: 30101 and 30102 of 601006, both 5,361,081.10 元.
///
/// Source: 预算法实施条例 第六条 (each expense once).
enum WagesTwice {
  private static let items: Set<String> = ["30101", "30102", "30103", "30107"]
  /// Before the zeros at the end.
  private static let leastDigits = 10_000

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    var first: [ByteKey: Int] = [:]
    var findings: [Finding] = []
    for line in spending.records.indices {
      let group = spending.groups[spending.groupOfLine[line]]
      let amount = spending.amount(ofLine: line)
      guard items.contains(group.item), group.project.isEmpty,
        amount.fen.withoutZeros >= leastDigits
      else { continue }
      let key = ByteKey("\(group.unit)\u{1F}\(amount.fen)")
      guard let earlier = first[key] else {
        first[key] = line
        continue
      }
      let other = spending.groups[spending.groupOfLine[earlier]]
      // The same code twice is told as a repeated row.
      guard other.item != group.item || other.function != group.function else { continue }
      findings.append(
        Finding(
          .repeatedRecord, at: spending.place(ofAmount: line),
          "\(draft.words(code: group.item))与第 \(spending.records[earlier].place.line) 行的 \(draft.words(code: other.item))一分不差，都是 \(draft.words(amount))，两行都计入了合计",
          label: "与第 \(spending.records[earlier].place.line) 行一样",
          cure: "核对工资表：是复制一行改了科目、忘了改金额的，改正；录重的删去一行"))
    }
    return findings
  }
}
