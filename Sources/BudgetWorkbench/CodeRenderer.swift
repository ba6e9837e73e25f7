import GoujiModel

/// What a search for codes found, as text and as JSON.
package struct CodeRenderer {
  let search: CodeSearch
  let classification: Classification

  package init(search: CodeSearch, classification: Classification) {
    self.search = search
    self.classification = classification
  }

  /// Grouped by classification, codes below one another.
  package var text: String {
    var sections = ClassificationKind.allCases.compactMap { kind -> String? in
      let entries = search.entries.filter { $0.kind == kind }
      return entries.isEmpty ? nil : section(kind.rawValue, entries)
    }
    if !search.nearest.isEmpty { sections.append(section("相近的科目", search.nearest)) }
    if !search.retired.isEmpty {
      sections.append((["停用的代码、旧名称和常见误写"] + search.retired.map(line)).joined(separator: "\n"))
    }
    if !search.choices.isEmpty {
      sections.append((["各列的填法"] + search.choices.map(line)).joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n")
  }

  private func section(_ title: String, _ entries: [ClassificationEntry]) -> String {
    let heading = "\(title)（\(classification.label)）"
    let codes = entries.map { $0.code.utf8.count }.max() ?? 0
    let names = min(entries.map(\.name.width).max() ?? 0, 44)
    let lines = entries.map { entry in
      let path = classification.path(entry).map { "\($0.code) \($0.name)" }
        .joined(separator: " > ")
      let remarks = [path, entry.note, entry.confidence == .low ? "待核" : ""]
        .filter { !$0.isEmpty }.joined(separator: "；")
      let line = "  \(entry.code.padded(to: codes))  \(entry.name.padded(to: names))  \(remarks)"
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ([heading] + lines).joined(separator: "\n")
  }

  /// `2080504 未归口管理的行政单位离退休 → 2080501 行政单位离退休（2020 年并入）`
  private func line(_ retired: RetiredName) -> String {
    let old = retired.oldCode.isEmpty ? retired.oldName : "\(retired.oldCode) \(retired.oldName)"
    let when = retired.since.isEmpty ? "" : "\(retired.since) 年"
    return "  \(old) → \(retired.code) \(retired.currentName)（\(when)\(retired.relation)）"
  }

  private func line(_ match: ChoiceMatch) -> String {
    let others = match.aliases.isEmpty ? "" : "，也可以写：\(match.aliases.joined(separator: "、"))"
    let groups = match.groups.isEmpty ? "" : "；属于：\(match.groups.joined(separator: "、"))"
    return "  \(match.column)：\(match.choice)\(others)\(groups)"
  }

  // MARK: JSON

  package var json: String {
    let retired = search.retired.map { row in
      object([
        ("oldCode", row.oldCode), ("oldName", row.oldName), ("code", row.code),
        ("name", row.currentName), ("relation", row.relation), ("since", row.since),
      ])
    }
    let choices = search.choices.map { match in
      object(
        [("column", match.column), ("choice", match.choice)],
        lists: [
          ("aliases", match.aliases), ("groups", match.groups),
        ])
    }
    return JSONText.document([
      ("edition", JSONText.string(String(classification.year))),
      ("date", JSONText.string(classification.edition.date.description)),
      ("entries", JSONText.lines(search.entries.map(object))),
      ("nearest", JSONText.lines(search.nearest.map(object))),
      ("retired", JSONText.lines(retired)), ("choices", JSONText.lines(choices)),
    ])
  }

  private func object(_ entry: ClassificationEntry) -> String {
    let path = classification.path(entry).map { "\($0.code) \($0.name)" }
    return object(
      [
        ("code", entry.code), ("name", entry.name), ("classification", entry.kind.rawValue),
        ("note", entry.note), ("source", entry.source), ("confidence", entry.confidence.rawValue),
      ], lists: [("path", path)])
  }

  private func object(
    _ fields: [(String, String)], lists: [(String, [String])] = []
  ) -> String {
    JSONText.object(
      fields.map { ($0, JSONText.string($1)) } + lists.map { ($0, JSONText.strings($1)) })
  }
}
