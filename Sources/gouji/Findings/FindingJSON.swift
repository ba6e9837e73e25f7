import GoujiModel

extension FindingRenderer {
  /// The same fields for a script: an array, one finding a line, keys in a fixed order.
  static func json(_ findings: [Finding]) -> String {
    if findings.isEmpty { return "[]\n" }
    return "[\n" + findings.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ finding: Finding) -> String {
    var fields = [
      ("code", quoted(finding.code.rawValue)), ("severity", quoted(finding.severity.key)),
      ("message", quoted(finding.message)),
    ]
    if let place = finding.place {
      fields.append(("file", quoted(place.file.path)))
      if let sheet = place.file.sheet { fields.append(("sheet", quoted(sheet))) }
      if let cell = place.cell { fields.append(("cell", quoted(cell))) }
      if place.hasText {
        fields += [
          ("line", String(place.line)), ("column", String(place.column)),
          ("length", String(place.length)),
          ("text", quoted(String(place.file.line(place.line)))),
        ]
      }
    }
    for (key, value) in [
      ("label", finding.label), ("basis", finding.basis), ("cure", finding.cure),
    ]
    where !value.isEmpty {
      fields.append((key, quoted(value)))
    }
    return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  /// RFC 8259, section 7.
  static func quoted(_ text: String) -> String {
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
}

extension Severity {
  /// For scripts; `rawValue` is for people.
  fileprivate var key: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
