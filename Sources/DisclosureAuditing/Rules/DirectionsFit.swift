import DisclosureReading
import GoujiModel

/// What it checks: 持平 stands between equal amounts, and a difference of zero is called none.
///
/// Why: 持平 stays in the text when the amount is changed.
///
/// Example: “11.4 万元，与 2023 年预算 12.4 万元持平”.
///
/// Source: arithmetic; 基本持平 is no equality.
enum DirectionsFit {
  static let family = "增减方向"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isGlossary {
      for comparison in Comparison.all(in: paragraph) {
        guard let prior = comparison.prior, comparison.change == nil, comparison.growth == nil,
          comparison.isClear
        else { continue }
        let end = min(prior.range.upperBound + 4, paragraph.text.count)
        let behind = paragraph.words(prior.range.upperBound..<end)
        guard behind.hasPrefix("持平") || behind.hasPrefix("相同") || behind.hasPrefix("一致") else {
          continue
        }
        log.uses(prior, in: index)
        if comparison.level.value.agrees(with: prior.value) {
          log.holds(family)
        } else {
          log.contradicts(
            family, .disclosedDirectionDiffers, .certain, at: paragraph.spot(prior.range),
            "\(paragraph.home)本年 \(paragraph.words(of: comparison.level))，上年 \(paragraph.words(of: prior))，写的是“\(behind.prefix(2))”",
            label: "不相等", basis: Basis.content, cure: "核对两个数；不相等的写增加或减少多少")
        }
      }
    }
  }
}
