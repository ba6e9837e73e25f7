/// The XML of a part of which pieces are still being written, by other threads: they belong at
/// certain places in the rest of it.
public struct XMLAssembly: Sendable {
  let frame: XMLBytes
  /// In the order of their places.
  let pieces: [Piece]

  struct Piece: Sendable {
    /// In the bytes of the frame.
    var offset: Int
    /// Waits for the piece.
    var content: XMLContent
  }

  /// The bytes from the first to the last, when all pieces are written.
  func bytes() throws(OfficeError) -> [UInt8] {
    let written = try pieces.map { piece throws(OfficeError) in try piece.content() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.reduce(frame.count) { $0 + $1.count })
    var position = 0
    for (piece, content) in zip(pieces, written) {
      bytes += frame.raw[position..<piece.offset]
      bytes += content.raw
      position = piece.offset
    }
    bytes += frame.raw[position...]
    return bytes
  }
}

public typealias XMLContent = @Sendable () throws(OfficeError) -> XMLBytes
