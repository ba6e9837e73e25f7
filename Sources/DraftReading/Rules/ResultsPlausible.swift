import GoujiModel
import SourceReading

/// What it checks: the result of a target (实际完成值) is not twenty times the target or more, nor a twentieth of it
/// or less.
///
/// Why: the rate of completion is printed, and a reader sees 10,000 % at once.
///
/// Example: 参保人数 ≥ 93.84 万人, 实际完成值 9461.
///
/// Source: 项目支出绩效评价管理办法 (财预〔2020〕10号): 真实、准确. Of a ceiling (≤) a small part is success; of a
/// handful of pieces a hundred times is asked; growth may be anything.
enum ResultsPlausible {
  private static let gap = 20
  /// Of targets below five.
  private static let gapOfFew = 100
  private static let growth = ["增长", "增幅", "增速", "降幅", "下降", "同比", "提升", "提高"]

  static func findings(_ draft: WholeDraft) -> [Finding] {
    IndicatorColumns.all(in: draft).flatMap { columns -> [Finding] in
      guard let result = columns.result else { return [] }
      return columns.ledger.records.compactMap { finding($0, columns, result) }
    }
  }

  private static func finding(
    _ record: LedgerRecord, _ columns: IndicatorColumns, _ result: Int
  ) -> Finding? {
    let (wanted, reached) = (
      columns.number(columns.value, record), columns.number(result, record)
    )
    guard let target = wanted.number, let done = reached.number, wanted.unit == reached.unit,
      target > .zero, done > .zero
    else { return nil }
    let name = columns.text(columns.name, record)
    let sign = columns.text(columns.sign, record)
    if growth.contains(where: name.containsBytes) || sign == "定性" { return nil }
    if String.atMost.contains(sign), done < target { return nil }
    let times = max(target, done).scaled / min(target, done).scaled
    guard times >= (target < Quantity(whole: 5) ? gapOfFew : gap) else { return nil }
    let unit = columns.text(columns.unit, record)
    let typed = record.values[result].text
    return .farOff(
      name, columns.target(record), columns.ledger.shape.columns[result].name,
      typed.hasSuffix(unit) ? typed : typed + unit, times, at: record.place(of: result))
  }
}

extension Finding {
  fileprivate static func farOff(
    _ name: String, _ target: String, _ column: String, _ result: String, _ times: Int,
    at place: Place
  ) -> Finding {
    Finding(
      .resultImplausible, at: place,
      "指标“\(shortened(name))”的指标值是“\(shortened(target))”，“\(column)”是“\(shortened(result))”，相差 \(times) 倍",
      label: "多一位，还是少一位", basis: "财预〔2020〕10号",
      cure: "核对“\(column)”的小数点和单位；确是这样的，写进“已核”")
  }
}
