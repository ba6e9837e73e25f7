import GoujiModel
import SourceReading

/// What it checks: what an indicator's name says is counted is what its unit measures: 人数 in 人, 次数
/// in 次, 户数 in 户, 面积 in units of area, 天数 in days.
///
/// Why: the unit is printed behind the value: 参保人数 ≥ 1700 元.
///
/// Example: the unit of the row above left in the cell.
///
/// Source: 财预〔2021〕101号 (指标值 with its 度量单位). Only units that measure something else are told.
enum UnitsOfNames {
  private static let kinds: [(ending: String, cannot: Set<String>)] = [
    (
      "人数",
      ["元", "次", "件", "项", "台", "套", "天", "日", "年", "月", "平方米", "公里", "吨", "场", "期", "辆", "份", "条"]
    ),
    ("人次", ["元", "件", "项", "台", "套", "天", "日", "年", "月", "平方米", "公里", "吨", "辆", "份", "条"]),
    ("次数", ["元", "户", "台", "套", "天", "日", "年", "平方米", "公里", "吨", "辆"]),
    ("户数", ["元", "次", "件", "项", "台", "套", "天", "日", "年", "月", "平方米", "公里", "吨", "场", "辆"]),
    ("面积", ["元", "人", "次", "件", "项", "台", "套", "天", "日", "年", "月", "户", "家", "名", "场", "辆"]),
    ("天数", ["元", "人", "次", "件", "项", "台", "套", "平方米", "公里", "吨", "户", "家", "名", "场", "辆"]),
    (
      "金额",
      ["人", "次", "件", "项", "台", "套", "天", "日", "年", "月", "平方米", "公里", "吨", "户", "家", "名", "场", "辆"]
    ),
  ]

  static func findings(_ draft: WholeDraft) -> [Finding] {
    IndicatorColumns.all(in: draft).flatMap { columns in
      columns.ledger.records.compactMap { finding($0, columns) }
    }
  }

  private static func finding(_ record: LedgerRecord, _ columns: IndicatorColumns) -> Finding? {
    guard let unit = columns.unit, columns.text(columns.value, record).isPlainNumber else {
      return nil
    }
    let typed = columns.text(unit, record)
    let isMultiple = typed.startsWithBytes(of: "万") || typed.startsWithBytes(of: "亿")
    let own = isMultiple ? String(typed.dropFirst()) : typed
    let name = String(columns.text(columns.name, record).prefix { !"（(".contains($0) })
    guard let kind = kinds.first(where: { name.endsWithBytes(of: $0.ending) }),
      kind.cannot.contains(own)
    else { return nil }
    return Finding(
      .indicatorMiswritten, at: record.place(of: unit),
      "“\(shortened(name))”的度量单位是“\(typed)”，印出来是“\(shortened(columns.target(record)))”",
      label: "量的不是\(kind.ending)", basis: "财预〔2021〕101号", cure: "核对度量单位；像是错了一行的，核对整列")
  }
}
