import GoujiModel
import SourceReading

/// What it checks: an indicator that stands both among the targets of a project and among those of
/// the department has the same target and the same actual value in both; what it tells of its year
/// is not later than the year.
///
/// Why: both tables are published in one report, and a reader compares them.
///
/// Example: 失业保险参保人数 21.94万人 in 项目绩效.csv, 21.95 in 整体绩效.csv.
///
/// Source: 项目支出绩效评价管理办法 (财预〔2020〕10号): 真实、准确.
enum IndicatorsAgree {
  /// Ledgers that say how far targets were met; a budget has none.
  static func findings(_ ledgers: [Ledger], year: Int?) -> [Finding] {
    let measured = ledgers.filter { $0.shape.completion != nil }
    return contradictions(measured) + measured.flatMap { lateDates($0, after: year) }
  }

  private struct Indicator {
    var ledger: String
    var target: IndicatorValue
    var actual: IndicatorValue
    var place: Place
    var typed: (target: String, actual: String)
  }

  private static func contradictions(_ ledgers: [Ledger]) -> [Finding] {
    var first: [String: Indicator] = [:]
    var findings: [Finding] = []
    for ledger in ledgers {
      for (name, indicator) in indicators(of: ledger) {
        guard let other = first[name] else {
          first[name] = indicator
          continue
        }
        if other.ledger == ledger.name { continue }
        if !other.target.isSame(as: indicator.target) {
          findings.append(
            .indicatorDiffers(
              name, "目标值", indicator.typed.target, other.typed.target, other.place,
              at: indicator.place))
        }
        if !other.actual.text.isEmpty, !indicator.actual.text.isEmpty,
          !other.actual.isSame(as: indicator.actual)
        {
          findings.append(
            .indicatorDiffers(
              name, "实际完成值", indicator.typed.actual, other.typed.actual, other.place,
              at: indicator.place))
        }
      }
    }
    return findings
  }

  private static func indicators(of ledger: Ledger) -> [(String, Indicator)] {
    let shape = ledger.shape
    guard let rule = shape.completion, let name = shape.index(of: "三级指标"),
      let target = shape.index(of: rule.target), let actual = shape.index(of: rule.result)
    else { return [] }
    let unit = shape.index(of: rule.unit)
    return ledger.records.map { record in
      let texts = (record.values[target].text, record.values[actual].text)
      let measure = unit.map { record.values[$0].text } ?? ""
      let wanted = IndicatorValue(texts.0).with(unit: measure)
      return (
        record.values[name].text,
        Indicator(
          ledger: ledger.name, target: wanted,
          actual: IndicatorValue(texts.1).with(unit: wanted.unitWords),
          place: record.place(of: name),
          typed: texts
        )
      )
    }
  }

  /// 2025年 in what was reached in 2024.
  private static func lateDates(_ ledger: Ledger, after year: Int?) -> [Finding] {
    guard let year, let rule = ledger.shape.completion else { return [] }
    let columns = [rule.target, rule.result].compactMap { ledger.shape.index(of: $0) }
    return ledger.records.flatMap { record in
      columns.compactMap { column -> Finding? in
        let text = record.values[column].text
        guard let late = years(in: text).first(where: { $0 > year }) else { return nil }
        return .lateDate(text, late, year, at: record.place(of: column))
      }
    }
  }

  /// Years such as `2025年`.
  private static func years(in text: String) -> [Int] {
    text.split(separator: "年", omittingEmptySubsequences: false).dropLast().compactMap { part in
      let digits = part.reversed().prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 4, let year = Int(String(digits.reversed())) else { return nil }
      return (1990...2099).contains(year) ? year : nil
    }
  }
}

extension IndicatorValue {
  /// The same number in the same unit, or the same words.
  fileprivate func isSame(as other: IndicatorValue) -> Bool {
    if let number, let theirs = other.number { return number == theirs }
    return text == other.text
  }
}

extension Finding {
  fileprivate static func indicatorDiffers(
    _ name: String, _ what: String, _ value: String, _ other: String, _ place: Place,
    at own: Place
  ) -> Finding {
    Finding(
      .indicatorDiffers, at: own,
      "“\(shortened(name))”的\(what)这里是“\(value)”，\(place) 是“\(other)”", label: "两处不同",
      basis: "财预〔2020〕10号", cure: "核对后改成一样；口径不同的（如全市和市本级），改成不同的指标名称")
  }

  fileprivate static func lateDate(_ text: String, _ late: Int, _ year: Int, at place: Place)
    -> Finding
  {
    Finding(
      .lateDate, at: place, "\(year) 年的决算里写了 \(late) 年：“\(shortened(text))”", label: "晚于决算年度",
      cure: "核对年份；确是以后年度的，改用文字说明")
  }
}
