import DraftReading
import GoujiModel
import SourceReading

/// What a preparer settles of an import on a page: data of the same words as 导入对照.yaml.
package struct ImportSettling: Sendable, Equatable {
  package struct Choice: Sendable, Equatable {
    /// A column of the export by its header, or one of the ledger.
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What the export calls something that the ledger has.
  package struct Word: Sendable, Equatable {
    /// Of the ledger.
    package var column: String
    package var word: String
    package var meaning: String

    package init(_ column: String, _ word: String, _ meaning: String) {
      self.column = column
      self.word = word
      self.meaning = meaning
    }
  }

  package var sheets: [String] = []
  /// 元, 万元; empty where it is as the program found it.
  package var unit = ""
  /// What columns are taken for.
  package var columns: [Choice] = []
  /// Values of columns that the export does not have.
  package var defaults: [Choice] = []
  /// What words of the export mean, by the columns of the ledger.
  package var words: [Word] = []

  package init() {}

  var isEmpty: Bool { self == ImportSettling() }

  func map(of shape: LedgerShape) -> Outcome<ImportMap> {
    if isEmpty { return Outcome(ImportMap()) }
    let text = (parts.flatMap { [$0.line] + $0.entries } + wordLines([])).map { $0 + "\n" }.joined()
    return ImportMap.read(SourceFile(path: ImportMap.fileName, text: text), shape: shape)
  }

  /// 导入对照.yaml with it; what is not settled anew stays as it was, comments among it.
  func written(into old: ReadFile) -> [UInt8] {
    guard let root = YAMLNode.parse(old.file).value else { return old.bytes }
    var edit = YAMLEdit(old.file, root)
    for part in parts {
      let before = root.entries?.first { $0.key.value == part.key }
      if part.choices.isEmpty || before == nil {
        edit.replace(part.key, [part.line] + part.entries)
      } else if let before, before.value.isBlock(below: before.key.place) {
        edit.merge(part.key, part.nodes, isWhole: false) { old, new, _ in old.text == new.text }
      } else {
        let names = Set(part.choices.map(\.name))
        let kept = (before?.value.entries ?? []).filter { !names.contains($0.key.value) }
        edit.replace(part.key, YAMLText(kept + part.nodes, below: [part.key]).lines.map(\.text))
      }
    }
    if !words.isEmpty {
      edit.replace(ImportMapKey.values, wordLines(root[ImportMapKey.values]?.entries ?? []))
    }
    return DraftBytes.text(edit.text, replacing: old)
  }

  /// All of 值, with what stood there before.
  private func wordLines(_ old: [YAMLEntry]) -> [String] {
    if words.isEmpty { return [] }
    var columns: [(name: String, meanings: [Choice])] = old.map { column in
      (
        column.key.value,
        (column.value.entries ?? []).map { Choice($0.key.value, $0.value.text ?? "") }
      )
    }
    for word in words {
      let meaning = Choice(word.word, word.meaning)
      guard let index = columns.firstIndex(where: { $0.name == word.column }) else {
        columns.append((word.column, [meaning]))
        continue
      }
      columns[index].meanings.removeAll { $0.name == meaning.name }
      columns[index].meanings.append(meaning)
    }
    return ["\(ImportMapKey.values):"]
      + columns.flatMap { name, meanings in
        ["  \(YAMLText.scalar(name)):"]
          + meanings.map { "    \(YAMLText.scalar($0.name)): \(YAMLText.scalar($0.value))" }
      }
  }

  private struct Part {
    var key: String
    var line: String
    var choices: [Choice] = []

    var entries: [String] {
      choices.map { "  \(YAMLText.scalar($0.name)): \(YAMLText.scalar($0.value))" }
    }

    var nodes: [YAMLEntry] {
      let place = Place(wholeOf: ImportMap.fileName)
      return choices.map {
        YAMLEntry(
          key: Located($0.name, at: place),
          value: YAMLNode(content: .scalar($0.value), place: place))
      }
    }
  }

  private var parts: [Part] {
    var parts: [Part] = []
    if !sheets.isEmpty {
      let names = sheets.map { YAMLText.scalar($0, inFlow: true) }.joined(separator: ", ")
      parts.append(Part(key: ImportMapKey.sheet, line: "\(ImportMapKey.sheet): [\(names)]"))
    }
    if !unit.isEmpty {
      let line = "\(ImportMapKey.unit): \(YAMLText.scalar(unit))"
      parts.append(Part(key: ImportMapKey.unit, line: line))
    }
    for (key, choices) in [(ImportMapKey.columns, columns), (ImportMapKey.defaults, defaults)]
    where !choices.isEmpty {
      parts.append(Part(key: key, line: "\(key):", choices: choices))
    }
    return parts
  }
}
