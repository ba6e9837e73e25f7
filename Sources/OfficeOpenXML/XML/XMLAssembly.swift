/// The XML of a part of which pieces are still being written, by other threads: they belong at
/// certain places in the rest of it.
package struct XMLAssembly: Sendable {
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
      bytes += frame.utf8[position..<piece.offset]
      bytes += content.utf8
      position = piece.offset
    }
    bytes += frame.utf8[position...]
    return bytes
  }
}

package typealias XMLContent = @Sendable () throws(OfficeError) -> XMLBytes
