internal import CLibZ

/// Compresses a part while it is being made, by zlib: libdeflate takes only what is whole.
final class StreamDeflater {
  /// At one address: what zlib keeps of a part points back at it.
  private let stream: UnsafeMutablePointer<z_stream>
  /// What comes out, and how much of it is there.
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var filled = 0
  private var pieces: [[UInt8]] = []
  private static let room = 1 << 18
  /// As fast as it can; the XML of tables repeats itself so much that a slower level gains little.
  private static let level: Int32 = 1

  init() throws(OfficeError) {
    output = .allocate(capacity: Self.room)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative: raw deflate data, as an archive holds it.
    let code = deflateInit2_(
      stream, Self.level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    if code != Z_OK { throw .zip("deflateInit2") }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// More of the part.
  func add(_ bytes: UnsafeRawBufferPointer) throws(OfficeError) {
    var rest = bytes
    // zlib counts in 32 bits.
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      try run(piece, Z_NO_FLUSH)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
    }
  }

  /// All that came out, one piece after the other.
  func finish() throws(OfficeError) -> [[UInt8]] {
    try run(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH)
    takeOutput()
    return pieces
  }

  private func run(_ bytes: UnsafeRawBufferPointer, _ flush: Int32) throws(OfficeError) {
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(bytes.count)
    var code = Z_OK
    repeat {
      if filled == output.count { takeOutput() }
      stream.pointee.next_out = output.baseAddress.map { $0 + filled }
      stream.pointee.avail_out = UInt32(output.count - filled)
      code = deflate(stream, flush)
      filled = output.count - Int(stream.pointee.avail_out)
      if code == Z_STREAM_ERROR { throw .zip("deflate") }
    } while stream.pointee.avail_out == 0 || flush == Z_FINISH && code != Z_STREAM_END
  }

  private func takeOutput() {
    pieces.append(Array(output.prefix(filled)))
    filled = 0
  }
}
