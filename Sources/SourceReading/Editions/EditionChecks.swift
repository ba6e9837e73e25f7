import GoujiModel

/// What the files of an edition say of the same code, against one another.
enum EditionChecks {
  static func findings(_ edition: Edition, _ tables: [String: EditionTable]) -> [Finding] {
    var findings: [Finding] = []
    for kind in ClassificationKind.allCases {
      guard let table = tables[EditionFile.name(of: kind)] else { continue }
      findings += codes(table, isWhole: edition.isWhole)
    }
    if let changes = tables[EditionFile.changes] {
      for row in changes.rows { findings += change(row, changes, edition) }
    }
    return findings
  }

  /// A code stands once; in a whole edition, below a code that is there as well.
  private static func codes(_ table: EditionTable, isWhole: Bool) -> [Finding] {
    var first: [String: Int] = [:]
    var findings: [Finding] = []
    for row in table.rows {
      let place = table.place(row, 0)
      if let line = first[row[0].text] {
        findings.append(.codeTwice(row[0].text, line, at: place))
      } else {
        first[row[0].text] = place.line
      }
    }
    guard isWhole else { return findings }
    for row in table.rows where row[0].text.utf8.count > 3 {
      let above = String(row[0].text.dropLast(2))
      if first[above] == nil {
        findings.append(.nothingAbove(row[0].text, above, at: table.place(row, 0)))
      }
    }
    return findings
  }

  private static func change(
    _ row: [SourceCell], _ changes: EditionTable, _ edition: Edition
  ) -> [Finding] {
    guard let kind = CodeChange.Kind(rawValue: row[0].text) else { return [] }
    let (old, new) = (row[1].text, row[3].text)
    if kind.retires, let entry = edition.entry(old) {
      return [.stillThere(kind, entry, at: changes.place(row, 1))]
    }
    guard !new.isEmpty, let known = Classification.kind(of: new) else { return [] }
    if let entry = edition.entry(new) {
      return entry.name == row[4].text
        ? [] : [.otherNameThere(entry, row[4].text, at: changes.place(row, 4))]
    }
    return edition.isWhole && edition.tables[known] != nil
      ? [.notThere(new, at: changes.place(row, 3))] : []
  }
}

extension Finding {
  fileprivate static func codeTwice(_ code: String, _ line: Int, at place: Place) -> Finding {
    Finding(
      .malformedEdition, at: place, "代码 \(code) 写了两次，第一次在第 \(line) 行", cure: "删去一行")
  }

  fileprivate static func nothingAbove(_ code: String, _ above: String, at place: Place) -> Finding
  {
    Finding(
      .malformedEdition, at: place, "\(code) 上面的 \(above) 没有列出",
      cure: "补上 \(above)；没有收全的，在 说明.tsv 里写“收录”为“部分”")
  }

  fileprivate static func stillThere(
    _ kind: CodeChange.Kind, _ entry: ClassificationEntry, at place: Place
  ) -> Finding {
    Finding(
      .malformedEdition, at: place,
      "“\(kind.rawValue)”说 \(entry.code) 不再使用，同一版本的科目里却有“\(entry.name)”",
      cure: "删去其中一处；代码还在、内容变了的写“改义”")
  }

  fileprivate static func otherNameThere(
    _ entry: ClassificationEntry, _ name: String, at place: Place
  ) -> Finding {
    Finding(
      .malformedEdition, at: place,
      "\(entry.code) 在变更里叫“\(name)”，在同一版本的科目里叫“\(entry.name)”", cure: "改成一样")
  }

  fileprivate static func notThere(_ code: String, at place: Place) -> Finding {
    Finding(
      .malformedEdition, at: place, "变更里的新代码 \(code) 不在同一版本的科目里",
      cure: "补到科目里；没有收全的，在 说明.tsv 里写“收录”为“部分”")
  }
}
