import GoujiModel
import SourceReading

/// The sheet 原因与文字: half sentences and sections of prose, a paragraph a row; what has no name goes
/// on with the text above.
struct FormTexts {
  /// What stands under 原因 in `草案.yaml`.
  private(set) var reasons: [YAMLEntry] = []
  private(set) var prose: [String: DraftProse] = [:]
  /// Where prose is asked for and nothing stands yet, by `文字.职能简介`; and the last row, below which more
  /// can be added, by its kind.
  private(set) var blanks: [String: Place] = [:]
  private(set) var findings: [Finding] = []

  init(_ rows: [FormRow]) {
    if let last = rows.last {
      for kind in FormText.Kind.allCases { blanks[kind.rawValue] = last.place(0) }
    }
    var current: (kind: String, name: Located<String>)?
    for row in rows {
      let kind = row.text(0)
      let name = row.located(1)
      let isNew = !kind.isEmpty || !name.value.isEmpty
      if isNew {
        guard !name.value.isEmpty else {
          if !row.text(2).isEmpty { findings.append(.valueWithoutName(row.located(2))) }
          continue
        }
        // A further paragraph of a section may repeat its name alone.
        let known = prose[name.value] != nil ? FormText.Kind.prose.rawValue : ""
        current = (kind.isEmpty ? known : kind, name)
      }
      guard let current else {
        findings.append(.valueWithoutName(row.located(2)))
        continue
      }
      switch current.kind {
      case FormText.Kind.reason.rawValue: reason(current.name, row.scalar(2), isNew: isNew)
      case FormText.Kind.prose.rawValue: prose(current.name, row)
      default: if isNew { findings.append(.unknownTextKind(kind, at: row.place(0))) }
      }
    }
  }

  private mutating func reason(_ name: Located<String>, _ text: YAMLNode, isNew: Bool) {
    let typed = text.text ?? ""
    guard let index = reasons.firstIndex(where: { $0.key.value == name.value }) else {
      reasons.append(YAMLEntry(key: name, value: text))
      return
    }
    if typed.isEmpty { return }
    if reasons[index].value.text == "" {
      reasons[index].value = text
    } else if isNew {
      findings.append(.lineTwice(name, first: reasons[index].key.place))
    } else {
      findings.append(.reasonOfSeveralRows(name.value, at: text.place))
    }
  }

  /// A cell with line breaks holds several paragraphs.
  private mutating func prose(_ name: Located<String>, _ row: FormRow) {
    let lines = row.text(2).split(whereSeparator: \.isNewline).map { Blanks.trimming(String($0)) }
    if lines.allSatisfy(\.isEmpty) { blanks["文字.\(name.value)"] = row.place(2) }
    for line in lines where !line.isEmpty {
      prose[name.value, default: DraftProse(title: name, paragraphs: [])].paragraphs.append(
        Located(line, at: row.place(2)))
    }
  }
}

extension Finding {
  fileprivate static func unknownTextKind(_ kind: String, at place: Place) -> Finding {
    let kinds = FormText.Kind.allCases.map(\.rawValue)
    return Finding(
      .unknownChoice, at: place,
      kind.isEmpty ? "没有填“种类”" : "“种类”不能填“\(shortened(kind))”", cure: "填\(quotedList(kinds))")
  }

  fileprivate static func reasonOfSeveralRows(_ name: String, at place: Place) -> Finding {
    Finding(
      .wrongShape, at: place, "“\(name)”的原因写了几行", cure: "原因只写半句，放在一格里；正文的段落，“种类”写“文字”")
  }
}
