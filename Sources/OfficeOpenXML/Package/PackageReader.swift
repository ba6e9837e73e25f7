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
    guard let archive = ZipReader(bytes) else { throw .zip("no archive") }
    var entries: [Entry] = []
    var bytesLeft = WorkbookLimits().bytes
    for entry in archive.entries {
      guard entry.size <= bytesLeft else { throw .zip("too large: \(entry.name)") }
      guard let content = archive.content(of: entry) else { throw .zip("damaged: \(entry.name)") }
      bytesLeft -= entry.size
      entries.append(Entry(name: entry.name, bytes: Array(content.buffer)))
    }
    self.entries = entries
  }

  /// Nil where the package has no such part.
  public func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }
}
