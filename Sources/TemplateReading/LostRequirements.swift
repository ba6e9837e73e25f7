import GoujiModel
import SourceReading

/// 必备: what a base says that the form requires, such as a section or a table, and a template that
/// stands on it leaves out (删), empties, or prints on another occasion than the base. The value says by
/// which rule it is required. What is rewritten (重写) is another form where it says itself what it
/// requires.
///
///     部分: {说明: {节: {三公经费: {必备: 预算法第十四条, …}}}}
enum LostRequirements {
  static let key = "必备"

  /// `own` is what the template itself says, `whole` the template laid over its base.
  static func findings(_ own: YAMLNode, _ whole: YAMLNode, over base: YAMLNode) -> [Finding] {
    var findings: [Finding] = []
    compare(own, whole, base, [], &findings)
    return findings + tables(own, whole, base)
  }

  private static func compare(
    _ own: YAMLNode?, _ whole: YAMLNode, _ base: YAMLNode, _ path: [String],
    _ findings: inout [Finding]
  ) {
    if own?[TemplateTree.rewriting] != nil, whole.requiresAnything { return }
    for entry in base.entries ?? [] {
      let path = path + [entry.key.value]
      if let kept = whole[entry.key.value] {
        if let rule = entry.value.requirement {
          if let loss = loss(kept, entry.value) {
            findings.append(.lost(path, loss.words, rule, at: loss.place))
          }
        } else if let loss = lessOften(kept, entry.value) {
          collect(entry, path, loss.words, at: loss.place, &findings)
        }
        compare(own?[entry.key.value], kept, entry.value, path, &findings)
      } else {
        let place = own?[entry.key.value]?.place ?? own?.place ?? whole.place
        collect(entry, path, "不见了", at: place, &findings)
      }
    }
  }

  /// Tables that a part prints are required with it; of a part that is gone, the part is told.
  private static func tables(_ own: YAMLNode, _ whole: YAMLNode, _ base: YAMLNode) -> [Finding] {
    if own[TablesOfParts.key]?[TemplateTree.rewriting] != nil { return [] }
    let kept = TablesOfParts(of: whole)
    let lost = TablesOfParts(of: base).required.compactMap { table -> LostTable? in
      guard whole[TablesOfParts.parts]?[table.part] != nil,
        let old = base[TablesOfParts.key]?[table.id]
      else { return nil }
      guard let now = whole[TablesOfParts.key]?[table.id] else {
        let place = own[TablesOfParts.key]?[table.id]?.place ?? own.place
        return LostTable(id: table.id, loss: "不见了", rule: table.rule, place: place)
      }
      if !kept.names.contains(table.id) {
        let place = own[TablesOfParts.parts]?[table.part]?.place ?? own.place
        return LostTable(id: table.id, loss: "哪一部分都不印了", rule: table.rule, place: place)
      }
      return lessOften(now, old).map {
        LostTable(id: table.id, loss: $0.words, rule: table.rule, place: $0.place)
      }
    }
    var groups: [[LostTable]] = []
    for table in lost {
      if let known = groups.firstIndex(where: { $0[0].isLost(as: table) }) {
        groups[known].append(table)
      } else {
        groups.append([table])
      }
    }
    return groups.map { group in
      let names = group.map { "“\(TablesOfParts.key).\($0.id)”" }.joined(separator: "、")
      return .lost(names, group[0].loss, group[0].rule, at: group[0].place)
    }
  }

  private struct LostTable {
    let id: String
    let loss: String
    let rule: YAMLNode
    let place: Place

    /// By the same entry of the county, and the same word of the base.
    func isLost(as other: LostTable) -> Bool {
      loss == other.loss && place == other.place && rule.place == other.rule.place
    }
  }

  private static let occasions = ["有数", "无数", "主体", "每", "每条"]
  private static let contents = ["文", "节"]

  /// What became of something that is required and still there; nil where it is as the base has it.
  private static func loss(_ kept: YAMLNode, _ base: YAMLNode) -> (words: String, place: Place)? {
    if kept[key] == nil { return ("不再写明是“\(key)”", kept.place) }
    let hadContents = contents.contains { base[$0] != nil }
    if hadContents, contents.allSatisfy({ kept[$0]?.isEmpty ?? true }) {
      return ("没有内容了", kept.place)
    }
    return lessOften(kept, base)
  }

  /// It is printed on another occasion than in the base.
  private static func lessOften(
    _ kept: YAMLNode, _ base: YAMLNode
  ) -> (words: String, place: Place)? {
    for occasion in occasions {
      let (own, old) = (kept[occasion], base[occasion])
      if own?.text != old?.text || (own == nil) != (old == nil) {
        return ("改了“\(occasion)”，有时会不印", own?.place ?? kept.place)
      }
    }
    return nil
  }

  /// All that is required in what is gone or printed less often; of a section, not also the parts of it.
  private static func collect(
    _ entry: YAMLEntry, _ path: [String], _ loss: String, at place: Place,
    _ findings: inout [Finding]
  ) {
    if let rule = entry.value.requirement {
      findings.append(.lost(path, loss, rule, at: place))
      return
    }
    for inner in entry.value.entries ?? [] {
      collect(inner, path + [inner.key.value], loss, at: place, &findings)
    }
  }
}

extension YAMLNode {
  /// By which rule it is required; nil where it says 否 or nothing.
  var requirement: YAMLNode? {
    self[LostRequirements.key].flatMap { $0.text == "否" ? nil : $0 }
  }

  fileprivate var requiresAnything: Bool {
    requirement != nil || (entries ?? []).contains { $0.value.requiresAnything }
  }

  fileprivate var isEmpty: Bool { entries?.isEmpty ?? elements?.isEmpty ?? text?.isEmpty ?? true }
}

extension Finding {
  /// `rule` as the base has it.
  fileprivate static func lost(
    _ path: [String], _ loss: String, _ rule: YAMLNode, at place: Place
  ) -> Finding {
    lost("“\(path.joined(separator: "."))”", loss, rule, at: place)
  }

  fileprivate static func lost(
    _ what: String, _ loss: String, _ rule: YAMLNode, at place: Place
  ) -> Finding {
    Finding(
      .requirementLost, at: place, "\(what)\(loss)，而基础模板写明它是必备的",
      label: "基础模板在 \(rule.place.words)", basis: rule.text ?? "",
      cure: "照基础模板留着它；真的不该公开的，请基础模板的维护人删去那里的“\(LostRequirements.key)”")
  }
}
