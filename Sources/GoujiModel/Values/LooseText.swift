/// Text as it is compared with what people type: blanks do not count, and neither does full or
/// half width.
package enum LooseText {
  package static func key(_ text: String) -> String {
    text.withBytes { bytes in
      guard let first = bytes.indices.first(where: { change(at: $0, bytes) != nil }) else {
        return text
      }
      return String(unsafeUninitializedCapacity: bytes.count) { key in
        var count = key.initialize(fromContentsOf: bytes[..<first])
        var index = first
        while index < bytes.count {
          let change = change(at: index, bytes)
          if change == nil || change?.half != nil {
            key.initializeElement(at: count, to: change?.half ?? bytes[index])
            count += 1
          }
          index += change?.length ?? 1
        }
        return count
      }
    }
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

  /// Of a blank how many bytes it has, of a full-width form also what stands for it; nil where neither
  /// begins. Blanks: space, tab, line ends, the fixed space, those of typography (U+2000 …) and the
  /// Chinese one. U+FF01 … U+FF5E are the full-width forms of `!` … `~`.
  private static func change(
    at index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, half: UInt8?)? {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return (1, nil)
    case 0xC2: return bytes[index + 1] == 0xA0 ? (2, nil) : nil
    case 0xE2: return bytes[index + 1] == 0x80 && bytes[index + 2] <= 0x8B ? (3, nil) : nil
    case 0xE3: return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? (3, nil) : nil
    case 0xEF:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0xBC, let last) where last >= 0x81: return (3, last - 0x60)
      case (0xBD, let last) where last <= 0x9E: return (3, last - 0x20)
      default: return nil
      }
    default: return nil
    }
  }

  /// Digits only, as a code of a classification or of a unit.
  package static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
