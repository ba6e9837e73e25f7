/// A zip archive written field by field, right or wrong (PKWARE APPNOTE 6.3.3, sections 4.3.7 to 4.3.16).
struct HandMadeArchive {
  struct File {
    var name = Array("a".utf8)
    var flags = 0
    var method = 0
    /// Of `123456789`, the check value that every description of CRC-32 gives.
    var checksum = 0xCBF4_3926
    var packed = Array("123456789".utf8)
    /// What the directory says, where it is not true.
    var packedSize: Int?
    var size = 9
    var start: Int?
    /// What stands behind the name in the directory.
    var more: [UInt8] = []
    var mark: [UInt8] = [0x50, 0x4B, 3, 4]

    /// One block that is stored: its length, and that again with every bit turned.
    static let deflated = File(method: 8, packed: [1, 9, 0, 0xF6, 0xFF] + Array("123456789".utf8))
  }

  var files = [File()]
  var disk = 0
  var count: Int?
  var length: Int?
  var start: Int?
  var comment: [UInt8] = []
  /// Instead of the length of the comment.
  var commentLength: Int?
  /// With the long record, which alone has the numbers.
  var isLarge = false

  func bytes() -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for file in files {
      let start = file.start ?? bytes.count
      let about =
        Self.little(20, 2) + Self.little(file.flags, 2) + Self.little(file.method, 2)
        + Self.little(0x21_0000, 4) + Self.little(file.checksum, 4)
        + Self.little(file.packedSize ?? file.packed.count, 4) + Self.little(file.size, 4)
        + Self.little(file.name.count, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + Self.little(20, 2) + about + Self.little(file.more.count, 2)
        + Self.little(0, 10) + Self.little(start, 4) + file.name + file.more
      bytes += file.mark + about + Self.little(0, 2) + file.name + file.packed
    }
    let place = bytes.count
    bytes += directory
    let record = bytes.count
    let (count, length) = (count ?? files.count, length ?? directory.count)
    if isLarge {
      bytes += [0x50, 0x4B, 6, 6] + Self.little(44, 8) + Self.little(45, 2) + Self.little(45, 2)
      bytes += Self.little(disk, 4) + Self.little(disk, 4) + Self.little(count, 8)
      bytes += Self.little(count, 8) + Self.little(length, 8) + Self.little(start ?? place, 8)
      bytes += [0x50, 0x4B, 6, 7] + Self.little(0, 4) + Self.little(record, 8) + Self.little(1, 4)
    }
    bytes += [0x50, 0x4B, 5, 6]
    if isLarge {
      bytes += Self.little(0, 4) + [UInt8](repeating: 0xFF, count: 12)
    } else {
      bytes += Self.little(disk, 2) + Self.little(disk, 2) + Self.little(count, 2)
      bytes += Self.little(count, 2) + Self.little(length, 4) + Self.little(start ?? place, 4)
    }
    return bytes + Self.little(commentLength ?? comment.count, 2) + comment
  }

  static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> ($0 * 8) : 0) }
  }
}
