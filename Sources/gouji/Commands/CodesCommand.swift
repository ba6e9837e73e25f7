import ArgumentParser
import GoujiModel

struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "查科目：按代码开头或文字，连同停用的旧名称和各列的填法。",
    discussion: """
      例：gouji codes 养老
          gouji codes 20805
          gouji codes 302 费
          gouji codes 归口管理          旧名称，指出现在的科目
          gouji codes 财政拨款          资金来源等列的填法
      """)

  @Argument(help: ArgumentHelp("代码的开头，或名称里的字，可以写几个。", valueName: "代码或文字"))
  var words: [String]

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func run() throws {
    let query = words.joined(separator: " ")
    let search = CodeSearch(query)
    let renderer = CodeRenderer(search: search)
    if format == .json { return Terminal.out(renderer.json) }
    if search.isEmpty { Terminal.note("没有代码或名称合于“\(query)”的科目") }
    if !renderer.text.isEmpty { Terminal.out(renderer.text) }
  }
}
