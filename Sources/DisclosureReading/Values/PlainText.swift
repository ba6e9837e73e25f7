import GoujiModel

/// Text as the reading of a disclosure compares and searches it: no blanks and no quotation marks,
/// digits and Latin in half width, Chinese marks in full width, amounts without thousands marks.
package enum PlainText {
  package static func scalars(_ text: String) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      if let mark = replacement(scalar) { plain.append(mark) }
    }
    return withoutThousands(plain)
  }

  package static func of(_ text: String) -> String { String(scalars: scalars(text)) }

  /// Nil for what is left out.
  private static func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200D, 0x2028, 0x202F, 0x2060, 0x3000, 0xFEFF, 0xFFFC:
      nil
    // “ ” ‘ ’ " ' ＂
    case 0x22, 0x27, 0x2018...0x201F, 0xFF02: nil
    case 0x2C, 0xFF0C: "，"
    case 0x28, 0xFF08: "（"
    case 0x29, 0xFF09: "）"
    case 0x3A, 0xFF1A: "："
    case 0x3B, 0xFF1B: "；"
    // － ﹣ − ‐ ‑
    case 0xFF0D, 0xFE63, 0x2212, 0x2010, 0x2011: "-"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }

  /// `1，849.85` is one number: three digits stand behind the mark, and no fourth.
  private static func withoutThousands(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard text.contains("，") else { return text }
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(text.count)
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && text[index].isDigit }
    for (index, scalar) in text.enumerated() {
      let divides =
        scalar == "，" && isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2)
        && isDigit(index + 3) && !isDigit(index + 4)
      if !divides { plain.append(scalar) }
    }
    return plain
  }
}

extension String {
  /// All characters of the other stand in it in that order: 采购总额 in 政府采购预算总额.
  package func hasInOrder(_ other: String) -> Bool {
    var rest = self[...]
    for character in other {
      guard let found = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
