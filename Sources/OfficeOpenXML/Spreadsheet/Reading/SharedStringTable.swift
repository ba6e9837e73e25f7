/// The texts that cells refer to by number (ECMA-376, part 1, section 18.4).
struct SharedStringTable {
  private(set) var texts: [String] = []
  /// Of texts that have runs in faces of their own, by their number.
  private(set) var runs: [Int: [RichText.Run]] = [:]

  /// None where the workbook has no such part.
  static func read(
    _ name: String?, theme: ThemeColours, in archive: WorkbookArchive
  ) throws(WorkbookError) -> SharedStringTable {
    var table = SharedStringTable()
    guard let name, let part = try archive.part(name) else { return table }
    let reader = try XMLPullReader(part, name: name)
    while try reader.next() {
      guard reader.node == .start, reader.isElement("si") else { continue }
      guard table.texts.count < archive.limits.cells else {
        throw .tooLarge(.cells(archive.limits.cells))
      }
      let (text, runs) = try RichText.read(reader, theme)
      if !runs.isEmpty { table.runs[table.texts.count] = runs }
      table.texts.append(text)
    }
    return table
  }
}

/// A text in runs: `<t>` of each run joined, the reading aid `<rPh>` left out.
enum RichText {
  /// In a face of its own.
  struct Run {
    var text = ""
    var font: FontLook
  }

  /// From the start of the element that holds the runs to its end.
  static func read(
    _ reader: XMLPullReader, _ theme: ThemeColours
  ) throws(WorkbookError) -> (text: String, runs: [Run]) {
    let depth = reader.depth
    var text = ""
    var runs: [Run] = []
    var isPhonetic = false
    var isText = false
    var isOwn = false
    while try reader.next() {
      switch reader.node {
      case .start:
        if reader.isElement("rPh") { isPhonetic = true }
        isText = !isPhonetic && reader.isElement("t")
        if reader.isElement("rPr") {
          isOwn = true
          runs.append(Run(font: FontLook()))
        } else if isOwn, !isText {
          FontElement.take(reader, theme, into: &runs[runs.count - 1].font)
        }
      case .text:
        if isText {
          text += reader.text
          if isOwn { runs[runs.count - 1].text += reader.text }
        }
      case .end:
        isText = false
        if reader.isElement("rPh") { isPhonetic = false }
        if reader.isElement("r") { isOwn = false }
        if reader.depth == depth { return (EscapedText.plain(text), runs) }
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
