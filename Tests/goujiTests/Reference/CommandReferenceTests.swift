import Foundation
import GoujiModel
import Testing

/// The references stand in the repository as the commands describe themselves; the README and the
/// changelog do not contradict them.
struct CommandReferenceTests {
  @Test func `the command reference and the manual page say what the commands say`() throws {
    let program = try CommandTree.read()
    try compare(".readme/命令.md", CommandPage.text(of: program))
    try compare(".readme/gouji.1", ManualPage.text(of: program))
  }

  @Test
  func `the table of commands in the README has every command, and only options that it takes`()
    throws
  {
    let program = try CommandTree.read()
    let readme = try text("README.md")
    let rows = try #require(readme.split(separator: "\n## 命令\n").last).split(separator: "\n## ")[0]
      .split(separator: "\n").filter { $0.hasPrefix("| `gouji ") }
    let known = program.walk().dropFirst()
    for row in rows {
      // `list templates｜figures 模板` names several commands of a family.
      let words = row.dropFirst("| `gouji ".count).prefix { $0 != "`" && $0 != "｜" }
        .split(separator: " ").map(String.init)
      let named = known.filter { words.starts(with: $0.words.dropFirst()) }
      let deepest = try #require(named.max { $0.words.count < $1.words.count }, "\(row)")
      let options = Set(deepest.command.walk().flatMap { $0.command.taken.flatMap(\.spellings) })
      for option in row.matches(of: /--[a-z-]+/).map({ String($0.output) }) {
        #expect(options.contains(option), "README: \(option) is no option of \(deepest.words)")
      }
    }
    for command in program.commands.map(\.commandName) {
      #expect(
        rows.contains { $0.hasPrefix("| `gouji \(command)") }, "README: no row of gouji \(command)")
    }
  }

  @Test func `the changelog begins with the version of the program`() throws {
    let first = try text("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(first == "## \(Program.version)")
  }

  private func compare(_ name: String, _ made: String) throws {
    if (try? text(name)) == made { return }
    if ProcessInfo.processInfo.environment["GOUJI_UPDATE_GOLDEN"] != nil {
      try made.write(
        toFile: "\(GalleryRun.repository)/\(name)", atomically: true, encoding: .utf8)
      Issue.record("rewrote \(name); run again without GOUJI_UPDATE_GOLDEN")
    } else {
      Issue.record("\(name) is not what the commands say; renew with GOUJI_UPDATE_GOLDEN=1")
    }
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(GalleryRun.repository)/\(name)", encoding: .utf8)
  }
}
