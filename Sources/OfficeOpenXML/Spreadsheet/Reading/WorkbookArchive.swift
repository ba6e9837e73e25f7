/// The parts of a workbook, unpacked one by one as they are asked for, within the limits.
final class WorkbookArchive {
  private let archive: ZipReader
  /// Index in the archive by name, lower-case: some programs write `xl/SharedStrings.xml`.
  private var indexes: [String: Int] = [:]
  private(set) var bytesLeft: Int
  let limits: WorkbookLimits

  init(_ content: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
    if let error = WorkbookSignature.fault(of: content) { throw error }
    guard let archive = ZipReader(content) else { throw .damaged("") }
    self.archive = archive
    self.limits = limits
    bytesLeft = limits.bytes
    for (index, entry) in archive.entries.enumerated() {
      let key = Self.key(entry.name)
      if indexes[key] == nil { indexes[key] = index }
    }
  }

  func has(_ name: String) -> Bool { indexes[Self.key(name)] != nil }

  /// The bytes of a part; nil where there is none of this name.
  func part(_ name: String) throws(WorkbookError) -> PartBytes? {
    guard let index = indexes[Self.key(name)] else { return nil }
    let entry = archive.entries[index]
    if entry.isEncrypted { throw .encrypted }
    guard entry.size <= bytesLeft else { throw .tooLarge(.bytes(limits.bytes)) }
    guard let part = archive.content(of: entry) else { throw .damaged(name) }
    bytesLeft -= entry.size
    return part
  }

  /// What a part that is an archive itself held counts here as well.
  func take(_ bytes: Int) throws(WorkbookError) {
    bytesLeft -= bytes
    if bytesLeft < 0 { throw .tooLarge(.bytes(limits.bytes)) }
  }

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
