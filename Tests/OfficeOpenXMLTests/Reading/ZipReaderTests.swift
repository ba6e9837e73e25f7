import TestSupport
import Testing

@testable import OfficeOpenXML

struct ZipReaderTests {
  private typealias File = HandMadeArchive.File

  /// Names and contents; `?` where there is none. Nil without a directory.
  private func read(_ bytes: [UInt8]) -> [String]? {
    ZipReader(bytes).map { archive in
      archive.entries.map { entry in
        let content = archive.content(of: entry).map { String(decoding: $0.buffer, as: UTF8.self) }
        return "\(entry.name)=\(content ?? "?")"
      }
    }
  }

  private func read(_ file: File) -> [String]? { read(HandMadeArchive(files: [file]).bytes()) }

  @Test func `what is stored and what is deflated comes out`() {
    #expect(read(File()) == ["a=123456789"])
    #expect(read(.deflated) == ["a=123456789"])
    // Fixed codes, as Python's zlib packs it.
    let packed: [UInt8] = [0x33, 0x34, 0x32, 0x36, 0x31, 0x35, 0x33, 0xB7, 0xB0, 0x04, 0x00]
    #expect(read(File(method: 8, packed: packed)) == ["a=123456789"])
    #expect(read(File(checksum: 0, packed: [], size: 0)) == ["a="])
    #expect(read(File(method: 8, checksum: 0, packed: [3, 0], size: 0)) == ["a="])
  }

  /// By Python's zipfile: into a pipe, so that sizes follow the content; and with the long fields of
  /// whoever does not know how much there will be.
  @Test(arguments: [
    (
      "a.xml",
      """
      504b03041400080008000000210000000000000000000000000005000000612e786d6c33343236313533b7b034c4
      cd0000504b07089c16293e0e00000024000000504b01021403140008000800000021009c16293e0e000000240000
      00050000000000000000000000800100000000612e786d6c504b050600000000010001003300000041000000 0000
      """
    ),
    (
      "部门.xml",
      """
      504b03042d0000080800000021009c16293effffffffffffffff0a001400e983a8e997a82e786d6c010010002400
      0000000000000e0000000000000033343236313533b7b034c4cd0000504b01022d032d0000080800000021009c16
      293e0e000000240000000a0000000000000000000000800100000000e983a8e997a82e786d6c504b050600000000
      01000100380000004a0000000000
      """
    ),
  ])
  func `an archive of another program comes out`(name: String, hex: String) {
    let digits = hex.filter(\.isHexDigit)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { start in
      UInt8(digits.dropFirst(start).prefix(2), radix: 16)
    }
    #expect(read(bytes) == ["\(name)=123456789123456789123456789123456789"])
  }

  @Test func `numbers of eight bytes stand behind the name, those alone that have no room`() {
    func more(_ numbers: Int...) -> [UInt8] {
      // Another field before it.
      HandMadeArchive.little(0x5455, 2) + [1, 0, 7] + [1, 0]
        + HandMadeArchive.little(8 * numbers.count, 2)
        + numbers.flatMap { HandMadeArchive.little($0, 8) }
    }
    let none = 0xFFFF_FFFF
    let all = File(packedSize: none, size: none, start: none, more: more(9, 9, 0))
    #expect(read(all) == ["a=123456789"])
    #expect(read(File(start: none, more: more(0))) == ["a=123456789"])
    #expect(read(File(start: none, more: more(.max))) == ["a=?"])
    #expect(read(File(packedSize: none, size: none, more: more(.max, .max))) == ["a=?"])
    // More than any number here can be; too few of them; none.
    #expect(read(File(start: none, more: more(-1))) == nil)
    #expect(read(File(packedSize: none, size: none, more: more(9))) == nil)
    #expect(read(File(start: none)) == nil)
    var large = HandMadeArchive(isLarge: true)
    #expect(read(large.bytes()) == ["a=123456789"])
    large.start = .max
    #expect(read(large.bytes()) == nil)
    (large.start, large.length) = (nil, .max)
    #expect(read(large.bytes()) == nil)
  }

  @Test(arguments: [
    File(checksum: 0xCBF4_3927), File(size: 8), File(size: 10), File(packedSize: 8),
    File(packedSize: 0), File(packedSize: 10_000, size: 10_000), File(start: 1),
    File(start: 70_000), File(mark: [0x50, 0x4B, 1, 2]), File(flags: 1), File(method: 12),
    File(method: 99), File(method: 8), File(method: 8, packed: [], size: 0),
    // Nothing is packed so tight.
    File(method: 8, packed: [3, 0], size: 0xFFFF_FFFE),
  ])
  func `an altered entry has no content`(file: HandMadeArchive.File) {
    #expect(read(file) == ["a=?"])
    #expect(throws: OfficeError.self) {
      try PackageReader(HandMadeArchive(files: [file]).bytes())
    }
  }

  @Test func `deflated data give what was promised, not more and not less`() {
    for size in [0, 8, 10, 1_000] {
      var file = File.deflated
      file.size = size
      #expect(read(file) == ["a=?"])
    }
    for count in 0..<File.deflated.packed.count {
      var file = File.deflated
      file.packed.removeLast(file.packed.count - count)
      #expect(read(file) == ["a=?"])
    }
  }

  @Test func `a directory that cannot be is none`() {
    #expect(read(HandMadeArchive(disk: 1).bytes()) == nil)
    #expect(read(HandMadeArchive(count: 2).bytes()) == nil)
    #expect(read(HandMadeArchive(count: 0).bytes()) == nil)
    // One entry takes 46 bytes and its name.
    #expect(read(HandMadeArchive(length: 46).bytes()) == nil)
    #expect(read(HandMadeArchive(length: 48).bytes()) == nil)
    #expect(read(HandMadeArchive(start: 41).bytes()) == nil)
    #expect(read(HandMadeArchive(start: 0xFFFF_FFFF).bytes()) == nil)
    #expect(read(HandMadeArchive(commentLength: 1).bytes()) == nil)
    #expect(read(HandMadeArchive(files: []).bytes()) == [])
  }

  @Test func `names stand twice and contents lie over one another`() {
    let second = File(name: Array("b".utf8), start: 0)
    #expect(
      read(HandMadeArchive(files: [File(), second, File()]).bytes())
        == ["a=123456789", "b=123456789", "a=123456789"])
  }

  @Test func `what follows the end is no harm, within the length of a comment`() {
    let archive = HandMadeArchive().bytes()
    #expect(read(archive + [UInt8](repeating: 0, count: 65_535)) == ["a=123456789"])
    #expect(read(archive + [UInt8](repeating: 0, count: 65_536)) == nil)
    let comment = Array("PK\u{5}\u{6} says nothing of any directory".utf8)
    #expect(read(HandMadeArchive(comment: comment).bytes()) == ["a=123456789"])
    // An archive that holds one as it is.
    let inner = File(checksum: Int(checksum(archive)), packed: archive, size: archive.count)
    #expect(read(inner)?.count == 1)
    #expect(read(inner) != ["a=?"])
  }

  @Test func `more entries than two bytes can count`() {
    let file = File(name: [], checksum: 0, packed: [], size: 0)
    let archive = HandMadeArchive(files: Array(repeating: file, count: 65_537), count: 1)
    #expect(read(archive.bytes())?.count == 65_537)
  }

  @Test func `names are UTF-8, or else those of DOS`() {
    #expect(read(File(name: Array("部门".utf8))) == ["部门=123456789"])
    #expect(read(File(name: [0x80, 0x2F, 0xE1, 0xFE])) == ["Ç/ß■=123456789"])
  }

  /// Cut anywhere, any byte changed: what comes out is what was put in, or nothing.
  @Test func `no damage traps or goes unseen in the content`() {
    let whole = HandMadeArchive(files: [File(), .deflated], comment: [1, 2, 3]).bytes()
    for count in 0..<whole.count { #expect(read(Array(whole.prefix(count))) == nil) }
    for place in whole.indices {
      for mask: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = whole
        bytes[place] ^= mask
        for entry in read(bytes) ?? [] {
          #expect(entry.hasSuffix("=123456789") || entry.hasSuffix("=?"))
        }
      }
    }
    var chance = Chance.printed()
    for _ in 0..<20_000 {
      var bytes = HandMadeArchive(isLarge: true).bytes()
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        let place = Int.random(in: bytes.indices, using: &chance)
        bytes[place] = [0, 0x7F, 0x80, 0xFF].randomElement(using: &chance) ?? 0
      }
      _ = read(bytes)
    }
  }

  @Test func `an encrypted part says so`() throws {
    var archive = HandMadeArchive()
    archive.files[0].name = Array("_rels/.rels".utf8)
    archive.files[0].flags = 1
    #expect(throws: WorkbookError.encrypted) { try WorkbookContent(archive.bytes()) }
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { Deflater.checksum($0) }
  }
}
