/// How wide text is, in ems (1 is the width of a Chinese character), before any program has set
/// it. Errs on the wide side, because a number that wraps is misread.
package enum TextMeasure {
  package static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The widest piece that should not break: a run without blanks and Chinese characters, such as a
  /// number with its unit, or with its ≥ (U+2200 to U+22FF).
  static func widestPiece(_ text: String) -> Double {
    var widest = 0.0
    var piece = 0.0
    for scalar in text.unicodeScalars {
      let joins = scalar.value < 0x2000 || (0x2200...0x22FF).contains(scalar.value)
      if joins, scalar != " ", scalar != "\n" {
        piece += width(scalar)
      } else {
        widest = max(widest, piece, width(scalar))
        piece = 0
      }
    }
    return max(widest, piece)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "0"..."9": 0.53
    case ",", ".", ":", ";", " ": 0.28
    case "-", "(", ")": 0.36
    case "%": 0.86
    case "A"..."Z": 0.74
    case "\n": 0
    default: scalar.value < 0x2000 ? 0.53 : 1
    }
  }
}
