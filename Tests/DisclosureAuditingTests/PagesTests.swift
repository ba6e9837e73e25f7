import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import Testing

/// Tables known by places on a page.
struct PagesTests {
  /// Lines of words, each with its left side in points; a page is ended by an empty line.
  private func audit(_ lines: [[(Int, String)]]) -> DisclosureAudit {
    var pages: [[PageWord]] = [[]]
    var top = 7000
    for line in lines {
      if line.isEmpty {
        pages.append([])
        top = 7000
        continue
      }
      for (left, text) in line {
        let width = text.reduce(0) { $0 + ($1.isASCII ? 500 : 1000) }
        pages[pages.count - 1].append(
          PageWord(text, across: left * 100..<left * 100 + width, down: top..<top + 1400))
      }
      top += 1300
    }
    let text = PageText(words: pages)
    return DisclosureAuditor.audit(DisclosureReader(.pages(text), path: "公开件").read())
  }

  private func table(_ project: String) -> [[(Int, String)]] {
    [
      [(200, "某局2024年部门预算")], [(200, "部门支出总表")], [(400, "单位：万元")],
      [(90, "科目编码"), (150, "科目名称"), (240, "合计"), (320, "基本支出"), (400, "项目支出")],
      [(150, "合计"), (240, "3000.00"), (320, "2000.00"), (400, "1000.00")],
      [(90, "213"), (150, "农林水支出"), (240, "3000.00"), (320, "2000.00"), (400, "1000.00")],
      [(90, "21303"), (150, "水利"), (240, "3000.00"), (320, "2000.00"), (400, "1000.00")],
      [(90, "213030"), (150, "行政运"), (240, "2000.0"), (320, "2000.0")], [],
      [(90, "1"), (150, "行"), (240, "0"), (320, "0")],
      [(90, "2130305"), (150, "水利工程建设"), (240, "600.00"), (400, "600.00")],
      [(90, "2130314"), (150, "防汛"), (240, "400.00"), (400, project)],
    ]
  }

  /// 2130301 and 2000.00 are each cut in two.
  @Test func `a row that goes on over the page is one row`() {
    let audit = audit(table("400.00"))
    #expect(audit.findings.isEmpty, "\(audit.findings.map(\.message))")
    #expect(audit.families.contains { $0.name == "表内竖向合计" && $0.held > 5 })
  }
}
