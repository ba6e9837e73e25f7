internal import CLibZip

/// The content of a part, compressed before libzip writes the archive of the package, which takes it
/// over as it is.
public final class PackedEntry: Sendable {
  /// Raw deflate data.
  fileprivate let deflated: [UInt8]
  /// Number of bytes before they were compressed, and their CRC-32.
  fileprivate let size: Int
  fileprivate let checksum: UInt32

  public convenience init(_ xml: XMLBytes) throws(OfficeError) {
    try self.init(xml, by: try Deflater())
  }

  /// Takes as long as it takes to write all pieces.
  public convenience init(_ assembly: XMLAssembly) throws(OfficeError) {
    let packer = PartPacker()
    try assembly.write(to: packer)
    let entry = try packer.finish()
    self.init(entry.deflated, of: entry.size, entry.checksum)
  }

  convenience init(_ xml: XMLBytes, by deflater: Deflater) throws(OfficeError) {
    try self.init(xml.utf8, by: deflater)
  }

  convenience init(_ bytes: [UInt8], by deflater: Deflater) throws(OfficeError) {
    let deflated = bytes.withUnsafeBytes { bytes in
      Result { () throws(OfficeError) in
        (try deflater.deflated(bytes), Deflater.checksum(bytes))
      }
    }
    let (content, checksum) = try deflated.get()
    self.init(content, of: bytes.count, checksum)
  }

  init(_ deflated: [UInt8], of size: Int, _ checksum: UInt32) {
    self.deflated = deflated
    self.size = size
    self.checksum = checksum
  }

  /// Reads the entry compressed.
  func source(in archive: OpaquePointer) -> OpaquePointer? {
    let reading = Unmanaged.passRetained(Reading(self))
    let source = zip_source_function(
      archive,
      { state, data, length, command in
        let reading = Unmanaged<Reading>.fromOpaque(state!)
        if command == ZIP_SOURCE_FREE {
          reading.release()
          return 0
        }
        return reading.takeUnretainedValue().answer(
          command, UnsafeMutableRawBufferPointer(start: data, count: Int(length)))
      }, reading.toOpaque())
    if source == nil { reading.release() }
    return source
  }
}

/// An entry as libzip reads it.
private final class Reading {
  private let entry: PackedEntry
  private var position = 0

  init(_ entry: PackedEntry) { self.entry = entry }

  private static let commands = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE,
  ]

  func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawBufferPointer
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_SUPPORTS: return Self.commands.reduce(0) { $0 | 1 << $1.rawValue }
    case ZIP_SOURCE_OPEN: position = 0
    case ZIP_SOURCE_READ: return read(into: data)
    case ZIP_SOURCE_STAT: return describe(in: data)
    default: break
    }
    return 0
  }

  private func read(into data: UnsafeMutableRawBufferPointer) -> zip_int64_t {
    let next = entry.deflated[position...].prefix(data.count)
    data.copyBytes(from: next)
    position = next.endIndex
    return zip_int64_t(next.count)
  }

  private func describe(in data: UnsafeMutableRawBufferPointer) -> zip_int64_t {
    guard let status = data.baseAddress?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
    zip_stat_init(status)
    status.pointee.size = zip_uint64_t(entry.size)
    status.pointee.comp_size = zip_uint64_t(entry.deflated.count)
    status.pointee.crc = entry.checksum
    status.pointee.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
    status.pointee.valid = zip_uint64_t(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }
}
