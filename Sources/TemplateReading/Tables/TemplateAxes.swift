import GoujiModel
import SourceReading

/// What rows and lists run over.
extension TemplateDecoder {
  /// What reading an axis gave: an axis, none asked for, or a fault that has been reported.
  enum AxisReading {
    case axis(RowAxis)
    case none
    case faulty
  }

  /// `每: 功能科目.类` runs over values, `每条: 项目绩效` over records, `依次: [...]` over a list.
  func rowAxis(_ fields: inout TemplateFields, ledger: String?) -> AxisReading {
    let values = fields.text("每")
    let records = fields.text("每条")
    let listed = fields.words("依次")
    let all = fields.flag("全部")
    let empty = fields.flag("无则空行")
    let lastYear = fields.flag("含上年")
    let order = fields.choice("次序", AxisOrder.self)
    if let records, let values {
      return faulty(at: values.place, "“每”与“每条”只能写一个", cure: "按台账逐行列用“每条: \(records.value)”")
    }
    if let records {
      for (word, isSet) in [("全部", all), ("含上年", lastYear), ("次序", order != nil)] where isSet {
        return faulty(
          at: records.place, "“\(word)”不能与“每条”同写：每条照台账里的次序逐行列", cure: "去掉“\(word)”，或改用“每”")
      }
      return recordAxis(records, listed, rowWhenEmpty: empty)
    }
    guard let values else {
      if let first = listed.first { return faulty(at: first.place, "“依次”要与“每”同写") }
      if all || empty || lastYear || order != nil {
        return faulty(at: fields.node.place, "“全部”“无则空行”“含上年”“次序”要与“每”同写")
      }
      return .none
    }
    guard let ledger, let shape = shapes[ledger] else { return .faulty }
    let (name, level) = values.value.splitAtDot
    guard let column = shape.column(name) else {
      return faulty(
        at: values.place, "台账“\(ledger)”没有“\(name)”这一列",
        cure: Suggestion.cure(for: name, among: shape.columns.map(\.name), orAll: "它的列有"))
    }
    if column.kind.isNumber {
      return faulty(at: values.place, "“\(name)”是金额或个数，不能按它分行", cure: "按单位、科目、项目或资金来源分行")
    }
    let levels = AxisAttributes.levels(of: column.kind)
    guard level.isEmpty || levels.contains(level) else {
      return faulty(
        at: values.place, "“\(name)”没有“\(level)”这一级",
        cure: levels.isEmpty
          ? "写成“每: \(name)”" : Suggestion.cure(for: level, among: levels, orAll: "可用的有"))
    }
    let path = ColumnPath(column: name, attribute: level.isEmpty ? levels.first ?? "" : level)
    if let fault = flagFault(column.kind, listed, values, all: all, lastYear: lastYear) {
      return fault
    }
    let codes = listed.compactMap { listedValue($0, column.kind, path) }
    var axis = RowAxis(
      ledger: ledger, source: listed.isEmpty ? .column(path) : .listed(path, codes),
      includesEmpty: all, rowWhenEmpty: empty)
    axis.includesLastYear = lastYear
    axis.keepsDraftOrder = order == .draft
    return .axis(axis)
  }

  /// 全部 needs a list of all values, 含上年 values that are the same in both years.
  private func flagFault(
    _ kind: ColumnKind, _ listed: [Located<String>], _ values: Located<String>, all: Bool,
    lastYear: Bool
  ) -> AxisReading? {
    if all, listed.isEmpty {
      switch kind {
      case .unit, .choice: break
      default:
        return faulty(
          at: values.place, "“每: \(values.value)”没有一份全的名单，“全部”不起作用", cure: "去掉“全部”，或写“依次”")
      }
    }
    if lastYear, case .project = kind {
      return faulty(
        at: values.place, "“含上年”不能与“每: \(values.value)”同写：上年的项目不在今年的草案里",
        cure: "去掉“含上年”；要写上年的项目，用 全部(上年(…)) 写总数")
    }
    return nil
  }

  /// 次序
  private enum AxisOrder: String, CaseIterable {
    case code = "代码"
    case draft = "草案"
  }

  private func recordAxis(
    _ records: Located<String>, _ listed: [Located<String>], rowWhenEmpty: Bool
  ) -> AxisReading {
    guard shapes[records.value] != nil else {
      reportLedger(records)
      return .faulty
    }
    if let first = listed.first { return faulty(at: first.place, "“依次”只能与“每”同写") }
    return .axis(
      RowAxis(
        ledger: records.value, source: .records, includesEmpty: false, rowWhenEmpty: rowWhenEmpty))
  }

  /// A value of 依次 as records have it; nil, with a finding, where none can have it.
  private func listedValue(
    _ text: Located<String>, _ kind: ColumnKind, _ path: ColumnPath
  ) -> String? {
    switch kind {
    case .choice(let list):
      if let choice = list.choice(for: text.value) { return choice }
      collector.add(
        Finding(
          .malformedTemplate, at: text.place, "“\(path.column)”没有“\(text.value)”这个值",
          cure: Suggestion.cure(for: text.value, among: list.choices, orAll: "可用的有")))
      return nil
    case .code:
      guard
        let fault = CodePattern.fault(.exactly(text.value), of: kind, level: path.attribute)
      else { return text.value }
      collector.add(
        Finding(
          .malformedTemplate, at: text.place, fault.message, cure: "“依次”里写与“每”同级的科目代码，加引号"))
      return nil
    default: return text.value
    }
  }

  private func faulty(at place: Place, _ message: String, cure: String = "") -> AxisReading {
    collector.add(Finding(.malformedTemplate, at: place, message, cure: cure))
    return .faulty
  }
}
