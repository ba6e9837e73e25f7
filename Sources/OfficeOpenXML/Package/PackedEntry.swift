/// The content of a part as an archive holds it: compressed while the rest of the package is made, or
/// as it is.
public final class PackedEntry: Sendable {
  /// Raw deflate data, or the content itself, one piece after the other.
  let pieces: [[UInt8]]
  let isDeflated: Bool
  /// Number of bytes before they were compressed, and their CRC-32.
  let size: Int
  let checksum: UInt32

  var packedSize: Int { pieces.reduce(0) { $0 + $1.count } }

  public convenience init(_ xml: XMLBytes) throws(OfficeError) {
    try self.init(xml, by: try Deflater())
  }

  /// Takes as long as it takes to write all pieces.
  public convenience init(_ assembly: XMLAssembly) throws(OfficeError) {
    let packer = PartPacker()
    try assembly.write(to: packer)
    let entry = try packer.finish()
    self.init(deflated: entry.pieces, of: entry.size, entry.checksum)
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
    self.init(deflated: [content], of: bytes.count, checksum)
  }

  /// As they are.
  convenience init(stored bytes: [UInt8]) {
    self.init(
      [bytes], isDeflated: false, bytes.count, bytes.withUnsafeBytes { Deflater.checksum($0) })
  }

  convenience init(deflated pieces: [[UInt8]], of size: Int, _ checksum: UInt32) {
    self.init(pieces, isDeflated: true, size, checksum)
  }

  private init(_ pieces: [[UInt8]], isDeflated: Bool, _ size: Int, _ checksum: UInt32) {
    self.pieces = pieces
    self.isDeflated = isDeflated
    self.size = size
    self.checksum = checksum
  }
}
