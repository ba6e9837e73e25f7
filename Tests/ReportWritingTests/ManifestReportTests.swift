import Foundation
import GoujiModel
import Testing

@testable import ManifestWriting

struct ManifestReportTests {
  let json: [String: Any]

  init() throws {
    let bytes = ManifestReport.write(.sample) { [("甲.docx", "00")] }
    json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `a figure of the prose is listed with every place`() throws {
    let figures = try #require(json["文中数字"] as? [[String: Any]])
    #expect(figures.count == 4)
    #expect(figures[0]["数值"] as? String == "12968459.81")
    #expect(figures[0]["显示"] as? String == "1,296.85")
    let places = try #require(figures[0]["位置"] as? [[String: Any]])
    #expect(places.map { $0["标题"] as? String } == ["一、收支预算总体情况", "（一）“三公”经费"])
    #expect(figures[2]["数值"] as? String == "12345678/1284500303")
  }

  @Test func `a figure of a table is listed with its cell on the sheet`() throws {
    let figures = try #require(json["表中数字"] as? [[String: Any]])
    let first = try #require(figures.first)
    #expect(first["位置"] as? String == "表1!R3C2")
    #expect(first["单元格"] as? String == "B6")
  }

  @Test func `quotes, line feeds and control characters are escaped`() throws {
    var writer = JSONWriter()
    writer.object { $0.string("a", "“\"\\\n\u{1}") }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"# + "\n" + #"  "a": "“\"\\\n\u0001""#
        + "\n}")
  }
}
