import GoujiModel
import SourceReading

/// Faults in the files of a base that are none of the base: they arise because a template that
/// stands on it leaves something out (删, 重写, 打印: 不印). They are said where that is written,
/// for the base is not theirs to mend. What merely serves nothing any more, such as a style or a
/// tie-out over a table that is gone, is a hint.
struct InheritedFaults {
  /// A template's own tree and its files; the template itself first, then what it stands on.
  let layers: [TemplateLayer]

  func settled(_ findings: [Finding]) -> [Finding] {
    var decoded: [String: Set<String>] = [:]
    var settled: [Finding] = []
    var leftOver: [(removal: YAMLEntry, faults: [Finding])] = []
    var unprinted: [Finding] = []
    for finding in findings {
      guard finding.severity == .error, let place = finding.place,
        let owner = layers.firstIndex(where: { $0.files.contains(place.file.path) }), owner > 0,
        let removal = removal(causing: finding, in: owner, &decoded)
      else {
        if isUnprinted(finding, &decoded) {
          unprinted.append(finding)
        } else {
          settled.append(finding)
        }
        continue
      }
      if !serves(place, owner) {
        settled.append(finding.moved(to: removal, from: place))
      } else if let known = leftOver.firstIndex(where: { $0.removal.key.place == removal.key.place }
      ) {
        leftOver[known].faults.append(finding)
      } else {
        leftOver.append((removal, [finding]))
      }
    }
    let fewer = layers.lazy.compactMap { $0.root[TablesOfParts.parts]?.listOfTables }.first
    return settled + (fewer.map { UnprintedTables.joined(unprinted, at: $0) } ?? unprinted)
      + leftOver.map { .leftOver($0.faults, by: $0.removal) }
  }

  /// A table of a base that what stands on it prints no longer, without a removal.
  private func isUnprinted(_ finding: Finding, _ decoded: inout [String: Set<String>]) -> Bool {
    guard UnprintedTables.isOne(finding), let place = finding.place,
      let owner = layers.firstIndex(where: { $0.files.contains(place.file.path) }), owner > 0
    else { return false }
    return !arises(finding, from: owner, &decoded)
  }

  /// Nil where the base has the fault by itself, or no single removal brings it about.
  private func removal(
    causing finding: Finding, in owner: Int, _ decoded: inout [String: Set<String>]
  ) -> YAMLEntry? {
    if arises(finding, from: owner, &decoded) { return nil }
    guard let first = (0..<owner).last(where: { arises(finding, from: $0, &decoded) }) else {
      return nil
    }
    return layers[first].root.removals.first {
      !arises(finding, from: first, without: $0, &decoded)
    }
  }

  private func arises(
    _ finding: Finding, from first: Int, without entry: YAMLEntry? = nil,
    _ decoded: inout [String: Set<String>]
  ) -> Bool {
    let name = "\(first) \(entry?.key.place.description ?? "")"
    if decoded[name] == nil { decoded[name] = faults(from: first, without: entry) }
    return decoded[name]?.contains(finding.identity) ?? false
  }

  /// What is found in the templates from `first` on, taken as if one removal were not written.
  private func faults(from first: Int, without entry: YAMLEntry?) -> Set<String> {
    let tree = TemplateTree(collector: FindingCollector())
    var root: YAMLNode?
    for index in (first..<layers.count).reversed() {
      var own = layers[index].root
      if index == first, let entry { own = own.without(entry) }
      root = tree.laid(own, over: root)
    }
    guard let root else { return [] }
    return Set(MergedTemplate.faults(of: root).map(\.identity))
  }

  /// The place is one of 样式 or 勾稽, which other parts can do without.
  private func serves(_ place: Place, _ owner: Int) -> Bool {
    ["样式", "勾稽"].contains { section in
      layers[owner].root[section]?.lines(of: place.file.path).contains(place.line) ?? false
    }
  }
}

/// One of the templates that a template is made of.
struct TemplateLayer: Sendable {
  var root: YAMLNode
  /// Paths of its files.
  var files: Set<String>
}

extension YAMLNode {
  /// Entries that leave something out, at any depth.
  fileprivate var removals: [YAMLEntry] {
    (entries ?? []).flatMap { entry -> [YAMLEntry] in
      let isRemoval =
        switch entry.value.text {
        case "删"?: true
        case "是"?: entry.key.value == TemplateTree.rewriting
        case "不印"?: entry.key.value == "打印"
        default: false
        }
      return isRemoval ? [entry] : entry.value.removals
    }
  }

  /// Where a part says which tables it prints; nil where none does.
  fileprivate var listOfTables: Place? {
    for entry in entries ?? [] {
      if entry.key.value == TablesOfParts.key, entry.value.elements != nil {
        return entry.key.place
      }
      if let inner = entry.value.listOfTables { return inner }
    }
    return nil
  }

  fileprivate func without(_ removal: YAMLEntry) -> YAMLNode {
    guard let entries else { return self }
    let kept = entries.filter { $0.key.place != removal.key.place }
      .map { YAMLEntry(key: $0.key, value: $0.value.without(removal)) }
    return YAMLNode(content: .mapping(kept), place: place)
  }

  /// Lines of a file that the node stands on.
  fileprivate func lines(of file: String) -> Set<Int> {
    var lines: Set<Int> = place.file.path == file ? [place.line] : []
    for entry in entries ?? [] {
      if entry.key.place.file.path == file { lines.insert(entry.key.place.line) }
      lines.formUnion(entry.value.lines(of: file))
    }
    for element in elements ?? [] { lines.formUnion(element.lines(of: file)) }
    return lines
  }
}

extension Finding {
  private static let mostLines = 5

  /// Place and words may change with what else is left out; what is judged does not.
  fileprivate var identity: String {
    let other = "\(place?.description ?? "") \(message)"
    return "\(code.rawValue) \(subject.isEmpty ? other : subject)"
  }

  fileprivate func moved(to removal: YAMLEntry, from base: Place) -> Finding {
    Finding(
      code, at: removal.key.place, "\(removal.words)以后，基础模板出错：\(message)",
      label: "基础模板在 \(base.words)",
      cure: "基础模板那一处也在这里写上“删”或改写；或不\(removal.verb)这一项")
  }

  /// One for all that a removal leaves.
  fileprivate static func leftOver(_ faults: [Finding], by removal: YAMLEntry) -> Finding {
    let places = faults.compactMap(\.place)
    let file = places.first?.file.path ?? ""
    let own = Set(places.filter { $0.file.path == file }.map(\.line)).sorted()
    let lines = own.prefix(mostLines).map { "\($0)" }.joined(separator: "、")
    let more = own.count > mostLines ? "等" : ""
    return Finding(
      .leftByRemoval, at: removal.key.place,
      "\(removal.words)以后，基础模板有\(faults.count == 1 ? "一" : " \(faults.count) ")项用不上了：\(faults[0].message)\(faults.count == 1 ? "" : "……")",
      label: "基础模板在 \(file) 第 \(lines) 行\(more)",
      cure: "可以不管；不要的，在这里的“样式”或“勾稽”里把它写“删”")
  }
}

extension YAMLEntry {
  fileprivate var words: String {
    switch value.text {
    case "删"?: "删去“\(key.value)”"
    case "不印"?: "这一行不印"
    default: "重写这一层"
    }
  }

  fileprivate var verb: String {
    switch value.text {
    case "删"?: "删"
    case "不印"?: "写"
    default: "重写"
    }
  }
}
