import GoujiModel
import SourceReading

/// The sheets of a form that stand for `草案.yaml` and `文字.md`, as the tree and the sections that
/// these files would give, every text at its cell.
struct FormHead {
  private(set) var root: YAMLNode
  private(set) var prose: [String: DraftProse] = [:]
  private(set) var findings: [Finding] = []
  /// Where prose is asked for and nothing stands yet, by `文字.职能简介`.
  private(set) var blanks: [String: Place] = [:]
  /// Of 基本情况; what is missing from the head is reported there.
  let file: SourceFile
  private let tables: FormTables

  static let shapes =
    [
      FormSheet.headShape, FormSheet.priorShape, FormSheet.statedShape, FormSheet.textsShape,
      FormSheet.unconfirmedShape, FormSheet.acceptedShape,
    ]
    + LedgerShape.unitShapes

  /// Nil, with a finding, where the workbook is no form.
  static func read(_ workbook: DraftWorkbook) -> Outcome<FormHead?> {
    // The ledgers of files take part, so that their sheets are not mistaken for those of the head.
    let tables = workbook.tables(of: shapes + LedgerShape.fileShapes)
    guard let head = tables.matches[FormSheet.head] else {
      return Outcome(nil, [.notAForm(workbook.source)])
    }
    var reader = FormHead(tables, head.sheet.file)
    reader.readAll()
    return Outcome(reader, reader.findings)
  }

  private init(_ tables: FormTables, _ file: SourceFile) {
    self.tables = tables
    self.file = file
    root = YAMLNode(content: .mapping([]), place: Place(file: file, line: 1, column: 1))
  }

  private mutating func readAll() {
    findings += tables.findings(of: Self.shapes)
    var entries = scalars()
    for shape in LedgerShape.unitShapes { units(shape).map { entries.append($0) } }
    for (shape, key) in [
      (FormSheet.priorShape, HeadKey.prior), (FormSheet.statedShape, HeadKey.stated),
    ] {
      numbers(shape, key).map { entries.append($0) }
    }
    texts().map { entries.append($0) }
    unconfirmed().map { entries.append($0) }
    accepted().map { entries.append($0) }
    root.content = .mapping(entries)
  }

  private mutating func rows(of shape: LedgerShape) -> [FormRow]? {
    guard let match = tables.matches[shape.name] else { return nil }
    let rows = FormRow.rows(of: match)
    findings += rows.findings
    return rows.value
  }

  /// What the sheet of a form gives, under its key of `草案.yaml`.
  private func entry(_ key: String, _ shape: LedgerShape, _ content: YAMLNode.Content) -> YAMLEntry
  {
    let place = Place(file: tables.matches[shape.name]?.sheet.file ?? file, line: 1, column: 1)
    return YAMLEntry(
      key: Located(key, at: place), value: YAMLNode(content: content, place: place))
  }
}

// MARK: 基本情况 and units

extension FormHead {
  private mutating func scalars() -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var inner: [(owner: String, entries: [YAMLEntry])] = []
    var seen: [String: Located<String>] = [:]
    for row in rows(of: FormSheet.headShape) ?? [] {
      let label = row.located(0).map { $0.trimmingMarks }
      if label.value.isEmpty {
        findings.append(.valueWithoutName(row.located(1)))
        continue
      }
      let path = FormSheet.path(of: label.value)
      if let first = seen[path] {
        findings.append(.lineTwice(label, first: first.place))
        continue
      }
      seen[path] = label
      let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 1 {
        entries.append(YAMLEntry(key: label.map { _ in path }, value: row.scalar(1)))
      } else {
        let entry = YAMLEntry(key: label.map { _ in parts[1] }, value: row.scalar(1))
        if let index = inner.firstIndex(where: { $0.owner == parts[0] }) {
          inner[index].entries.append(entry)
        } else {
          inner.append((parts[0], [entry]))
        }
      }
    }
    for (owner, inside) in inner {
      let place = inside[0].key.place
      var inside = inside
      if let index = entries.firstIndex(where: { $0.key.value == owner }) {
        // 上年草案 with a line for its hash.
        inside.insert(
          YAMLEntry(key: Located("文件夹", at: entries[index].key.place), value: entries[index].value),
          at: 0)
        entries.remove(at: index)
      }
      entries.append(
        YAMLEntry(
          key: Located(owner, at: place), value: YAMLNode(content: .mapping(inside), place: place)))
    }
    return entries
  }

  private mutating func units(_ shape: LedgerShape) -> YAMLEntry? {
    guard let rows = rows(of: shape) else { return nil }
    let elements = rows.map { row in
      YAMLNode(
        content: .mapping(
          shape.columns.indices.map { index in
            let column = shape.columns[index].name
            return YAMLEntry(key: Located(column, at: row.place(index)), value: row.scalar(index))
          }), place: row.place(0))
    }
    return entry(shape.name, shape, .sequence(elements))
  }

  /// A list of texts.
  private mutating func unconfirmed() -> YAMLEntry? {
    guard let rows = rows(of: FormSheet.unconfirmedShape) else { return nil }
    return entry(
      FormSheet.unconfirmed, FormSheet.unconfirmedShape, .sequence(rows.map { $0.scalar(0) }))
  }
}

extension FormHead {
  /// A list of `warning: reason`.
  private mutating func accepted() -> YAMLEntry? {
    guard let rows = rows(of: FormSheet.acceptedShape) else { return nil }
    let elements = rows.map { row in
      YAMLNode(
        content: .mapping([YAMLEntry(key: row.located(0), value: row.scalar(1))]),
        place: row.place(0))
    }
    return entry(FormSheet.accepted, FormSheet.acceptedShape, .sequence(elements))
  }
}

// MARK: Numbers

extension FormHead {
  private mutating func numbers(_ shape: LedgerShape, _ key: String) -> YAMLEntry? {
    guard let rows = rows(of: shape) else { return nil }
    var entries: [YAMLEntry] = []
    for row in rows {
      let name = row.located(0)
      if name.value.isEmpty {
        if !row.text(1).isEmpty { findings.append(.valueWithoutName(row.located(1))) }
        continue
      }
      if let first = entries.first(where: { $0.key.value == name.value }) {
        findings.append(.lineTwice(name, first: first.key.place))
        continue
      }
      entries.append(YAMLEntry(key: name, value: row.scalar(1, number(row))))
    }
    return entry(key, shape, .mapping(entries))
  }

  /// Number and unit in one text, as `草案.yaml` has them.
  private mutating func number(_ row: FormRow) -> String {
    let (number, unit) = (row.text(1), row.text(2).headerKey)
    if number.isEmpty || unit.isEmpty { return number }
    guard let written = AmountParser.split(number)?.unit else {
      // A count may have its own measure beside it: 辆, 个.
      if AmountUnit(rawValue: unit) == nil { return number }
      return number + unit
    }
    if written.rawValue != unit {
      findings.append(
        Finding(
          .otherUnitInHeader, at: row.place(1),
          "数里写的单位是\(written.rawValue)，旁边“计量单位”是\(unit)", cure: "改正其中一处"))
    }
    return number
  }
}

// MARK: Words

extension FormHead {
  /// The entry 原因; sections of prose are kept apart.
  private mutating func texts() -> YAMLEntry? {
    guard let rows = rows(of: FormSheet.textsShape) else { return nil }
    let texts = FormTexts(rows)
    prose = texts.prose
    blanks = texts.blanks
    findings += texts.findings
    return entry(HeadKey.reasons, FormSheet.textsShape, .mapping(texts.reasons))
  }
}

extension String {
  /// `*年度` and `年度：` are 年度.
  fileprivate var trimmingMarks: String {
    Blanks.trimming(String(headerKey.filter { !"*:".contains($0) }))
  }
}

extension Finding {
  fileprivate static func notAForm(_ source: WorkbookSource) -> Finding {
    let file = source.sheets.first?.file ?? SourceFile(path: source.path, text: "")
    return Finding(
      .notAForm, at: Place(file: file, line: 1, column: 1),
      "这个工作簿里没有“\(FormSheet.head)”表（列名：项目、内容），不是填报表",
      cure: "用 gouji form export 草案 --out 填报表.xlsx 得到一份；平台导出的明细用 gouji import lines 读入草案")
  }

  static func lineTwice(_ name: Located<String>, first: Place) -> Finding {
    Finding(
      .sameNameTwice, at: name.place,
      "“\(name.value)”写了两行，第一行在 \(first.shortDescription)", cure: "删去其中一行")
  }

  static func valueWithoutName(_ value: Located<String>) -> Finding {
    Finding(
      .missingValue, at: value.place, "这一行没有写名称，不知道“\(shortened(value.value))”是什么",
      cure: "在左边补上名称，或删去这一行")
  }
}
