import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Every finding the program can give, from the smallest input that triggers it.
struct GalleryTests {
  private static let howto = "how to add one: Tests/goujiTests/Gallery/README.md"

  @Test(arguments: FindingCode.allCases)
  func `every code has an explanation with an example`(_ code: FindingCode) throws {
    let explanation = try #require(
      Explanation.of(code), "\(code.rawValue) has no Explanation; \(Self.howto)")
    #expect(!explanation.examples.isEmpty, "\(code.rawValue) has no example; \(Self.howto)")
    for text in [explanation.title, explanation.checks, explanation.why, explanation.cure] {
      #expect(!text.isEmpty)
    }
    #expect(!explanation.title.hasSuffix("。"))
  }

  @Test func `no code is explained twice`() {
    let codes = Explanation.all.map(\.code)
    #expect(codes.count == Set(codes).count)
  }

  @Test(arguments: Set(FindingCode.allCases.map(Gallery.family)).sorted())
  func `each example triggers its finding, worded as reviewed`(_ family: String) throws {
    let found = try Gallery.text(of: family) { explanation, example in
      let said = try GalleryRun(example).said(explanation.code)
      #expect(
        !said.isEmpty,
        "\(explanation.code.rawValue): the example gives no such finding; \(Self.howto)"
      )
      return said
    }
    let path = "\(GalleryRun.repository)/Sources/BudgetWorkbench/Explaining/Gallery\(family).swift"
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    let text = Self.file(family, found)
    if kept == text { return }
    if ProcessInfo.processInfo.environment["GOUJI_UPDATE_GOLDEN"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record(
        "rewrote Gallery\(family).swift; build and run again without GOUJI_UPDATE_GOLDEN")
    } else {
      let lines = (kept.split(separator: "\n"), text.split(separator: "\n"))
      let differs = zip(lines.0, lines.1).first { $0 != $1 }.map {
        "\n  kept  \($0)\n  found \($1)"
      }
      Issue.record(
        "Gallery\(family).swift differs\(differs ?? " in length"); renew with GOUJI_UPDATE_GOLDEN=1 and read it"
      )
    }
  }

  @Test func `what explain shows is what the gallery keeps`() {
    let missing = FindingCode.allCases.filter { code in
      Gallery.said(code).first?.contains("[\(code.rawValue)]") != true
    }
    #expect(missing.map(\.rawValue) == [], "\(Self.howto)")
  }

  /// As `swift format` leaves it: the literal indented.
  private static func file(_ family: String, _ text: String) -> String {
    let lines = (text + "\"\"\"##").split(separator: "\n", omittingEmptySubsequences: false)
    return """
      // What Gouji says to the examples of family \(family). Written by `GOUJI_UPDATE_GOLDEN=1 swift test --filter
      // GalleryTests`; read the difference before you commit it.
      let gallery\(family): StaticString = ##\"""

      """ + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
  }
}
