import GoujiModel
import SourceReading

/// What it checks: an indicator's sign, value and unit stand in their columns, each once; behind ≥ or ≤ stands a
/// number; before 次 or 人 stands no date; where nearly all numbers have a unit, each has.
///
/// Why: the three columns are printed side by side: 95%%, ≥≥280, ≥较高, % 5, 2024-10-01次.
///
/// Example: 指标值 % and 度量单位 95, the two columns exchanged; 10-1 that Excel made a date of.
///
/// Source: 财预〔2021〕101号 (指标值: 定量指标填数值，度量单位另填).
enum IndicatorsWritten {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    IndicatorColumns.all(in: draft).flatMap(findings)
  }

  private enum Fault: Hashable {
    case exchanged
    case unitTwice(column: Int)
    case signTwice
    case date(column: Int)
    case wordsBehindSign
    case unitMissing
  }

  /// One finding for each kind of fault, at the first indicator that has it.
  private static func findings(_ columns: IndicatorColumns) -> [Finding] {
    let asksUnits = unitsAreUsual(columns)
    var first: [Fault: LedgerRecord] = [:]
    var counts: [Fault: Int] = [:]
    var order: [Fault] = []
    for record in columns.ledger.records {
      for fault in faults(record, columns, asksUnits: asksUnits) {
        counts[fault, default: 0] += 1
        if first[fault] == nil {
          first[fault] = record
          order.append(fault)
        }
      }
    }
    return order.compactMap { fault in
      first[fault].map { finding(fault, $0, columns, alike: counts[fault] ?? 1) }
    }
  }

  private static func faults(
    _ record: LedgerRecord, _ columns: IndicatorColumns, asksUnits: Bool
  ) -> [Fault] {
    let (sign, value) = (columns.text(columns.sign, record), columns.text(columns.value, record))
    let unit = columns.text(columns.unit, record)
    if value.isEmpty { return [] }
    if unit.isPlainNumber, !value.isPlainNumber { return [.exchanged] }
    var faults: [Fault] = []
    if !unit.isEmpty {
      for column in [columns.value, columns.result].compactMap({ $0 }) {
        let text = record.values[column].text
        if text.utf8.count > unit.utf8.count, text.endsWithBytes(of: unit),
          text.first?.isNumber == true
        {
          faults.append(.unitTwice(column: column))
        }
      }
    }
    let compares = compares(sign)
    if !sign.isEmpty, startsWithSign(value, isCompared: compares) { faults.append(.signTwice) }
    if String.countingUnits.contains(unit) || measures.contains(unit) {
      for column in [columns.value, columns.result].compactMap({ $0 })
      where isDate(record.values[column].text) {
        faults.append(.date(column: column))
      }
    }
    if compares, !value.contains(where: { $0.isNumber || "一二三四五六七八九十百千万半两零".contains($0) }) {
      faults.append(.wordsBehindSign)
    }
    if asksUnits, compares, unit.isEmpty, value.isPlainNumber { faults.append(.unitMissing) }
    return faults
  }

  private static func compares(_ sign: String) -> Bool {
    String.atLeast.contains(sign) || String.atMost.contains(sign)
  }

  /// `≥280`; `不低于280` is a quality of its own (定性) where nothing compares.
  private static func startsWithSign(_ value: String, isCompared: Bool) -> Bool {
    if let first = value.unicodeScalars.first, signs.contains(first) { return true }
    return isCompared
      && comparing.contains { word in
        value.startsWithBytes(of: word) && value.dropFirst(word.count).first?.isNumber == true
      }
  }

  private static let signs = Array("≥≧>＞≤≦<＜=＝".unicodeScalars)
  private static let comparing = Array(String.atLeast) + Array(String.atMost)

  /// Before which no date stands, as none does before pieces.
  private static let measures = NameSet(["%", "％", "元", "万元", "亿元", "万人", "万人次", "平方米", "公里"])

  /// `2024-10-01`, `2024/10/1`, `10月1日`: a year with one or two more numbers, or month and day. `2024.1` is a
  /// number.
  private static func isDate(_ value: String) -> Bool {
    guard value.unicodeScalars.contains(where: dateMarks.contains) else { return false }
    let day = value.prefix { $0 != " " && $0 != "T" }
    let parts = day.split(omittingEmptySubsequences: false) { "-/.年月日".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count(where: { !$0.isEmpty }), !value.isPlainNumber else {
      return false
    }
    if numbers.count == 2, day.contains("月"), day.hasSuffix("日") {
      return (1...12).contains(numbers[0]) && (1...31).contains(numbers[1])
    }
    return (2...3).contains(numbers.count) && (1990...2099).contains(numbers[0])
      && (1...12).contains(numbers[1])
  }

  private static let dateMarks = Array("-/.年月日".unicodeScalars)

  private static func unitsAreUsual(_ columns: IndicatorColumns) -> Bool {
    let numbers = columns.ledger.records.filter { record in
      compares(columns.text(columns.sign, record))
        && columns.text(columns.value, record).isPlainNumber
    }
    let withUnit = numbers.count { !columns.text(columns.unit, $0).isEmpty }
    return columns.unit != nil && numbers.count >= 8 && withUnit * 10 >= numbers.count * 9
  }

  private static func finding(
    _ fault: Fault, _ record: LedgerRecord, _ columns: IndicatorColumns, alike: Int
  ) -> Finding {
    let shape = columns.ledger.shape
    let (value, unit) = (columns.text(columns.value, record), columns.text(columns.unit, record))
    let more = alike > 1 ? "（“\(shape.name)”里这样的共 \(alike) 行）" : ""
    let indicator = "指标“\(shortened(columns.text(columns.name, record)))”的"
    func tell(_ message: String, _ label: String, _ column: Int, _ cure: String) -> Finding {
      Finding(
        .indicatorMiswritten, at: record.place(of: column), indicator + message + more,
        label: label,
        basis: "财预〔2021〕101号", cure: cure)
    }
    switch fault {
    case .exchanged:
      return tell(
        "指标值是“\(shortened(value))”，度量单位是“\(unit)”，像是两列填反了", "应是数或文字", columns.value, "把两列换过来")
    case .unitTwice(let column):
      let typed = record.values[column].text
      return tell(
        "“\(shape.columns[column].name)”是“\(shortened(typed))”，度量单位又写了“\(unit)”，印出来是“\(shortened(typed))\(unit)”",
        "单位写了两次", column, "这里只写数字：\(typed.dropLast(unit.count))")
    case .signTwice:
      return tell(
        "指标值是“\(shortened(value))”，指标性质又写了“\(columns.text(columns.sign, record))”，印出来是“\(shortened(columns.target(record)))”",
        "只写数字", columns.value, "指标值里只写数字，大于、小于写在“\(shape.columns[columns.sign ?? 0].name)”里")
    case .date(let column):
      return tell(
        "“\(shape.columns[column].name)”是日期“\(shortened(record.values[column].text))”，度量单位却是“\(unit)”，像是 Excel 把数当成了日期",
        "应是数", column, "照原数重填，单元格格式设为文本；指标值确是日期的，不写度量单位")
    case .wordsBehindSign:
      return tell(
        "指标性质是“\(columns.text(columns.sign, record))”，指标值却是文字“\(shortened(value))”", "后面要有数",
        columns.value, "写数字；定性的指标，指标性质改为“定性”")
    case .unitMissing:
      return tell(
        "指标值是 \(value)，没有写度量单位", "多少什么", columns.value,
        "补填“\(shape.columns[columns.unit ?? 0].name)”，如 次、人、%")
    }
  }
}
