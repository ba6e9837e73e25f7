/// A zip archive that somebody made (PKWARE APPNOTE 6.3.3), by what its directory says. Damage is never
/// more than an archive without a directory or an entry without a content.
struct ZipReader {
  struct Entry {
    var name: String
    var isEncrypted: Bool
    var size: Int
    var method: Int
    var checksum: UInt32
    var packedSize: Int
    /// Where its own header is.
    var start: Int

    /// Bytes that one byte of a deflated stream can stand for.
    private static let tightest = 1_100

    /// Whether an archive can hold what it claims to, by the sizes and the way it is packed.
    fileprivate var isPossible: Bool {
      switch method {
      case 0: size == packedSize
      case 8: size / Self.tightest <= packedSize
      default: false
      }
    }
  }

  /// In the order of the directory; a name may stand there more than once.
  let entries: [Entry]
  private let bytes: [UInt8]

  /// Nil where the bytes have no directory, or one that breaks off.
  init?(_ bytes: [UInt8]) {
    guard let directory = ZipDirectory(of: bytes), let entries = directory.entries(bytes) else {
      return nil
    }
    self.entries = entries
    self.bytes = bytes
  }

  /// Its content; nil where it is encrypted, packed in a way that office programs do not know, cut off
  /// or altered. Memory is not taken for what an archive only claims to hold.
  func content(of entry: Entry) -> PartBytes? {
    guard !entry.isEncrypted, entry.isPossible, let packed = packed(entry) else { return nil }
    let content = PartBytes(capacity: entry.size)
    let isWhole = bytes.withUnsafeBytes { bytes in
      let packed = UnsafeRawBufferPointer(rebasing: bytes[packed])
      let room = UnsafeMutableRawBufferPointer(content.buffer)
      if entry.method == 0 { room.copyMemory(from: packed) }
      return (entry.method == 0 || Inflater.inflate(packed, into: room))
        && Deflater.checksum(UnsafeRawBufferPointer(room)) == entry.checksum
    }
    return isWhole ? content : nil
  }

  /// Where its content is: behind its own header, whose sizes may stand only after the content.
  private func packed(_ entry: Entry) -> Range<Int>? {
    guard bytes.has("PK\u{3}\u{4}", at: entry.start),
      let name = bytes.number(2, at: entry.start + 26),
      let more = bytes.number(2, at: entry.start + 28)
    else { return nil }
    let start = entry.start + 30 + name + more
    return entry.packedSize <= bytes.count - start ? start..<(start + entry.packedSize) : nil
  }
}

/// Numbers and marks of archives.
extension [UInt8] {
  /// What stands at a place in two, four or eight bytes, the lowest first; nil beyond the end, or
  /// where it is more than any file has bytes.
  func number(_ width: Int, at place: Int) -> Int? {
    guard place >= 0, place <= count - width else { return nil }
    var number: UInt64 = 0
    for offset in (0..<width).reversed() { number = number << 8 | UInt64(self[place + offset]) }
    return Int(exactly: number)
  }

  func has(_ mark: StaticString, at place: Int) -> Bool {
    guard place >= 0, place <= count - mark.utf8CodeUnitCount else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { self[place + $0] == mark.utf8Start[$0] }
  }
}
