extension YAMLText {
  /// A text as a plain scalar where YAML reads it back as it is, otherwise in double quotes. Inside
  /// brackets more needs quotes (YAML 1.2.2, section 7.3). Wording with slots has them always, and
  /// so has what another program would take for a number and write differently: 010, 1.
  static func scalar(_ text: String, inFlow: Bool = false) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, text != "~", text != "..." else {
      return false
    }
    if text.contains("{") || isNumberInDisguise(text) { return false }
    let opens = "-?:,[]{}#&*!|>'\"%@`=".unicodeScalars.contains(first)
    if opens || first.properties.isWhitespace || last.properties.isWhitespace || last == ":" {
      return false
    }
    for (index, scalar) in scalars.enumerated() {
      if !isPrintable(scalar) { return false }
      if scalar == "#", scalars[index - 1] == " " { return false }
      if scalar == ":", inFlow || scalars[index + 1] == " " { return false }
      if inFlow, ",[]{}".unicodeScalars.contains(scalar) { return false }
    }
    return true
  }

  private static func isNumberInDisguise(_ text: String) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
      && (text.last == "." || text.utf8.count > 1 && text.first == "0" && !text.hasPrefix("0."))
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where isPrintable(scalar): out.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return out + "\""
  }

  /// Without line ends and marks that nobody sees.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0xFEFF: false
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
