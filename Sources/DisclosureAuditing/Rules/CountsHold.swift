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
/// fault where 其他 is among the kinds, and likely one where all are zero. More than the whole are one
/// where each part is a kind of its own. What brackets divide, and what follows the list, is no part.
enum CountsHold {
  static let family = "车辆数、单位数"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    var owned: [(Statement, Int)] = []
    var all: [(Statement, Int)] = []
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isGlossary {
      for list in CountList.all(in: paragraph) { judge(list, paragraph, index, &log) }
      for statement in paragraph.statements where statement.kind == .count && statement.unit == "辆"
      {
        if ["现有公务用车", "公务用车保有量"].contains(where: statement.name.hasSuffix) {
          owned.append((statement, index))
        } else if statement.name.hasSuffix("共有车辆") {
          all.append((statement, index))
        }
      }
    }
    // Of several units nobody says which number is whose.
    if owned.count == 1, all.count == 1 { compare(owned[0], all[0], disclosure, &log) }
  }

  private static func judge(
    _ list: CountList, _ paragraph: DisclosedParagraph, _ index: Int, _ log: inout AuditLog
  ) {
    let (whole, parts) = (list.whole, list.parts)
    guard whole.unit == "辆" || whole.unit == "个" && isUnits(parts) else { return }
    if list.holds, parts.count > 1 {
      for one in [whole] + parts { log.uses(one, in: index) }
      return log.holds(family)
    }
    let isWhole = parts.contains { $0.name.containsBytes(of: "其他") } || isUnits(parts)
    let isMore = list.sum > whole.value.scaled && list.areKinds
    guard parts.count > 1, list.isPlain, isMore || list.areKinds && (isWhole || list.sum == 0)
    else { return }
    for one in [whole] + parts { log.uses(one, in: index) }
    log.contradicts(
      family, .disclosedPartsDiffer, isWhole || isMore ? .certain : .likely,
      at: paragraph.spot(whole.range),
      "\(paragraph.home)“\(paragraph.clause(of: whole))”，其中各类之和是 \(list.sum / 100) \(whole.unit)",
      label: "各类之和 \(list.sum / 100)",
      basis: Basis.content, cure: "补上漏列的一类，或改总数")
  }

  /// 行政, 参公 and 事业 are all kinds of units.
  private static func isUnits(_ parts: [Statement]) -> Bool {
    ["行政", "参", "事业"].allSatisfy { word in parts.contains { $0.name.containsBytes(of: word) } }
  }

  private static func compare(
    _ cars: (Statement, Int), _ all: (Statement, Int), _ disclosure: Disclosure,
    _ log: inout AuditLog
  ) {
    let (paragraph, home) = (disclosure.paragraphs[all.1], disclosure.paragraphs[cars.1])
    log.uses(all.0, in: all.1)
    log.uses(cars.0, in: cars.1)
    if cars.0.value.scaled <= all.0.value.scaled { return log.holds(family) }
    log.contradicts(
      family, .disclosedPartsDiffer, .likely, at: paragraph.spot(all.0.range),
      "\(paragraph.home)“\(paragraph.clause(of: all.0))”，\(home.home)“\(home.clause(of: cars.0))”：公务用车比车辆还多",
      label: "另一处 \(home.words(of: cars.0))", basis: Basis.content, cure: "核对两处的时点和口径，改错的那处")
  }
}
