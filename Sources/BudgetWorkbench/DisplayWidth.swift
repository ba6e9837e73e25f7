/// Columns that a text takes in a terminal.
func displayWidth(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
  scalars.reduce(0) { $0 + $1.displayWidth }
}

extension String {
  var width: Int { displayWidth(unicodeScalars) }

  /// With blanks behind it, as wide as that or wider.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - self.width))
  }
}

extension Unicode.Scalar {
  /// Columns in a terminal: two for Han characters and full-width marks, none for marks that sit on
  /// another character (Unicode Standard Annex 11: W and F; ambiguous ones count as narrow).
  var displayWidth: Int {
    switch value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
