import ArgumentParser
import BudgetWorkbench
import ServingArguments
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Starts `gouji-serve`, which takes the place of this program, so that signals reach it.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "在浏览器里看草案生成的文本、提示和每个数的出处；草案一改就跟着变。",
    discussion: """
      只在本机上看得到。按 Ctrl-C 停止。
      例：gouji serve 草案
          gouji serve 各部门          一个放着几份草案的文件夹
          gouji serve 填报表.xlsx
      """)

  @OptionGroup var arguments: ServingArguments

  func run() throws {
    guard let program = WorkingPath.sibling(Self.program) else {
      Terminal.note(
        """
        错误：没有找到 \(Self.program)，它要和 gouji 放在同一个文件夹里
        从源码编译：swift build -c release --product \(Self.program)
        """)
      throw ExitCode(1)
    }
    // `gouji serve …` is `gouji-serve …`.
    let words = [Self.program] + CommandLine.arguments.dropFirst(2)
    var pointers = words.map { strdup($0) } + [nil]
    execv(program, &pointers)
    Terminal.note("错误：\(program) 启动不了（系统错误 \(errno)）")
    throw ExitCode(1)
  }

  private static let program = "gouji-serve"
}
