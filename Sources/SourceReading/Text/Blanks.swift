import GoujiModel

/// Blanks as accountants' files have them: space, tab, line end, the full-width space, spaces that do
/// not break or are narrow, marks without width that come along with what is pasted from a page, and a
/// byte order mark gone astray.
package enum Blanks {
  static func trimming<Bytes>(_ bytes: Bytes) -> Bytes.SubSequence
  where Bytes: RandomAccessCollection, Bytes.Element == UInt8, Bytes.Index == Int {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while let length = blank(at: start, in: bytes, before: end) { start += length }
    trailing: while start < end {
      for length in [1, 2, 3] where end - length >= start {
        if blank(at: end - length, in: bytes, before: end) == length {
          end -= length
          continue trailing
        }
      }
      break
    }
    return bytes[start..<end]
  }

  package static func trimming(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { String(decoding: trimming($0[...]), as: UTF8.self) }
  }

  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\u{3000}", "\u{A0}", "\u{FEFF}": true
    case "\u{2000}"..."\u{200B}", "\u{200E}", "\u{200F}", "\u{202F}", "\u{205F}", "\u{2060}": true
    default: false
    }
  }

  /// A mark without width, which says nothing inside a number either.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }

  /// Bytes of the blank that starts here, or nil.
  private static func blank<Bytes>(at index: Int, in bytes: Bytes, before end: Int) -> Int?
  where Bytes: RandomAccessCollection, Bytes.Element == UInt8, Bytes.Index == Int {
    guard index < end else { return nil }
    switch bytes[index] {
    case 32, 9, 10: return 1
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < end:
      return isNarrow(bytes[index + 1], bytes[index + 2]) ? 3 : nil
    case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
      return 3
    case 0xEF where index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      return 3
    default: return nil
    }
  }

  /// U+2000…200B, 200E, 200F, 202F, 205F and 2060, by what follows their 0xE2.
  private static func isNarrow(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x80...0x8B).contains(third) || [0x8E, 0x8F, 0xAF].contains(third)
    case 0x81: third == 0x9F || third == 0xA0
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The half-width form of a full-width letter, digit or mark; itself otherwise.
  package var halfWidth: Unicode.Scalar {
    (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0)! : self
  }
}

extension String {
  /// Without blanks and with half-width letters: how headers are compared.
  package var headerKey: String {
    if LooseText.isPlain(self) { return self }
    if unicodeScalars.allSatisfy({ !Blanks.isBlank($0) && $0.halfWidth == $0 }) { return self }
    var key = ""
    for scalar in unicodeScalars where !Blanks.isBlank(scalar) {
      key.unicodeScalars.append(scalar.halfWidth)
    }
    return key
  }
}
