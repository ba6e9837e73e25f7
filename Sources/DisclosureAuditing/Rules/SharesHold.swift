import DisclosureReading
import GoujiModel

/// What it checks: 占 …% is the amount before it divided by the whole, at the digits printed.
///
/// Why: shares are rounded by hand until they make 100, or stay when the amount is changed.
///
/// Example: “农林水支出 4 万元，占 0.05%” of 764.33: 0.52 %.
///
/// Source: arithmetic. The whole is the amount that the list begins with, one that the words name, or
/// the sum of the list where that is an amount of the document; it is never guessed. A list may be a
/// paragraph, or a paragraph to each item below one that ends with a colon.
enum SharesHold {
  static let family = "占比"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let known = KnownAmounts(disclosure)
    /// Below a paragraph that ends with a colon.
    var series = List()
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isGlossary {
      let lists = lists(in: paragraph, index, disclosure, &log)
      let goesOn = paragraph.text.last == "："
      if series.lead != nil, lists.count == 1, lists[0].lead == nil, lists[0].parts.count == 1 {
        series.parts += lists[0].parts
        continue
      }
      if series.lead != nil, goesOn, paragraph.statements.isEmpty { continue }
      check(series, known, &log)
      series = List()
      for list in lists { check(list, known, &log) }
      if goesOn, lists.isEmpty {
        series = List(lead: Comparison.all(in: paragraph).first?.level, isSeries: true)
      }
    }
    check(series, known, &log)
  }

  /// Amounts with shares that stand together, and the amount before them.
  private struct List {
    var lead: Statement?
    var isSeries = false
    var parts: [Part] = []
  }

  private struct Part {
    var amount: Statement
    var share: Statement
    var paragraph: DisclosedParagraph
    var index: Int
  }

  private static func lists(
    in paragraph: DisclosedParagraph, _ index: Int, _ disclosure: Disclosure, _ log: inout AuditLog
  ) -> [List] {
    var lists: [List] = []
    var current = List()
    var levels: [Statement] = []
    for comparison in Comparison.all(in: paragraph) {
      defer { levels.append(comparison.level) }
      let share = comparison.shares.first
      if let share, comparison.isClear, comparison.shares.count == 1 {
        if let named = whole(named: share), named != "total" {
          let part = Part(
            amount: comparison.level, share: share, paragraph: paragraph, index: index)
          if let total = disclosure.total(named) {
            single(part, of: total.value, total.words + "是", &log)
          } else if named.count > 3,
            let whole = levels.suffix(Comparison.mostOthers).last(where: {
              $0.name.contains(named)
            })
          {
            single(part, of: whole.value, named + "是", &log)
          }
          continue
        }
        if let last = current.parts.last, last.amount.sentence != comparison.level.sentence {
          lists.append(current)
          current = List(lead: nil)
        }
        current.parts.append(
          Part(amount: comparison.level, share: share, paragraph: paragraph, index: index))
      } else if comparison.shares.isEmpty {
        if !current.parts.isEmpty { lists.append(current) }
        current = List(lead: comparison.level)
      }
    }
    if !current.parts.isEmpty { lists.append(current) }
    return lists.filter { !$0.parts.isEmpty }
  }

  /// `占本年支出合计的`: nil where no whole is named.
  private static func whole(named share: Statement) -> String? {
    var words = share.name
    for word in ["占比", "占", "比重", "比例", "为", "约", "的", "比", "达"] {
      words = words.replacing(word, with: "")
    }
    if words.isEmpty { return nil }
    let isOfTheList = ["三公经费", "三公经费总额", "总数", "总额", "总支出", "总收入", "全部收入", "全部支出", "合计"].contains(
      words)
    return isOfTheList ? "total" : words
  }

  private static func check(_ list: List, _ known: KnownAmounts, _ log: inout AuditLog) {
    guard !list.parts.isEmpty else { return }
    guard let (whole, words) = whole(of: list, known) else {
      for part in list.parts {
        log.leavesOpen("“\(part.paragraph.clause(of: part.share))”", "看不出占的是哪个数")
      }
      return
    }
    for part in list.parts { single(part, of: whole, words, &log) }
  }

  private static func single(
    _ part: Part, of whole: PrintedValue, _ words: String, _ log: inout AuditLog
  ) {
    guard whole.scaled > 0 else { return }
    let (amount, share, paragraph) = (part.amount, part.share, part.paragraph)
    log.uses(share, in: part.index)
    if Quotient.meets(share.value, numerator: amount.value.doubled, denominator: whole.doubled) {
      return log.holds(family)
    }
    let right = PrintedValue.percent(
      amount.value.scaled, whole.scaled, decimals: share.value.percentDecimals)
    log.contradicts(
      family, .disclosedShareDiffers, .certain, at: paragraph.spot(share.range),
      "\(paragraph.home)“\(paragraph.clause(of: amount))，\(paragraph.clause(of: share))”：\(words) \(whole.words(in: .tenThousandYuan))，应占 \(right)",
      label: "应为 \(right)", basis: Basis.content, cure: "改为 \(right)；金额错的，改金额")
  }

  /// Nil where it cannot be told.
  private static func whole(of list: List, _ known: KnownAmounts) -> (PrintedValue, String)? {
    let sum = list.parts.map(\.amount.value).sum
    if let lead = list.lead?.value, let first = list.parts.first {
      // Most of the shares are of it; or the list makes it up.
      let fitting = list.parts.count { part in
        Quotient.meets(
          part.share.value, numerator: part.amount.value.doubled, denominator: lead.doubled)
      }
      let isSum = sum.map { lead.isRounding(of: $0) } ?? false
      let isNear = list.isSeries || isSum || first.amount.sentence == list.lead?.sentence
      if lead.scaled > 0, isSum || fitting * 2 >= list.parts.count && isNear && fitting > 0 {
        return (lead, "全部是")
      }
    }
    guard list.parts.count > 1, let sum else { return nil }
    return known.amount(near: sum).map { ($0, "各项合计") }
  }
}

/// Amounts that the document prints, in tables or in sentences, for knowing a sum again.
struct KnownAmounts {
  private var amounts: [Int: PrintedValue] = [:]
  /// Those above zero, by their size.
  private var sorted: [PrintedValue] = []
  private var greatestStep = 0

  init(_ disclosure: Disclosure) {
    for fact in disclosure.facts where fact.parts == 1 { amounts[fact.value.scaled] = fact.value }
    for paragraph in disclosure.paragraphs where !paragraph.isGlossary {
      for statement in paragraph.statements where statement.isAmount {
        if amounts[statement.value.scaled] == nil {
          amounts[statement.value.scaled] = statement.value
        }
      }
    }
    sorted = amounts.values.filter { $0.scaled > 0 }.sorted { $0.scaled < $1.scaled }
    greatestStep = sorted.map(\.step).max() ?? 0
  }

  /// The nearest that the sum may be, each addend being rounded.
  func amount(near sum: PrintedValue) -> PrintedValue? {
    if let same = amounts[sum.scaled] { return same }
    let reach = greatestStep + sum.step
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].scaled < sum.scaled - reach { low = middle + 1 } else { high = middle }
    }
    return sorted[low...].prefix { $0.scaled <= sum.scaled + reach }.filter {
      $0.isRounding(of: sum)
    }
    .min { (abs($0.scaled - sum.scaled), $0.scaled) < (abs($1.scaled - sum.scaled), $1.scaled) }
  }
}

extension Disclosure {
  /// `本年支出合计`, where the tables print one.
  fileprivate func total(_ words: String) -> Fact? {
    let meaning: Meaning? =
      words.contains("本年支出合计")
      ? Meaning(.expenditureOfYear, .all)
      : words.contains("本年收入合计")
        ? Meaning(.incomeOfYear, .all)
        : words.hasPrefix("一般公共预算") && words.hasSuffix("总支出")
          ? Meaning(.expenditureOfYear, .general) : nil
    return meaning.flatMap { facts(of: $0).first }
  }
}
