import GoujiModel
import SourceReading
import TestSupport
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

  /// The text is Excel's “Unicode 文本”: UTF-16 with a mark, tabs, CRLF.
  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 with its mark is read`(encoding: TextEncoding) throws {
    let units = Array("\u{FEFF}单位\t𠮷\r\n某局\t1\r\n".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return encoding == .utf16BigEndian ? [high, low] : [low, high]
    }
    let read = try #require(read(bytes).value)
    #expect(read.file.text == "单位\t𠮷\n某局\t1\n")
    #expect(read.encoding == encoding)
  }

  @Test func `lone carriage returns end lines as on old Macs`() throws {
    let read = try #require(read(Array("a,b\r1,2\r\n3,4\n\r".utf8)).value)
    #expect(read.file.text == "a,b\n1,2\n3,4\n\n")
  }

  @Test func `a GB18030 file stays one though a line of it could be UTF-8`() throws {
    // D2 BB is “一” in GB18030 and a letter in UTF-8.
    let read = try #require(read(gb18030 + [0xD2, 0xBB, 0x2C, 0x31, 0x0A]).value)
    #expect(read.encoding == .gb18030)
    #expect(read.file.text == text + "一,1\n")
  }

  static let long = Array("丁，戊，己，庚，辛，壬，癸，子，丑，寅".utf8)
  static let broken: [([UInt8], String, String)] = [
    (Array("甲,乙\n丙".utf8) + [0xFF, 0xFF] + long, "G103 x:2:2", "已损坏"),
    // Cut off within the last character, and one byte changed in a short file.
    (Array("单位,金额\n某局".utf8).dropLast(), "G103 x:2:2", "已损坏"),
    (Array("单位,金额\n某".utf8) + [0x41, 0xB1] + Array("局,1\n".utf8), "G103 x:2:3", "已损坏"),
    ([0xEF, 0xBB, 0xBF] + Array("单位\n".utf8) + [0xB5, 0xA5], "G103 x:2:1", "已损坏"),
    // GB18030: a byte that means nothing, half a character at the end, half of one of four bytes.
    (Array("a,b\nc".utf8) + [0xB5, 0xA5, 0xFF, 0x20], "G103 x:2:3", "既不是"),
    ([0xB5, 0xA5, 0xCE, 0xBB, 0x0A, 0xB5], "G103 x:2:1", "既不是"),
    ([0xB5, 0xA5, 0xCE, 0xBB, 0x0A, 0x31, 0x81, 0x36, 0xA0], "G103 x:2:2", "既不是"),
    // A line of one encoding in a file of the other.
    (Array("单位,金额\n某局机关,1\n".utf8) + [0xB5, 0xA5, 0xCE, 0xBB, 0x0A], "G103 x:3:1", "混用"),
    ([0xB5, 0xA5, 0xCE, 0xBB, 0x0A, 0xBE, 0xD6, 0x0A] + Array("单位\n".utf8), "G103 x:3:1", "混用"),
    (
      Array("单位,金额\n某局机关,1\n".utf8)
        // “日常公用经费，按工资计提”, in which chance makes a UTF-8 character or two.
        + [
          0xC8, 0xD5, 0xB3, 0xA3, 0xB9, 0xAB, 0xD3, 0xC3, 0xBE, 0xAD, 0xB7, 0xD1, 0xA3, 0xAC, 0xB0,
          0xB4,
          0xB9, 0xA4, 0xD7, 0xCA, 0xBC, 0xC6, 0xCC, 0xE1, 0x0A,
        ], "G103 x:3:1", "混用"
    ),
    (Array("单位,金\u{FFFD}\n".utf8), "G103 x:1:5", "丢失"),
    (Array("单位\n锟斤拷\n".utf8), "G103 x:2:1", "丢失"),
    (Array("单位\n某局,".utf8) + [0] + Array("1\n".utf8) + long, "G103 x:2:4", "零"),
    ([0x50, 0x4B, 3, 4, 0, 0], "G103 x:1:1", "Excel 文件"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "G103 x:1:1", "Excel 文件"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0, 0, 1], "G103 x:1:1", "不是文本"),
    ([0xFF, 0xFE, 0x31, 0, 0x0A, 0, 0x32], "G103 x:2:1", "UTF-16"),
    ([0xFF, 0xFE, 0x31, 0, 0x00, 0xD8, 0x31, 0], "G103 x:1:2", "UTF-16"),
    ([0xFF, 0xFE, 0x31, 0, 0, 0], "G103 x:1:2", "零"),
  ]

  @Test(arguments: broken)
  func `bytes that are no text are reported where they stand`(
    bytes: [UInt8], brief: String, words: String
  ) {
    let outcome = read(bytes)
    #expect(outcome.value == nil)
    #expect(outcome.findings.map(\.brief) == [brief])
    #expect(outcome.findings.allSatisfy { $0.message.contains(words) && !$0.cure.isEmpty })
  }

  @Test func `a missing file is reported under the name the user typed`() {
    let outcome = SourceReader.read("/tmp/无此文件", name: "x", displayPath: "草案/x")
    #expect(outcome.findings.map(\.message) == ["无法读取 草案/x：没有这个文件"])
  }

  private func read(_ bytes: [UInt8]) -> Outcome<ReadFile?> {
    let folder = TemporaryFolder()
    try! folder.write(bytes, to: "x")
    return SourceReader.read(folder.path("x"), name: "x", displayPath: "草案/x")
  }
}
