internal import CLibZip

/// The parts of a workbook, unpacked one by one as they are asked for, within the limits.
final class WorkbookArchive {
  private let archive: OpaquePointer
  private let bytes: PartBytes
  /// Index in the archive by name, lower-case: some programs write `xl/SharedStrings.xml`.
  private var indexes: [String: zip_uint64_t] = [:]
  private(set) var bytesLeft: Int
  let limits: WorkbookLimits

  init(_ content: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
    if let error = WorkbookSignature.fault(of: content) { throw error }
    LibZip.start()
    bytes = PartBytes(content)
    self.limits = limits
    bytesLeft = limits.bytes
    var error = zip_error_t()
    guard
      let source = zip_source_buffer_create(
        bytes.buffer.baseAddress, zip_uint64_t(bytes.buffer.count), 0, &error)
    else { throw .damaged("") }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged("")
    }
    self.archive = archive
    for index in 0..<zip_uint64_t(max(zip_get_num_entries(archive, 0), 0)) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      let key = Self.key(String(cString: name))
      if indexes[key] == nil { indexes[key] = index }
    }
  }

  deinit { zip_discard(archive) }

  func has(_ name: String) -> Bool { indexes[Self.key(name)] != nil }

  /// The bytes of a part; nil where there is none of this name.
  func part(_ name: String) throws(WorkbookError) -> PartBytes? {
    guard let index = indexes[Self.key(name)] else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .damaged(name) }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
    guard status.size <= zip_uint64_t(bytesLeft) else { throw .tooLarge(.bytes(limits.bytes)) }
    // Nothing is packed tighter: memory is not taken for what an archive only claims to hold.
    guard status.size / Self.tightest <= status.comp_size else { throw .damaged(name) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(name) }
    defer { zip_fclose(file) }
    let part = PartBytes(capacity: Int(status.size))
    var count = 0
    while count < part.buffer.count {
      let read = zip_fread(
        file, part.buffer.baseAddress! + count, zip_uint64_t(part.buffer.count - count))
      // A wrong checksum or a stream that breaks off; libzip inflates no more than it was promised.
      guard read > 0 else { throw .damaged(name) }
      count += Int(read)
    }
    // The checksum is compared when the end has been reached.
    var extra: UInt8 = 0
    guard zip_fread(file, &extra, 1) == 0 else { throw .damaged(name) }
    bytesLeft -= count
    return part
  }

  /// What a part that is an archive itself held counts here as well.
  func take(_ bytes: Int) throws(WorkbookError) {
    bytesLeft -= bytes
    if bytesLeft < 0 { throw .tooLarge(.bytes(limits.bytes)) }
  }

  /// Bytes that one byte of a deflated stream can stand for.
  private static let tightest: zip_uint64_t = 1_100

  private static func key(_ name: String) -> String {
    let name = name.lowercased().split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "/")
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }
}

/// Bytes that stay where they are while a C library reads them.
final class PartBytes {
  let buffer: UnsafeMutableBufferPointer<UInt8>

  init(capacity: Int) {
    buffer = .allocate(capacity: capacity)
    buffer.initialize(repeating: 0)
  }

  convenience init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    _ = buffer.update(from: bytes)
  }

  deinit { buffer.deallocate() }
}

/// What a file is by its first bytes, whatever its name says.
enum WorkbookSignature {
  /// Nil where it may be a workbook.
  static func fault(of bytes: [UInt8]) -> WorkbookError? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
    // A zip archive with nothing in it, or the rest of one.
    if bytes.starts(with: [0x50, 0x4B]) { return .damaged("") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let stream: [UInt8] = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0]
      }
      return contains(stream, in: bytes) ? .encrypted : .oldFormat
    }
    if bytes.isEmpty { return .damaged("") }
    let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = unmarked.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "<") { return .markup }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isText = isUTF16 || !bytes.prefix(4096).contains { $0 < 0x09 || $0 == 0x7F }
    return isText ? .text : .notAWorkbook
  }

  private static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    var start = 0
    while start <= bytes.count - wanted.count {
      if bytes[start] == wanted[0], bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return true
      }
      start += 1
    }
    return false
  }
}
