import DisclosureReading
import GoujiModel

/// What it checks: items of a table that are numbered go on by one or begin anew; no two tables have
/// one number; a table has its number where the others and the list of tables have; the list of tables
/// and the contents call a table as it is called.
///
/// Why: an item is put in, and the numbers behind it stay.
///
/// Example: 三十一、国库拨款专用 and, below the total, 三十一、事业单位结余分配.
///
/// Source: 财预〔2016〕143号: the forms of the region.
enum NumbersGoOn {
  static let family = "编号和表名"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for table in disclosure.tables { items(of: table, &log) }
    labels(disclosure, &log)
    titles(disclosure, &log)
    parts(disclosure, &log)
  }

  private static func items(of table: DisclosedTable, _ log: inout AuditLog) {
    guard case .balance = table.form, !table.grid.isByLayout else { return }
    for panel in table.panels {
      let rows = panel.rows.compactMap { row -> (number: Int, row: PanelRow)? in
        guard let ordinal = row.ordinal, ordinal.style == .han else { return nil }
        return (ordinal.number, row)
      }
      var isHolding = true
      for index in rows.indices.dropFirst() {
        let (number, row) = rows[index]
        let last = rows[index - 1]
        // Rows without an amount may be left out, with their numbers.
        let isAlone =
          index + 1 < rows.count && rows[index + 1].number == last.number + 2
          && number != last.number + 1
        guard isAlone || number <= last.number && (number != 1 || last.number == 1) else {
          continue
        }
        isHolding = false
        let right = RowOrdinal.words(last.number + 1)
        log.contradicts(
          family, .disclosedNumberingDiffers, .certain,
          at: table.grid.spot(row.number, row.labelColumn),
          "\(table.words)“\(row.label)”排在“\(last.row.label)”后面，编号没有接上", label: "应为“\(right)、”",
          basis: Basis.content, cure: "改为“\(right)、”，后面的顺延")
      }
      if isHolding, !rows.isEmpty { log.holds(family) }
    }
  }

  // MARK: Labels

  private static func labels(_ disclosure: Disclosure, _ log: inout AuditLog) {
    var seen: [String: DisclosedTable] = [:]
    for table in disclosure.tables where !table.label.isEmpty && !table.grid.isByLayout {
      if let other = seen[table.label] {
        if other.title != table.title, !other.title.isEmpty, !table.title.isEmpty {
          log.contradicts(
            family, .disclosedNumberingDiffers, .certain, at: table.titleSpot,
            "“\(other.title)”和“\(table.title)”都是\(table.label)",
            label: "与“\(other.title)”同号", basis: Basis.content, cure: "改正其中一张表的表号")
        }
      } else {
        seen[table.label] = table
        log.holds(family)
      }
    }
  }

  // MARK: Titles

  /// `十、政府性基金预算支出表（表 4）` of the list of tables.
  private static func titles(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let lines =
      disclosure.contents
      + disclosure.paragraphs.map { String(scalars: $0.text) }.filter { $0.count < 60 }
    let tables = disclosure.tables.filter { !$0.grid.isByLayout }
    let labelled = tables.filter { !$0.label.isEmpty }
    var told: Set<String> = []
    for line in lines {
      guard line.hasSuffix("）"), let open = line.lastIndex(of: "（") else { continue }
      let label = String(line[line.index(after: open)...].dropLast())
      guard label.containsBytes(of: "表"), label.contains(where: \.isNumber), label.count < 9 else {
        continue
      }
      let title = RowOrdinal.words(of: String(line[..<open]))
      guard title.containsBytes(of: "表"), told.insert(title).inserted else { continue }
      if let table = labelled.first(where: { $0.label == label }) {
        compare(title, table, &log)
      } else if labelled.count > 2,
        let table = tables.first(where: {
          $0.label.isEmpty && $0.form != nil && $0.form == TableForm(title: title)
        })
      {
        log.contradicts(
          family, .disclosedNumberingDiffers, .likely, at: table.titleSpot,
          "“\(table.title)”上没有表号，表目里是\(label)", label: "缺“\(label)”",
          basis: Basis.content, cure: "补上表号")
        compare(title, table, &log)
      }
    }
  }

  private static func compare(_ title: String, _ table: DisclosedTable, _ log: inout AuditLog) {
    if table.title.isEmpty { return }
    let (a, b) = (key(title), key(table.title))
    if a == b || a.contains(b) || b.contains(a) { return log.holds(family) }
    log.contradicts(
      family, .disclosedNumberingDiffers, .likely, at: table.titleSpot,
      "表目里叫“\(title)”，表上叫“\(table.title)”", label: "表目里是“\(title)”",
      basis: Basis.content, cure: "两处写成一样")
  }

  /// 预算, 支出 and 项目 are left out or put in by the forms themselves.
  private static func key(_ title: String) -> String {
    var key = title.filter { !"（）、0123456789年度".contains($0) }
    for word in ["预算", "支出", "项目"] { key = key.replacing(word, with: "") }
    return key
  }

  // MARK: Parts

  /// `第二部分 某局机关 2024 年部门预算表` in the contents and in the text.
  private static func parts(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for entry in disclosure.contents where entry.hasPrefix("第") {
      guard let end = entry.firstRange(of: "部分")?.upperBound else { continue }
      let number = String(entry[..<end])
      let words = key(String(entry[end...]))
      guard !words.isEmpty, let (index, heading) = heading(number, disclosure) else { continue }
      let printed = key(String(heading.dropFirst(number.count)))
      if printed == words {
        log.holds(family)
      } else if SubjectNames.likeness(printed, words) >= 0.6 {
        let paragraph = disclosure.paragraphs[index]
        log.contradicts(
          family, .disclosedNumberingDiffers, .likely, at: paragraph.spot(0..<paragraph.text.count),
          "目录里是“\(entry)”，正文是“\(heading)”",
          label: "目录里是“\(entry)”", basis: Basis.content, cure: "两处写成一样")
      }
    }
  }

  /// The first line of the text that begins so and says more.
  private static func heading(_ number: String, _ disclosure: Disclosure) -> (Int, String)? {
    for (index, paragraph) in disclosure.paragraphs.enumerated() where paragraph.text.count < 60 {
      let text = String(scalars: paragraph.text)
      if text.hasPrefix(number), text.count > number.count { return (index, text) }
    }
    return nil
  }
}

extension DisclosedTable {
  /// Its title where it has one of its own in the sheet; else its first cell.
  var titleSpot: Spot {
    if case .text(let page) = grid.home {
      return .printed(line: title, column: 1, length: max(title.count, 1), page: page)
    }
    return grid.spot(0, 0)
  }
}
