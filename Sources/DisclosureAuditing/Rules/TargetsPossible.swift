import DisclosureReading
import GoujiModel

/// What it checks: in tables of performance targets a rate of faults is not to be above a value, and a
/// target in words has no %.
///
/// Why: sign and unit are chosen from lists, and the wrong one slips in.
///
/// Example: 投诉率 ≥ 10 %; 定性 “有效推进参保扩面” %.
///
/// Source: 财预〔2020〕10号: targets must be measurable.
enum TargetsPossible {
  static let family = "绩效指标"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for table in disclosure.tables {
      guard table.form == .performance else { continue }
      func column(_ words: String...) -> Int? {
        table.headers.firstIndex { path in words.contains { path.last?.contains($0) == true } }
      }
      guard let name = column("三级指标", "指标名称"), let sign = column("指标性质", "计算符号"),
        let value = column("指标值"), let unit = column("度量单位", "计量单位")
      else { continue }
      for row in table.body {
        let texts = [name, sign, value, unit].map { PlainText.of(table.grid.rows[row][$0]) }
        guard !texts[0].isEmpty, !texts[1].isEmpty else { continue }
        judge(texts, table, row, (name, sign, unit), &log)
      }
    }
  }

  private static let faults = ["投诉率", "差错率", "事故率", "违规率", "超支率", "逾期率", "错误率", "故障率", "信访率"]

  private static func judge(
    _ texts: [String], _ table: DisclosedTable, _ row: Int,
    _ columns: (name: Int, sign: Int, unit: Int), _ log: inout AuditLog
  ) {
    let (name, sign, value, unit) = (texts[0], texts[1], texts[2], texts[3])
    let isUp = ["≥", ">", "＞", "大于", "大于等于"].contains(sign)
    if faults.contains(where: name.hasSuffix), isUp, value != "0" {
      log.contradicts(
        family, .disclosedTargetImpossible, .likely, at: table.grid.spot(row, columns.sign),
        "\(table.words(ofRow: row))“\(name)”是“\(sign) \(value) \(unit)”，越差越达标",
        label: "应为“≤”", basis: "财预〔2020〕10号：绩效目标要合理可行", cure: "改为“≤”")
    } else if sign == "定性", unit == "%" {
      log.contradicts(
        family, .disclosedTargetImpossible, .likely, at: table.grid.spot(row, columns.unit),
        "\(table.words(ofRow: row))“\(name)”是定性指标“\(value)”，度量单位印“%”",
        label: "定性指标没有单位", basis: "财预〔2020〕10号：绩效目标要可衡量", cure: "删去单位，或改为定量指标")
    } else {
      log.holds(family)
    }
  }
}
