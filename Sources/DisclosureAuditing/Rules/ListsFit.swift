import DisclosureReading
import GoujiModel

/// What it checks: 收入包括 names no revenue that the tables leave empty; 人员经费 and 公用经费 主要包括
/// names 款 that the table of 基本支出 has with money.
///
/// Why: lists are taken over from the form, or from last year.
///
/// Example: “人员经费主要包括：…、绩效工资、…”, while the table has no 30107.
///
/// Source: 财预〔2016〕143号: 说明 and 报表 must agree. Words that are not the name of a 款 are left alone.
enum ListsFit {
  static let family = "列举的项目"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let revenues = revenues(of: disclosure)
    let items = Items(disclosure)
    for paragraph in disclosure.paragraphs where !paragraph.isOutsideReport {
      for list in lists(after: "收入包括：", in: paragraph) { revenue(list, revenues, paragraph, &log) }
      guard items.isKnown, paragraph.heading.containsBytes(of: "基本支出") else { continue }
      for list in lists(after: "主要包括：", in: paragraph) + lists(after: "主要包括", in: paragraph) {
        for range in list { item(range, items, paragraph, &log) }
      }
    }
  }

  /// Items up to the end of the statement, as ranges of the paragraph.
  private static func lists(after words: String, in paragraph: DisclosedParagraph) -> [[Range<Int>]]
  {
    let text = paragraph.text
    let wanted = Array(words.unicodeScalars)
    var found: [[Range<Int>]] = []
    var index = 0
    while index + wanted.count <= text.count {
      guard text[index..<index + wanted.count].elementsEqual(wanted) else {
        index += 1
        continue
      }
      var list: [Range<Int>] = []
      var start = index + wanted.count
      var end = start
      if end < text.count, text[end] == "：" { return [] }
      while end < text.count, text[end] != "。", text[end] != "；" {
        if text[end] == "、" || text[end] == "，" {
          list.append(start..<end)
          start = end + 1
        }
        end += 1
      }
      list.append(start..<end)
      found.append(list.filter { !$0.isEmpty })
      index = end
    }
    return found
  }

  // MARK: Revenue

  /// Kinds that the first table names, with money or without.
  private static func revenues(of disclosure: Disclosure) -> [IncomeKind: Bool] {
    for table in disclosure.tables {
      guard table.form == .balance(.all), table.isConfirmed, let panel = table.panels.first else {
        continue
      }
      var found: [IncomeKind: Bool] = [:]
      for row in panel.rows {
        guard let kind = IncomeKind(named: row.name), !row.isTotal else { continue }
        found[kind] = (found[kind] ?? false) || row.hasMoney
      }
      return found
    }
    return [:]
  }

  private static func revenue(
    _ list: [Range<Int>], _ revenues: [IncomeKind: Bool], _ paragraph: DisclosedParagraph,
    _ log: inout AuditLog
  ) {
    for range in list {
      let name = paragraph.words(range)
      // With an amount it is compared as such.
      guard !name.containsBytes(of: "元"), let kind = IncomeKind(named: name),
        let hasMoney = revenues[kind]
      else { continue }
      if hasMoney {
        log.holds(family)
      } else {
        log.contradicts(
          family, .disclosedListDiffers, .certain, at: paragraph.spot(range),
          "\(paragraph.home)收入包括“\(name)”，收支总表里没有数", label: "表里没有数",
          basis: Basis.content, cure: "删去；有这项收入的，补在表里")
      }
    }
  }

  // MARK: 款

  private struct Items {
    private var filled: Set<String> = []
    private var count = 0
    private let classification: Classification

    init(_ disclosure: Disclosure) {
      classification = disclosure.names.classification
      for table in disclosure.tables {
        guard case .basic = table.form, !table.grid.isByLayout else { continue }
        for panel in table.panels {
          for row in panel.rows where !row.label.isEmpty && row.code.count >= 5 {
            count += 1
            guard row.hasMoney else { continue }
            filled.insert(row.name)
            if let name = classification.entry(String(row.code.prefix(5)))?.name {
              filled.insert(PlainText.of(name))
            }
          }
        }
      }
    }

    var isKnown: Bool { count > 4 && filled.count > 2 }
    func has(_ name: String) -> Bool { filled.contains(name) }

    /// A 款 of the edition has exactly this name.
    func isItem(_ name: String) -> Bool {
      !classification.codes(named: name, .departmentEconomic).filter { $0.count == 5 }.isEmpty
    }
  }

  private static func item(
    _ range: Range<Int>, _ items: Items, _ paragraph: DisclosedParagraph, _ log: inout AuditLog
  ) {
    var name = paragraph.words(range)
    if name.hasSuffix("等") { name.removeLast() }
    if items.has(name) { return log.holds(family) }
    guard items.isItem(name) else { return }
    log.contradicts(
      family, .disclosedListDiffers, .certain, at: paragraph.spot(range),
      "\(paragraph.home)列举的“\(name)”，基本支出表里没有数", label: "表里没有数",
      basis: Basis.content, cure: "删去，或改为表里有数的科目")
  }
}
