import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench
@testable import gouji

/// What the manuals say of the program is so. Examples of templates are tested where templates are.
struct ManualTests {
  private static func manual(_ name: String) throws -> String {
    try String(contentsOf: DraftCopy.repository.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: ["README.md", "Drafts/README.md", "Templates/README.md"])
  func `every command that a manual names is one`(_ name: String) throws {
    let commands = try Self.manual(name).matches(of: /gouji((?: [a-z]+)+)/).map {
      $0.output.1.split(separator: " ").map(String.init)
    }
    #expect(!commands.isEmpty)
    for command in commands {
      #expect(CommandNames.problem(command, of: Gouji.self) == nil, "\(command)")
    }
  }

  @Test func `the manual of drafts lists every code that a draft can bring about, by its grade`()
    throws
  {
    let parts = try Self.manual("Drafts/README.md").components(separatedBy: "| 警告 | 编号 |")
    let errors = try #require(parts[0].components(separatedBy: "| 错误 | 编号 |").last)
    for (text, grade) in [(errors, Severity.error), (parts[1], .warning)] {
      let codes = FindingCode.allCases.filter {
        $0.severity == grade && !$0.rawValue.hasPrefix("G6")
      }
      let listed = Self.codes(in: text)
      for code in codes { #expect(listed.contains(code.rawValue), "\(code.rawValue)") }
    }
  }

  /// `G101–G104、G116`: ranges written out.
  private static func codes(in text: String) -> Set<String> {
    var codes = Set(text.matches(of: /G\d{3}/).map { String($0.output) })
    for range in text.matches(of: /G(\d{3})–G(\d{3})/) {
      guard let first = Int(range.output.1), let last = Int(range.output.2) else { continue }
      codes.formUnion((first...last).map { "G\($0)" })
    }
    return codes
  }
}
