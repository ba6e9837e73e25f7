import DisclosureReading
import GoujiModel

/// What it checks: where the text lists every 项, those of a 类 add up to the amount that the text or a
/// table gives for it; and an amount of the year before that the text gives fits the difference.
///
/// Why: an item slips under the wrong 类.
///
/// Example: items of 210 of 131.02 万元 where the text says 126.22, items of 208 short of the same 4.80.
///
/// Source: 预算法实施条例 第六条. A list is whole where its items add up to a total of the document. Where
/// money was carried over, a list of this year's alone makes less than its 类, and that is left open.
enum ItemsMakeClasses {
  static let family = "项与类（文字）"

  private struct Item {
    var code: String
    var value: PrintedValue
    var paragraph: Int
    var statement: Statement
  }

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let meanings = ProseMeanings(disclosure)
    let known = KnownAmounts(disclosure)
    var section: [Item] = []
    var current: [String] = []
    var classes: [String: Item] = [:]
    /// 类 that the text gives two amounts: of which of them the items are, nobody says.
    var unclear: Set<String> = []
    var lists: [[Item]] = []
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isOutsideReport {
      if Array(paragraph.headings.prefix(2)) != current {
        lists.append(section)
        section = []
        current = Array(paragraph.headings.prefix(2))
      }
      for statement in paragraph.statements where statement.kind == .level && !statement.isReason {
        let codes = meanings.candidates(for: statement, in: paragraph, before: nil).compactMap {
          meaning -> String? in
          if case .function(let code) = meaning.subject { code } else { nil }
        }
        guard let code = codes.first, Set(codes).count == 1 else { continue }
        let item = Item(code: code, value: statement.value, paragraph: index, statement: statement)
        if code.count == 7 {
          section.append(item)
        } else if code.count == 3 {
          if let known = classes[code], !known.value.agrees(with: item.value) {
            unclear.insert(code)
          }
          classes[code] = classes[code] ?? item
        }
      }
    }
    lists.append(section)
    for code in unclear { classes[code] = nil }
    for list in lists where list.count > 4 {
      guard let sum = list.map(\.value).sum, known.amount(near: sum) != nil else { continue }
      judge(list, classes, disclosure, &log)
    }
  }

  private static func judge(
    _ list: [Item], _ classes: [String: Item], _ disclosure: Disclosure, _ log: inout AuditLog
  ) {
    let groups = Dictionary(grouping: list) { String($0.code.prefix(3)) }
    let wholes = groups.keys.map { classes[$0]?.value }
    // The same money, divided otherwise.
    let isSameTotal =
      list.map(\.value).sum.map { sum in
        wholes.allSatisfy { $0 != nil }
          && wholes.compactMap(\.self).sum?.isRounding(of: sum) ?? false
      } ?? false
    for (code, items) in groups.sorted(by: { $0.key < $1.key }) {
      guard let whole = classes[code], let sum = items.map(\.value).sum else { continue }
      log.uses(whole.statement, in: whole.paragraph)
      for item in items { log.uses(item.statement, in: item.paragraph) }
      if whole.value.isRounding(of: sum) {
        log.holds(family, rounded: whole.value.scaled != sum.scaled)
        continue
      }
      let paragraph = disclosure.paragraphs[whole.paragraph]
      if disclosure.hasCarryover, !isSameTotal, whole.value.scaled > sum.scaled {
        log.leavesOpen(
          "“\(paragraph.clause(of: whole.statement))”与后面列的 \(code) 各项", "有上年结转，各项可能只列本年的")
        continue
      }
      log.contradicts(
        family, .disclosedPartsDiffer, .certain, at: paragraph.spot(whole.statement.range),
        "\(paragraph.home)“\(paragraph.clause(of: whole.statement))”，后面列的 \(code) 各项之和是 \(sum.words(in: .tenThousandYuan))",
        label: "各项之和 \(sum.words(in: .tenThousandYuan))", basis: Basis.tables,
        cure: "核对各项列在哪一类下，改错的那处")
    }
  }
}
