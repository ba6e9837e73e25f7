import GoujiModel
import SourceReading
import TemplateReading
import Testing

/// Every example of `Templates/README.md`.
struct TemplateManualTests {
  private static let shelf =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Templates"

  @Test(arguments: examples()) func `every example of the manual is a template`(_ text: String) {
    let whole = text.contains("基于:") ? text : "基于: 四川\n" + text
    let fixture = TemplateFixture(whole)
    let read = TemplateReader(shelves: [fixture.shelf, Self.shelf]).read("县", asked: nil)
    #expect(read.findings.filter { $0.severity != .note }.map(\.message) == [])
  }

  @Test func `the manual has examples`() {
    #expect(Self.examples().count > 10)
  }

  /// The blocks between ```` ```yaml ```` and ```` ``` ````.
  private static func examples() -> [String] {
    let bytes = (try? SourceReader.contents(of: shelf + "/README.md").get()) ?? []
    var examples: [String] = []
    var open: String?
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line == "```yaml" {
        open = ""
      } else if line == "```", let text = open {
        examples.append(text)
        open = nil
      } else {
        open = open.map { $0 + line + "\n" }
      }
    }
    return examples
  }
}
