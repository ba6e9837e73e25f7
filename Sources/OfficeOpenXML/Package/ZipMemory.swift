internal import CLibZip

/// An archive in memory, where libzip writes it.
final class ZipMemory {
  private let source: OpaquePointer

  init() throws(OfficeError) {
    LibZip.start()
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .zip("zip_source_buffer_create")
    }
    self.source = source
  }

  deinit { zip_source_free(source) }

  /// Writes an archive with the entries that `add` adds. libzip reads them after that.
  func write(_ add: (OpaquePointer) throws(OfficeError) -> Void) throws(OfficeError) {
    let archive = try opened(ZIP_CREATE | ZIP_TRUNCATE)
    do {
      try add(archive)
    } catch {
      zip_discard(archive)
      throw error
    }
    if zip_close(archive) != 0 {
      let message = ZipArchive.message(of: archive)
      zip_discard(archive)
      throw .zip(message)
    }
  }

  /// The archive, to be discarded by the caller.
  func opened(_ flags: Int32 = ZIP_RDONLY) throws(OfficeError) -> OpaquePointer {
    var error = zip_error_t()
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      throw .zip("zip_open_from_source")
    }
    return archive
  }

  func bytes() throws(OfficeError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw .zip("zip_source_open")
    }
    defer { zip_source_close(source) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size)))
    }
    guard bytes.count == size else { throw .zip("zip_source_read") }
    return bytes
  }
}
