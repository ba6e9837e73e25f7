internal import CLibZip

/// The content of a part, compressed by libzip before the archive of the package is written and
/// while pieces of it are still being made. It stands in an archive of its own, from which the other
/// one takes it over as it is; written there directly, an entry whose size is not known beforehand
/// would be marked as Zip64, which not every office program reads.
package final class PackedEntry: @unchecked Sendable {
  /// Open for reading.
  private let archive: OpaquePointer

  package convenience init(_ xml: XMLBytes) throws(OfficeError) {
    try self.init(XMLAssembly(frame: xml, pieces: []))
  }

  /// Takes as long as it takes to write all pieces.
  package init(_ assembly: XMLAssembly) throws(OfficeError) {
    let memory = try ZipMemory()
    let reading = Reading(XMLAssemblyReader(assembly))
    try memory.write { archive throws(OfficeError) in
      try ZipArchive.add("part", reading.source(in: archive), to: archive, compressed: true)
    }
    // libzip holds no reference of its own to what it reads from.
    withExtendedLifetime(reading) {}
    archive = try memory.opened()
  }

  deinit { zip_discard(archive) }

  /// Reads the entry compressed, for as long as `self` lives.
  func source(in target: OpaquePointer) -> OpaquePointer? {
    zip_source_zip(target, archive, 0, 0, 0, -1)
  }
}

/// An assembly as libzip reads it.
private final class Reading {
  private let reader: XMLAssemblyReader

  init(_ reader: XMLAssemblyReader) { self.reader = reader }

  /// For as long as `self` lives.
  func source(in archive: OpaquePointer) -> OpaquePointer? {
    zip_source_function(
      archive,
      { state, data, length, command in
        let reading = Unmanaged<Reading>.fromOpaque(state!).takeUnretainedValue()
        return reading.answer(
          command, UnsafeMutableRawBufferPointer(start: data, count: Int(length)))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private static let commands = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE,
  ]

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawBufferPointer
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_SUPPORTS: return Self.commands.reduce(0) { $0 | 1 << $1.rawValue }
    case ZIP_SOURCE_READ: return zip_int64_t(reader.read(into: data))
    case ZIP_SOURCE_STAT:
      guard let status = data.baseAddress else { return -1 }
      // Its size is not known.
      zip_stat_init(status.assumingMemoryBound(to: zip_stat_t.self))
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      let codes = [ZIP_ER_READ, 0]
      codes.withUnsafeBytes { data.copyMemory(from: $0) }
      return zip_int64_t(data.count)
    default: return 0
    }
  }
}
