/// Changes of XML that leave most of it well formed: whole elements, attributes, texts.
extension Mutator {
  mutating func markup(_ bytes: [UInt8], _ others: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<number(1...4) {
      if rarely(6) {
        changeBytes(&bytes, others)
      } else {
        changeElements(&bytes)
      }
    }
    return bytes
  }

  private mutating func changeElements(_ bytes: inout [UInt8]) {
    guard let element = element(in: bytes) else { return changeBytes(&bytes, [bytes]) }
    switch number(0...6) {
    case 0: bytes.removeSubrange(element)
    case 1:
      let copies = rarely(10) ? 2000 : number(1...3)
      let piece = bytes[element].prefix(Self.longest / copies)
      bytes.insert(contentsOf: (0..<copies).flatMap { _ in piece }, at: element.lowerBound)
    case 2:
      guard let other = self.element(in: bytes) else { return }
      bytes.insert(contentsOf: Array(bytes[other]), at: element.lowerBound)
    case 3: bytes.replaceSubrange(value(in: bytes, element), with: one(of: HardWords.all))
    case 4: bytes.replaceSubrange(content(of: bytes, element), with: one(of: HardWords.all))
    case 5:
      // Within itself, deep.
      let tag = bytes[element].prefix { $0 != UInt8(ascii: ">") }
      guard tag.last != UInt8(ascii: "/") else { return }
      let name = tag.dropFirst().prefix { $0 != UInt8(ascii: " ") }
      let depth = rarely(10) ? number(200...3000) : number(1...20)
      let close = Array("</".utf8) + name + Array(">".utf8)
      let open = Array(tag) + Array(">".utf8)
      bytes.insert(contentsOf: (0..<depth).flatMap { _ in close }, at: element.upperBound)
      bytes.insert(contentsOf: (0..<depth).flatMap { _ in open }, at: element.lowerBound)
    default:
      // The tags go, what is between them stays.
      let inner = Array(bytes[content(of: bytes, element)])
      bytes.replaceSubrange(element, with: inner)
    }
  }

  /// From a tag to the end of its element, as far as can be told without reading it all.
  private mutating func element(in bytes: [UInt8]) -> Range<Int>? {
    let start = index(bytes)
    guard
      let open = bytes[start...].firstIndex(of: UInt8(ascii: "<"))
        ?? bytes.firstIndex(
          of: UInt8(ascii: "<")), open + 1 < bytes.count,
      bytes[open + 1] != UInt8(ascii: "/"), bytes[open + 1] != UInt8(ascii: "?"),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    if bytes[close - 1] == UInt8(ascii: "/") { return open..<(close + 1) }
    let name = bytes[(open + 1)...close].prefix {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">")
    }
    let end = Array("</".utf8) + name + Array(">".utf8)
    var index = close
    while index + end.count <= bytes.count {
      guard let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      if bytes[next...].starts(with: end) { return open..<(next + end.count) }
      index = next + 1
    }
    return nil
  }

  /// Of an attribute of the element, or of something near.
  private mutating func value(in bytes: [UInt8], _ element: Range<Int>) -> Range<Int> {
    let quote = UInt8(ascii: "\"")
    let tag = bytes[element].prefix { $0 != UInt8(ascii: ">") }
    let quotes = tag.indices.filter { tag[$0] == quote }
    guard quotes.count >= 2 else { return element }
    let index = number(0...(quotes.count / 2 - 1)) * 2
    return (quotes[index] + 1)..<quotes[index + 1]
  }

  private func content(of bytes: [UInt8], _ element: Range<Int>) -> Range<Int> {
    let piece = bytes[element]
    guard let open = piece.firstIndex(of: UInt8(ascii: ">")),
      let close = piece.lastIndex(of: UInt8(ascii: "<")), open < close
    else { return element }
    return (open + 1)..<close
  }
}
