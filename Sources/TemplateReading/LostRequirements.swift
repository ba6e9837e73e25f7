import GoujiModel
import SourceReading

/// 必备: what a base says that the form requires, such as a section or a table, and a template that
/// stands on it leaves out (删). The value says by which rule it is required. What is rewritten (重写)
/// is another form, which may require other things.
///
///     部分: {说明: {节: {三公经费: {必备: 预算法第十四条, …}}}}
enum LostRequirements {
  static let key = "必备"

  /// `own` is what the template itself says, `whole` the template laid over its base.
  static func findings(_ own: YAMLNode, _ whole: YAMLNode, over base: YAMLNode) -> [Finding] {
    var findings: [Finding] = []
    compare(own, whole, base, [], &findings)
    return findings
  }

  private static func compare(
    _ own: YAMLNode?, _ whole: YAMLNode, _ base: YAMLNode, _ path: [String],
    _ findings: inout [Finding]
  ) {
    if own?[TemplateTree.rewriting] != nil { return }
    for entry in base.entries ?? [] {
      let path = path + [entry.key.value]
      if let kept = whole[entry.key.value] {
        compare(own?[entry.key.value], kept, entry.value, path, &findings)
      } else {
        collect(entry, path, at: whole.place, &findings)
      }
    }
  }

  /// All that is required in what is gone; of a section, not also the parts of it.
  private static func collect(
    _ entry: YAMLEntry, _ path: [String], at place: Place, _ findings: inout [Finding]
  ) {
    if let rule = entry.value[key]?.text {
      findings.append(.lost(path, rule, from: entry.key.place, at: place))
      return
    }
    for inner in entry.value.entries ?? [] {
      collect(inner, path + [inner.key.value], at: place, &findings)
    }
  }
}

extension Finding {
  fileprivate static func lost(
    _ path: [String], _ rule: String, from base: Place, at place: Place
  ) -> Finding {
    Finding(
      .requirementLost, at: place, "“\(path.joined(separator: "."))”不见了，而基础模板写明它是必备的",
      label: "基础模板在 \(base.file.path) 第 \(base.line) 行", basis: rule,
      cure: "不要删去它；真的不该公开的，请基础模板的维护人删去那里的“\(LostRequirements.key)”")
  }
}
