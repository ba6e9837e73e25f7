import GoujiModel
import SourceReading

/// Parts of `草案.yaml` written anew.
enum HeadText {
  /// Mappings that a form shows whole: what is not on the sheet is not in the draft.
  static let wholeMappings = [HeadKey.prior, HeadKey.stated, HeadKey.reasons]

  /// A whole file.
  static func text(_ root: YAMLNode) -> String {
    let entries = root.entries ?? []
    let known = { (keys: [String]) in
      keys.compactMap { key in entries.first { $0.key.value == key } }
    }
    let others = entries.filter { !HeadKey.all.contains($0.key.value) }
    let blocks = (known(HeadKey.identity) + others + known(HeadKey.contents)).map { entry($0) }
    let filled = blocks.filter { !$0.isEmpty }
    var text = ""
    for (index, lines) in filled.enumerated() {
      // A blank line before what takes several lines, and after it.
      let isLong = lines.count > 1 || index > 0 && filled[index - 1].count > 1
      if index > 0, isLong { text += "\n" }
      text += lines.map { $0 + "\n" }.joined()
    }
    return text
  }

  /// Lines of one key; none where it says nothing.
  static func entry(_ entry: YAMLEntry) -> [String] {
    let key = YAMLText.scalar(entry.key.value)
    switch entry.value.content {
    case .scalar(let text): return text.isEmpty ? [] : ["\(key): \(YAMLText.scalar(text))"]
    case .mapping(let inner):
      let lines = inner.compactMap { line($0, indent: 2) }
      return lines.isEmpty ? [] : ["\(key):"] + lines
    case .sequence:
      let items = items(entry.value, entry.key.value).map(\.line)
      return items.isEmpty ? [] : ["\(key):"] + items
    }
  }

  /// `  机关运行经费: 41.80万元`; nil where nothing stands behind the key.
  static func line(_ entry: YAMLEntry, indent: Int) -> String? {
    guard let text = entry.value.text, !text.isEmpty else { return nil }
    let value = entry.key.value == StandardColumn.code ? code(text) : YAMLText.scalar(text)
    return String(repeating: " ", count: indent) + "\(YAMLText.scalar(entry.key.value)): \(value)"
  }

  struct Item {
    var values: [String]
    var line: String
  }

  /// `  - {代码: "185001", 名称: …, 性质: 行政}` for each element.
  static func items(_ node: YAMLNode, _ key: String) -> [Item] {
    (node.elements ?? []).map { element in
      if let text = element.text {
        return Item(values: values(element, key), line: "  - " + YAMLText.scalar(text))
      }
      let entries = (element.entries ?? []).filter { $0.value.text?.isEmpty == false }
      if key == HeadKey.accepted, entries.count == 1, let line = line(entries[0], indent: 0) {
        return Item(values: values(element, key), line: "  - " + line)
      }
      let texts = entries.map { entry in
        let text = entry.value.text ?? ""
        return "\(YAMLText.scalar(entry.key.value, inFlow: true)): \(code(text))"
      }
      return Item(values: values(element, key), line: "  - {\(texts.joined(separator: ", "))}")
    }
  }

  /// Codes stay codes for whoever reads the file with another program.
  private static func code(_ text: String) -> String {
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    return isNumber ? "\"\(text)\"" : YAMLText.scalar(text, inFlow: true)
  }

  /// What an element of 单位 says, column by column.
  static func values(_ element: YAMLNode, _ key: String) -> [String] {
    if let text = element.text { return [text] }
    if key == HeadKey.accepted {
      return (element.entries ?? []).flatMap { [$0.key.value, $0.value.text ?? ""] }
    }
    guard let shape = LedgerShape.unitShapes.first(where: { $0.name == key }) else { return [] }
    return shape.columns.map { column in
      let text = element[column.name]?.text ?? ""
      if case .choice(let list) = column.kind { return list.choice(for: text) ?? text }
      return text
    }
  }
}
