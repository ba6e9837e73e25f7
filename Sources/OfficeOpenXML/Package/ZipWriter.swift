/// A zip archive as it is put together (PKWARE APPNOTE 6.3.3): every file behind a header of its own, the
/// directory last. No clock, no time zone: the same entries give the same bytes. What is large stands
/// in pieces of its own and is copied nowhere.
struct ZipWriter {
  private var pieces: [[UInt8]] = []
  /// The piece that is being filled.
  private var open: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: Set<String> = []
  /// Bytes so far.
  private var size = 0
  /// Shorter ones are put together: each goes to the disk by itself.
  private static let shortest = 1 << 18

  /// Throws where the file, or the archive, would be too large for any office program.
  mutating func add(_ name: String, _ entry: PackedEntry) throws(OfficeError) {
    guard let start = UInt32(exactly: size), let packed = UInt32(exactly: entry.packedSize),
      let whole = UInt32(exactly: entry.size), names.count < Int(UInt16.max)
    else { throw .zip("too large: \(name)") }
    if !names.insert(name).inserted { throw .zip("twice: \(name)") }
    // What a reader must know: 2.0 for deflate; bit 11 says that a name beyond ASCII is UTF-8.
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    var about: [UInt8] = []
    about.add(UInt16(entry.isDeflated ? 20 : 10))
    about.add(UInt16(isPlain ? 0 : 1 << 11))
    about.add(UInt16(entry.isDeflated ? 8 : 0))
    // 1980-01-01 00:00
    about.add(UInt32(0x0021_0000))
    about.add(entry.checksum)
    about.add(packed)
    about.add(whole)
    about.add(UInt16(name.utf8.count))
    about.add(UInt16(0))
    put("PK\u{3}\u{4}".utf8 + about + name.utf8)
    entry.pieces.forEach { put($0) }
    // Made by version 6.3 of the format under Unix.
    directory += "PK\u{1}\u{2}\u{3F}\u{3}".utf8 + about
    // No comment, first disk, nothing of what is inside.
    directory += [UInt8](repeating: 0, count: 6)
    // A regular file readable by everybody; without it some unzip programs hide the file.
    directory.add(UInt32(0o100644 << 16))
    directory.add(start)
    directory += name.utf8
  }

  /// All bytes, one piece after the other.
  mutating func finish() throws(OfficeError) -> [[UInt8]] {
    guard let start = UInt32(exactly: size), let length = UInt32(exactly: directory.count) else {
      throw .zip("too large")
    }
    put(directory)
    var end = Array("PK\u{5}\u{6}".utf8)
    end.add(UInt32(0))
    end.add(UInt16(names.count))
    end.add(UInt16(names.count))
    end.add(length)
    end.add(start)
    end.add(UInt16(0))
    put(end)
    close()
    return pieces
  }

  private mutating func put(_ bytes: [UInt8]) {
    size += bytes.count
    if bytes.count >= Self.shortest {
      close()
      pieces.append(bytes)
      return
    }
    open += bytes
    if open.count >= Self.shortest { close() }
  }

  private mutating func close() {
    if !open.isEmpty { pieces.append(open) }
    open = []
  }
}

extension [UInt8] {
  fileprivate mutating func add(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
