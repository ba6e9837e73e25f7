import ArgumentParser

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "trace", abstract: "追查一个数：它的定义，和加总成它的每一行。")
  @OptionGroup var options: DraftOptions
  func run() throws {}
}
