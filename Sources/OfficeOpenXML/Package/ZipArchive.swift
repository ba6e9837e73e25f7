internal import CLibZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

struct ZipEntry {
  var name: String
  var content: PartContent
}

/// Zip archives in memory, by libzip.
enum ZipArchive {
  /// Fewer bytes are stored as they are: to make ready for compressing them takes longer than to
  /// compress many more.
  private static let fewestCompressed = 1024

  static func write(_ entries: [ZipEntry]) throws(OfficeError) -> [UInt8] {
    let memory = try ZipMemory()
    let deflater = try Deflater()
    try memory.write { archive throws(OfficeError) in
      for entry in entries {
        let isCompressed = entry.content.count >= fewestCompressed
        let source =
          isCompressed
          ? try packed(entry.content, by: deflater).source(in: archive)
          : try source(of: entry.content, in: archive)
        try add(entry.name, source, to: archive, compressed: isCompressed)
      }
    }
    // The entries are read at the end of that, so their bytes must live until now.
    return try withExtendedLifetime(entries) { () throws(OfficeError) in try memory.bytes() }
  }

  private static func packed(
    _ content: PartContent, by deflater: Deflater
  ) throws(OfficeError) -> PackedEntry {
    switch content {
    case .xml(let xml): try PackedEntry(xml, by: deflater)
    case .bytes(let bytes): try PackedEntry(bytes, by: deflater)
    case .packed(let entry): try entry()
    }
  }

  private static func add(
    _ name: String, _ source: OpaquePointer?, to archive: OpaquePointer, compressed: Bool
  ) throws(OfficeError) {
    guard let source else { throw .zip(message(of: archive)) }
    let added = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    if added < 0 {
      zip_source_free(source)
      throw .zip(message(of: archive))
    }
    let index = zip_uint64_t(added)
    // 1980-01-01 00:00; zip_file_set_mtime would let the time zone in.
    guard zip_file_set_dostime(archive, index, 0, 0x21, 0) == 0,
      zip_set_file_compression(
        archive, index, compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0,
      // A regular file readable by everybody; without it some unzip programs hide the file.
      zip_file_set_external_attributes(
        archive, index, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
    else { throw .zip(message(of: archive)) }
  }

  /// Of what is stored as it is.
  private static func source(
    of content: PartContent, in archive: OpaquePointer
  ) throws(OfficeError) -> OpaquePointer? {
    switch content {
    case .xml(let xml): return try source(of: .bytes(xml.utf8), in: archive)
    case .bytes(let bytes):
      guard let copy = malloc(max(bytes.count, 1)) else { return nil }
      UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
      // libzip frees the copy.
      return zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
    case .packed(let entry): return try entry().source(in: archive)
    }
  }

  static func message(of archive: OpaquePointer) -> String {
    zip_strerror(archive).map { String(cString: $0) } ?? "unknown"
  }
}
