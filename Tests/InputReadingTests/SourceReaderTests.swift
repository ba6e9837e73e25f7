import GoujiModel
import InputReading
import Testing

struct SourceReaderTests {
  /// `单位,金额` and `某局,1` in GB18030.
  private let gb18030: [UInt8] = [
    0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xBD, 0xF0, 0xB6, 0xEE, 0x0D, 0x0A, 0xC4, 0xB3, 0xBE, 0xD6, 0x2C,
    0x31, 0x0D, 0x0A,
  ]
  private let text = "单位,金额\n某局,1\n"

  @Test func `the four ways in which Chinese programs save a CSV are read alike`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lineEnds = Array("单位,金额\r\n某局,1\r\n".utf8)
    let cases: [([UInt8], TextEncoding)] = [
      (Array(text.utf8), .utf8), (mark + lineEnds, .utf8WithMark), (lineEnds, .utf8),
      (gb18030, .gb18030),
    ]
    for (bytes, encoding) in cases {
      let read = try #require(read(bytes).value)
      #expect(read.file.text == text)
      #expect(read.encoding == encoding)
      #expect(read.bytes == bytes)
    }
  }

  @Test func `a rare character of four bytes is read from GB18030`() throws {
    let read = try #require(read([0x81, 0x36, 0xA0, 0x30, 0xB5, 0xA5]).value)
    #expect(read.file.text.hasSuffix("单"))
    #expect(read.file.text.unicodeScalars.count == 2)
  }

  @Test(arguments: [
    (Array("甲,乙\n丙".utf8) + [0xFF, 0xFF] + Array("丁，戊，己，庚，辛，壬，癸，子，丑，寅".utf8), "G103 x:2:2", "已损坏"),
    (Array("a,b\nc".utf8) + [0xB5, 0xA5, 0xFF, 0x20], "G103 x:2:3", "既不是"),
    ([0x50, 0x4B, 3, 4, 0, 0], "G103 x:1:1", "不是文本"),
    ([0xFF, 0xFE, 0x31, 0], "G103 x:1:1", "UTF-16"),
  ])
  func `bytes that are no text are reported where they stand`(
    bytes: [UInt8], brief: String, words: String
  ) {
    let outcome = read(bytes)
    #expect(outcome.value == nil)
    #expect(outcome.findings.map(\.brief) == [brief])
    #expect(outcome.findings.allSatisfy { $0.message.contains(words) })
  }

  @Test func `a missing file is reported under the name the user typed`() {
    let outcome = SourceReader.read("/tmp/无此文件", name: "x", displayPath: "草案/x")
    #expect(outcome.findings.map(\.message) == ["无法读取 草案/x：没有这个文件"])
  }

  private func read(_ bytes: [UInt8]) -> Outcome<ReadFile?> {
    let fixture = DraftFixture()
    fixture.write(bytes, to: "x")
    return SourceReader.read(fixture.path + "/x", name: "x", displayPath: "草案/x")
  }
}
