/// Parts of the JSON that commands print; what goes into arrays and objects is JSON already.
package enum JSONText {
  package static func string(_ text: String) -> String { made { $0.string(text) } }

  static func made(_ write: (inout JSONBytes) -> Void) -> String {
    var json = JSONBytes()
    write(&json)
    return json.text
  }

  package static func strings(_ texts: [String]) -> String { array(texts.map(string)) }

  /// On one line.
  package static func array(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  /// An item a line.
  package static func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "  " + $0 }.joined(separator: ",\n") + "\n]"
  }

  /// On one line.
  package static func object(_ fields: [(String, String)]) -> String {
    var text = "{"
    for (index, field) in fields.enumerated() {
      if index > 0 { text += ", " }
      text += string(field.0)
      text += ": "
      text += field.1
    }
    return text + "}"
  }

  /// A field a line.
  static func document(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(string($0.0)): \($0.1)" }.joined(separator: ",\n") + "}"
  }
}
