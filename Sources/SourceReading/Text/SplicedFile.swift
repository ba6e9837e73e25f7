extension ReadFile {
  /// The file with pieces of its text replaced: all bytes before, between and behind them stay, and so
  /// do the encoding and the kind of line ends. Ranges count characters of `file.text`, follow on one
  /// another and share none. Nil where the encoding cannot take a text.
  package func replacing(_ pieces: [(range: Range<Int>, text: String)]) -> [UInt8]? {
    let walk = EncodedText(bytes, encoding)
    let lineEnd = walk.lineEnd
    var (character, index) = (0, walk.start)
    var written = Array(bytes[..<index])
    for piece in pieces {
      let text = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineEnd)
      guard piece.range.lowerBound >= character,
        let start = walk.offset(ofCharacter: piece.range.lowerBound - character, from: index),
        let end = walk.offset(ofCharacter: piece.range.count, from: start),
        let encoded = walk.encoded(text)
      else { return nil }
      written += bytes[index..<start] + encoded
      (character, index) = (piece.range.upperBound, end)
    }
    return written + bytes[index...]
  }
}

/// The bytes of a text file, character by character.
private struct EncodedText {
  private let bytes: [UInt8]
  private let encoding: TextEncoding

  init(_ bytes: [UInt8], _ encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// Behind the byte order mark.
  var start: Int {
    switch encoding {
    case .utf8WithMark: 3
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf8, .gb18030, .workbook: 0
    }
  }

  /// Of the byte at which a character begins, `count` characters behind another; nil beyond the end.
  func offset(ofCharacter count: Int, from start: Int) -> Int? {
    var index = start
    for _ in 0..<count {
      guard index < bytes.count else { return nil }
      index += length(at: index)
    }
    return index <= bytes.count ? index : nil
  }

  /// That of the first line; a line feed where there is none.
  var lineEnd: String {
    var index = start
    while index < bytes.count {
      switch unit(at: index) {
      case 0x0A: return "\n"
      case 0x0D: return length(at: index) == ownLength(at: index) ? "\r" : "\r\n"
      default: index += length(at: index)
      }
    }
    return "\n"
  }

  func encoded(_ text: String) -> [UInt8]? {
    switch encoding {
    case .utf8, .utf8WithMark: Array(text.utf8)
    case .gb18030: GB18030.bytes(of: text)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .workbook: nil
    }
  }

  /// Bytes of the character that begins here; a line end of two characters counts as one.
  private func length(at index: Int) -> Int {
    let own = ownLength(at: index)
    let isReturn = unit(at: index) == 0x0D
    return isReturn && unit(at: index + own) == 0x0A ? own * 2 : own
  }

  private func ownLength(at index: Int) -> Int {
    let first = bytes[index]
    switch encoding {
    case .utf8, .utf8WithMark:
      return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    case .gb18030:
      if first < 0x80 { return 1 }
      let isLong = index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1])
      return isLong ? 4 : 2
    case .utf16LittleEndian, .utf16BigEndian:
      return (0xD800..<0xDC00).contains(unit(at: index) ?? 0) ? 4 : 2
    case .workbook: return 1
    }
  }

  /// A byte, or two in UTF-16; nil at the end.
  private func unit(at index: Int) -> UInt16? {
    let isWide = [.utf16LittleEndian, .utf16BigEndian].contains(encoding)
    guard index + (isWide ? 1 : 0) < bytes.count else { return nil }
    if !isWide { return UInt16(bytes[index]) }
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first
  }
}
