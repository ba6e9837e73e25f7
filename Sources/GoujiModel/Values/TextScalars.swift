extension String {
  /// The text of these scalars.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    let count = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: count) { bytes in
      var end = 0
      for scalar in scalars {
        let width = UTF8.width(scalar)
        var rest = scalar.value
        // From the last byte to the first; the first says how many there are (RFC 3629).
        for place in stride(from: width - 1, to: 0, by: -1) {
          bytes[end + place] = UInt8(truncatingIfNeeded: 0x80 | rest & 0x3F)
          rest >>= 6
        }
        bytes[end] = Self.leadingBits[width] | UInt8(truncatingIfNeeded: rest)
        end += width
      }
      return end
    }
  }

  /// Of a sequence of so many bytes.
  private static let leadingBits: [UInt8] = [0, 0, 0xC0, 0xE0, 0xF0]

  package init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }

  /// As `count`, and in a tenth of the time where the text is of ASCII, Han characters and their
  /// usual marks, of which none makes one character with its neighbour.
  package var characterCount: Int { withBytes(Self.plainCount) ?? count }

  /// Nil where another character is among the bytes.
  private static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      // A carriage return and a line feed are one character.
      case 0x0D: return nil
      case ..<0x80: index += 1
      // U+4000 … U+9FFF
      case 0xE4...0xE9: index += 3
      case 0xE2, 0xE3, 0xEF:
        guard isPlainMark(bytes[index], bytes[index + 1], bytes[index + 2]) else { return nil }
        index += 3
      default: return nil
      }
      count += 1
    }
    return count
  }

  /// U+2010 … U+2027 (— “ ” …), U+3000 … U+3029 (、。《》【】〔〕), U+FF00 … U+FF7F (，：；（）０ａ).
  private static func isPlainMark(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x90...0xA7).contains(third)
    case (0xE3, 0x80): third < 0xAA
    case (0xEF, 0xBC), (0xEF, 0xBD): true
    default: false
    }
  }
}
