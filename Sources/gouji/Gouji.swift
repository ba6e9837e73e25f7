import ArgumentParser
import BudgetWorkbench
import GoujiModel

@main
struct Gouji: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gouji",
    abstract: "勾稽：由部门预算草案生成公开文本（Word、Excel）",
    discussion: """
      草案是一个文件夹：草案.yaml、支出.csv、文字.md 等，写法见 Drafts/README.md。
      先用 check 检查，再用 build 生成；对哪个数有疑问，用 trace 看它由哪些行加总而来。
      """,
    version: "勾稽 \(Program.version)",
    subcommands: [
      NewCommand.self, RollCommand.self, FormCommand.self, ImportCommand.self, BuildCommand.self,
      CheckCommand.self, VerifyCommand.self, AuditCommand.self, AbsorbCommand.self,
      EditCommand.self,
      DiffCommand.self, TraceCommand.self, ExplainCommand.self, SummaryCommand.self,
      BoardCommand.self,
      CodesCommand.self, ListCommand.self, TemplateCommand.self, ServeCommand.self,
    ])

  static func main() {
    Allocator.takesLargeSteps()
    Terminal.begin()
    do {
      run(try command())
    } catch {
      ChineseMessages.exit(self, with: error)
    }
    Terminal.leave(0)
  }

  private static func command() throws -> ParsableCommand {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == BuildCommand.configuration.commandName,
      let build = BuildCommand.plain(arguments.dropFirst())
    {
      return build
    }
    if let problem = CommandNames.problem(arguments, of: self) {
      Terminal.note(problem)
      throw ExitCode.validationFailure
    }
    return try parseAsRoot()
  }

  /// A fault found while a command runs is shown with the usage of that command.
  private static func run(_ command: ParsableCommand) {
    var command = command
    do {
      try command.run()
    } catch {
      ChineseMessages.exit(type(of: command), with: error)
    }
  }
}
