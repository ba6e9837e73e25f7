import TestSupport
import Testing

@testable import OfficeOpenXML

struct ZipWriterTests {
  /// As libzip 1.7.3 writes the same two files, dated 1980-01-01.
  @Test func `the bytes are those of libzip`() throws {
    let hex = """
      504b03040a000008000000002100 86a61036 05000000 05000000 0b000000 e983a8e997a82e646f6378
      68656c6c6f
      504b03040a000000000000002100 00000000 00000000 00000000 01000000 65
      504b01023f030a000008000000002100 86a61036 05000000 05000000 0b0000000000000000000000a481
      00000000 e983a8e997a82e646f6378
      504b01023f030a000000000000002100 00000000 00000000 00000000 010000000000000000000000a481
      2e000000 65
      504b050600000000 0200 0200 68000000 4d000000 0000
      """
    let files = [("部门.docx", Array("hello".utf8)), ("e", [])].map { (name: $0.0, bytes: $0.1) }
    #expect(try FileBundle.bytes(of: files) == bytes(hex))
  }

  @Test func `large parts stand in pieces of their own, and come back`() throws {
    var chance = Chance.printed()
    let large = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &chance) }
    let contents: [[UInt8]] = [
      large, [1, 2, 3], Array(large.reversed()), Array(repeating: 7, count: 100_000),
    ]
    let names = contents.indices.map { "部门\($0)" }
    let entries = zip(names, contents).map { ZipEntry(name: $0, content: .bytes($1)) }
    let pieces = try ZipArchive.pieces(of: entries)
    #expect(pieces.count > 2)
    let reader = try PackageReader(Array(pieces.joined()))
    #expect(reader.entries.map(\.name) == names)
    #expect(reader.entries.map(\.bytes) == contents)
  }

  @Test func `a part is written while it is made, in as many pieces as it takes`() throws {
    var chance = Chance.printed()
    let packer = PartPacker()
    var content: [UInt8] = []
    // It comes again too late to be known again.
    let piece = (0..<200_000).map { _ in UInt8.random(in: 0..<100, using: &chance) }
    while content.count < PartPacker.largestWhole * 3 / 2 {
      try packer.add(piece[...])
      content += piece
    }
    let entry = try packer.finish()
    #expect(entry.pieces.count > 2)
    var package = Package()
    package.parts = [
      Part(name: "a.bin", contentType: "application/x", content: .packed { entry })
    ]
    #expect(try PackageReader(package.bytes()).entry("a.bin")?.bytes == content)
  }

  @Test func `no name stands twice`() {
    #expect(throws: OfficeError.zip("twice: a")) {
      try FileBundle.bytes(of: [("a", [1]), ("a", [2])])
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.filter(\.isHexDigit)
    return stride(from: 0, to: digits.count, by: 2).compactMap { start in
      UInt8(digits.dropFirst(start).prefix(2), radix: 16)
    }
  }
}
