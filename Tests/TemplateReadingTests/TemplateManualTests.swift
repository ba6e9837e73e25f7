import Foundation
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

  /// The right-hand column of the table of functions, and whatever stands between braces there.
  @Test(arguments: figures()) func `every example of the figure language is read`(_ text: String) {
    let fixture = TemplateFixture(
      "基于: 四川\n列举: {执行慢的项目: {每: 项目, 文: \"{项目.名称}\"}}\n数: {手册例: \"\(text)\"}\n")
    let read = TemplateReader(shelves: [fixture.shelf, Self.shelf]).read("县", asked: nil)
    // Names that only the manual's reader has are unknown; the grammar itself has no fault.
    let faults = read.findings.filter { $0.code == .malformedExpression }
    #expect(faults.map(\.message) == [])
  }

  @Test func `the grammar in the manual names every function`() throws {
    let manual = try #require(Self.manual)
    let start = try #require(manual.range(of: "```ebnf"))
    let grammar = manual[start.upperBound...].prefix { $0 != "`" }
    for function in FigureFunction.all {
      #expect(grammar.contains("\"\(function.name)\""), "\(function.name)")
    }
    #expect(Self.figures().count > 12)
  }

  private static var manual: String? {
    (try? SourceReader.contents(of: shelf + "/README.md").get()).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// `| \`占比(甲, 乙)\` | … | \`占比(基本支出, 支出预算)\` |` of the table below `### 数`.
  private static func figures() -> [String] {
    guard let manual, let start = manual.range(of: "| 算法 | 意思 | 例 |"),
      let end = manual[start.upperBound...].range(of: "\n\n")
    else { return [] }
    return manual[start.upperBound..<end.lowerBound].split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "`")
      guard parts.count > 2, let last = parts.dropLast().last, !last.contains(": ") else {
        return nil
      }
      return String(last)
    }
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
