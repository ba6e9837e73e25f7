import GoujiModel

/// What it checks: behind words of 收入, and of no 支出, no sum of 支出 is printed, and the other way
/// round; and so under the header of a column.
///
/// Why: what comes in and what goes out are about the same every year, so that nobody sees the one
/// in the place of the other.
///
/// Example: `"收入预算合计{项目支出}"`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: words that say both, such as 收支总计.
struct SidesFitWords {
  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = SidesFitWords(template: template)
    return wordings.all.flatMap(rule.findings) + template.allTables.flatMap(rule.findings)
  }

  private static let marks: Set<Character> = ["，", "。", "；", "：", "（", "）", "\n"]

  private func findings(_ wording: Wording) -> [Finding] {
    wording.slotsBehindWords.compactMap { words, slot in
      guard case .figure(let figure, _, .amount) = slot.target else { return nil }
      return contradiction(String(words.behindLast(of: Self.marks)), figure).map {
        .otherFigure("前面的字说的是\($0.said)，“{\(slot.source)}”是\($0.printed)的数", at: slot.place)
      }
    }
  }

  private func findings(_ table: TableDefinition) -> [Finding] {
    table.panels.flatMap(\.leaves).compactMap { column in
      guard case .figure(let figure, .amount) = column.content,
        let header = column.header.plainText
      else { return nil }
      return contradiction(header, figure).map {
        .otherFigure(
          "\(table.id) 的“\(header)”一列印的“\(figure.text)”是\($0.printed)的数", at: column.place)
      }
    }
  }

  private func contradiction(
    _ words: String, _ figure: FigureExpression
  ) -> (said: String, printed: String)? {
    let sides = [StandardLedger.income, StandardLedger.spending]
    guard case .sum(let selection, _) = template.resolved(figure),
      let printed = sides.first(where: { $0 == selection.ledger }),
      let said = sides.first(where: { $0 != printed }),
      words.contains(said), !words.contains(printed), !words.contains("收支"),
      !(figure.soleName ?? "").contains("收支"),
      // A name may say what it is of: 事业收入安排的项目.
      !words.contains("安排")
    else { return nil }
    return (said, printed)
  }
}
