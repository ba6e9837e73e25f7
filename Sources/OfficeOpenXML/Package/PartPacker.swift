/// Takes the bytes of a part as they are made. Up to a size they are kept and compressed together;
/// of a larger part no more is held than its compressed bytes.
public final class PartPacker {
  /// A part of ten times the usual size still goes through libdeflate, which is twice as fast.
  static let largestWhole = 8 << 20
  /// What the parts of a usual package take.
  private static let usual = 1 << 19

  private var whole: [UInt8] = []
  private var stream: StreamDeflater?
  private var size = 0
  private var checksum: UInt32 = 0

  public init() { whole.reserveCapacity(Self.usual) }

  public func add(_ bytes: UnsafeRawBufferPointer) throws(OfficeError) {
    size += bytes.count
    if let stream {
      checksum = Deflater.checksum(bytes, after: checksum)
      return try stream.add(bytes)
    }
    whole += bytes
    if whole.count <= Self.largestWhole { return }
    let stream = try StreamDeflater()
    let held = whole
    whole = []
    let result = held.withUnsafeBytes { held in
      checksum = Deflater.checksum(held)
      return Result { () throws(OfficeError) in try stream.add(held) }
    }
    try result.get()
    self.stream = stream
  }

  public func add(_ bytes: ArraySlice<UInt8>) throws(OfficeError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(OfficeError) in try add(bytes) }
    }
    try result.get()
  }

  public func finish() throws(OfficeError) -> PackedEntry {
    if let stream { return PackedEntry(deflated: try stream.finish(), of: size, checksum) }
    return try PackedEntry(whole, by: try Deflater())
  }
}
