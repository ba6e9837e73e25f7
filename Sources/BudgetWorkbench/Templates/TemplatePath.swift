import GoujiModel
import SourceReading

/// A part of a template as the user names it: `表.表3-1.列`.
package struct TemplatePath {
  /// Keys from the top to the part.
  var keys: [String] = []
  package var node: YAMLNode

  /// Nil, with a finding, where there is no such part. A key may itself contain a dot.
  package static func find(_ path: String, in root: YAMLNode) -> Outcome<TemplatePath?> {
    var found = TemplatePath(node: root)
    var rest = path[...]
    while !rest.isEmpty {
      guard let entries = found.node.entries else {
        let shape = found.node.shapeName
        return Outcome(
          nil, [missing("“\(found.name)”是\(shape)，下面没有“\(rest)”", cure: "只写到“\(found.name)”")])
      }
      let fitting = entries.filter { rest == $0.key.value || rest.hasPrefix($0.key.value + ".") }
      guard let entry = fitting.max(by: { $0.key.value.utf8.count < $1.key.value.utf8.count })
      else { return Outcome(nil, [found.missing(rest, in: root)]) }
      found.keys.append(entry.key.value)
      found.node = entry.value
      rest = rest.dropFirst(entry.key.value.count)
      if rest.first == "." { rest = rest.dropFirst() }
    }
    return Outcome(found)
  }

  private var name: String { keys.joined(separator: ".") }

  private func missing(_ rest: Substring, in root: YAMLNode) -> Finding {
    let key = String(rest.prefix { $0 != "." })
    let place = keys.isEmpty ? "模板里" : "“\(name)”下面"
    let elsewhere = keys.isEmpty ? Self.paths(to: key, in: root, below: []).prefix(4) : []
    let cure =
      elsewhere.isEmpty
      ? Suggestion.cure(
        for: key, among: (node.entries ?? []).map(\.key.value), orAll: "这里有")
      : "它在：\(elsewhere.joined(separator: "、"))"
    return Self.missing("\(place)没有“\(key)”", cure: cure)
  }

  private static func missing(_ message: String, cure: String) -> Finding {
    Finding(.unknownTemplateKey, at: nil, message, cure: cure)
  }

  private static func paths(to key: String, in node: YAMLNode, below path: [String]) -> [String] {
    (node.entries ?? []).flatMap { entry in
      let here = path + [entry.key.value]
      return (entry.key.value == key ? [here.joined(separator: ".")] : [])
        + paths(to: key, in: entry.value, below: here)
    }
  }
}
