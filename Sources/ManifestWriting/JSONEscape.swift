/// Texts as they stand between the quotation marks of JSON.
package enum JSONEscape {
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      if isPlain(utf8) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { append(byte, to: &bytes) }
      }
    }
  }

  /// RFC 8259, section 7: nothing must be escaped. Eight bytes are looked at at once.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(utf8)
    var start = 0
    while start + 8 <= bytes.count {
      if hasSpecial(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) { return false }
      start += 8
    }
    return bytes[start...].allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
  }

  /// One of eight bytes is a control character, a quotation mark or a backslash.
  private static func hasSpecial(_ bytes: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let (quotes, slashes) = (bytes ^ each &* 0x22, bytes ^ each &* 0x5C)
    // The highest bit of a byte is set where it is below what is taken from it; what one borrows from
    // the next can set another only beside its own.
    let found =
      (bytes &- each &* 0x20) & ~bytes | (quotes &- each) & ~quotes | (slashes &- each) & ~slashes
    return found & (each &* 0x80) != 0
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case ..<0x20:
      let hex = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00\(hex.utf8.count == 1 ? "0" : "")\(hex)".utf8)
    default: bytes.append(byte)
    }
  }
}
