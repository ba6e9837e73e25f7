/// `.readme/命令.md`: every command, its arguments, its examples.
enum CommandPage {
  static func text(of program: CommandTree) -> String {
    let commands = program.walk().dropFirst().map { section($0.words, $0.command) }
    return """
      # 命令

      由程序自己的说明生成（`GOUJI_UPDATE_GOLDEN=1 swift test --filter CommandReferenceTests`），不要手改。`gouji help 命令` 印出的就是这些；哪个命令做什么，先看 README。

      \(ReferenceWords.common)

      \(commands.joined(separator: "\n"))
      """
  }

  private static func section(_ words: [String], _ command: CommandTree) -> String {
    var text = "\(String(repeating: "#", count: words.count)) \(words.joined(separator: " "))\n\n"
    text += "\(command.abstract ?? "")\n\n"
    if !command.prose.isEmpty { text += command.prose.joined(separator: "\n") + "\n\n" }
    text += "    \(words.joined(separator: " ")) \(command.usage)\n"
    if !command.taken.isEmpty {
      text += "\n| 写法 | 意思 |\n| --- | --- |\n"
      for argument in command.taken {
        text += "| `\(escaped(argument.typed))` | \(escaped(argument.meaning)) |\n"
      }
    }
    if !command.examples.isEmpty {
      text += "\n```sh\n\(command.examples.joined(separator: "\n"))\n```\n"
    }
    return text
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

/// What both references say of all commands.
enum ReferenceWords {
  static let common = """
    每个命令都可以写 `--help`。没有错误退出码是 0，有错误是 1，命令写错是 64；`diff` 相同 0、不同 1、比较不了 2。\
    结果在标准输出，问题在标准错误；`--format json` 时都在标准输出。
    """
}
