internal import CLibDeflate

/// Unpacks whole parts by libdeflate.
enum Inflater {
  /// Whether raw deflate data (RFC 1951) are whole and fill the room to its last byte; no more is ever
  /// written.
  static func inflate(
    _ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard let decompressor = libdeflate_alloc_decompressor() else { return false }
    defer { libdeflate_free_decompressor(decompressor) }
    var (taken, given) = (0, 0)
    let result = libdeflate_deflate_decompress_ex(
      decompressor, packed.baseAddress, packed.count, room.baseAddress, room.count, &taken, &given)
    return result == LIBDEFLATE_SUCCESS && given == room.count
  }
}
