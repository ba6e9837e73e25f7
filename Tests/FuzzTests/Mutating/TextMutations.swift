/// Changes of texts made of lines, cells and words.
extension Mutator {
  /// Of a text, with pieces of `others`.
  mutating func text(_ bytes: [UInt8], _ others: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<number(1...5) {
      switch number(0...9) {
      case 0...3: changeBytes(&bytes, others)
      case 4, 5: changeLines(&bytes)
      case 6, 7: changeWords(&bytes, others)
      default: changeCells(&bytes)
      }
    }
    return bytes
  }

  private mutating func changeLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: Self.newline, omittingEmptySubsequences: false)
    let (one, two) = (number(0...(lines.count - 1)), number(0...(lines.count - 1)))
    switch number(0...5) {
    case 0: lines.remove(at: one)
    case 1: lines.swapAt(one, two)
    case 2: lines.insert(lines[one], at: two)
    case 3:
      let copies = rarely(20) ? number(500...5000) : number(2...5)
      lines.insert(contentsOf: repeatElement(lines[one], count: copies), at: two)
    case 4:
      // Of a tree: a level up or down.
      let blanks = Array(repeating: UInt8(ascii: " "), count: number(0...6))
      lines[one] = (blanks + lines[one].drop { $0 == UInt8(ascii: " ") })[...]
    default:
      // A branch goes deep.
      let key = lines[one].filter { $0 != UInt8(ascii: " ") }
      let branch = (0..<number(2...200)).map { level -> ArraySlice<UInt8> in
        (Array(repeating: UInt8(ascii: " "), count: level * 2) + key)[...]
      }
      lines.insert(contentsOf: branch, at: two)
    }
    bytes = Array(lines.joined(separator: [Self.newline]))
  }

  /// What stands between two marks, for another that stands somewhere.
  private mutating func changeWords(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    let other = rarely(2) ? bytes : one(of: others)
    guard let here = word(in: bytes), let there = word(in: other) else { return }
    bytes.replaceSubrange(here, with: other[there])
  }

  private mutating func word(in bytes: [UInt8]) -> Range<Int>? {
    if bytes.isEmpty { return nil }
    var (start, end) = (number(0...(bytes.count - 1)), 0)
    end = start
    while start > 0, !Self.isMark(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !Self.isMark(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte)
      && !(0x61...0x7A).contains(byte) && byte != UInt8(ascii: ".")
  }

  /// Cells of two lines change places, or one becomes something else.
  private mutating func changeCells(_ bytes: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    var lines = bytes.split(separator: Self.newline, omittingEmptySubsequences: false)
    let (one, two) = (number(0...(lines.count - 1)), number(0...(lines.count - 1)))
    var cells = lines[one].split(separator: comma, omittingEmptySubsequences: false)
    let others = lines[two].split(separator: comma, omittingEmptySubsequences: false)
    let index = number(0...(cells.count - 1))
    switch number(0...4) {
    case 0: cells[index] = self.one(of: others)
    case 1: cells.swapAt(index, number(0...(cells.count - 1)))
    case 2: cells.remove(at: index)
    case 3:
      let copies = rarely(50) ? 20_000 : 2
      cells.insert(contentsOf: repeatElement(cells[index], count: copies), at: index)
    default: cells[index] = self.one(of: HardWords.all)[...]
    }
    lines[one] = Array(cells.joined(separator: [comma]))[...]
    bytes = Array(lines.joined(separator: [Self.newline]))
  }

  private static let newline = UInt8(ascii: "\n")
}
