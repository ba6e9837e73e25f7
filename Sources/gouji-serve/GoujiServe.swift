import ArgumentParser
import BudgetWorkbench
import ServingArguments
import WorkbenchServing

/// The workbench in a browser. `gouji serve` starts it.
@main
struct GoujiServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gouji-serve", abstract: "由 gouji serve 启动，用法见 gouji serve --help。")

  @OptionGroup var arguments: ServingArguments

  func run() async throws {
    Terminal.begin()
    guard WorkingFile.exists(arguments.draft, followingLinks: true) else {
      Terminal.note("错误：没有 \(arguments.draft)")
      Terminal.leave(ExitCode.validationFailure.rawValue)
    }
    let site = Site(arguments.draft, templates: arguments.templates)
    var options = ServingOptions()
    options.hosts = arguments.host
    let address = "127.0.0.1"
    let port = FreePort.choose(arguments.port, address: address)
    let opensBrowser = !arguments.noBrowser
    do {
      try await WorkbenchServer(site, options).run(address: address, port: port) { port in
        let page = "http://\(address):\(port)/"
        Terminal.out(page)
        Terminal.note("在浏览器里打开这个地址；按 Ctrl-C 停止")
        if opensBrowser { Browser.open(page) }
      }
    } catch {
      Terminal.note(
        FreePort.isFree(port, address: address) ? "错误：\(error)" : "错误：端口 \(port) 有别的程序用着，换一个 --port"
      )
      Terminal.leave(1)
    }
    Terminal.leave(0)
  }
}
