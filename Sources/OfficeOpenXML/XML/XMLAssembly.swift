/// The XML of a part of which pieces are still being written, by other threads, or are written when
/// their turn comes: they belong at certain places in the rest of it.
public struct XMLAssembly: Sendable {
  let frame: XMLBytes
  /// In the order of their places.
  let pieces: [Piece]

  struct Piece: Sendable {
    /// In the bytes of the frame.
    var offset: Int
    var content: XMLPiece
  }

  /// The bytes from the first to the last; waits for the pieces.
  func write(to packer: PartPacker) throws(OfficeError) {
    var position = 0
    for piece in pieces {
      try packer.add(frame.utf8[position..<piece.offset])
      position = piece.offset
      switch piece.content {
      case .written(let content): try packer.add(try content().utf8[...])
      case .streamed(let write): try write(packer)
      }
    }
    try packer.add(frame.utf8[position...])
  }
}

/// A piece of a part.
public enum XMLPiece: Sendable {
  /// Waits for it, where it is still being written.
  case written(XMLContent)
  /// Writes it to its part, a few bytes at a time: a large table never stands whole in memory.
  case streamed(@Sendable (PartPacker) throws(OfficeError) -> Void)
}

public typealias XMLContent = @Sendable () throws(OfficeError) -> XMLBytes
