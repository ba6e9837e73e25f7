/// `xl/sharedStrings.xml`: every text once, in the order of first use.
struct SharedStrings {
  private var texts: [String] = []
  private var indexes: [Characters: Int] = [:]
  private var uses = 0

  mutating func index(of text: String) -> Int {
    uses += 1
    if let index = indexes[Characters(text: text)] { return index }
    indexes[Characters(text: text)] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// A text by its very characters: Swift takes 豈 U+F900 and 豈 U+8C48 for equal, and a name must
  /// keep its own.
  private struct Characters: Hashable {
    var text: String

    static func == (a: Characters, b: Characters) -> Bool {
      var (a, b) = (a.text, b.text)
      return a.withUTF8 { a in b.withUTF8 { b in a.elementsEqual(b) } }
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  func part() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("sst") {
      xml.attribute("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
      xml.attribute("count", uses)
      xml.attribute("uniqueCount", texts.count)
      for text in texts { item(text, xml) }
    }
    return try xml.finish()
  }

  private func item(_ text: String, _ xml: XMLWriter) {
    xml.element("si") {
      xml.element("t") {
        if Self.needsPreserving(text) { xml.attribute("xml:space", "preserve") }
        xml.text(Self.escaped(text))
      }
    }
  }

  private static func needsPreserving(_ text: String) -> Bool {
    text.utf8.first.map(isBlank) == true || text.utf8.last.map(isBlank) == true
      || text.utf8.contains(0x0A)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Excel reads `_x0041_` as a character; a text that says so by itself is written
  /// `_x005F_x0041_` (ECMA-376 part 1, 22.9.2.19).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    let utf8 = Array(text.utf8)
    var out: [UInt8] = []
    for (index, byte) in utf8.enumerated() {
      out.append(byte)
      if byte == 0x5F, isEscape(utf8[index...]) { out += "x005F_".utf8 }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isEscape(_ utf8: ArraySlice<UInt8>) -> Bool {
    let at = utf8.startIndex
    return utf8.count >= 7 && utf8[at + 1] == 0x78 && utf8[at + 6] == 0x5F
      && utf8[at + 2...at + 5].allSatisfy(isHexDigit)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
