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
}

package typealias XMLContent = @Sendable () -> XMLBytes

/// Hands out the bytes of an assembly from the first to the last, waiting for what is not written yet.
final class XMLAssemblyReader {
  private let assembly: XMLAssembly
  /// Index of the piece that comes next.
  private var next = 0
  private var position = 0
  /// What is being read: part of the frame, or a piece.
  private var bytes: XMLBytes
  private var range: Range<Int>

  init(_ assembly: XMLAssembly) {
    self.assembly = assembly
    bytes = assembly.frame
    range = 0..<0
  }

  /// The number of bytes copied; 0 at the end.
  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    while range.isEmpty {
      guard advance() else { return 0 }
    }
    let count = min(target.count, range.count)
    bytes.utf8[range.lowerBound..<range.lowerBound + count].withUnsafeBytes {
      target.copyMemory(from: $0)
    }
    range = range.lowerBound + count..<range.upperBound
    return count
  }

  /// False at the end.
  private func advance() -> Bool {
    let frame = assembly.frame
    let stop = next < assembly.pieces.count ? assembly.pieces[next].offset : frame.count
    if position < stop {
      (bytes, range) = (frame, position..<stop)
      position = stop
      return true
    }
    guard next < assembly.pieces.count else { return false }
    bytes = assembly.pieces[next].content()
    range = 0..<bytes.count
    next += 1
    return true
  }
}
