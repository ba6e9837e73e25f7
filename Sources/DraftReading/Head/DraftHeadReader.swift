import GoujiModel
import SourceReading

/// Reads the tree of `草案.yaml` key by key; faults stay findings, the rest is taken.
struct DraftHeadReader {
  let file: SourceFile
  var head = DraftHead()
  var findings: [Finding] = []
  /// Paths whose values are of another shape than they should be, which has been reported.
  private var misshapen: Set<String> = []

  init(file: SourceFile) { self.file = file }

  /// The head of a form stands on a sheet.
  private var words: DraftWords { file.sheet == nil ? .files : .sheets }

  mutating func read(_ root: YAMLNode) {
    guard let entries = root.entries else {
      misshape(DraftFile.head, expected: "键值表", root)
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
      head.subordinates.records = records(value, of: head.subordinates.shape)
    case HeadKey.prior: head.priorFigures = numbers(value, of: key)
    case HeadKey.stated: head.statedNumbers = numbers(value, of: key)
    case HeadKey.reasons: head.reasons = texts(value, of: key)
    case HeadKey.unconfirmed: head.unconfirmed = items(value, of: key)
    case HeadKey.accepted: accept(value)
    case IdentityPath.subject: subject(entry)
    case HeadKey.earlier: head.earlierDraft = reference(value, of: key)
    case HeadKey.budget: head.budgetDraft = reference(value, of: key)
    default: identity(entry)
    }
    if key == HeadKey.template { head.template = head.identity[key] }
    if key == HeadKey.edition { checkEdition() }
    if key == HeadKey.year { head.year = head.identity[key].flatMap { year($0) } }
  }

  private mutating func accept(_ node: YAMLNode) {
    let read = Acceptance.read(node)
    head.acceptances = read.value
    findings += read.findings
  }

  private mutating func misshape(_ path: String, expected: String, _ node: YAMLNode) {
    misshapen.insert(path)
    findings.append(.wrongShape(path, expected: expected, node))
  }

  /// A folder, or `{文件夹: …, 内容: …}`.
  private mutating func reference(_ node: YAMLNode, of key: String) -> DraftReference? {
    let located = { (node: YAMLNode) -> Located<String>? in
      let text = Blanks.trimming(node.text ?? "")
      return text.isEmpty ? nil : Located(text, at: node.place)
    }
    guard let entries = node.entries else {
      if node.text == nil { misshape(key, expected: "文件夹", node) }
      return located(node).map { DraftReference(folder: $0) }
    }
    let names = ["文件夹", "内容"]
    for entry in entries where !names.contains(entry.key.value) {
      findings.append(.unknownKey(entry.key, in: key, near: names))
    }
    guard let folder = node[names[0]].flatMap(located) else {
      misshape(key, expected: "文件夹，或写了“文件夹”的键值表", node)
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
          misshape(path, expected: "文字", part.value)
        } else {
          keep(part.value, as: path)
        }
      }
    case .sequence:
      misshape(key, expected: "文字或键值表", entry.value)
    }
  }

  private mutating func keep(_ node: YAMLNode, as path: String) {
    let text = Blanks.trimming(node.text ?? "")
    if text.isEmpty { head.blanks[path] = node.place }
    if !text.isEmpty { head.identity[path] = Located(text, at: node.place) }
  }

  private mutating func require(_ present: Set<String>) {
    if head.identity[IdentityPath.shortName] == nil {
      head.identity[IdentityPath.shortName] = head.identity[IdentityPath.fullName]
    }
    let paths = [HeadKey.template, HeadKey.year, IdentityPath.fullName, HeadKey.inputUnit]
    for path in paths where head.identity[path] == nil {
      if misshapen.contains(path) { continue }
      findings.append(.missingKey(path, at: head.blanks[path], in: file))
    }
    if head.unitEntries.isEmpty, !misshapen.contains(StandardLedger.units) {
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

  private mutating func checkEdition() {
    guard let typed = head.identity[HeadKey.edition], EditionDate(typed.value) == nil else {
      return
    }
    findings.append(
      Finding(
        .wrongShape, at: typed.place,
        "“\(HeadKey.edition)”应为日期，填的是“\(shortened(typed.value))”", label: "不是日期",
        cure: "改为如 2024-01-01；要用当年最后的科目，删去这一行"))
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
    let shape = LedgerShape.unitShapes[0]
    guard let elements = node.elements else {
      if node.text != "" { misshape(shape.name, expected: "列表", node) }
      return []
    }
    return elements.compactMap { element in
      guard let text = element.text.map(Blanks.trimming), !text.isEmpty else {
        return record(element, of: shape).map(UnitEntry.record)
      }
      return .draft(Located(text, at: element.place))
    }
  }

  /// A list of mappings, each a record of the shape.
  private mutating func records(_ node: YAMLNode, of shape: LedgerShape) -> [LedgerRecord] {
    guard let elements = node.elements else {
      if node.text != "" { misshape(shape.name, expected: "列表", node) }
      return []
    }
    return elements.compactMap { record($0, of: shape) }
  }

  private mutating func record(_ node: YAMLNode, of shape: LedgerShape) -> LedgerRecord? {
    guard let entries = node.entries else {
      misshape("\(shape.name)中的一项", expected: "键值表", node)
      return nil
    }
    let names = shape.columns.map(\.name)
    for entry in entries where !names.contains(entry.key.value) {
      let near = Suggestion.nearest(to: entry.key.value, among: names)
      findings.append(.unknownKey(entry.key, in: shape.name, near: near.isEmpty ? names : near))
    }
    var cells = CellReader(
      context: DraftContext(inputUnit: head.inputUnit ?? .tenThousandYuan, units: []),
      ledger: shape.name)
    let values = shape.columns.map { column in
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
    for (key, text) in texts(node, of: name).inOrder() {
      switch AmountParser.stated(text.value, in: unit) {
      case .success(let number): numbers[key] = Located(number, at: text.place)
      case .failure(.notANumber):
        findings.append(.notANumber(text, of: "\(name).\(key)"))
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
      if node.text != "" { misshape(name, expected: "列表", node) }
      return []
    }
    return elements.compactMap { element in
      guard let text = element.text.map(Blanks.trimming) else {
        misshape("\(name)中的一项", expected: "文字", element)
        return nil
      }
      return text.isEmpty ? nil : Located(text, at: element.place)
    }
  }

  /// A mapping of scalars; empty ones count as absent.
  private mutating func texts(_ node: YAMLNode, of name: String) -> [String: Located<String>] {
    guard let entries = node.entries else {
      if node.text != "" { misshape(name, expected: "键值表", node) }
      return [:]
    }
    var texts: [String: Located<String>] = [:]
    for entry in entries {
      guard let text = entry.value.text.map(Blanks.trimming) else {
        misshape("\(name).\(entry.key.value)", expected: "文字", entry.value)
        continue
      }
      if text.isEmpty { head.blanks["\(name).\(entry.key.value)"] = entry.value.place }
      if !text.isEmpty { texts[entry.key.value] = Located(text, at: entry.value.place) }
    }
    return texts
  }
}

extension Finding {
  /// Whether an amount or a count is meant is for the template to say.
  fileprivate static func notANumber(_ typed: Located<String>, of path: String) -> Finding {
    Finding(
      .notAnAmount, at: typed.place, "“\(path)”应为数字，填的是“\(shortened(typed.value))”", label: "不是数字",
      cure: "金额写成 3.5万元 这样的，个数只写数字；没有的写 0")
  }
}
