import ArgumentParser
import BudgetWorkbench

/// What the argument parser says, in Chinese: it has no translations of its own.
enum ChineseMessages {
  static func exit(_ command: ParsableCommand.Type, with error: Error) -> Never {
    let code = command.exitCode(for: error)
    let message = command.fullMessage(for: error)
    // A script for the shell is no message.
    let isScript = CommandLine.arguments.contains { $0.hasPrefix("--generate-completion-script") }
    let text =
      isScript && code == .success ? translatedScript(message) : translated(message, of: command)
    if !text.isEmpty { code == .success ? Terminal.out(text) : Terminal.note(text) }
    Terminal.leave(code.rawValue)
  }

  static func translated(_ message: String, of command: ParsableCommand.Type) -> String {
    var text = message
    if let name = command.configuration.commandName, name != "gouji" {
      // The parser knows the command alone, not what it stands below.
      text = text.replacing("Usage: \(name)", with: "Usage: gouji \(name)")
        .replacing("USAGE: \(name) ", with: "USAGE: gouji \(name) ")
        .replacing("See '\(name) --help'", with: "See 'gouji \(name) --help'")
        .replacing("See '\(name) help <subcommand>'", with: "See 'gouji help \(name) <subcommand>'")
    }
    for (english, chinese) in phrases { text = text.replacing(english, with: chinese) }
    return text
  }

  /// Only what the shell shows behind an option; the rest is the shell's own language.
  private static func translatedScript(_ script: String) -> String {
    var text = script
    for (english, chinese) in phrases where english.hasPrefix("Show ") {
      text = text.replacing(english, with: chinese)
    }
    return text
  }

  /// Longer phrases stand before the shorter ones that they contain.
  private static let phrases = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), ("<subcommand>", "<命令>"),
    ("(required)", "（必填）"), ("default: ", "默认："), ("values: ", "可选："),
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示某个命令的帮助。"),
    ("See 'gouji help <命令>' for detailed help.", "各命令的详细用法：gouji help <命令>"),
    ("See 'gouji --help' for more information.", "用法见 gouji --help"),
    ("See '", "用法见 "), ("' for more information.", ""), ("' for detailed help.", ""),
    ("Help: ", "说明："), ("' and '", "'、'"), ("'. Please provide one of ", "'，只能写："),
    ("Error: ", "错误："), ("'. Did you mean '", "'，是不是要写 '"), ("'?\n", "'？\n"), ("'.\n", "'\n"),
    ("Did you mean", "是不是要写"),
    ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少取值："),
    ("Unknown option ", "没有这个选项："), ("Unexpected argument ", "多出了参数 "),
    (" unexpected arguments: ", " 个多余的参数："),
    ("The value ", "取值 "), (" is invalid for ", " 不能用于 "),
    ("[<options>]", "[选项]"), ("<options>", "选项"),
  ]
}
