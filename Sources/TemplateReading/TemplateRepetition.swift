import GoujiModel
import SourceReading

/// What a template says although its base says the same: it can be deleted, and while it stands it
/// hides later changes of the base.
struct TemplateRepetition {
  private var found: [(entry: YAMLEntry, base: Place)] = []
  /// Where values stand that differ from the base. An anchor (`&a`) may bring the same lines to two
  /// places, only one of which repeats the base.
  private var needed: Set<Place> = []

  /// One finding for each entry, at the highest level at which all of it is repeated.
  static func findings(_ own: YAMLNode, over base: YAMLNode) -> [Finding] {
    var repetition = TemplateRepetition()
    for entry in own.entries ?? [] where entry.key.value != "基于" {
      repetition.look(at: entry, over: base)
    }
    return repetition.found.filter { !repetition.isNeeded($0.entry.value) }
      .map { .repeatsBase($0.entry.key, base: $0.base) }
  }

  private mutating func look(at entry: YAMLEntry, over base: YAMLNode) {
    if entry.value.isOmitted { return }
    guard let lower = base[entry.key.value], entry.value[TemplateTree.rewriting] == nil else {
      return need(entry.value)
    }
    if entry.value.repeats(lower) {
      found.append((entry, base.keyPlace(entry.key.value) ?? lower.place))
    } else if let entries = entry.value.entries, lower.entries != nil {
      for inner in entries {
        if inner.key.value == TemplateTree.order, entry.value.keepsOrder(of: lower) {
          found.append((inner, lower.place))
        } else {
          look(at: inner, over: lower)
        }
      }
    } else {
      need(entry.value)
    }
  }

  private mutating func need(_ node: YAMLNode) {
    needed.insert(node.place)
    for inner in node.children { need(inner) }
  }

  private func isNeeded(_ node: YAMLNode) -> Bool {
    needed.contains(node.place) || node.children.contains { isNeeded($0) }
  }
}

extension YAMLNode {
  fileprivate var children: [YAMLNode] { elements ?? entries?.map(\.value) ?? [] }

  fileprivate func keyPlace(_ name: String) -> Place? {
    entries.flatMap { entries in entries.index(of: name).map { entries[$0].key.place } }
  }

  /// Laid over `base`, it would change nothing, and says something.
  fileprivate func repeats(_ base: YAMLNode) -> Bool {
    guard let entries else { return !isOmitted && isSame(as: base) }
    guard base.entries != nil else { return false }
    var says = false
    for entry in entries where !entry.value.isOmitted {
      if entry.key.value == TemplateTree.order, keepsOrder(of: base) {
        says = true
      } else if let lower = base[entry.key.value], entry.value.repeats(lower) {
        says = true
      } else {
        return false
      }
    }
    return says
  }

  /// The same texts in the same order.
  package func isSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a), .scalar(let b)):
      a.sameBytes(as: b) && isOmitted == other.isOmitted
    case (.sequence(let a), .sequence(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.key.value == $1.key.value && $0.value.isSame(as: $1.value) }
    default: false
    }
  }

  /// Its 顺序 lists entries of `base` as they stand there, and none is moved otherwise.
  fileprivate func keepsOrder(of base: YAMLNode) -> Bool {
    guard let listed = self[TemplateTree.order]?.elements, let lower = base.entries,
      listed.count <= lower.count, !children.contains(where: \.isPlaced)
    else { return false }
    return zip(listed, lower).allSatisfy { $0.text == $1.key.value }
  }

  private var isPlaced: Bool { TemplateTree.placements.contains { self[$0] != nil } }
}

extension Finding {
  fileprivate static func repeatsBase(_ key: Located<String>, base: Place) -> Finding {
    let message =
      key.value == TemplateTree.order
      ? "“顺序”与基础模板的次序一样" : "“\(key.value)”与基础模板写的一样"
    return Finding(
      .repeatsBase, at: key.place, message,
      label: "基础模板在 \(base.words)", cure: "可以删去：不写就照基础模板，基础模板改了也跟着改")
  }
}
