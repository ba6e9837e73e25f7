/// Changes that know nothing of what they change.
extension Mutator {
  /// Nobody writes more; what a reader does with longer files its own tests ask.
  static let longest = 4 << 20

  mutating func changeBytes(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    switch number(0...9) {
    case 0 where !bytes.isEmpty:
      bytes[number(0...(bytes.count - 1))] ^= 1 << UInt8(number(0...7))
    case 1 where !bytes.isEmpty:
      bytes[number(0...(bytes.count - 1))] = UInt8(number(0...255))
    case 2: bytes.removeSubrange(range(bytes, 40))
    case 3: bytes.insert(contentsOf: one(of: HardWords.all), at: index(bytes))
    case 4: bytes.insert(contentsOf: bytes[range(bytes, 200)], at: index(bytes))
    case 5: bytes.replaceSubrange(range(bytes, 12), with: one(of: HardWords.all))
    case 6:
      let piece = range(bytes, 200)
      let moved = Array(bytes[piece])
      bytes.removeSubrange(piece)
      bytes.insert(contentsOf: moved, at: index(bytes))
    case 7 where rarely(8): bytes.removeSubrange(index(bytes)...)
    case 8 where rarely(8):
      let piece = Array(bytes[range(bytes, 60)])
      let copies = number(2...2000)
      bytes.insert(contentsOf: (0..<copies).flatMap { _ in piece }, at: index(bytes))
    default:
      let other = one(of: others)
      bytes.replaceSubrange(range(bytes, 100), with: other[range(other, 100)])
    }
    if bytes.count > Self.longest { bytes.removeSubrange(Self.longest...) }
  }
}
