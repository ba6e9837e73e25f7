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
    /// Of what the lead itself is a part.
    var leadPart: Part?
    var isSeries = false
    var parts: [Part] = []

    /// The amount before them is divided by 其中 in the same sentence.
    var isDivision: Bool {
      guard let lead, let first = parts.first, lead.sentence == first.amount.sentence,
        lead.range.upperBound <= first.amount.range.lowerBound
      else { return false }
      let between = first.paragraph.words(
        lead.range.upperBound..<first.amount.range.lowerBound)
      return ["其中", "以下方面", "以下几个方面"].contains(where: between.containsBytes)
    }

    /// The shares make a hundred, each rounded by itself.
    var isClosed: Bool {
      guard parts.count > 1, let sum = parts.map(\.share.value).sum else { return false }
      return 2 * (sum.scaled - 100 * PrintedValue.percent).magnitude <= UInt(sum.step)
    }
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
    for comparison in Comparison.all(in: paragraph) where !comparison.isRepeated {
      defer { levels.append(comparison.level) }
      let share = comparison.shares.first
      if let share, comparison.sharesAreClear, comparison.shares.count == 1 {
        if let named = whole(named: share), named != "total" {
          let part = Part(
            amount: comparison.level, share: share, paragraph: paragraph, index: index)
          if let total = disclosure.total(named, of: paragraph.binding) {
            let certainty = disclosure.certainty(of: total)
            // A cell known by its place on a page can confirm a share, and cannot contradict it.
            if certainty == .certain || fits(part, total.value) {
              single(part, of: total.value, total.words + "是", as: certainty, &log)
            }
          } else if named.count > 3 {
            let near = levels.suffix(Comparison.mostOthers)
            let wholes = near.filter { $0.name.containsBytes(of: named) }
            self.named(
              part, named,
              wholes.isEmpty ? near.filter { $0.name.hasInOrder(named) } : wholes.suffix(1), &log)
          }
          continue
        }
        if let last = current.parts.last,
          last.amount.sentence != comparison.level.sentence
            || paragraph.words(last.amount.range.upperBound..<comparison.level.range.lowerBound)
              .contains("其中")
        {
          let isPart = last.amount.sentence == comparison.level.sentence
          lists.append(current)
          current = List(lead: isPart ? last.amount : nil, leadPart: isPart ? last : nil)
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

  /// The amounts that the words may name; one of them fits, or all are one and do not.
  private static func named(
    _ part: Part, _ name: String, _ wholes: [Statement], _ log: inout AuditLog
  ) {
    guard let first = wholes.first else { return }
    if let right = wholes.first(where: { fits(part, $0.value) }) {
      single(part, of: right.value, name + "是", &log)
    } else if wholes.allSatisfy({ $0.value == first.value }) {
      single(part, of: first.value, name + "是", &log)
    }
  }

  private static func fits(_ part: Part, _ whole: PrintedValue) -> Bool {
    Quotient.meets(
      part.share.value, numerator: part.amount.value.doubled, denominator: whole.doubled)
  }

  /// `甲 35.20万元，占 66.19%，其中：乙 23.20万元，占 43.63%`: both are of the 53.18 that 甲 is a part of. There
  /// is a whole of which each is its share.
  private static func isOfSameWhole(_ part: Part, _ other: Part) -> Bool {
    func wholes(_ part: Part) -> (least: Int, most: Int)? {
      let (amount, share) = (part.amount.value.doubled, part.share.value.doubled)
      guard amount.lowerBound > 0, share.lowerBound > 0 else { return nil }
      let scale = 100 * PrintedValue.percent
      let least = amount.lowerBound.multipliedReportingOverflow(by: scale)
      let most = amount.upperBound.multipliedReportingOverflow(by: scale)
      guard !least.overflow, !most.overflow else { return nil }
      return (
        least.partialValue / share.upperBound,
        (most.partialValue + share.lowerBound - 1) / share.lowerBound
      )
    }
    guard let one = wholes(part), let two = wholes(other) else { return false }
    return one.least <= two.most && two.least <= one.most
  }

  /// `占本年支出合计的`: nil where no whole is named.
  private static func whole(named share: Statement) -> String? {
    var words = share.name
    for word in ["（", "占比", "占", "比重", "比例", "为", "约", "的", "比", "达"] {
      words = words.replacing(word, with: "")
    }
    if words.isEmpty { return nil }
    let isOfTheList = ["三公经费", "三公经费总额", "总数", "总额", "总支出", "总收入", "全部收入", "全部支出", "合计"].contains(
      words)
    return isOfTheList ? "total" : words
  }

  private static func check(_ list: List, _ known: KnownAmounts, _ log: inout AuditLog) {
    guard !list.parts.isEmpty else { return }
    if list.parts.count == 1, let lead = list.lead, let part = list.parts.first, list.isDivision {
      if let whole = list.leadPart, isOfSameWhole(part, whole), !fits(part, lead.value) {
        log.uses(part.share, in: part.index)
        return log.holds(family)
      }
      return single(part, of: lead.value, "全部是", as: .likely, &log)
    }
    guard let (whole, words) = whole(of: list, known) else {
      for part in list.parts {
        log.leavesOpen(part.share, in: part.paragraph, part.index, "看不出占的是哪个数")
      }
      return
    }
    for part in list.parts { single(part, of: whole, words, &log) }
    parts(of: list, &log)
  }

  /// Shares that make a hundred are of all there is: the amounts make the whole.
  private static func parts(of list: List, _ log: inout AuditLog) {
    guard let lead = list.lead, let first = list.parts.first, list.isClosed, list.isDivision,
      let sum = list.parts.map(\.amount.value).sum
    else { return }
    if lead.value.isRounding(of: sum) {
      return log.holds(PartsHold.family, rounded: lead.value.scaled != sum.scaled)
    }
    let paragraph = first.paragraph
    log.uses(lead, in: first.index)
    log.contradicts(
      PartsHold.family, .disclosedPartsDiffer, .certain, at: paragraph.spot(lead.range),
      "\(paragraph.home)“\(paragraph.clause(of: lead))”，其中各项占比共 100%，合计却是 \(sum.words(in: .tenThousandYuan))",
      label: "各项合计 \(sum.words(in: .tenThousandYuan))", basis: Basis.content,
      cure: "核对总数和各项，改错的那个")
  }

  private static func single(
    _ part: Part, of whole: PrintedValue, _ words: String, as certainty: Certainty = .certain,
    _ log: inout AuditLog
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
      family, .disclosedShareDiffers, certainty, at: paragraph.spot(share.range),
      "\(paragraph.home)“\(paragraph.clause(of: amount))，\(paragraph.clause(of: share))”：\(words) \(whole.words(in: .tenThousandYuan))，应占 \(right)",
      label: "应为 \(right)", basis: Basis.content, cure: "改为 \(right)；金额错的，改金额")
  }

  /// Nil where it cannot be told.
  private static func whole(of list: List, _ known: KnownAmounts) -> (PrintedValue, String)? {
    let sum = list.parts.map(\.amount.value).sum
    if list.isClosed, list.parts.count > 1, let sum, let same = known.amount(near: sum) {
      return (same, "各项合计")
    }
    if let lead = list.lead?.value, let first = list.parts.first {
      // Most of the shares are of it; or the list makes it up.
      let fitting = list.parts.count { fits($0, lead) }
      let isSum = sum.map { lead.isRounding(of: $0) } ?? false
      let isNear = list.isSeries || isSum || first.amount.sentence == list.lead?.sentence
      if lead.scaled > 0, isSum || fitting * 2 >= list.parts.count && isNear && fitting > 0 {
        return (lead, "全部是")
      }
    }
    guard list.parts.count > 1, let sum,
      list.parts.count(where: { fits($0, sum) }) * 2 >= list.parts.count
    else { return nil }
    return known.amount(near: sum).map { ($0, "各项合计") }
  }
}

extension Disclosure {
  /// `本年支出合计`, where the tables print one.
  fileprivate func total(_ words: String, of binding: Binding) -> Fact? {
    if hasUnnamedOwners { return nil }
    var meaning: Meaning? =
      words.containsBytes(of: "本年支出合计")
      ? Meaning(.expenditureOfYear, .all)
      : words.containsBytes(of: "本年收入合计")
        ? Meaning(.incomeOfYear, .all)
        : words.hasPrefix("一般公共预算") && words.hasSuffix("总支出")
          ? Meaning(.expenditureOfYear, .general) : nil
    meaning?.binding = binding
    return meaning.flatMap { facts(of: $0).first }
  }
}
