import DisclosureReading
import GoujiModel

/// What it checks: “三公” 经费, 机关运行经费, 政府采购 and their parts, which are told in several places,
/// are told with one amount.
///
/// Why: a report repeats them in an annex that was written before the last change.
///
/// Example: 三公经费 18.52 万元 in the text, 16.89 in the annex.
///
/// Source: 财预〔2016〕143号. Two sentences that disagree do not say which is right: both are told, as likely.
enum SameStatementTwice {
  private struct Told {
    var meaning: Meaning
    var statement: Statement
    var paragraph: Int
  }

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let meanings = ProseMeanings(disclosure)
    var first: [Meaning: Told] = [:]
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isGlossary {
      for statement in paragraph.statements where statement.kind == .level && !statement.isReason {
        guard let meaning = meanings.candidates(for: statement, in: paragraph, before: nil).first,
          isRepeated(meaning.subject), disclosure.facts(of: meaning).isEmpty
        else { continue }
        guard let earlier = first[meaning] else {
          first[meaning] = Told(meaning: meaning, statement: statement, paragraph: index)
          continue
        }
        // With other words before it, it may be of other money.
        guard Self.key(statement) == Self.key(earlier.statement) else { continue }
        log.uses(statement, in: index)
        log.uses(earlier.statement, in: earlier.paragraph)
        if statement.value.agrees(with: earlier.statement.value) {
          log.holds("文字与文字")
        } else {
          let other = disclosure.paragraphs[earlier.paragraph]
          log.contradicts(
            "文字与文字", .disclosedProseDiffers, .likely, at: paragraph.spot(statement.range),
            "\(paragraph.home)“\(paragraph.clause(of: statement))”，\(other.home)“\(other.clause(of: earlier.statement))”：同一个数写了两个",
            label: "另一处是 \(other.words(of: earlier.statement))", basis: Basis.content,
            cure: "核对是不是同一个数，改错的那处")
        }
      }
    }
  }

  private static func key(_ statement: Statement) -> String {
    var name = YearWords.removed(from: RowOrdinal.words(of: statement.name))
    for word in words { name = name.replacing(word, with: "") }
    return name
  }

  /// They do not change what the amount is of.
  private static let words = [
    "其中", "本部门", "本单位", "部门", "单位", "预算", "决算", "支出", "总额", "金额", "为", "共", "计", "是", "数", "财政拨款",
    "一般公共", "安排", "：", "年初", "我局", "局",
  ]

  private static func isRepeated(_ subject: Meaning.Subject) -> Bool {
    switch subject {
    case .threePublic(.total), .agencyCosts, .procurement(.total): true
    default: false
    }
  }
}
