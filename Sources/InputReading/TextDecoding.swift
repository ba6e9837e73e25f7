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
}

/// Bytes to text, with `\n` at the line ends; or why that cannot be done.
enum TextDecoding {
  case decoded(String, TextEncoding)
  /// `readable` is the text as far as it can be shown; the fault stands at `line` and `column`.
  case failed(Fault, readable: String, line: Int, column: Int)

  enum Fault {
    /// A zero byte: a workbook, a picture.
    case notText
    case utf16
    /// Nearly all of it is UTF-8.
    case damagedUTF8
    case neitherEncoding
    /// The system has no converter.
    case noConverter
  }

  init(_ original: [UInt8]) {
    var bytes = original
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if marked { bytes.removeFirst(3) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .failed(.utf16, readable: "", line: 1, column: 1)
    } else if bytes.contains(0) {
      self = .failed(.notText, readable: "", line: 1, column: 1)
    } else if let text = String(validating: withLineFeeds(bytes), as: UTF8.self) {
      self = .decoded(text, marked ? .utf8WithMark : .utf8)
    } else {
      self = Self.other(withLineFeeds(bytes), marked: marked)
    }
  }

  private static func other(_ bytes: [UInt8], marked: Bool) -> TextDecoding {
    let check = UTF8Check(bytes)
    // One broken character in a UTF-8 file must not turn the whole file into wrong Chinese.
    if marked || check.faults * 10 < check.multibyte {
      let end = position(after: bytes[..<check.firstFault])
      return .failed(
        .damagedUTF8, readable: String(decoding: bytes, as: UTF8.self), line: end.line,
        column: end.column)
    }
    guard let converted = GB18030.utf8(of: bytes) else {
      return .failed(.noConverter, readable: "", line: 1, column: 1)
    }
    let text = String(decoding: converted.output, as: UTF8.self)
    if converted.isComplete { return .decoded(text, .gb18030) }
    let end = position(after: converted.output[...])
    return .failed(
      .neitherEncoding, readable: text + "\u{FFFD}", line: end.line, column: end.column)
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

/// How much of a text that is not UTF-8 is UTF-8 after all.
private struct UTF8Check {
  var firstFault = 0
  var faults = 0
  /// Well-formed characters of several bytes.
  var multibyte = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let length = Self.length(of: bytes[index])
      let tail = bytes[min(index + 1, bytes.count)..<min(index + max(length, 1), bytes.count)]
      if length == 1 {
        index += 1
      } else if length > 1, tail.count == length - 1, tail.allSatisfy(UTF8.isContinuation) {
        multibyte += 1
        index += length
      } else {
        if faults == 0 { firstFault = index }
        faults += 1
        index += 1
      }
    }
  }

  private static func length(of first: UInt8) -> Int {
    switch first {
    case ..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}

/// GB18030 by way of the C library's converter.
private enum GB18030 {
  /// UTF-8 up to the first byte that has no meaning; nil where the system has no converter.
  static func utf8(of bytes: [UInt8]) -> (output: [UInt8], isComplete: Bool)? {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var complete = false
    // Two bytes become three at most, four stay four.
    let capacity = bytes.count * 2 + 8
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress
        var fromLeft = input.count
        buffer.withMemoryRebound(to: CChar.self) { buffer in
          var to = buffer.baseAddress
          var toLeft = capacity
          complete = iconv(converter, &from, &fromLeft, &to, &toLeft) != -1
          count = capacity - toLeft
        }
      }
    }
    return (output, complete)
  }
}
