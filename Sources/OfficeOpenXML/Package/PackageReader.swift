internal import CLibZip

/// The files of a package that was written before, by us or by an office program.
public struct PackageReader {
  public struct Entry: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// In the order of the archive.
  public let entries: [Entry]

  public init(_ bytes: [UInt8]) throws(OfficeError) {
    let read = bytes.withUnsafeBytes { bytes in
      Result { () throws(OfficeError) in try Self.entries(of: bytes) }
    }
    entries = try read.get()
  }

  /// Nil where the package has no such part.
  public func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

  private static func entries(of bytes: UnsafeRawBufferPointer) throws(OfficeError) -> [Entry] {
    LibZip.start()
    var error = zip_error_t()
    guard
      let source = zip_source_buffer_create(
        bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else { throw .zip("zip_source_buffer_create") }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .zip("zip_open_from_source")
    }
    defer { zip_discard(archive) }
    var entries: [Entry] = []
    var bytesLeft = WorkbookLimits().bytes
    for index in 0..<zip_uint64_t(max(zip_get_num_entries(archive, 0), 0)) {
      entries.append(try entry(index, of: archive, &bytesLeft))
    }
    return entries
  }

  private static func entry(
    _ index: zip_uint64_t, of archive: OpaquePointer, _ bytesLeft: inout Int
  ) throws(OfficeError) -> Entry {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name,
      let file = zip_fopen_index(archive, index, 0)
    else { throw .zip(LibZip.message(of: archive)) }
    defer { zip_fclose(file) }
    guard status.size <= zip_uint64_t(bytesLeft) else {
      throw .zip("too large: \(String(cString: name))")
    }
    let size = Int(status.size)
    bytesLeft -= size
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(size))), 0)
    }
    guard bytes.count == size else { throw .zip("zip_fread") }
    return Entry(name: String(cString: name), bytes: bytes)
  }
}
