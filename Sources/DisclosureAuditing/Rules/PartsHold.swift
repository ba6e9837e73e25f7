import DisclosureReading
import GoujiModel

/// What it checks: an amount of the text is the sum of the parts that the same section gives, where
/// the parts are known to be all: 人员经费 and 公用经费, the items of 三公, 货物, 工程 and 服务.
///
/// Why: the total of another table is copied above the right parts.
///
/// Example: “基本支出 764.33 万元，其中：人员经费 607.40 万元，公用经费 58.32 万元”.
///
/// Source: domain words; each amount may be half a digit off.
enum PartsHold {
  static let family = "总数与其中"

  private static let wholes: [(whole: Meaning.Subject, parts: [Meaning.Subject])] = [
    (.basic, [.personnel, .operating]),
    (
      .threePublic(.total),
      [.threePublic(.abroad), .threePublic(.vehicles), .threePublic(.reception)]
    ),
    (.threePublic(.vehicles), [.threePublic(.purchase), .threePublic(.running)]),
    (.procurement(.total), [.procurement(.goods), .procurement(.works), .procurement(.services)]),
  ]

  private struct Told {
    var statement: Statement
    var paragraph: Int
  }

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let meanings = ProseMeanings(disclosure)
    var section: [Meaning.Subject: Told] = [:]
    var current = ""
    for (index, paragraph) in disclosure.paragraphs.enumerated() {
      let name = paragraph.headings.prefix(2).joined()
      if name != current {
        judge(section, disclosure, &log)
        section = [:]
        current = name
      }
      if paragraph.isGlossary { continue }
      kinds(in: paragraph, index, &log)
      var earlier: Statement?
      for statement in paragraph.statements where statement.kind == .level && !statement.isReason {
        let subject = meanings.candidates(for: statement, in: paragraph, before: earlier).first?
          .subject
        earlier = statement
        guard let subject else { continue }
        if section[subject] != nil {
          // The same whole again begins another list: of another unit, of another time.
          guard let whole = wholes.first(where: { $0.whole == subject }) else { continue }
          judge(section, disclosure, &log)
          for part in [whole.whole] + whole.parts { section[part] = nil }
        }
        section[subject] = Told(statement: statement, paragraph: index)
      }
    }
    judge(section, disclosure, &log)
  }

  /// `行政运行（项）…，其中：基本支出…，项目支出…`: the two are all there is.
  private static func kinds(
    in paragraph: DisclosedParagraph, _ index: Int, _ log: inout AuditLog
  ) {
    let amounts = paragraph.statements.filter { $0.kind == .level && !$0.isReason }
    for (whole, basic, project) in zip(amounts, zip(amounts.dropFirst(), amounts.dropFirst(2))).map(
      {
        ($0, $1.0, $1.1)
      })
    {
      let between = paragraph.words(whole.range.upperBound..<basic.range.lowerBound)
      guard whole.sentence == project.sentence, between.containsBytes(of: "其中"),
        basic.name.hasSuffix("基本支出"), project.name == "项目支出",
        let sum = [basic.value, project.value].sum
      else { continue }
      // Of all spending there are other kinds beside the two; of a 项 there are not.
      let isOfItem = paragraph.chains.first.map { !$0.item.isEmpty } ?? false
      guard isOfItem && amounts.count == 3 || sum.scaled >= whole.value.scaled else { continue }
      for one in [whole, basic, project] { log.uses(one, in: index) }
      if whole.value.isRounding(of: sum) {
        log.holds(family, rounded: whole.value.scaled != sum.scaled)
        continue
      }
      log.contradicts(
        family, .disclosedPartsDiffer, .certain, at: paragraph.spot(whole.range),
        "\(paragraph.home)“\(paragraph.clause(of: whole))”，其中基本支出、项目支出合计 \(sum.words(in: .tenThousandYuan))",
        label: "两项合计 \(sum.words(in: .tenThousandYuan))", basis: Basis.content,
        cure: "核对总数和两项，改错的那个")
    }
  }

  private static func judge(
    _ section: [Meaning.Subject: Told], _ disclosure: Disclosure, _ log: inout AuditLog
  ) {
    for (whole, parts) in wholes {
      guard let total = section[whole] else { continue }
      let told = parts.compactMap { section[$0] }
      guard told.count == parts.count, let sum = told.map(\.statement.value).sum else { continue }
      for one in [total] + told { log.uses(one.statement, in: one.paragraph) }
      let value = total.statement.value
      if value.isRounding(of: sum) {
        log.holds(family, rounded: value.scaled != sum.scaled)
        continue
      }
      let paragraph = disclosure.paragraphs[total.paragraph]
      let words = told.map { disclosure.paragraphs[$0.paragraph].clause(of: $0.statement) }
      log.contradicts(
        family, .disclosedPartsDiffer, .certain, at: paragraph.spot(total.statement.range),
        "\(paragraph.home)“\(paragraph.clause(of: total.statement))”，而“\(words.joined(separator: "”“"))”，合计 \(sum.words(in: .tenThousandYuan))",
        label: "各项合计 \(sum.words(in: .tenThousandYuan))", basis: Basis.content,
        cure: "核对总数和各项，改错的那个")
    }
  }
}
