/// How much of a text that is not UTF-8 is UTF-8 after all.
struct UTF8Check {
  /// Offset of the first byte that cannot stand where it stands.
  private(set) var firstFault = 0
  private(set) var faults = 0
  /// Well-formed characters of several bytes.
  private(set) var multibyte = 0
  /// Those of three bytes and more.
  private(set) var hanCharacters = 0
  /// Lines that are UTF-8 beyond doubt: without fault, and with two Han characters at least, which
  /// happens to GB18030 by chance no more than once in ten thousand lines of three characters.
  private(set) var utf8Lines = 0
  private var faultyLines = 0
  private var firstUTF8Line = 0
  private var firstFaultyLine = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    var line = 1
    var lineFaults = 0
    var lineHan = 0
    func endLine() {
      if lineFaults > 0 {
        if faultyLines == 0 { firstFaultyLine = line }
        faultyLines += 1
      } else if lineHan > 1 {
        if utf8Lines == 0 { firstUTF8Line = line }
        utf8Lines += 1
      }
      (lineFaults, lineHan) = (0, 0)
      line += 1
    }
    while index < bytes.count {
      let length = Self.length(of: bytes[index])
      let tail = bytes[min(index + 1, bytes.count)..<min(index + max(length, 1), bytes.count)]
      if length == 1 {
        if bytes[index] == 10 { endLine() }
        index += 1
      } else if length > 1, tail.count == length - 1, tail.allSatisfy(UTF8.isContinuation) {
        multibyte += 1
        if length > 2 {
          hanCharacters += 1
          lineHan += 1
        }
        index += length
      } else {
        if faults == 0 { firstFault = index }
        faults += 1
        lineFaults += 1
        index += 1
      }
    }
    endLine()
  }

  /// The first line of the encoding that fewer lines have; whole where all its lines of the other
  /// encoding could be GB18030.
  func oddLine(in bytes: [UInt8]) -> (line: Int, encoding: TextEncoding, isWhole: Bool) {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let isWhole = lines.allSatisfy { line in
      guard String(validating: line, as: UTF8.self) == nil else { return true }
      let check = UTF8Check(line)
      // A fault among good Han characters is damage; where faults prevail it is another encoding.
      guard check.faults > check.hanCharacters, let converted = GB18030.utf8(of: Array(line)) else {
        return false
      }
      return converted.isComplete
    }
    return faultyLines <= utf8Lines
      ? (firstFaultyLine, .gb18030, isWhole) : (firstUTF8Line, .utf8, isWhole)
  }

  private init(_ line: ArraySlice<UInt8>) { self.init(Array(line)) }

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

/// Files that are no text at all.
enum BinaryCheck {
  /// Nil where it may be text. The offset of the fault is nil where the file as a whole is meant.
  static func fault(of bytes: [UInt8]) -> (fault: TextDecoding.Fault, offset: Int?)? {
    let isWorkbook =
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if isWorkbook { return (.workbook, nil) }
    // DOS ends a text with 0x1A.
    let text = bytes.last == 0x1A ? bytes.dropLast() : bytes[...]
    guard let control = text.firstIndex(where: isControl) else { return nil }
    let head = bytes.prefix(4096)
    if bytes.contains(0), head.count(where: isControl) * 20 > head.count { return (.notText, nil) }
    return (bytes[control] == 0 ? .zeroByte : .controlCharacter, control)
  }

  /// Nothing that can be seen, and nothing that XML, the inside of Word and Excel files, can hold.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 9 && byte != 10 && byte != 13
  }
}
