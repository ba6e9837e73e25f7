import OfficeOpenXML

/// Changes of zip archives: of their parts, of what they say of them.
extension Mutator {
  /// Of a package, with parts of `others`.
  mutating func archive(_ parts: [ArchivePart], _ others: [[ArchivePart]]) -> [UInt8] {
    var parts = parts
    for _ in 0..<number(1...3) where !parts.isEmpty {
      let index = number(0...(parts.count - 1))
      switch number(0...19) {
      case 0: parts.remove(at: index)
      case 1: parts.append(parts[index])
      case 2: parts.append(contentsOf: repeatElement(parts[index], count: number(1...50)))
      case 3: parts[index].name = one(of: parts).name
      case 4: parts[index].name = String(decoding: one(of: HardWords.all), as: UTF8.self)
      case 5: parts[index].bytes = one(of: parts).bytes
      case 6: parts[index].bytes = one(of: one(of: others)).bytes
      case 7: parts[index].bytes = []
      default: parts[index].bytes = markup(parts[index].bytes, [one(of: parts).bytes])
      }
    }
    var bytes = StoredArchive.bytes(parts)
    if rarely(5) { for _ in 0..<number(1...4) { changeBytes(&bytes, [bytes]) } }
    return bytes
  }
}

struct ArchivePart {
  var name: String
  var bytes: [UInt8]

  static func of(_ package: [UInt8]) throws -> [ArchivePart] {
    try PackageReader(package).entries.map { ArchivePart(name: $0.name, bytes: $0.bytes) }
  }
}

/// A zip archive whose parts are stored as they are.
enum StoredArchive {
  static func bytes(_ parts: [ArchivePart]) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let name = Array(part.name.utf8.prefix(0xFFFF))
      let fields =
        little(20, 2) + little(0x800, 2) + little(0, 2) + little(0x21_0000, 4)
        + little(checksum(part.bytes), 4) + little(part.bytes.count, 4)
        + little(part.bytes.count, 4) + little(name.count, 2) + little(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + fields + little(0, 10) + little(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4] + fields + name + part.bytes
    }
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + end
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> ($0 * 8) : 0) }
  }

  /// CRC-32 as zip wants it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    return Int(~sum)
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
  }
}
