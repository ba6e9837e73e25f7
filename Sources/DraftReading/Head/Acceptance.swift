import GoujiModel
import SourceReading

/// An entry of 已核: a warning that somebody has looked at and lets stand, with the reason.
package struct Acceptance: Sendable {
  /// As typed: `G274@支出.csv:12`.
  package var typed: Located<String>
  package var code: FindingCode
  /// `支出.csv:12`, `支出!C12`; `支出.csv#2120899`, whatever line that is; `会议经费`, a relation of the
  /// template; empty of a warning that stands nowhere.
  fileprivate var position: String
  package var reason: String

  /// What stands behind 已核: a list of `code@place: reason`, or a mapping of them.
  static func read(_ node: YAMLNode) -> Outcome<[Acceptance]> {
    var found = Outcome<[Acceptance]>([])
    for entry in entries(node, &found.findings) {
      let reason = entry.value.text.map(Blanks.trimming) ?? ""
      switch Acceptance.read(entry.key, reason: reason) {
      case .success(let acceptance): found.value.append(acceptance)
      case .failure(let fault): found.findings.append(fault.finding)
      }
    }
    return found
  }

  private static func entries(_ node: YAMLNode, _ findings: inout [Finding]) -> [YAMLEntry] {
    if let entries = node.entries { return entries }
    guard let elements = node.elements else {
      if node.text != "" { findings.append(.wrongShape(HeadKey.accepted, expected: "列表", node)) }
      return []
    }
    return elements.flatMap { element -> [YAMLEntry] in
      if let entries = element.entries { return entries }
      if element.text == "" { return [] }
      findings.append(.wrongShape("\(HeadKey.accepted)中的一项", expected: "“编号@位置: 理由”", element))
      return []
    }
  }

  private struct Fault: Error { var finding: Finding }

  private static func read(
    _ typed: Located<String>, reason: String
  ) -> Result<Acceptance, Fault> {
    let plain = typed.value.headerKey
    let parts = plain.split(separator: "@", maxSplits: 1).map(String.init)
    guard let code = FindingCode(rawValue: (parts.first ?? "").uppercased()) else {
      return .failure(Fault(finding: .badAcceptance(typed, "前面不是警告的编号")))
    }
    if code.severity != .warning {
      return .failure(Fault(finding: .badAcceptance(typed, "\(code.rawValue) 不是警告；错误要改好，不能放过")))
    }
    if reason.isEmpty { return .failure(Fault(finding: .badAcceptance(typed, "没有写理由"))) }
    return .success(
      Acceptance(
        typed: typed, code: code, position: parts.count > 1 ? parts[1] : "", reason: reason))
  }
}

/// All that a draft accepts, laid over what was found.
package struct Acceptances: Sendable {
  /// The folder of the draft, or its form, as the user named it.
  let draft: String
  let entries: [Acceptance]

  package init(_ draft: OpenedDraft) {
    self.init(draft: draft.folder.displayPath, entries: draft.head.acceptances)
  }

  init(draft: String, entries: [Acceptance]) {
    self.draft = draft
    self.entries = entries
  }

  /// `isWhole` where every rule has run: only then is it known that an entry accepts nothing.
  package func judged(_ findings: [Finding], isWhole: Bool) -> JudgedFindings {
    if entries.isEmpty { return JudgedFindings(open: findings) }
    var used: Set<Int> = []
    var judged = JudgedFindings(open: [])
    for finding in findings {
      let position = entries.indices.first { index in
        entries[index].code == finding.code
          && (finding.subject.isEmpty
            ? has(entries[index].position, finding.place)
            : !used.contains(index) && entries[index].position == finding.subject.headerKey)
      }
      if let position {
        used.insert(position)
        judged.accepted.append((finding, entries[position].reason))
      } else {
        judged.open.append(finding)
      }
    }
    if isWhole {
      let isForm = draft.hasSuffix(".xlsx")
      judged.open += entries.indices
        .filter { !used.contains($0) && Self.concerns(entries[$0], form: isForm) }
        .map { .acceptsNothing(entries[$0]) }
    }
    return judged
  }

  /// Lines of files are told where the draft is a folder, cells where it is a form; the others are
  /// carried along.
  private static func concerns(_ entry: Acceptance, form: Bool) -> Bool {
    // Relations have names, in which any mark may stand.
    if entry.code == .doubtfulRelation { return true }
    let position = entry.position
    let name = position.prefix { $0 != "#" && $0 != ":" }
    if [".csv", ".md", ".yaml"].contains(where: name.hasSuffix) { return !form }
    return form || !(position.contains("#") || position.contains("!"))
  }

  /// `支出.csv#2120899+30201`: the line of the file, or the row of the sheet, that has all of these words.
  private static func has(_ words: Substring, _ place: Place) -> Bool {
    let line = String(place.file.line(place.line))
    let cells = line.split { ",\t|│;".contains($0) }
      .map { String($0).headerKey.replacing("\"", with: "") }
    // Paragraphs and YAML have no cells.
    let isTable = place.cell != nil || place.file.path.hasSuffix(".csv")
    let whole = line.headerKey
    return words.split(separator: "+").allSatisfy { word in
      isTable ? cells.contains(String(word)) : whole.contains(word)
    }
  }

  /// A file as it is called, or the sheet of a form that stands for it, each under the name of the other
  /// as well: words hold wherever they stand, and a draft goes into a form and back.
  private static func isNamed(_ file: SourceFile, _ name: String) -> Bool {
    let ledger = ".csv"
    if let sheet = file.sheet?.headerKey { return name == sheet || name == sheet + ledger }
    let path = file.path.headerKey
    return [name, name + ledger].contains { path == $0 || path.hasSuffix("/" + $0) }
  }

  private func has(_ position: String, _ place: Place?) -> Bool {
    guard let place else { return position.isEmpty }
    if let hash = position.firstIndex(of: "#") {
      return Self.isNamed(place.file, String(position[..<hash]))
        && Self.has(position[hash...].dropFirst(), place)
    }
    return Self.names(of: place).contains { name in
      name == position || name == "\(draft)/\(position)"
        || (position.contains("/") && name.hasSuffix("/" + position))
    }
  }

  /// Every way in which a place may be written, without blanks.
  private static func names(of place: Place) -> [String] {
    if let sheet = place.file.sheet, let cell = place.cell {
      return ["\(sheet)!\(cell)", place.description].map(\.headerKey)
    }
    return [place.description, place.lineDescription, place.file.path].map(\.headerKey)
  }

  /// How a finding would be accepted: `G274@支出.csv:12`.
  package static func entry(for finding: Finding, in draft: String) -> String {
    if !finding.subject.isEmpty {
      return "\(finding.code.rawValue)@\(finding.subject.headerKey)"
    }
    guard let place = finding.place else { return finding.code.rawValue }
    if let sheet = place.file.sheet, let cell = place.cell {
      return "\(finding.code.rawValue)@\(sheet)!\(cell)"
    }
    let name = place.lineDescription
    return "\(finding.code.rawValue)@"
      + (name.hasPrefix(draft + "/") ? String(name.dropFirst(draft.count + 1)) : name)
  }
}

extension Finding {
  fileprivate static func badAcceptance(_ typed: Located<String>, _ problem: String) -> Finding {
    Finding(
      .badAcceptance, at: typed.place,
      "“\(HeadKey.accepted)”里的“\(shortened(typed.value))”：\(problem)",
      label: "不能这样写", cure: "写成“- 编号@位置: 理由”，如“- G274@支出.csv:12: 已与采购科核对”；不用的删去")
  }

  fileprivate static func acceptsNothing(_ entry: Acceptance) -> Finding {
    Finding(
      .acceptsNothing, at: entry.typed.place,
      "“\(HeadKey.accepted)”里的“\(shortened(entry.typed.value))”对不上一条警告", label: "没有这条警告",
      cure: "已经改好的，删去这一行；行号变了的，照现在的警告改，或写成“文件#科目”“文件#名称”，就不随行号变；勾稽关系写它的名称")
  }
}
