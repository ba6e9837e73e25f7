import DisclosureReading
import GoujiModel

/// What it checks: a table of 政府性基金, 国有资本经营 or 三公 without an amount has a note, or the text
/// says that there is none; and the text does not say so of a table that has amounts.
///
/// Why: inspections count empty tables that nobody explains.
///
/// Example: an empty 政府性基金 table, and not a word of it.
///
/// Source: 财预〔2016〕143号: 没有数据的表格列空表并说明.
enum EmptyTablesSaid {
  static let family = "空表"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let sentences = disclosure.paragraphs.map { String(scalars: $0.text) }
    guard !sentences.isEmpty else { return }
    for table in disclosure.tables where table.isConfirmed {
      guard let words = words(of: table.form) else { continue }
      let denials = sentences.enumerated().filter {
        denies($0.element, words, disclosure.paragraphs[$0.offset])
      }
      if table.isEmpty {
        if !table.notes.isEmpty || !denials.isEmpty {
          log.holds(family)
        } else if disclosure.paragraphs.contains(where: { $0.statements.count > 2 }) {
          log.contradicts(
            family, .disclosedEmptyUnsaid, .likely, at: table.titleSpot,
            "\(table.words)没有数，表下没有注，文字里也没有说没有这项支出", label: "空表没有说明",
            basis: "财预〔2016〕143号：没有数据的表格列空表并说明", cure: "表下加注：本年没有安排，故本表无数据；文字里也写明")
        }
      } else if let denial = denials.first(where: { isFlat($0.element, words) }) {
        let paragraph = disclosure.paragraphs[denial.offset]
        log.contradicts(
          family, .disclosedEmptyUnsaid, table.certainty,
          at: paragraph.spot(0..<paragraph.text.count),
          "\(paragraph.home)“\(denial.element.prefix(50))”，而\(table.words)有数", label: "表里有数",
          basis: Basis.content, cure: "核对表和文字，改错的那个")
      }
    }
  }

  private static func words(of form: TableForm?) -> String? {
    switch form {
    case .expenditure(.fund), .flow(.fund): "政府性基金"
    case .expenditure(.capital), .flow(.capital): "国有资本经营"
    default: nil
    }
  }

  private static func denies(_ text: String, _ words: String, _ paragraph: DisclosedParagraph)
    -> Bool
  {
    guard text.containsBytes(of: words) || paragraph.heading.containsBytes(of: words),
      !paragraph.isGlossary
    else {
      return false
    }
    return ["没有", "无", "未安排", "不涉及"].contains(where: text.containsBytes)
      || paragraph.statements.contains { $0.value.scaled == 0 && $0.kind == .level }
  }

  /// The whole sentence says it, of this money alone.
  private static func isFlat(_ text: String, _ words: String) -> Bool {
    guard text.count < 80, text.containsBytes(of: words), !text.containsBytes(of: "元") else {
      return false
    }
    let endings = ["没有使用", "无\(words)", "未安排\(words)"]
    return endings.contains(where: text.containsBytes) && !text.containsBytes(of: "上年")
      && !text.containsBytes(of: "其他")
  }
}
