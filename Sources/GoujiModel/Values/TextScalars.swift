extension String {
  /// The text of these scalars.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars {
      for byte in UTF8.encode(scalar)! { bytes.append(byte) }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }

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
