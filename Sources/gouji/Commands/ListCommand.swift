import ArgumentParser

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出模板、数、表或科目。")
  func run() throws {}
}
