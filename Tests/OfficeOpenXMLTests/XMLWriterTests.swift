import Testing

@testable import OfficeOpenXML

struct XMLWriterTests {
  @Test func `markup in text and attributes is escaped`() throws {
    let xml = XMLWriter()
    xml.element("a") {
      xml.attribute("b", "<\"&\n")
      xml.text("1 < 2 & \"3\"\r")
    }
    #expect(try body(xml) == "<a b=\"&lt;&quot;&amp;&#10;\">1 &lt; 2 &amp; \"3\"&#13;</a>")
  }

  @Test(arguments: ["\u{0}", "\u{8}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func `a character that XML forbids is dropped`(forbidden: String) throws {
    let xml = XMLWriter()
    xml.element("a") { xml.text("合\(forbidden)计") }
    #expect(try body(xml) == "<a>合计</a>")
  }

  @Test(arguments: ["（合计）", "ｆｕｌｌ", "\u{FEFF}a", "😀𠮷", "ﬀ\u{FFFD}", "a\tb\nc"])
  func `any other text stays as it is`(text: String) throws {
    let xml = XMLWriter()
    xml.element("a") { xml.text(text) }
    #expect(try body(xml) == "<a>\(text)</a>")
  }

  @Test func `an element without content closes itself`() throws {
    let xml = XMLWriter()
    xml.element("a") { xml.element("b", "c", 12) }
    #expect(try body(xml) == "<a><b c=\"12\"/></a>")
  }

  @Test func `what cannot stand where it was written makes no part`() {
    let late = { (xml: XMLWriter) in
      xml.start("a")
      xml.text("b")
      xml.attribute("c", 1)
      xml.end()
    }
    let faults: [(XMLWriter) -> Void] = [
      late, { _ = $0.pattern(late) },
      { xml in
        xml.element("a")
        xml.end()
      },
      { $0.start("a") },
    ]
    for fault in faults {
      let xml = XMLWriter()
      fault(xml)
      #expect(throws: OfficeError.self) { try xml.finish() }
    }
  }

  private func body(_ xml: XMLWriter) throws -> String {
    String(try xml.finish().text.split(separator: "\n", maxSplits: 1)[1].dropLast())
  }
}
