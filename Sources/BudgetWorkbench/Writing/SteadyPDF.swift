import SourceReading

/// A PDF of LibreOffice without what differs each time it is made: the time, and numbers drawn by lot.
/// Nothing moves, so that its table of places stays right.
enum SteadyPDF {
  static func bytes(_ pdf: [UInt8]) -> [UInt8] {
    var steady = pdf
    if let time = end(of: "/CreationDate(D:", in: pdf[...]) {
      replace(in: &steady, from: time, with: Array("19800101000000".utf8))
    }
    let trailer = pdf.suffix(1024)
    let first = end(of: "/ID [ <", in: trailer)
    let second = first.flatMap { end(of: "<", in: pdf[$0...]) }
    let marks = [first, second, end(of: "/DocChecksum /", in: trailer)].compactMap { $0 }
    for mark in marks {
      replace(in: &steady, from: mark, with: Array(repeating: UInt8(ascii: "0"), count: 32))
    }
    let digest = Array(ContentHash.sha256([steady]).uppercased().utf8.prefix(32))
    for mark in marks { replace(in: &steady, from: mark, with: digest) }
    return steady
  }

  private static func end(of words: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstRange(of: Array(words.utf8))?.upperBound
  }

  private static func replace(in bytes: inout [UInt8], from start: Int, with new: [UInt8]) {
    guard start + new.count <= bytes.count else { return }
    bytes.replaceSubrange(start..<(start + new.count), with: new)
  }
}
