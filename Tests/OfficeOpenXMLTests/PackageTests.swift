import Foundation
import Testing

@testable import OfficeOpenXML

struct PackageTests {
  @Test func `what is written can be read back`() throws {
    let reader = try PackageReader(try sample().bytes())
    #expect(
      reader.entries.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml",
        "word/_rels/document.xml.rels", "media/blob.bin",
      ])
    #expect(reader.entry("media/blob.bin")?.bytes == [0, 1, 2, 255])
    #expect(reader.entry("word/document.xml")?.text.contains("合计") == true)
  }

  @Test func `the bytes do not depend on the time zone`() throws {
    let here = try sample().bytes()
    setenv("TZ", "Asia/Shanghai", 1)
    tzset()
    let east = try sample().bytes()
    setenv("TZ", "America/Los_Angeles", 1)
    tzset()
    #expect(try sample().bytes() == here)
    #expect(east == here)
  }

  @Test func `targets are relative to the folder of the part that names them`() {
    func path(_ target: String, from source: String) -> String {
      Relationship(id: "r", type: "x", target: target).path(from: source)
    }
    #expect(path("word/document.xml", from: "") == "word/document.xml")
    #expect(path("word/styles.xml", from: "word/document.xml") == "styles.xml")
    #expect(path("customXml/item1.xml", from: "word/document.xml") == "../customXml/item1.xml")
    #expect(path("xl/worksheets/s.xml", from: "xl/workbook.xml") == "worksheets/s.xml")
  }

  @Test func `bytes that are no package are an error`() {
    #expect(throws: OfficeError.self) { try PackageReader([1, 2, 3]) }
  }

  private func sample() throws -> Package {
    let xml = XMLWriter()
    xml.element("document", text: "合计")
    var package = Package()
    package.relationships = [
      Relationship(id: "rId1", type: "officeDocument", target: "word/document.xml")
    ]
    package.parts = [
      Part(
        name: "word/document.xml", contentType: "application/x", content: .xml(try xml.finish()),
        relationships: [Relationship(id: "rId1", type: "image", target: "media/blob.bin")]),
      Part(name: "media/blob.bin", contentType: "image/x", content: .bytes([0, 1, 2, 255])),
    ]
    return package
  }
}
