/// Where the directory of an archive is, by the record at its end.
struct ZipDirectory {
  private var range: Range<Int>
  private var count: Int

  private static let endSize = 22

  /// Of several records the last one counts whose directory can be where it says.
  init?(of bytes: [UInt8]) {
    var start = bytes.count - Self.endSize
    // Behind it is at most a comment of 65,535 bytes.
    let first = max(0, start - 0xFFFF)
    while start >= first {
      if bytes.has("PK\u{5}\u{6}", at: start), let found = Self(end: start, of: bytes) {
        self = found
        return
      }
      start -= 1
    }
    return nil
  }

  private init?(end: Int, of bytes: [UInt8]) {
    guard let comment = bytes.number(2, at: end + 20),
      end + Self.endSize + comment <= bytes.count
    else { return nil }
    // Large archives have a longer record before it, to which another one points.
    let large = end - 20
    if bytes.has("PK\u{6}\u{7}", at: large) {
      guard let start = bytes.number(8, at: large + 8), bytes.has("PK\u{6}\u{6}", at: start)
      else { return nil }
      self.init(of: bytes, disks: start + 16, counts: start + 24, width: 8, end: start)
    } else {
      self.init(of: bytes, disks: end + 4, counts: end + 8, width: 2, end: end)
    }
  }

  /// From the numbers of the record: disks, entries on this one and on all, length, place. In the short
  /// record disks and entries take `width` bytes, all others four; in the long one disks take four.
  private init?(of bytes: [UInt8], disks: Int, counts: Int, width: Int, end: Int) {
    let diskWidth = min(width, 4)
    let place = max(width, 4)
    guard bytes.number(diskWidth, at: disks) == 0,
      bytes.number(diskWidth, at: disks + diskWidth) == 0,
      let count = bytes.number(width, at: counts),
      bytes.number(width, at: counts + width) == count,
      let length = bytes.number(place, at: counts + 2 * width),
      let start = bytes.number(place, at: counts + 2 * width + place),
      start <= end, length <= end - start
    else { return nil }
    range = start..<(start + length)
    self.count = count
  }

  /// Nil where an entry breaks off, or where there are not as many as the record says, which some
  /// programs count in 16 bits.
  func entries(_ bytes: [UInt8]) -> [ZipReader.Entry]? {
    var entries: [ZipReader.Entry] = []
    var place = range.lowerBound
    while place < range.upperBound, bytes.has("PK\u{1}\u{2}", at: place) {
      guard let record = ZipRecord(at: place, of: bytes), record.end <= range.upperBound,
        let entry = record.entry(bytes)
      else { return nil }
      entries.append(entry)
      place = record.end
    }
    return entries.count & 0xFFFF == count & 0xFFFF ? entries : nil
  }
}

/// An entry of the directory.
private struct ZipRecord {
  private let start: Int
  private let name: Range<Int>
  private let more: Range<Int>
  let end: Int

  init?(at start: Int, of bytes: [UInt8]) {
    guard let name = bytes.number(2, at: start + 28), let more = bytes.number(2, at: start + 30),
      let comment = bytes.number(2, at: start + 32)
    else { return nil }
    self.start = start
    self.name = (start + 46)..<(start + 46 + name)
    self.more = self.name.upperBound..<(self.name.upperBound + more)
    end = self.more.upperBound + comment
  }

  /// Everything up to its end is there.
  func entry(_ bytes: [UInt8]) -> ZipReader.Entry? {
    guard let flags = bytes.number(2, at: start + 8), let method = bytes.number(2, at: start + 10),
      let checksum = bytes.number(4, at: start + 16),
      let packedSize = bytes.number(4, at: start + 20), let size = bytes.number(4, at: start + 24),
      let place = bytes.number(4, at: start + 42)
    else { return nil }
    var entry = ZipReader.Entry(
      name: ZipName.text(bytes[name]), isEncrypted: flags & 1 == 1, size: size, method: method,
      checksum: UInt32(truncatingIfNeeded: checksum), packedSize: packedSize, start: place)
    return widen(&entry, bytes) ? entry : nil
  }

  /// Numbers that take more than 32 bits stand behind the name, those alone and in this order. Programs
  /// that write while they compute put them there whatever they are.
  private func widen(_ entry: inout ZipReader.Entry, _ bytes: [UInt8]) -> Bool {
    let fields: [WritableKeyPath<ZipReader.Entry, Int>] = [\.size, \.packedSize, \.start]
    let wide = fields.filter { entry[keyPath: $0] == 0xFFFF_FFFF }
    if wide.isEmpty { return true }
    var place = more.lowerBound
    while place + 4 <= more.upperBound, let kind = bytes.number(2, at: place),
      let length = bytes.number(2, at: place + 2)
    {
      place += 4
      if kind != 1 {
        place += length
        continue
      }
      guard length >= wide.count * 8, place + length <= more.upperBound else { return false }
      for field in wide {
        guard let number = bytes.number(8, at: place) else { return false }
        entry[keyPath: field] = number
        place += 8
      }
      return true
    }
    return false
  }
}
