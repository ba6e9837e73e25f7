/// Text as it is compared with what people type: blanks do not count, and neither does full or
/// half width.
package enum LooseText {
  package static func key(_ text: String) -> String {
    if isPlain(text) { return text }
    if text.unicodeScalars.allSatisfy({ !isBlank($0) && half($0) == nil }) { return text }
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBlank(scalar) { key.append(half(scalar) ?? scalar) }
    return String(key)
  }

  /// Surely without blanks and full-width forms.
  package static func isPlain(_ text: String) -> Bool {
    text.withBytes { $0.allSatisfy(isPlain) }
  }

  /// Begins neither a blank nor a full-width form.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0xC2, 0xE2, 0xE3, 0xEF: false
    default: true
    }
  }

  /// Space, tab, line ends, the fixed space, those of typography (U+2000 …) and the Chinese one.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x3000: true
    default: false
    }
  }

  /// U+FF01 … U+FF5E are the full-width forms of `!` … `~`.
  private static func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
  }

  /// Digits only, as a code of a classification or of a unit.
  package static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
