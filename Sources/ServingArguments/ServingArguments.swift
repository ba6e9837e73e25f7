import ArgumentParser

/// Arguments of `gouji serve`: `gouji` reads them to say what is wrong with them, `gouji-serve` to do
/// what they say.
package struct ServingArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("草案文件夹、填报表（.xlsx），或放着几份草案的文件夹、名册；不写就是当前文件夹。", valueName: "草案"),
    completion: .file(extensions: ["xlsx", "csv"]))
  package var draft = "."

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  package var templates: String?

  @Option(help: ArgumentHelp("端口；不写就用 8420，有人用着就换一个。", valueName: "端口"))
  package var port: Int?

  @Option(
    help: ArgumentHelp("另外认的主机名，如反向代理的域名；可以写几次。", valueName: "主机名"))
  package var host: [String] = []

  @Flag(help: "不打开浏览器，只印出地址。")
  package var noBrowser = false

  package init() {}

  package func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("端口是 0 到 65535 的整数") }
  }
}
