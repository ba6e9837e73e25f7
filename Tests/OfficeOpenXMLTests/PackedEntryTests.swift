import Foundation
import TestSupport
import Testing

@testable import OfficeOpenXML

struct PackedEntryTests {
  @Test func `pieces stand at their places, however late they are written`() throws {
    let text = try text(
      of: assembly { () throws(OfficeError) in try delayed("<b>二</b>", by: 0.02) })
    #expect(text.hasSuffix("<a><i/><b>二</b><u><b>二</b></u><b>二</b></a>\n"))
  }

  @Test func `an empty piece leaves nothing`() throws {
    let text = try text(of: assembly { () throws(OfficeError) in try delayed("", by: 0) })
    #expect(text.hasSuffix("<a><i/><u></u></a>\n"))
  }

  @Test func `a part longer than all buffers of an archive comes back whole`() throws {
    let long = "<b>" + String(repeating: "勾稽", count: 100_000) + "</b>"
    let text = try text(of: assembly { () throws(OfficeError) in try delayed(long, by: 0) })
    #expect(text.components(separatedBy: long).count == 4)
  }

  @Test func `content of any length comes back as it was`() throws {
    var chance = Chance.printed()
    for bits in 0..<18 {
      let count = Int.random(in: 0...1 << bits, using: &chance)
      // Some contents repeat themselves, others do not.
      let kinds = UInt8.random(in: 1...255, using: &chance)
      let content = (0..<count).map { _ in UInt8.random(in: 0..<kinds, using: &chance) }
      var package = Package()
      package.parts = [Part(name: "a.bin", contentType: "application/x", content: .bytes(content))]
      let reader = try PackageReader(try package.bytes())
      #expect(reader.entry("a.bin")?.bytes == content)
    }
  }

  @Test func `a piece that fails is the failure of the part`() {
    #expect(throws: OfficeError.xml("lost")) {
      try PackedEntry(try assembly { () throws(OfficeError) in throw .xml("lost") })
    }
  }

  @Test func `an entry of unknown size is written without Zip64`() throws {
    let bytes = try package(try assembly { () throws(OfficeError) in try delayed("<b/>", by: 0) })
      .bytes()
    let headers = bytes.indices.dropLast(4).filter { bytes[$0..<$0 + 4] == [0x50, 0x4B, 3, 4] }
    #expect(headers.count == 2)
    // The version needed to extract is 45 for Zip64.
    #expect(headers.map { bytes[$0 + 4] } == [10, 20])
  }

  private func assembly(_ piece: @escaping XMLContent) throws(OfficeError) -> XMLAssembly {
    let xml = XMLWriter()
    xml.start("a")
    xml.element("i")
    xml.insert(later: .written(piece))
    xml.element("u") { xml.insert(later: .written(piece)) }
    xml.insert(later: .written(piece))
    xml.end()
    return try xml.finishAssembly()
  }

  private func package(_ assembly: XMLAssembly) throws(OfficeError) -> Package {
    let entry = try PackedEntry(assembly)
    var package = Package()
    package.parts = [
      Part(name: "word/document.xml", contentType: "application/x", content: .packed { entry })
    ]
    return package
  }

  private func text(of assembly: XMLAssembly) throws -> String {
    let reader = try PackageReader(try package(assembly).bytes())
    return try #require(reader.entry("word/document.xml")).text
  }
}

/// As a thread that takes its time would give it.
private func delayed(_ element: String, by seconds: Double) throws(OfficeError) -> XMLBytes {
  Thread.sleep(forTimeInterval: seconds)
  let xml = XMLWriter(capacity: 64)
  xml.insert(XMLFragment(utf8: Array(element.utf8)))
  return try xml.finishPiece()
}
