#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a text file was written. Chinese Excel saves CSV as GB18030.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8（带 BOM）"
  case gb18030 = "GB18030"
  /// “Unicode 文本” of Excel, “Unicode” of Notepad.
  case utf16LittleEndian = "UTF-16"
  case utf16BigEndian = "UTF-16（大端）"
  case workbook = "Excel 工作簿"
}

/// Bytes to text, with `\n` at the line ends; or why that cannot be done.
enum TextDecoding {
  case decoded(String, TextEncoding)
  /// `readable` is the text as far as it can be shown; the fault stands at `line` and `column`.
  case failed(Fault, readable: String, line: Int, column: Int)

  enum Fault {
    /// Bytes of a picture or the like.
    case notText
    /// A workbook under the name of a text file.
    case workbook
    case zeroByte
    /// A byte that no text has and no Office file can hold.
    case controlCharacter
    case damagedUTF16
    /// Nearly all of it is UTF-8.
    case damagedUTF8
    /// Some lines are UTF-8, others GB18030; tells which the line at the place is.
    case mixed(TextEncoding)
    case neitherEncoding
    /// U+FFFD: another program could not read the character and saved it so.
    case lostCharacter
    /// The system has no converter.
    case noConverter
  }

  init(_ original: [UInt8]) {
    var bytes = original
    if let decoded = UTF16Text(bytes) {
      self = Self.utf16(decoded)
      return
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if marked { bytes.removeFirst(3) }
    bytes = withLineFeeds(bytes)
    if let fault = BinaryCheck.fault(of: bytes) {
      let end = fault.offset.map { Self.position(after: bytes[..<$0]) } ?? (line: 1, column: 1)
      let readable = fault.offset == nil ? "" : Self.readable(bytes)
      self = .failed(fault.fault, readable: readable, line: end.line, column: end.column)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self = Self.whole(text, marked ? .utf8WithMark : .utf8)
    } else {
      self = Self.other(bytes, marked: marked)
    }
  }

  private static func other(_ bytes: [UInt8], marked: Bool) -> TextDecoding {
    let check = UTF8Check(bytes)
    // One broken character in a UTF-8 file must not turn the whole file into wrong Chinese, and a
    // line pasted from a file of the other encoding must not be taken for it.
    if marked || check.utf8Lines > 0 || check.faults * 10 < check.multibyte {
      let odd = check.oddLine(in: bytes)
      if odd.isWhole, !marked {
        return .failed(.mixed(odd.encoding), readable: readable(bytes), line: odd.line, column: 1)
      }
      let end = position(after: bytes[..<check.firstFault])
      return .failed(
        .damagedUTF8, readable: readable(bytes), line: end.line, column: end.column)
    }
    guard let converted = GB18030.utf8(of: bytes) else {
      return .failed(.noConverter, readable: "", line: 1, column: 1)
    }
    let text = String(decoding: converted.output, as: UTF8.self)
    if converted.isComplete { return whole(text, .gb18030) }
    let end = position(after: converted.output[...])
    return .failed(
      .neitherEncoding, readable: text + "\u{FFFD}", line: end.line, column: end.column)
  }

  private static func utf16(_ decoded: UTF16Text) -> TextDecoding {
    let utf8 = withLineFeeds(decoded.utf8)
    let text = String(decoding: utf8, as: UTF8.self)
    if decoded.isComplete {
      if let fault = BinaryCheck.controlCharacter(in: utf8), let offset = fault.offset {
        let end = position(after: utf8[..<offset])
        return .failed(fault.fault, readable: text, line: end.line, column: end.column)
      }
      return whole(text, decoded.encoding)
    }
    let end = position(after: utf8[...])
    return .failed(
      .damagedUTF16, readable: text + "\u{FFFD}", line: end.line, column: end.column)
  }

  /// The text, unless a character of it was lost before it came to us.
  private static func whole(_ text: String, _ encoding: TextEncoding) -> TextDecoding {
    // U+FFFD in UTF-8, and what becomes of two of them that are taken for GB18030: 锟斤拷.
    let marks = [[0xEF, 0xBF, 0xBD], Array("锟斤拷".utf8)]
    let utf8 = Array(text.utf8)
    guard let lost = marks.compactMap({ firstIndex(of: $0, in: utf8) }).min() else {
      return .decoded(text, encoding)
    }
    let end = position(after: utf8[..<lost])
    return .failed(.lostCharacter, readable: text, line: end.line, column: end.column)
  }

  private static func firstIndex(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return nil }
      var start = 0
      while let found = memchr(first + start, Int32(wanted[0]), bytes.count - start) {
        start = UnsafeRawPointer(found) - first
        if bytes[start...].starts(with: wanted) { return start }
        start += 1
      }
      return nil
    }
  }

  private static func readable(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Line and column, from 1, of what follows this UTF-8 text.
  private static func position(after bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
    let lastLine = bytes.lastIndex(of: 10).map { bytes[($0 + 1)...] } ?? bytes
    return (
      bytes.count { $0 == 10 } + 1, lastLine.count { !UTF8.isContinuation($0) } + 1
    )
  }
}

/// `\r\n` and a lone `\r` become `\n`.
private func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(13) else { return bytes }
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  for (index, byte) in bytes.enumerated() {
    if byte != 13 {
      out.append(byte)
    } else if index + 1 == bytes.count || bytes[index + 1] != 10 {
      out.append(10)
    }
  }
  return out
}
