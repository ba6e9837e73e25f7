/// Parts of the JSON that commands print; what goes into arrays and objects is JSON already.
package enum JSONText {
  /// RFC 8259, section 7.
  package static func string(_ text: String) -> String {
    if !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      return "\"\(text)\""
    }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
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
