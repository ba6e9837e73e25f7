import Foundation
import Testing

/// Drafts that are larger, longer or odder than any office's: an answer at the place, never a signal
/// and never silence. The sizes are those at which a step that takes the square of them is felt.
struct DraftLimitTests {
  @Test(arguments: ["92233720368547759", "1000000000001"])
  func `a bare number of more than a line may have`(_ number: String) throws {
    let draft = try DraftCopy([
      .replace("草案.yaml", "\n  收支预算总数: 795.41万元", with: "\n  收支预算总数: ‸\(number)")
    ])
    #expect(try check(draft, status: 1) == ["G111 \(draft.marks[0])"])
  }

  @Test func `counts that would overflow together`() throws {
    let people = "类别,人数\n公务员,9223372036854775807\n事业,1\n"
    let draft = try DraftCopy(
      of: "Drafts/suining-2024-final", [.bytes("人员.csv", Array(people.utf8))])
    let found = try check(draft, status: 1)
    #expect(found.filter { $0.hasPrefix("G1") } == ["G112 人员.csv:2:5"], "\(found)")
  }

  @Test func `amounts that would overflow together`() throws {
    let line = "185001,2080101,30101,人员经费,,一般公共预算,本年,本级,1000000000000,"
    let lines = (0..<101).map { "\(line)\($0)\n" }.joined()
    let draft = try DraftCopy([.append("支出.csv", lines)])
    let found = try check(draft, status: 1)
    #expect(found.count { $0.hasPrefix("G111 支出.csv") } == 1, "\(found)")
  }

  @Test func `many lines of one amount`() throws {
    let line = "185001,2080101,30101,人员经费,,一般公共预算,本年,本级,100,"
    let draft = try DraftCopy([
      .bytes("支出.csv", try spending((10_000..<16_000).map { "\(line)\($0)" }))
    ])
    _ = try check(draft, status: nil)
  }

  @Test func `a cell of a megabyte`() throws {
    let cell = String(repeating: "(", count: 1_000_000)
    let draft = try DraftCopy([
      .append("支出.csv", "185001,2080101,30201,项目支出,\(cell),一般公共预算,本年,本级,1,\n")
    ])
    let run = try GoujiRun(["check", draft.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G121] “项目”这一格有 1000000 个字"))
    #expect(run.errors.utf8.count < 20_000)
  }

  @Test func `thousands of columns that nobody knows`() throws {
    let draft = try DraftCopy()
    var lines = try draft.text("支出.csv").split(separator: "\n").map(String.init)
    lines[0] += (0..<5_000).map { ",c\($0)" }.joined()
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: draft.path + "/支出.csv"))
    let found = try check(draft, status: 0)
    #expect(found.count { $0.hasPrefix("G106") } == 1_000)
    #expect(found.count { $0.hasPrefix("G122") } == 1)
  }

  @Test func `a quote that is open to the end of a long file`() throws {
    let draft = try DraftCopy([
      .bytes("支出.csv", try spending(["\"x,"] + (0..<20_000).map { _ in "x," }))
    ])
    let found = try check(draft, status: 1)
    #expect(found.contains("G117 支出.csv:2:1"))
    #expect(found.contains { $0.hasPrefix("G123") })
    #expect(found.count < 2_000)
  }

  @Test func `a pipe in the place of a file`() throws {
    let draft = try DraftCopy([.remove("支出.csv")])
    #expect(mkfifo(draft.path + "/支出.csv", 0o644) == 0)
    #expect(try check(draft, status: 1) == ["G101 支出.csv"])
  }

  @Test func `characters that no Office file holds`() throws {
    let draft = try DraftCopy([.append("文字.md", "\u{1}\n")])
    #expect(try check(draft, status: 1).map { String($0.prefix(10)) } == ["G103 文字.md"])
    let named = try DraftCopy([.replace("草案.yaml", "地区: ", with: "地区: \"\\x01\" # ")])
    #expect(try check(named, status: 1).map { String($0.prefix(4)) } == ["G104"])
  }

  // MARK: Parts

  private func spending(_ lines: [String]) throws -> [UInt8] {
    let header = try DraftCopy().text("支出.csv").split(separator: "\n").first ?? ""
    return Array(([String(header)] + lines).joined(separator: "\n").utf8)
  }

  private func check(_ draft: DraftCopy, status: Int32?) throws -> [String] {
    let run = try GoujiRun(["check", draft.path, "--format", "json"])
    if let status { #expect(run.status == status) } else { #expect(run.status < 2) }
    return try run.findings()
  }
}
