import GoujiModel
import SourceReading

/// What it checks: a name that a template adds under 数, 填报, 词 or 列举 to those of its base is used
/// somewhere.
///
/// Why: 词 较上年同期 beside 较上年 of the base changes nothing: all sentences print the base's, and every
/// figure is right.
///
/// Example: `词.本单位: "{部门.全称}"` over a base that calls it 本部门
///
/// Source: 本项目的模板写法.
///
/// What escapes: names that other entries hold as a part of theirs.
struct KeysAdded {
  private static let sections = ["数", "填报", "词", "列举"]

  /// `own` is what the template itself says, `whole` the template laid over its base.
  static func findings(_ own: YAMLNode, _ whole: YAMLNode, over base: YAMLNode) -> [Finding] {
    sections.flatMap { section -> [Finding] in
      let names = (base[section]?.entries ?? []).map(\.key.value)
      let known = Set(names)
      return (own[section]?.entries ?? []).compactMap { entry in
        let name = entry.key.value
        guard !known.contains(name), entry.value.text != "删",
          whole[section]?[name] != nil, !whole.mentions(name, of: section, but: entry.key.place)
        else { return nil }
        let near = Suggestion.cure(for: name, among: names)
        return Finding(
          .unusedFigure, at: entry.key.place, "“\(section)”里的“\(name)”是这里新加的，没有哪一处用到它",
          label: near.isEmpty ? "" : "不改基础模板的任何一句",
          cure: near.isEmpty ? "可以删去；留着也能生成" : "要改基础模板的，键要写得与那里一样：\(near)")
      }
    }
  }
}

extension YAMLNode {
  /// Some text elsewhere than under the entry itself names it: words in a slot, figures anywhere.
  fileprivate func mentions(_ name: String, of section: String, but own: Place) -> Bool {
    if let text { return text.names(name, of: section) }
    if let elements {
      return elements.contains { $0.mentions(name, of: section, but: own) }
    }
    return (entries ?? []).contains { entry in
      entry.key.place != own && entry.value.mentions(name, of: section, but: own)
    }
  }
}

extension String {
  fileprivate func names(_ name: String, of section: String) -> Bool {
    if ["数", "填报"].contains(section) { return containsBytes(of: name) }
    guard containsBytes(of: name) else { return false }
    return ["}", "(", "（", "|"].contains { containsBytes(of: "{\(name)\($0)") }
      || containsBytes(of: "(\(name))")
  }
}
