import GoujiModel
import SourceReading

/// Ledgers that the template adds to the standard ones, or further columns of those.
extension TemplateDecoder {
  func decodeLedgers(_ node: YAMLNode?) {
    for shape in LedgerShape.unitShapes + LedgerShape.fileShapes { shapes[shape.name] = shape }
    guard let node else { return }
    var fields = TemplateFields(node, "台账", collector)
    let entries = fields.all()
    let ledgers = entries.map(\.key.value)
    for entry in entries { decodeLedger(entry, besides: ledgers) }
    checkIncomeColumns(at: node.place)
  }

  /// `names` are those of all ledgers that the template declares.
  private func decodeLedger(_ entry: YAMLEntry, besides names: [String]) {
    let name = entry.key.value
    if LedgerShape.unitShapes.contains(where: { $0.name == name }) {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "“\(name)”写在草案.yaml 里，不能加列",
          cure: "另立一个台账，列出“单位: 单位”和要加的列"))
      return
    }
    if name.contains(where: { "./\\".contains($0) }) {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "“\(name)”不能作台账的名称：它也是文件名",
          cure: "名称里不用点和斜线"))
      return
    }
    var columns = shapes[name]?.columns ?? []
    var inner = TemplateFields(entry.value, name, collector)
    let place = remove(inner.words("去列"), from: &columns, of: name)
    let amounts = LedgerAmounts(&inner, name, collector)
    let isExpected = inner.flag("必有", standard: shapes[name]?.isExpected ?? false)
    var added: [LedgerColumn] = []
    for column in inner.all() {
      if (columns + added).contains(where: { $0.name == column.key.value }) {
        collector.add(
          Finding(
            .malformedTemplate, at: column.key.place, "“\(name)”本来就有“\(column.key.value)”这一列",
            cure: "删去这一行，或改用另一个列名；要换掉标准列，把它写进“去列”"))
      } else if let column = ledgerColumn(column, besides: names) {
        added.append(column)
      }
    }
    columns.insert(contentsOf: added, at: place ?? columns.count)
    if entry.value.entries?.isEmpty ?? entry.value.isOmitted {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "台账“\(name)”没有一列", cure: "每列写一行“列名: 文字”"))
    }
    var shape = amounts.shape(name, columns, keeping: shapes[name], collector)
    shape.isExpected = isExpected
    shapes[name] = shape
  }

  /// Takes standard columns away; gives the position of the first, where others take their place.
  private func remove(
    _ names: [Located<String>], from columns: inout [LedgerColumn], of ledger: String
  ) -> Int? {
    var first: Int?
    for name in names {
      guard let index = columns.firstIndex(where: { $0.name == name.value }) else {
        collector.add(
          Finding(
            .malformedTemplate, at: name.place, "“\(ledger)”本来就没有“\(name.value)”这一列，不用去掉",
            cure: Suggestion.cure(for: name.value, among: columns.map(\.name), orAll: "它的列有")))
        continue
      }
      columns.remove(at: index)
      first = min(first ?? index, index)
    }
    return first
  }

  private static let columnKinds: [(word: String, kind: ColumnKind)] = [
    ("文字", .text), ("金额", .amount), ("个数", .count), ("小数", .quantity), ("单位", .unit),
    ("功能科目", .code(.function)), ("经济科目", .code(.departmentEconomic)),
    ("政府经济科目", .code(.governmentEconomic)), ("项目", .project),
    ("资金来源", .choice(.fundSources)), ("资金年度", .choice(.fundYears)),
    ("是否", .choice(.yesOrNo)),
  ]

  /// `名称: 文字`, `金额: 必填 金额`, `层级: {类型: 文字, 取值: [本级, 上级]}`.
  private func ledgerColumn(_ entry: YAMLEntry, besides names: [String]) -> LedgerColumn? {
    if entry.key.value.contains(".") {
      collector.add(
        Finding(.malformedTemplate, at: entry.key.place, "列名“\(entry.key.value)”里不能有点"))
      return nil
    }
    var values: [Located<String>] = []
    let typed: Located<String>?
    if entry.value.entries == nil {
      typed = collector.text(of: entry.value, entry.key.value)
    } else {
      var fields = TemplateFields(entry.value, entry.key.value, collector)
      typed = fields.text("类型") ?? Located("文字", at: entry.value.place)
      values = fields.words("取值")
      fields.finish()
    }
    guard let text = typed else { return nil }
    let words = text.value.split(separator: " ").map(String.init)
    var word = words.last ?? ""
    let level = LedgerColumn.CodeLevel.allCases.first { word == "功能科目.\($0.rawValue)" }
    if level != nil { word = "文字" }
    let kind = Self.columnKinds.first { $0.word == word }?.kind
    let reference = shapes[word] != nil || names.contains(word) ? ColumnKind.reference(word) : nil
    guard let kind = kind ?? reference,
      words.count == 1 || words.count == 2 && words[0] == "必填"
    else {
      let known = quotedList(Self.columnKinds.map(\.word))
      collector.add(
        Finding(
          .malformedTemplate, at: text.place,
          "列“\(entry.key.value)”的类型写的是“\(text.value)”", cure: "写\(known)，或另一个台账的名称；必填的在前面加“必填 ”"))
      return nil
    }
    let isRequired = words.count == 2
    if values.isEmpty {
      var column = LedgerColumn(entry.key.value, kind, required: isRequired)
      column.codeLevel = level
      return column
    }
    guard kind.isText else {
      collector.add(
        Finding(
          .malformedTemplate, at: values[0].place, "列“\(entry.key.value)”的类型是\(word)，不能写“取值”",
          cure: "只有文字列能列出取值"))
      return nil
    }
    let list = ChoiceList(name: entry.key.value, choices: values.map(\.value))
    return LedgerColumn(entry.key.value, .choice(list), required: isRequired)
  }

  /// The ledger named under 台账, or the one given; nil, with a finding, where there is none.
  func ledger(_ fields: inout TemplateFields, else standard: String?) -> String? {
    guard let text = fields.text("台账") else { return standard }
    if shapes[text.value] != nil { return text.value }
    reportLedger(text)
    return nil
  }

  func reportLedger(_ text: Located<String>) {
    collector.add(
      Finding(
        .malformedTemplate, at: text.place, "没有叫“\(text.value)”的台账",
        cure: Suggestion.cure(for: text.value, among: shapes.keys.sorted(), orAll: "台账有")))
  }
}
