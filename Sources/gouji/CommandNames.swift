import ArgumentParser
import BudgetWorkbench
import GoujiModel
import SourceReading

/// Says what is wrong with a command's name; the argument parser would call it a superfluous
/// argument.
enum CommandNames {
  /// Nil where the arguments begin with a command, or with an option.
  static func problem(_ arguments: [String], of root: ParsableCommand.Type) -> String? {
    var type = root
    var path = ["gouji"]
    for (index, argument) in arguments.enumerated() {
      let subcommands = type.configuration.subcommands
      if argument.hasPrefix("-") || subcommands.isEmpty { return nil }
      if index == 0, argument == "help" { continue }
      guard let next = subcommands.first(where: { $0.configuration.commandName == argument }) else {
        if type.configuration.defaultSubcommand != nil { return nil }
        return unknown(argument, subcommands.compactMap { $0.configuration.commandName }, path)
      }
      type = next
      path.append(argument)
    }
    return nil
  }

  private static func unknown(_ word: String, _ names: [String], _ path: [String]) -> String {
    let command = path.joined(separator: " ")
    var lines = ["错误：\(command) 没有“\(word)”这个命令"]
    let near = Suggestion.nearest(to: word.lowercased(), among: names)
    if !near.isEmpty {
      lines.append("相近的有：\(near.map { "\(command) \($0)" }.joined(separator: "、"))")
    } else if WorkingPath.isFolder(word) {
      lines.append(
        "要检查这份草案：gouji check \(CommandWord.quoted(word))；要生成：gouji build \(CommandWord.quoted(word))"
      )
    }
    lines.append("命令有：\(names.joined(separator: "、"))")
    lines.append("用法见 \(command) --help")
    return lines.joined(separator: "\n")
  }
}
