import GoujiModel
import SourceReading
import TemplateReading

/// A merged template, or a part of it, as YAML with the file and line behind each value, or as JSON.
package struct TemplateRenderer {
  let template: MergedTemplate
  let part: TemplatePath

  package init(template: MergedTemplate, part: TemplatePath) {
    self.template = template
    self.part = part
  }

  /// Notes stand below each other up to this column; a longer line has its own behind it.
  private static let column = 64

  package func text() -> String {
    let lines = yaml().lines
    let widths = lines.compactMap { $0.place == nil ? nil : $0.text.width }
    let column = widths.filter { $0 <= Self.column }.max() ?? 0
    var out = part.keys.isEmpty ? [header, ""] : []
    for line in lines {
      let isSection = !line.text.hasPrefix(" ")
      if isSection, line.place == nil || out.last?.hasPrefix(" ") == true, out.last != "",
        !out.isEmpty
      {
        out.append("")
      }
      guard let place = line.place else {
        out.append(line.text)
        continue
      }
      out.append("\(line.text.padded(to: column))  # \(place.inTemplate)")
    }
    return out.joined(separator: "\n")
  }

  private var header: String {
    let bases = template.chain.dropFirst()
    return "# 模板 \(template.chain[0])"
      + (bases.isEmpty ? "" : "，基于 \(bases.joined(separator: " ← "))") + "。行尾是每个值的出处。"
  }

  private func yaml() -> YAMLText {
    guard let last = part.keys.last else { return YAMLText(part.node.entries ?? []) }
    // As a county pastes it; a key with a dot in it must stand on a level of its own.
    let isFlat = !part.keys.contains { $0.contains(".") }
    let name = isFlat ? part.keys.joined(separator: ".") : last
    let entry = YAMLEntry(key: Located(name, at: part.node.place), value: part.node)
    return YAMLText([entry], below: isFlat ? [] : part.keys.dropLast())
  }

  // MARK: JSON

  /// Every text with the keys and, in a list, the number that lead to it.
  package func values() -> String {
    var rows: [String] = []
    add(part.node, path: part.keys.map(JSONText.string), to: &rows)
    return JSONText.lines(rows)
  }

  private func add(_ node: YAMLNode, path: [String], to rows: inout [String]) {
    for (index, element) in (node.elements ?? []).enumerated() {
      add(element, path: path + [String(index + 1)], to: &rows)
    }
    for entry in node.entries ?? [] {
      add(entry.value, path: path + [JSONText.string(entry.key.value)], to: &rows)
    }
    guard let text = node.text else { return }
    rows.append(
      JSONText.object([
        ("path", JSONText.array(path)), ("value", JSONText.string(text)),
        ("file", JSONText.string(node.place.file.path)), ("line", String(node.place.line)),
      ]))
  }
}

extension Place {
  /// `四川/数.yaml:12`
  var inTemplate: String {
    "\(file.path.split(separator: "/").suffix(2).joined(separator: "/")):\(line)"
  }

  /// The folder in which a file of a template stands.
  package var template: String? { file.path.split(separator: "/").dropLast().last.map(String.init) }
}
