/// Text as it is compared with what people type: blanks do not count, and neither does full or
/// half width.
enum LooseText {
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBlank(scalar) {
      // U+FF01 … U+FF5E are the full-width forms of `!` … `~`.
      if (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0)
      {
        key.append(half)
      } else {
        key.append(scalar)
      }
    }
    return String(key)
  }

  /// Space, tab, line ends, the fixed space, those of typography (U+2000 …) and the Chinese one.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x3000: true
    default: false
    }
  }

  /// Digits only, as a code of a classification or of a unit.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
