import DisclosureReading
import GoujiModel

/// What it checks: a number of vehicles or units is the sum of the kinds named after it, and no more
/// 公务用车 are told than there are vehicles.
///
/// Why: the sentence is made from a form in which one kind was not filled.
///
/// Example: “共有车辆 1 辆，其中：市级领导干部用车 0 辆、定向保障用车 0 辆、执法执勤用车 0 辆”.
///
/// Source: 财预〔2016〕143号: 国有资产占用, 机构设置. 其中 may name some kinds only: fewer than the whole are a
/// fault where 其他 is among the kinds, and likely one where all are zero.
enum CountsHold {
  static let family = "车辆数、单位数"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    var owned: (Statement, Int)?
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isGlossary {
      lists(in: paragraph).forEach { judge($0.whole, $0.parts, paragraph, index, &log) }
      for statement in paragraph.statements where statement.kind == .count && statement.unit == "辆"
      {
        if statement.name.hasSuffix("现有公务用车") || statement.name.hasSuffix("公务用车保有量") {
          owned = owned ?? (statement, index)
        } else if statement.name.hasSuffix("共有车辆"), let (cars, place) = owned {
          compare(cars, disclosure.paragraphs[place], statement, paragraph, index, &log)
        }
      }
    }
  }

  private static func lists(
    in paragraph: DisclosedParagraph
  ) -> [(whole: Statement, parts: [Statement])] {
    var found: [(whole: Statement, parts: [Statement])] = []
    var open: (whole: Statement, parts: [Statement])?
    for statement in paragraph.statements where statement.kind == .count {
      let begins = paragraph.clauseBefore(statement).contains("其中")
      if let last = open, last.whole.sentence == statement.sentence,
        last.whole.unit == statement.unit,
        begins || !last.parts.isEmpty
      {
        open?.parts.append(statement)
      } else {
        if let open, !open.parts.isEmpty { found.append(open) }
        open = (statement, [])
      }
    }
    if let open, !open.parts.isEmpty { found.append(open) }
    return found
  }

  private static func judge(
    _ whole: Statement, _ parts: [Statement], _ paragraph: DisclosedParagraph, _ index: Int,
    _ log: inout AuditLog
  ) {
    guard parts.count > 1, whole.unit != "个" || isUnits(parts), whole.unit != "套", whole.unit != "台"
    else { return }
    guard let sum = parts.map(\.value).sum?.scaled else { return }
    for one in [whole] + parts { log.uses(one, in: index) }
    if sum == whole.value.scaled { return log.holds(family) }
    let isWhole = parts.contains { $0.name.contains("其他") } || isUnits(parts)
    guard sum > whole.value.scaled || isWhole || sum == 0 else { return }
    log.contradicts(
      family, .disclosedPartsDiffer, isWhole || sum > whole.value.scaled ? .certain : .likely,
      at: paragraph.spot(whole.range),
      "\(paragraph.home)“\(paragraph.clause(of: whole))”，其中各类之和是 \(sum / 100) \(whole.unit)",
      label: "各类之和 \(sum / 100)",
      basis: Basis.content, cure: "补上漏列的一类，或改总数")
  }

  /// 行政, 参公 and 事业 are all kinds of units.
  private static func isUnits(_ parts: [Statement]) -> Bool {
    ["行政", "参", "事业"].allSatisfy { word in parts.contains { $0.name.contains(word) } }
  }

  private static func compare(
    _ cars: Statement, _ home: DisclosedParagraph, _ all: Statement,
    _ paragraph: DisclosedParagraph, _ index: Int,
    _ log: inout AuditLog
  ) {
    log.uses(all, in: index)
    if cars.value.scaled <= all.value.scaled { return log.holds(family) }
    log.contradicts(
      family, .disclosedPartsDiffer, .likely, at: paragraph.spot(all.range),
      "\(paragraph.home)“\(paragraph.clause(of: all))”，\(home.home)“\(home.clause(of: cars))”：公务用车比车辆还多",
      label: "另一处 \(home.words(of: cars))", basis: Basis.content, cure: "核对两处的时点和口径，改错的那处")
  }
}

extension DisclosedParagraph {
  /// The clause of a number with the words before its last mark.
  func clauseBefore(_ statement: Statement) -> String {
    words(max(0, statement.lead.lowerBound - 4)..<statement.range.lowerBound)
  }
}
