struct ZipEntry {
  var name: String
  var content: PartContent
}

/// Zip archives in memory.
enum ZipArchive {
  /// Fewer bytes are stored as they are: to make ready for compressing them takes longer than to
  /// compress many more.
  private static let fewestCompressed = 1024

  static func write(_ entries: [ZipEntry]) throws(OfficeError) -> [UInt8] {
    try pieces(of: entries).joinedBytes
  }

  /// Its bytes, those of large parts in pieces of their own.
  static func pieces(of entries: [ZipEntry]) throws(OfficeError) -> [[UInt8]] {
    var archive = ZipWriter()
    let deflater = try Deflater()
    for entry in entries { try archive.add(entry.name, try packed(entry.content, by: deflater)) }
    return try archive.finish()
  }

  private static func packed(
    _ content: PartContent, by deflater: Deflater
  ) throws(OfficeError) -> PackedEntry {
    switch content {
    case .xml(let xml): try packed(.bytes(xml.utf8), by: deflater)
    case .bytes(let bytes):
      bytes.count < fewestCompressed
        ? PackedEntry(stored: bytes) : try PackedEntry(bytes, by: deflater)
    case .packed(let entry): try entry()
    }
  }
}

extension [[UInt8]] {
  /// One after the other.
  var joinedBytes: [UInt8] { count == 1 ? self[0] : Array<UInt8>(joined()) }
}
