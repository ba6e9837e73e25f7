import Foundation

/// A command as it describes itself to the argument parser: what the reference is made from.
struct CommandTree: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [CommandArgument]?
  let subcommands: [CommandTree]?

  /// The whole program, as it was built.
  static func read() throws -> CommandTree {
    let run = try GoujiRun(["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
  }

  private struct Dump: Decodable { let command: CommandTree }

  /// The commands below; `help` is the parser's own.
  var commands: [CommandTree] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// What it takes; `--help` and `--version` are told once for all.
  var taken: [CommandArgument] {
    (arguments ?? []).filter {
      $0.shouldDisplay && !["help", "version"].contains($0.valueName ?? "")
    }
  }

  /// This command and those below it, each with the words before it.
  func walk(after words: [String] = []) -> [(words: [String], command: CommandTree)] {
    let words = words + [commandName]
    return [(words, self)] + commands.flatMap { $0.walk(after: words) }
  }

  /// `<草案> [--out <文件夹>] [--overwrite]`; of a family `<命令>`.
  var usage: String {
    let own = taken.map(\.usage)
    return (commands.isEmpty ? own : ["<命令>"]).joined(separator: " ")
  }

  /// The discussion before its examples.
  var prose: [String] {
    lines.prefix { !$0.hasPrefix("例：") }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// `gouji …` a line each, with the notes behind them.
  var examples: [String] {
    lines.drop { !$0.hasPrefix("例：") }
      .map { $0.replacing("例：", with: "") }
      // A line that goes on is indented below its command, a note after the examples is not.
      .map { $0.hasPrefix("        ") ? "  " + trimmed($0) : trimmed($0) }
  }

  private var lines: [Substring] { (discussion ?? "").split(separator: "\n") }

  private func trimmed(_ line: some StringProtocol) -> String {
    line.trimmingCharacters(in: .whitespaces)
  }
}

struct CommandArgument: Decodable {
  let kind: String
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let defaultValue: String?
  let abstract: String?

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  /// `-v`、`--verbose`.
  var spellings: [String] {
    (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
  }

  /// `--out <文件夹>`, as it is typed.
  var typed: String {
    switch kind {
    case "positional": "<\(valueName ?? "")>" + (isRepeating ? "…" : "")
    case "flag": spellings.joined(separator: "、")
    default: spellings.joined(separator: "、") + " <\(valueName ?? "")>"
    }
  }

  var usage: String { isOptional ? "[\(typed)]" : typed }

  /// What it is, and what stands where it is not written.
  var meaning: String {
    let said = abstract ?? ""
    guard let defaultValue, kind != "flag" else { return said }
    return "\(said)不写是 \(defaultValue)。"
  }
}
