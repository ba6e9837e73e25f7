import GoujiModel

/// A template's files as one tree: the files of a folder side by side, laid over the tree of its
/// base. A mapping is merged key by key; any other value replaces the one below it. Three words
/// have a meaning of their own in a mapping: `之前` / `之后` in a new entry name its neighbour,
/// `删` as a value removes the entry, `顺序` lists the order of the entries.
enum TemplateTree {
  static let removal = "删"
  static let order = "顺序"
  static let placements = ["之前", "之后"]

  static func laid(_ upper: YAMLNode, over lower: YAMLNode) -> YAMLNode {
    guard case .mapping(let changes) = upper.content, case .mapping(var entries) = lower.content
    else { return upper }
    for change in changes where change.key.value != order {
      apply(change, to: &entries)
    }
    return YAMLNode(content: .mapping(sorted(entries, as: upper)), place: upper.place)
  }

  /// The tree in the orders that `upper` lists. The files of a folder are ordered once all of them
  /// are read: an order may name entries of files that come later.
  static func ordered(_ tree: YAMLNode, as upper: YAMLNode) -> YAMLNode {
    guard case .mapping(let changes) = upper.content, case .mapping(var entries) = tree.content
    else { return tree }
    entries.removeAll { $0.key.value == order }
    for change in changes {
      guard let index = entries.firstIndex(where: { $0.key.value == change.key.value }) else {
        continue
      }
      let entry = entries[index]
      entries[index] = YAMLEntry(key: entry.key, value: ordered(entry.value, as: change.value))
    }
    return YAMLNode(content: .mapping(sorted(entries, as: upper)), place: tree.place)
  }

  private static func sorted(_ entries: [YAMLEntry], as upper: YAMLNode) -> [YAMLEntry] {
    guard let order = upper[order]?.elements?.compactMap(\.text) else { return entries }
    let ranked = { (entry: YAMLEntry) in order.firstIndex(of: entry.key.value) ?? order.count }
    return entries.enumerated().sorted {
      (ranked($0.element), $0.offset) < (ranked($1.element), $1.offset)
    }.map(\.element)
  }

  private static func apply(_ change: YAMLEntry, to entries: inout [YAMLEntry]) {
    let index = entries.firstIndex { $0.key.value == change.key.value }
    if change.value.text == removal {
      if let index { entries.remove(at: index) }
      return
    }
    if let index {
      let merged = laid(change.value, over: entries[index].value)
      entries[index] = YAMLEntry(key: change.key, value: merged)
    } else {
      entries.insert(change, at: position(of: change, in: entries))
    }
  }

  private static func position(of entry: YAMLEntry, in entries: [YAMLEntry]) -> Int {
    if let before = entry.value["之前"]?.text,
      let index = entries.firstIndex(where: { $0.key.value == before })
    {
      return index
    }
    if let after = entry.value["之后"]?.text,
      let index = entries.firstIndex(where: { $0.key.value == after })
    {
      return index + 1
    }
    return entries.count
  }
}
