import GoujiModel
import SourceReading

/// What it checks: a rate (…率, 满意度) is measured in %, not in pieces; what has no rate in its name
/// is not thousands of %; a quality (定性) is not a bare number; where all results of a list are
/// written with their unit, none is without.
///
/// Why: the unit is printed behind the value: 群众满意度 ≥ 95 万人次.
///
/// Example: the column 度量单位 moved by a row; 人社信访接件 ≥ 4000 %.
///
/// Source: 财预〔2021〕101号 (指标值 with its 度量单位).
enum RateUnits {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    IndicatorColumns.all(in: draft).flatMap { columns in
      columns.ledger.records.compactMap { finding($0, columns) }
    } + results(draft)
  }

  private static func finding(_ record: LedgerRecord, _ columns: IndicatorColumns) -> Finding? {
    guard let unit = columns.unit else { return nil }
    let name = columns.text(columns.name, record)
    let (typed, value) = (columns.text(unit, record), columns.text(columns.value, record))
    guard value.isPlainNumber else { return nil }
    // A grade may be a number: 级别 3.
    if columns.text(columns.sign, record) == "定性",
      !typed.isEmpty
        || columns.number(columns.value, record).number.map({ $0 > Quantity(whole: 9) }) == true
    {
      return .miswritten(
        name, "的指标性质是“定性”，指标值却是数“\(value)\(typed)”", "应是文字或改性质",
        "定量的，指标性质改为“≥”“≤”；定性的，指标值写文字", at: record.place(of: columns.value))
    }
    if isRate(name), isPieces(typed) {
      return .miswritten(
        name, "的度量单位是“\(typed)”，印出来是“\(shortened(columns.target(record)))”", "应是 %",
        "度量单位改为 %；像是错了一行的，核对整列", at: record.place(of: unit))
    }
    if typed == "%" || typed == "％", !rates.contains(where: { name.containsBytes(of: $0) }),
      let number = columns.number(columns.value, record).number,
      number.scaled >= 1_000 * Quantity.one
    {
      return .miswritten(
        name, "写的是“\(shortened(columns.target(record)))”，不会有这么多的百分之几", "单位不像是 %",
        "核对度量单位，如 次、件、人", at: record.place(of: unit))
    }
    return nil
  }

  /// Ends with a word for a share of a whole.
  private static func isRate(_ name: String) -> Bool {
    if name.endsWithBytes(of: "率") {
      return !others.contains(where: name.endsWithBytes)
        && !(heads.contains(where: name.containsBytes(of:)) && name.endsWithBytes(of: "发生率"))
    }
    return name.endsWithBytes(of: "满意度") && !name.containsBytes(of: "提高")
  }

  /// 率 that is no share.
  private static let others = [
    "频率", "效率", "速率", "汇率", "功率", "费率", "利率", "税率", "倍率", "分辨率", "曲率", "斜率", "生育率", "周转率",
  ]
  /// 万人火灾发生率 is counted by so many people.
  private static let heads = ["千人", "万人", "万名", "百万", "千名", "万辆", "万台"]
  private static let rates = ["率", "比", "增", "降", "占", "幅", "度", "倍", "提升", "提高", "减少", "超", "指数"]

  private static func isPieces(_ unit: String) -> Bool {
    let isMultiple = unit.startsWithBytes(of: "万") || unit.startsWithBytes(of: "亿")
    let own = isMultiple ? String(unit.dropFirst()) : unit
    return String.countingUnits.contains(own) || ["元", "张", "平方米", "公里", "级", "年"].contains(own)
  }

  // MARK: Results with their unit in one cell

  /// 工作成效: 事项, 实绩 (`7.44万人`).
  private static func results(_ draft: WholeDraft) -> [Finding] {
    draft.budget.ledgers.keys.sorted().flatMap { key -> [Finding] in
      guard let ledger = draft.ledger(key), let result = ledger.shape.index(of: "实绩"),
        let name = ledger.shape.index(of: "事项")
      else { return [] }
      let values = ledger.records.map { IndicatorValue($0.values[result].text) }
      let withUnit = values.count { $0.number != nil && !$0.unitWords.isEmpty }
      return zip(ledger.records, values).compactMap { record, value in
        guard value.number != nil else { return nil }
        let title = record.values[name].text
        let place = record.place(of: result)
        if value.unitWords.isEmpty, withUnit >= 3 {
          return .miswritten(
            title, "的实绩只有数“\(record.values[result].text)”，没有单位，别的行都有", "多少什么",
            "补上单位，如 7.44万人", at: place)
        }
        if value.unit == "%", SharesPossible.isPart(title), let number = value.number,
          number > Quantity(whole: 100)
        {
          return .miswritten(
            title, "的实绩是“\(record.values[result].text)”，不会超过 100%", "多写了一位", "核对实绩",
            at: place)
        }
        guard isRate(title), isPieces(value.unitWords) else { return nil }
        return .miswritten(
          title, "的实绩是“\(record.values[result].text)”，不是百分数", "应是 %", "核对实绩；像是错了一行的，核对整列",
          at: place)
      }
    }
  }
}

extension Finding {
  fileprivate static func miswritten(
    _ name: String, _ why: String, _ label: String, _ cure: String, at place: Place
  ) -> Finding {
    Finding(
      .indicatorMiswritten, at: place, "“\(shortened(name))”\(why)", label: label,
      basis: "财预〔2021〕101号",
      cure: cure)
  }
}
