/// Text as it is compared with other text: blanks do not count, however many and wherever a line
/// breaks, unless they divide two numbers or two Latin words.
package enum PrintedText {
  package static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    append(text, to: &key)
    return key
  }

  static func append(_ text: String, to key: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      let start = key.count
      var isDivided = false
      var index = 0
      while index < bytes.count {
        let blank = blankLength(bytes, index)
        if blank > 0 {
          isDivided = true
          index += blank
          continue
        }
        let byte = bytes[index]
        if isDivided, key.count > start, let last = key.last, isJoining(last), isJoining(byte) {
          key.append(0x20)
        }
        isDivided = false
        key.append(byte)
        index += 1
      }
    }
  }

  /// A letter or a digit, or what stands inside numbers.
  private static func isJoining(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "-"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// Bytes of the blank that begins here: space, tab, line ends, U+00A0, U+2000…U+200D, U+2028,
  /// U+202F, U+2060, U+3000, U+FEFF; 0 where there is none.
  private static func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < bytes.count else { return 0 }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
