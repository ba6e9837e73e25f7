/// What stands in the output for characters that XML, and HTML alike, gives a meaning or forbids.
public struct XMLEscape {
  let replacement: StaticString
  /// UTF-8 bytes replaced.
  let length: Int

  /// Bytes that may need an escape; all others are copied.
  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
  }

  /// Nil where the bytes may stand as they are. Control characters, U+FFFE and U+FFFF cannot be
  /// written in XML 1.0 at all and are dropped; Swift strings hold no lone surrogates.
  init?(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool) {
    length = utf8[index] == 0xEF ? 3 : 1
    switch utf8[index] {
    case 0x26: replacement = "&amp;"
    case 0x3C: replacement = "&lt;"
    case 0x3E: replacement = "&gt;"
    case 0x22 where inAttribute: replacement = "&quot;"
    // A reader turns these into blanks or line feeds unless they are written as references.
    case 0x09 where inAttribute: replacement = "&#9;"
    case 0x0A where inAttribute: replacement = "&#10;"
    case 0x0D: replacement = "&#13;"
    case 0x22, 0x09, 0x0A: return nil
    case 0xEF:
      guard index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE else {
        return nil
      }
      replacement = ""
    default: replacement = ""
    }
  }

  /// The text as it stands in XML.
  public static func append(_ text: String, inAttribute: Bool, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var written = 0
      var index = 0
      while index < utf8.count {
        guard isSpecial(utf8[index]),
          let escape = XMLEscape(utf8, at: index, inAttribute: inAttribute)
        else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written..<index]))
        escape.replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        index += escape.length
        written = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written...]))
    }
  }
}
