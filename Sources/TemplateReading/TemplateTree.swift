import GoujiModel
import SourceReading

/// A template's files as one tree: the files of a folder side by side, laid over the tree of its
/// base. A mapping is merged key by key; any other value replaces the one below it; a key with
/// nothing behind it changes nothing. Some words have a meaning of their own in a mapping: `之前` /
/// `之后` name the neighbour of an entry, `删` as a value removes the entry, `顺序` lists the order
/// of the entries, `重写` takes nothing from below. They are gone from the tree that is returned.
struct TemplateTree {
  fileprivate static let removal = "删"
  static let order = "顺序"
  static let rewriting = "重写"
  static let before = "之前"
  static let after = "之后"
  static let placements = [before, after]
  fileprivate static let instructions = [order, rewriting, before, after]

  let collector: FindingCollector

  /// Two files of one folder. Both may add to a mapping; nothing may be said twice.
  func joined(_ first: YAMLNode, _ second: YAMLNode) -> YAMLNode {
    guard case .mapping(var entries) = first.content, let more = second.entries else {
      return first
    }
    for entry in more {
      guard let index = entries.index(of: entry.key.value) else {
        entries.append(entry)
        continue
      }
      let old = entries[index].value
      if old.isOmitted {
        entries[index] = entry
      } else if old.entries != nil, entry.value.entries != nil {
        entries[index] = YAMLEntry(key: entries[index].key, value: joined(old, entry.value))
      } else if !entry.value.isOmitted {
        collector.add(.saidTwice(entry.key, before: entries[index].key.place))
      }
    }
    return YAMLNode(content: .mapping(entries), place: first.place)
  }

  /// `lower` is nil where the base has nothing; the instructions inside `upper` are followed all
  /// the same.
  func laid(_ upper: YAMLNode, over lower: YAMLNode?) -> YAMLNode {
    if upper.isOmitted, let lower { return lower }
    guard let changes = upper.entries else { return upper }
    if lower == nil, !upper.holdsInstructions { return upper }
    var entries = isRewritten(upper) ? [] : lower?.entries ?? []
    var waiting: [Waiting] = []
    for change in changes
    where !change.isInstruction {
      apply(change, to: &entries, &waiting)
    }
    settle(waiting, in: &entries)
    if let order = upper[Self.order] { sort(&entries, by: order) }
    return YAMLNode(content: .mapping(entries), place: upper.place)
  }

  /// `重写: 是`: the mapping stands by itself.
  private func isRewritten(_ mapping: YAMLNode) -> Bool {
    guard let word = mapping[Self.rewriting] else { return false }
    if word.text != "是" {
      collector.add(
        Finding(
          .malformedTemplate, at: word.place, "“\(Self.rewriting)”只能写“是”", cure: "不重写就删去这一行"))
    }
    return word.text == "是"
  }

  /// An entry that has yet to be put beside its neighbour.
  private struct Waiting {
    var entry: YAMLEntry
    var neighbour: Located<String>
    var isAfter: Bool
  }

  private func apply(
    _ change: YAMLEntry, to entries: inout [YAMLEntry], _ waiting: inout [Waiting]
  ) {
    let index = entries.index(of: change.key.value)
    if change.isRemoval {
      if let index {
        entries.remove(at: index)
      } else {
        collector.add(.nothingToRemove(change, among: entries.map(\.key.value)))
      }
      return
    }
    let merged = laid(change.value, over: index.map { entries[$0].value })
    let entry = YAMLEntry(key: change.key, value: merged)
    let asked = Self.placements.compactMap { word in
      change.value[word].map { (word, $0.text ?? "", $0.place) }
    }
    if let (word, name, place) = asked.first {
      if let index { entries.remove(at: index) }
      waiting.append(
        Waiting(entry: entry, neighbour: Located(name, at: place), isAfter: word == Self.after))
    } else if let index {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  /// Neighbours may themselves be waiting, so this goes on as long as one finds its place.
  private func settle(_ waiting: [Waiting], in entries: inout [YAMLEntry]) {
    var waiting = waiting
    while !waiting.isEmpty {
      let next = waiting.firstIndex { one in
        entries.index(of: one.neighbour.value) != nil
      }
      let one = waiting.remove(at: next ?? 0)
      guard let index = entries.index(of: one.neighbour.value) else {
        let names = (entries + waiting.map(\.entry)).map(\.key.value)
        collector.add(.unknownNeighbour(one.neighbour, among: names))
        entries.append(one.entry)
        continue
      }
      entries.insert(one.entry, at: one.isAfter ? index + 1 : index)
    }
  }

  /// Entries that the order does not name keep theirs, at the end.
  private func sort(_ entries: inout [YAMLEntry], by order: YAMLNode) {
    guard let listed = order.elements else {
      collector.add(
        Finding(
          .malformedTemplate, at: order.place, "“顺序”应为列表，这里是\(order.shapeName)",
          cure: "写成 顺序: [甲, 乙, 丙]"))
      return
    }
    let names = entries.map(\.key.value)
    for element in listed where !names.contains(element.text ?? "") {
      collector.add(.unknownNeighbour(Located(element.text ?? "", at: element.place), among: names))
    }
    let ranked = { (entry: YAMLEntry) in
      listed.firstIndex { $0.text == entry.key.value } ?? listed.count
    }
    let sorted = entries.enumerated().sorted {
      (ranked($0.element), $0.offset) < (ranked($1.element), $1.offset)
    }
    entries = sorted.map(\.element)
  }
}

extension YAMLEntry {
  /// Says where entries stand, and is none itself.
  fileprivate var isInstruction: Bool {
    let word = key.value
    return TemplateTree.instructions.contains { $0.sameBytes(as: word) }
  }

  fileprivate var isRemoval: Bool { value.text?.sameBytes(as: TemplateTree.removal) ?? false }
}

extension YAMLNode {
  /// Most mappings say nothing about what lies below them, and stay as they are.
  fileprivate var holdsInstructions: Bool {
    guard let entries else { return false }
    return entries.indices.contains { index in
      entries[index].isInstruction || entries[index].isRemoval
        || entries[index].value.holdsInstructions
    }
  }
}

extension Finding {
  fileprivate static func saidTwice(_ key: Located<String>, before: Place) -> Finding {
    Finding(
      .malformedTemplate, at: key.place,
      "“\(key.value)”在同一个模板里写了两次，另一处在 \(before.words)",
      cure: "删去其中一处，或改名")
  }

  fileprivate static func nothingToRemove(_ entry: YAMLEntry, among names: [String]) -> Finding {
    Finding(
      .unknownTemplateKey, at: entry.key.place, "没有“\(entry.key.value)”可删：基础模板的这一处没有它",
      cure: Suggestion.cure(for: entry.key.value, among: names, orAll: "这里有"))
  }

  fileprivate static func unknownNeighbour(
    _ name: Located<String>, among names: [String]
  ) -> Finding {
    Finding(
      .unknownTemplateKey, at: name.place, "这里没有“\(name.value)”，排不了次序",
      cure: Suggestion.cure(for: name.value, among: names, orAll: "这里有"))
  }
}
