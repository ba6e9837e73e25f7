/// Text as it is compared with what people type: blanks do not count, and neither does full or
/// half width.
enum LooseText {
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      // U+FF01 … U+FF5E are the full-width forms of `!` … `~`.
      if (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) {
        key.append(half)
      } else {
        key.append(scalar)
      }
    }
    return String(key)
  }

  /// Digits only, as a code of a classification or of a unit.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
