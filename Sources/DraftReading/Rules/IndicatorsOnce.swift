import GoujiModel
import SourceReading

/// What it checks: among the targets of one project, or of the department, no indicator stands twice: the
/// same name, or names that differ in words like 数, 人次 only with the same value.
///
/// Why: its weight counts twice, and two values of one thing contradict each other.
///
/// Example: 培训人数 ≥ 100 and 培训人次 ≥ 100 of one project.
///
/// Source: 财预〔2015〕88号: 指标不重复; 财预〔2021〕101号 (少而精).
enum IndicatorsOnce {
  /// What two names of one thing may differ in.
  private static let fillers = WordList([
    "数量", "总数", "人数", "人次", "次数", "个数", "完成", "实际", "情况", "的", "数",
  ])

  static func findings(_ draft: WholeDraft) -> [Finding] {
    [StandardLedger.projectTargets, StandardLedger.departmentTargets]
      .flatMap { draft.ledger($0).map(findings) ?? [] }
  }

  private static func findings(_ targets: Ledger) -> [Finding] {
    let shape = targets.shape
    guard let name = shape.index(of: "三级指标"), let value = shape.index(of: "指标值") else { return [] }
    let unit = shape.index(of: "度量单位")
    let reading = { (record: LedgerRecord) in
      IndicatorValue(record.values[value].text)
        .with(unit: unit.map { record.values[$0].text } ?? "")
    }
    let owner = [StandardColumn.unit, StandardColumn.project].compactMap { shape.index(of: $0) }
    var seen: NameTable<Int> = [:]
    return targets.records.enumerated().compactMap { index, record in
      let typed = record.values[name].text
      if typed.isEmpty { return nil }
      let path = owner.map { record.values[$0].text } + [meaning(typed)]
      let key = path.joined(separator: "\u{1F}")
      guard let position = seen[key] else {
        seen[key] = index
        return nil
      }
      let first = targets.records[position]
      let firstName = first.values[name].text
      let (own, other) = (reading(record), reading(first))
      let isSameValue = other.number == own.number && other.text == own.text
      if firstName.headerKey != typed.headerKey, !isSameValue { return nil }
      return .twice(
        typed, own.text, firstName, other.text, line: first.place.line, at: record.place(of: name))
    }
  }

  /// The name without signs and fillers.
  private static func meaning(_ name: String) -> String {
    let own = name.headerKey
    var scalars = Array(own.unicodeScalars)
    let typed = scalars.count
    scalars.removeAll { !$0.isWord }
    for range in fillers.ranges(in: scalars).reversed() { scalars.removeSubrange(range) }
    if scalars.isEmpty || scalars.count == typed { return own }
    return String(scalars: scalars)
  }
}

extension Unicode.Scalar {
  /// A letter or a number, and no sign.
  fileprivate var isWord: Bool {
    isHan || isDigit || properties.isAlphabetic || properties.numericType != nil
  }
}

extension Finding {
  fileprivate static func twice(
    _ name: String, _ value: String, _ first: String, _ firstValue: String, line: Int,
    at place: Place
  ) -> Finding {
    let same = name == first ? "“\(shortened(name))”" : "“\(shortened(name))”与“\(shortened(first))”"
    return Finding(
      .indicatorTwice, at: place,
      "指标\(same)\(name == first ? "写了两次" : "像是同一个")：第 \(line) 行是“\(firstValue)”，这里是“\(value)”",
      label: "与第 \(line) 行重复", basis: "财预〔2015〕88号", cure: "删去一个；确是两个的，把名称写得不同")
  }
}
