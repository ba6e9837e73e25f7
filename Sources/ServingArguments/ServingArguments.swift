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

  @Option(
    help: ArgumentHelp("在哪个地址上听，如 0.0.0.0；不写就只在本机。写了要先发令牌。", valueName: "地址"))
  package var listen: String?

  @Flag(help: "前面有反向代理，由它加密、写明请求从哪里来；要先发令牌。")
  package var proxy = false

  @Flag(help: "发令牌：财政部门一个，每个部门一个，各印一次，只存加盐的哈希；已有的不另发。发完就停。")
  package var invite = false

  @Option(help: ArgumentHelp("作废一个令牌：部门名称、草案，或“财政部门”；可以写几次。作废完就停。", valueName: "部门"))
  package var revoke: [String] = []

  @Option(
    help: ArgumentHelp("全县进度里生成的文件写到哪个文件夹。", valueName: "文件夹"), completion: .directory)
  package var out = "out"

  @Option(
    help: ArgumentHelp("已公开的文件所在的文件夹；不写就看草案旁边有没有“公开”文件夹。", valueName: "文件夹"),
    completion: .directory)
  package var published: String?

  @Flag(help: "不打开浏览器，只印出地址。")
  package var noBrowser = false

  package init() {}

  package func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("端口是 0 到 65535 的整数") }
  }
}
