import GoujiModel
import SourceReading

/// A draft's folder, faults and all, to what its 填报表 shows.
package struct FormContentReader {
  let folder: DraftFolder
  /// The folder in which the form will lie.
  let place: String
  let head: DraftHeadFile
  let shapes: [LedgerShape]
  let template: Template
  private let requests: TemplateRequests
  private let inputUnit: AmountUnit
  private let units: [DraftUnit]

  package init(
    folder: DraftFolder, place: String, head: DraftHeadFile, shapes: [LedgerShape],
    template: Template
  ) {
    self.folder = folder
    self.place = place
    self.head = head
    self.shapes = shapes
    self.template = template
    requests = TemplateRequests(template)
    inputUnit = head.head.inputUnit ?? .tenThousandYuan
    units = head.head.draftUnits
  }

  /// Findings are those that make a part of the draft unreadable as a whole.
  package func read() -> Outcome<FormContent?> {
    if head.head.hasUnitDrafts {
      return Outcome(nil, [.unitsHaveDrafts(folder)])
    }
    let root = head.file.flatMap { YAMLNode.parse($0.file).value }
    var findings: [Finding] = []
    var ledgers = LedgerShape.unitShapes.map { unitLedger($0, root?[$0.name]) }
    for shape in shapes {
      let rows = rows(of: shape)
      findings += rows.findings
      ledgers.append(FormLedger(shape: shape, rows: rows.value, need: need(of: shape.name)))
    }
    let prose = prose()
    findings += prose.findings
    var content = FormContent(
      title: title, inputUnit: inputUnit, fields: fields, ledgers: ledgers,
      stated: stated(root?[HeadKey.stated]), prior: prior(root?[HeadKey.prior]),
      texts: reasons(root?[HeadKey.reasons]) + prose.value,
      unconfirmed: (root?[FormSheet.unconfirmed]?.elements ?? []).compactMap(\.text),
      classification: classification(ledgers))
    content.accepted = accepted(root?[HeadKey.accepted])
    return Outcome(content, findings)
  }

  /// Faults and all: the form shows what was typed.
  private func accepted(_ node: YAMLNode?) -> [(warning: String, reason: String)] {
    let entries = node?.entries ?? (node?.elements ?? []).flatMap { $0.entries ?? [] }
    return entries.map { ($0.key.value, $0.value.text ?? "") }
  }

  private var title: String {
    let name = head.head.identity[IdentityPath.fullName]?.value ?? ""
    let year = head.head.identity[HeadKey.year].map { "\($0.value)年" } ?? ""
    return name + year
  }

  private func need(of ledger: String) -> FormNeed {
    if ledger == StandardLedger.spending { return .required }
    if ledger == StandardLedger.income { return .optional }
    return requests.ledgers.contains(ledger) ? .used : .optional
  }

  // MARK: 基本情况

  private static let first = [
    HeadKey.template, HeadKey.year, HeadKey.region, HeadKey.level, IdentityPath.code,
    IdentityPath.fullName, IdentityPath.shortName,
  ]
  private static let required: Set<String> = [
    HeadKey.template, HeadKey.year, IdentityPath.fullName, HeadKey.inputUnit,
  ]

  private var fields: [FormField] {
    let values = head.head.identity
    let derived = [IdentityPath.priorYear, IdentityPath.unit]
    var paths = Self.first
    for path in requests.identity + values.keys.sorted()
    where !paths.contains(path) && !derived.contains(path) && path != HeadKey.inputUnit {
      paths.append(path)
    }
    let references = referenceFields
    paths += references.map(\.path)
    return (paths + [HeadKey.inputUnit]).map { path in
      if let field = references.first(where: { $0.path == path }) { return field }
      // 简称 is taken from 全称 where the draft does not give it.
      let isTaken =
        path == IdentityPath.shortName
        && values[path]?.place == values[IdentityPath.fullName]?.place
      return FormField(
        path: path, value: isTaken ? "" : values[path]?.value ?? "",
        required: Self.required.contains(path))
    }
  }

  /// 上年草案 may be added; 预算草案 belongs to final accounts.
  private var referenceFields: [FormField] {
    var fields: [FormField] = []
    for (key, reference, isOffered) in [
      (HeadKey.earlier, head.head.earlierDraft, true),
      (HeadKey.budget, head.head.budgetDraft, false),
    ] where isOffered || reference != nil {
      let path = reference.map { way(to: $0.folder.value) } ?? ""
      fields.append(FormField(path: key, value: path, required: false))
      if let hash = reference?.hash {
        fields.append(FormField(path: "\(key).内容", value: hash.value, required: false))
      }
    }
    return fields
  }

  /// Draft and form lie in different folders.
  private func way(to typed: String) -> String {
    typed.hasPrefix("/")
      ? typed : WorkingPath.way(from: place, to: folder.paths(ofDraft: typed).path)
  }

  private func unitLedger(_ shape: LedgerShape, _ node: YAMLNode?) -> FormLedger {
    let rows = (node?.elements ?? []).compactMap { element in
      element.entries == nil
        ? nil : shape.columns.map { value(element[$0.name]?.text ?? "", of: $0) }
    }
    let need: FormNeed =
      shape.name == StandardLedger.units
      ? .required : requests.ledgers.contains(shape.name) ? .used : .optional
    return FormLedger(shape: shape, rows: rows, need: need)
  }
}

// MARK: Ledgers

extension FormContentReader {
  private func rows(of shape: LedgerShape) -> Outcome<[[LedgerValue]]> {
    guard let name = folder.names.first(where: { folder.ledgerName($0) == shape.name }) else {
      return Outcome([])
    }
    let file = folder.read(name)
    guard let read = file.value else { return Outcome([], file.findings) }
    let table = CSVTable.read(read.file)
    guard let header = table.value.rows.first else { return Outcome([], table.findings) }
    let positions = shape.columns.map { column in
      header.cells.firstIndex { $0.text.headerKey == column.name.headerKey }
    }
    let rows = table.value.rows.dropFirst().map { row in
      zip(shape.columns, positions).map { column, position in
        let cell = position.flatMap { $0 < row.cells.count ? row.cells[$0].text : nil }
        return value(cell ?? "", of: column)
      }
    }
    return Outcome(rows, table.findings)
  }

  /// What the form shows of a cell: the value in its plainest spelling, or else what was typed.
  private func value(_ typed: String, of column: LedgerColumn) -> LedgerValue {
    let text = Blanks.trimming(typed)
    if text.isEmpty { return .empty }
    switch column.kind {
    case .text, .project, .reference: return .text(text)
    case .quantity:
      if case .success(let number) = AmountParser.quantity(text) { return .quantity(number) }
    case .amount:
      if case .success(let money) = AmountParser.amount(text, in: inputUnit) {
        return .amount(money)
      }
    case .count:
      if case .success(let count) = AmountParser.count(text) { return .count(count) }
    case .unit:
      let unit = units.first { $0.code == text.headerKey } ?? units.first { $0.name == text }
      return .text(unit?.code ?? text)
    case .choice(let list):
      return .text(list.choice(for: text) ?? list.choice(for: text.headerKey) ?? text)
    case .code(let kind): return .text(plainCode(text, kind))
    }
    return .text(text)
  }

  /// A name beside the code stays: it may be the only place that gives it.
  private func plainCode(_ text: String, _ kind: ClassificationKind) -> String {
    let typed = TypedCode(text)
    return typed.name.isEmpty && typed.hasLength(for: kind) ? typed.digits : text
  }

  private func classification(_ ledgers: [FormLedger]) -> Classification {
    let rows = ledgers.first { $0.shape.name == StandardLedger.localCodes }?.rows ?? []
    return rows.reduce(into: head.head.official) { names, row in
      let code = row[0].text
      if !code.isEmpty, names.localNames[code] == nil { names.localNames[code] = row[1].text }
    }
  }
}

// MARK: Numbers and words

extension FormContentReader {
  private func stated(_ node: YAMLNode?) -> [FormNumber] {
    let typed = texts(node)
    let asked = requests.statedNumbers.filter { template.stated[$0] != nil }
    return names(asked, typed).map { name in
      let definition = template.stated[name]
      let unit = definition?.kind == .amount ? template.options.unit : nil
      return number(
        name, typed[name] ?? "", emptyUnit: unit, kind: definition?.kind,
        standard: definition?.standard.map { Self.text($0, template.options.unit) } ?? "")
    }
  }

  private func prior(_ node: YAMLNode?) -> [FormNumber] {
    let typed = texts(node)
    return names(requests.priorFigures, typed).map { name in
      let kind = template.figures[name]?.kind
      return number(
        name, typed[name] ?? "", emptyUnit: kind == .count ? nil : template.options.unit,
        kind: kind, standard: "")
    }
  }

  private func number(
    _ name: String, _ typed: String, emptyUnit: AmountUnit?, kind: FigureKind?, standard: String
  ) -> FormNumber {
    let split = AmountParser.split(typed)
    return FormNumber(
      name: name, number: split?.number ?? typed, isNumber: split != nil,
      unit: typed.isEmpty ? emptyUnit?.rawValue ?? "" : split?.unit?.rawValue ?? "", kind: kind,
      standard: standard)
  }

  private static func text(_ value: FigureValue, _ unit: AmountUnit) -> String {
    switch value {
    case .amount(let money): money.exactText(in: unit) + unit.rawValue
    case .count(let count): String(count)
    case .quantity(let number): number.text
    case .share: ""
    }
  }

  private func reasons(_ node: YAMLNode?) -> [FormText] {
    let typed = texts(node)
    return names(requests.reasons, typed).map { name in
      FormText(
        kind: .reason, name: name, paragraphs: typed[name].map { [$0] } ?? [], required: false)
    }
  }

  private func prose() -> Outcome<[FormText]> {
    var sections: [String: DraftProse] = [:]
    var findings: [Finding] = []
    if folder.names.contains(DraftFile.prose) {
      let file = folder.read(DraftFile.prose)
      findings = file.findings
      if let read = file.value { sections = ProseReader.read(read.file).value }
    }
    let written = sections.values.sorted { $0.title.place.line < $1.title.place.line }
      .map(\.title.value)
    let names = requests.prose + written.filter { !requests.prose.contains($0) }
    let texts = names.map { name in
      FormText(
        kind: .prose, name: name, paragraphs: sections[name]?.paragraphs.map(\.value) ?? [],
        required: requests.requiredProse.contains(name))
    }
    return Outcome(texts, findings)
  }

  /// Texts of a mapping, empty ones left out.
  private func texts(_ node: YAMLNode?) -> [String: String] {
    (node?.entries ?? []).reduce(into: [:]) { texts, entry in
      if let text = entry.value.text.map(Blanks.trimming), !text.isEmpty {
        texts[entry.key.value] = text
      }
    }
  }

  private func names(_ asked: [String], _ typed: [String: String]) -> [String] {
    asked + typed.keys.sorted().filter { !asked.contains($0) }
  }
}

extension Finding {
  fileprivate static func unitsHaveDrafts(_ folder: DraftFolder) -> Finding {
    Finding(
      .wrongShape, at: nil, "\(folder.displayPath) 由下属单位的草案汇总而成，没有自己的填报表",
      cure: "给每个单位的草案各导出一份填报表")
  }
}
