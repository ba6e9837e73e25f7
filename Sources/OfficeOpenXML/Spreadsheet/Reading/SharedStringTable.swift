/// The texts that cells refer to by number (ECMA-376, part 1, section 18.4).
enum SharedStringTable {
  /// None where the workbook has no such part.
  static func read(
    _ name: String?, in archive: WorkbookArchive
  ) throws(WorkbookError) -> [String] {
    guard let name, let part = try archive.part(name) else { return [] }
    let reader = try XMLPullReader(part, name: name)
    var strings: [String] = []
    while try reader.next() {
      guard reader.node == .start, reader.isElement("si") else { continue }
      guard strings.count < archive.limits.cells else {
        throw .tooLarge(.cells(archive.limits.cells))
      }
      strings.append(try RichText.read(reader))
    }
    return strings
  }
}

/// A text in runs: `<t>` of each run joined, the reading aid `<rPh>` left out.
enum RichText {
  /// From the start of the element that holds the runs to its end.
  static func read(_ reader: XMLPullReader) throws(WorkbookError) -> String {
    let depth = reader.depth
    var text = ""
    var isPhonetic = false
    var isText = false
    while try reader.next() {
      switch reader.node {
      case .start:
        if reader.isElement("rPh") { isPhonetic = true }
        isText = !isPhonetic && reader.isElement("t")
      case .text: if isText { text += reader.text }
      case .end:
        isText = false
        if reader.isElement("rPh") { isPhonetic = false }
        if reader.depth == depth { return EscapedText.plain(text) }
      case .other: break
      }
    }
    throw reader.fault
  }
}

/// Characters that XML cannot hold are written `_x000D_` (ECMA-376, part 1, section 22.9.2.19).
enum EscapedText {
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var plain = String.UnicodeScalarView()
    var units: [UInt16] = []
    var out: [UInt8] = []
    var index = 0
    func flush() {
      if !out.isEmpty {
        plain.append(contentsOf: String(decoding: out, as: UTF8.self).unicodeScalars)
      }
      out = []
      if !units.isEmpty {
        plain.append(contentsOf: String(decoding: units, as: UTF16.self).unicodeScalars)
      }
      units = []
    }
    while index < bytes.count {
      if let unit = escape(bytes[index...]) {
        if !out.isEmpty { flush() }
        units.append(unit)
        index += 7
      } else {
        if !units.isEmpty { flush() }
        out.append(bytes[index])
        index += 1
      }
    }
    flush()
    return String(plain)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let start = bytes.startIndex
    guard bytes.count >= 7, bytes[start] == UInt8(ascii: "_"),
      bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = bytes[(start + 2)..<(start + 6)]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
