import GoujiModel

/// `草案.yaml`, read: who submits which budget, and what is stated rather than derived.
package struct DraftHead: Sendable {
  /// Nil where missing or faulty, which a finding says.
  package var template: Located<String>?
  package var year: Int?
  package var inputUnit: AmountUnit?
  /// Scalars by path: `地区`, `部门.全称`.
  package var identity: [String: Located<String>] = [:]
  /// 单位 in the order of the file: records, and paths of drafts of their own.
  package var unitEntries: [UnitEntry] = []
  package var subordinates = Ledger(form: LedgerForm.unitForms[1])
  package var priorFigures: [String: Located<StatedNumber>] = [:]
  package var statedNumbers: [String: Located<StatedNumber>] = [:]
  package var reasons: [String: Located<String>] = [:]
  /// 待确认: what was carried over from last year and nobody has looked at.
  package var unconfirmed: [Located<String>] = []
  /// Keys with something behind them.
  package var sections: Set<String> = []
  /// Where a value is asked for and nothing stands yet, by path: `上年数.机关运行经费`, `部门.全称`.
  package var blanks: [String: Place] = [:]
  /// 上年草案 and 预算草案.
  package var earlierDraft: DraftReference?
  package var budgetDraft: DraftReference?

  package init() {}

  package static func read(_ file: SourceFile) -> Outcome<DraftHead> {
    let root = YAMLNode.parse(file)
    guard let node = root.value else { return Outcome(DraftHead(), root.findings) }
    let head = read(node, in: file)
    return Outcome(head.value, root.findings + head.findings)
  }

  /// The tree of `草案.yaml`, or that of the sheets of a form.
  static func read(_ root: YAMLNode, in file: SourceFile) -> Outcome<DraftHead> {
    var reader = DraftHeadReader(file: file)
    reader.read(root)
    return Outcome(reader.head, reader.findings)
  }

  /// Units that the draft lists itself.
  package var units: Ledger {
    let records = unitEntries.compactMap { entry -> LedgerRecord? in
      if case .record(let record) = entry { record } else { nil }
    }
    return Ledger(form: LedgerForm.unitForms[0], records: records)
  }

  /// Code and name of each of them; those without a code or with that of another are left out.
  package var draftUnits: [DraftUnit] { units.draftUnits }

  /// Some units have drafts of their own, from which the department's is put together.
  package var hasUnitDrafts: Bool {
    unitEntries.contains { if case .draft = $0 { true } else { false } }
  }
}

/// An item of 单位.
package enum UnitEntry: Sendable {
  case record(LedgerRecord)
  /// The unit's draft, as a path from the folder of the department's.
  case draft(Located<String>)
}

/// Keys of `草案.yaml` that mean something to the program; others are kept by name.
private enum HeadKey {
  static let template = "模板"
  static let year = "年度"
  static let department = "部门"
  static let inputUnit = "填报单位"
  static let prior = "上年数"
  static let reasons = "原因"
  static let stated = "填报"
  static let unconfirmed = "待确认"
  static let earlier = "上年草案"
  static let budget = "预算草案"
  static let all = [
    template, year, "地区", "财政级次", IdentityPath.subject, department, inputUnit,
    StandardLedger.units, StandardLedger.subordinates, prior, reasons, stated, earlier, budget,
    unconfirmed,
  ]
}

private struct DraftHeadReader {
  let file: SourceFile
  var head = DraftHead()
  var findings: [Finding] = []

  init(file: SourceFile) { self.file = file }

  /// The head of a form stands on a sheet.
  private var words: DraftWords { file.sheet == nil ? .files : .sheets }

  mutating func read(_ root: YAMLNode) {
    guard let entries = root.entries else {
      findings.append(.wrongShape(DraftFile.head, expected: "键值表", root))
      return
    }
    // Amounts are read in the draft's unit, wherever it stands in the file.
    head.inputUnit = inputUnit(root[HeadKey.inputUnit])
    for entry in entries { read(entry) }
    head.sections = Set(entries.filter { !$0.value.isOmitted }.map(\.key.value))
    let present = Set(entries.map(\.key.value))
    findings += entries.compactMap { misspelled($0.key, present: present) }
    require(present)
  }

  private mutating func read(_ entry: YAMLEntry) {
    let (key, value) = (entry.key.value, entry.value)
    switch key {
    case StandardLedger.units: head.unitEntries = unitEntries(value)
    case StandardLedger.subordinates:
      head.subordinates.records = records(value, of: head.subordinates.form)
    case HeadKey.prior: head.priorFigures = numbers(value, of: key)
    case HeadKey.stated: head.statedNumbers = numbers(value, of: key)
    case HeadKey.reasons: head.reasons = texts(value, of: key)
    case HeadKey.unconfirmed: head.unconfirmed = items(value, of: key)
    case IdentityPath.subject: subject(entry)
    case HeadKey.earlier: head.earlierDraft = reference(value, of: key)
    case HeadKey.budget: head.budgetDraft = reference(value, of: key)
    default: identity(entry)
    }
    if key == HeadKey.template { head.template = head.identity[key] }
    if key == HeadKey.year { head.year = head.identity[key].flatMap { year($0) } }
  }

  /// A folder, or `{文件夹: …, 内容: …}`.
  private mutating func reference(_ node: YAMLNode, of key: String) -> DraftReference? {
    let located = { (node: YAMLNode) -> Located<String>? in
      let text = Blanks.trimming(node.text ?? "")
      return text.isEmpty ? nil : Located(text, at: node.place)
    }
    guard let entries = node.entries else {
      if node.text == nil { findings.append(.wrongShape(key, expected: "文件夹", node)) }
      return located(node).map { DraftReference(folder: $0) }
    }
    let names = ["文件夹", "内容"]
    for entry in entries where !names.contains(entry.key.value) {
      findings.append(.unknownKey(entry.key, in: key, near: names))
    }
    guard let folder = node[names[0]].flatMap(located) else {
      findings.append(.wrongShape(key, expected: "文件夹，或写了“文件夹”的键值表", node))
      return nil
    }
    return DraftReference(folder: folder, hash: node[names[1]].flatMap(located))
  }

  /// A scalar, or a mapping of scalars whose paths are `部门.全称`.
  private mutating func identity(_ entry: YAMLEntry) {
    let key = entry.key.value
    switch entry.value.content {
    case .scalar: keep(entry.value, as: key)
    case .mapping(let inner):
      for part in inner {
        let path = "\(key).\(part.key.value)"
        if part.value.text == nil {
          findings.append(.wrongShape(path, expected: "文字", part.value))
        } else {
          keep(part.value, as: path)
        }
      }
    case .sequence:
      findings.append(.wrongShape(key, expected: "文字或键值表", entry.value))
    }
  }

  private mutating func keep(_ node: YAMLNode, as path: String) {
    let text = Blanks.trimming(node.text ?? "")
    if text.isEmpty { head.blanks[path] = node.place }
    if !text.isEmpty { head.identity[path] = Located(text, at: node.place) }
  }

  private mutating func require(_ present: Set<String>) {
    if head.identity["部门.简称"] == nil { head.identity["部门.简称"] = head.identity["部门.全称"] }
    let paths = [HeadKey.template, HeadKey.year, "部门.全称", HeadKey.inputUnit]
    for path in paths where head.identity[path] == nil {
      let reported = findings.contains {
        $0.code == .wrongShape && $0.message.contains("“\(path)”")
      }
      if !reported { findings.append(.missingKey(path, at: head.blanks[path], in: file)) }
    }
    if !present.contains(StandardLedger.units) {
      findings.append(.missingKey(StandardLedger.units, in: file))
    }
  }

  /// A key close to one that the file lacks is most likely that one.
  private func misspelled(_ key: Located<String>, present: Set<String>) -> Finding? {
    guard !HeadKey.all.contains(key.value) else { return nil }
    let absent = HeadKey.all.filter { !present.contains($0) }
    guard
      let meant = Suggestion.nearest(to: key.value, among: absent, limit: 1).first,
      key.value.count == meant.count
    else { return nil }
    return .unknownKey(key, in: words.say("\(.head)"), near: [meant])
  }
}

extension DraftHeadReader {
  private mutating func inputUnit(_ node: YAMLNode?) -> AmountUnit? {
    guard let node, let text = node.text.map(Blanks.trimming), !text.isEmpty else { return nil }
    if let unit = AmountUnit(rawValue: text) { return unit }
    let list = ChoiceList(name: HeadKey.inputUnit, choices: AmountUnit.allCases.map(\.rawValue))
    findings.append(.unknownChoice(text, of: list, column: HeadKey.inputUnit, at: node.place))
    return nil
  }

  /// 部门预算 is that of a department.
  private mutating func subject(_ entry: YAMLEntry) {
    identity(entry)
    guard let typed = head.identity[entry.key.value] else { return }
    if let subject = ChoiceList.subjects.choice(for: typed.value) {
      head.identity[entry.key.value] = Located(subject, at: typed.place)
    } else {
      findings.append(
        .unknownChoice(
          typed.value, of: .subjects, column: entry.key.value, at: typed.place))
    }
  }

  private mutating func year(_ located: Located<String>) -> Int? {
    if case .success(let year) = AmountParser.count(located.value), (2000...2099).contains(year) {
      return year
    }
    findings.append(
      Finding(
        .notAWholeNumber, at: located.place, "“年度”应为四位年份，填的是“\(shortened(located.value))”",
        label: "应为四位年份", cure: "改为如 2024"))
    return nil
  }

  /// Records, or paths of the units' own drafts.
  private mutating func unitEntries(_ node: YAMLNode) -> [UnitEntry] {
    let form = LedgerForm.unitForms[0]
    guard let elements = node.elements else {
      if node.text != "" { findings.append(.wrongShape(form.name, expected: "列表", node)) }
      return []
    }
    return elements.compactMap { element in
      guard let text = element.text.map(Blanks.trimming), !text.isEmpty else {
        return record(element, of: form).map(UnitEntry.record)
      }
      return .draft(Located(text, at: element.place))
    }
  }

  /// A list of mappings, each a record of the form.
  private mutating func records(_ node: YAMLNode, of form: LedgerForm) -> [LedgerRecord] {
    guard let elements = node.elements else {
      if node.text != "" { findings.append(.wrongShape(form.name, expected: "列表", node)) }
      return []
    }
    return elements.compactMap { record($0, of: form) }
  }

  private mutating func record(_ node: YAMLNode, of form: LedgerForm) -> LedgerRecord? {
    guard let entries = node.entries else {
      findings.append(.wrongShape("\(form.name)中的一项", expected: "键值表", node))
      return nil
    }
    let names = form.columns.map(\.name)
    for entry in entries where !names.contains(entry.key.value) {
      let near = Suggestion.nearest(to: entry.key.value, among: names)
      findings.append(.unknownKey(entry.key, in: form.name, near: near.isEmpty ? names : near))
    }
    var cells = CellReader(
      context: DraftContext(inputUnit: head.inputUnit ?? .tenThousandYuan, units: []),
      ledger: form.name)
    let values = form.columns.map { column in
      let value = node[column.name]
      return cells.value(
        Blanks.trimming(value?.text ?? ""), of: column, at: value?.place ?? node.place)
    }
    findings += cells.findings
    return LedgerRecord(values: values, place: node.place, starts: values.map { _ in 0 })
  }

  private mutating func numbers(
    _ node: YAMLNode, of name: String
  ) -> [String: Located<StatedNumber>] {
    var numbers: [String: Located<StatedNumber>] = [:]
    let unit = head.inputUnit ?? .tenThousandYuan
    for (key, text) in texts(node, of: name) {
      switch AmountParser.stated(text.value, in: unit) {
      case .success(let number): numbers[key] = Located(number, at: text.place)
      case .failure(let failure):
        findings.append(
          .badAmount(text.value, failure, column: "\(name).\(key)", in: unit, at: text.place))
      }
    }
    return numbers
  }

  /// A list of texts; nothing at all is an empty list.
  private mutating func items(_ node: YAMLNode, of name: String) -> [Located<String>] {
    guard let elements = node.elements else {
      if node.text != "" { findings.append(.wrongShape(name, expected: "列表", node)) }
      return []
    }
    return elements.compactMap { element in
      guard let text = element.text.map(Blanks.trimming) else {
        findings.append(.wrongShape("\(name)中的一项", expected: "文字", element))
        return nil
      }
      return text.isEmpty ? nil : Located(text, at: element.place)
    }
  }

  /// A mapping of scalars; empty ones count as absent.
  private mutating func texts(_ node: YAMLNode, of name: String) -> [String: Located<String>] {
    guard let entries = node.entries else {
      if node.text != "" { findings.append(.wrongShape(name, expected: "键值表", node)) }
      return [:]
    }
    var texts: [String: Located<String>] = [:]
    for entry in entries {
      guard let text = entry.value.text.map(Blanks.trimming) else {
        findings.append(.wrongShape("\(name).\(entry.key.value)", expected: "文字", entry.value))
        continue
      }
      if text.isEmpty { head.blanks["\(name).\(entry.key.value)"] = entry.value.place }
      if !text.isEmpty { texts[entry.key.value] = Located(text, at: entry.value.place) }
    }
    return texts
  }
}

private let shapeCures = [
  "列表": "每项另起一行，缩进两格，以“- ”开头", "键值表": "每行写“键: 值”，比上一行多缩进两格",
  "文字": "冒号后面直接写一句话，不分行、不用“-”",
]

extension Finding {
  fileprivate static func wrongShape(_ path: String, expected: String, _ node: YAMLNode) -> Finding
  {
    Finding(
      .wrongShape, at: node.place, "“\(path)”应是\(expected)，写成了\(node.shapeName)",
      label: "应是\(expected)", cure: shapeCures[expected] ?? "写法见 Drafts/README.md“草案.yaml”")
  }

  /// `place` is where the key stands without a value; nil where it does not.
  fileprivate static func missingKey(
    _ path: String, at place: Place? = nil, in file: SourceFile
  ) -> Finding {
    if file.sheet != nil {
      let label = FormSheet.label(of: path)
      return Finding(
        .missingValue, at: place ?? Place(file: file, line: 1, column: 1),
        "“\(FormSheet.head)”没有填“\(label)”", label: "此处不能为空", cure: "填上“\(label)”")
    }
    let examples = [
      "模板": "模板: 四川/通川", "年度": "年度: 2024", "填报单位": "填报单位: 万元",
      "部门.全称": "在“部门:”下缩进写 全称: ××局",
      "单位": "在“单位:”下逐个写 - {代码: \"001\", 名称: ××局, 性质: 行政}",
    ]
    return Finding(
      .missingValue, at: place ?? Place(file: file, line: 1, column: 1), "草案.yaml 没有写“\(path)”",
      cure: examples[path].map { "补写，例如：\($0)" } ?? "")
  }

  fileprivate static func unknownKey(
    _ key: Located<String>, in owner: String, near: [String]
  ) -> Finding {
    Finding(
      .unknownKey, at: key.place, "\(owner)没有“\(key.value)”这一项", cure: "改为\(quotedList(near))")
  }
}
