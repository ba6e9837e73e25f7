import ArgumentParser
import BudgetWorkbench
import GoujiModel
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
    let served = ServedPath(arguments.draft)
    if case .wrong(let words) = served {
      Terminal.note("错误：\(words)")
      Terminal.leave(ExitCode.validationFailure.rawValue)
    }
    if arguments.invite || !arguments.revoke.isEmpty { Invite(arguments).run() }
    let site = Site(arguments.draft, templates: arguments.templates)
    let admission = Admission(
      folder: InvitationDesk.folder(of: arguments.draft), isBehindProxy: arguments.proxy)
    let listening = ListeningAddress(arguments.listen)
    let options = options(admission, listening)
    let opensBrowser = !arguments.noBrowser
    do {
      try await WorkbenchServer(site, options).run(
        address: listening.text, ports: SitePorts.candidates(arguments.port)
      ) { port in
        let site = "http://\(listening.own):\(port)/"
        let own = "\(site)#\(admission.own.text)"
        let page = await admission.isClosed ? own : site
        Terminal.out(page)
        await admission.whenClosed {
          Terminal.note("发了令牌，从现在起没有令牌的进不来；自己用这个地址：\(own)")
        }
        if served == .empty { Terminal.note("\(arguments.draft) 里还没有草案，放进来就看得到") }
        for other in listening.others { Terminal.note("别的电脑用：http://\(other):\(port)/") }
        Terminal.note("在浏览器里打开这个地址；按 Ctrl-C 停止")
        if opensBrowser { Browser.open(page) }
      }
    } catch {
      Terminal.note("错误：\((error as? CannotListen)?.words ?? "\(error)")")
      Terminal.leave(1)
    }
    Terminal.leave(0)
  }

  /// Others than whoever sits at the computer are let in by tokens alone.
  private func options(_ admission: Admission, _ listening: ListeningAddress) -> ServingOptions {
    var options = ServingOptions()
    options.admission = admission
    options.hosts = arguments.host + listening.hosts
    options.packages = arguments.out
    options.published = arguments.published
    let folder = InvitationDesk.folder(of: arguments.draft)
    let read = Invitations.read(in: folder)
    guard let invitations = read.value else {
      Terminal.note(FindingRenderer.text(read.findings))
      Terminal.leave(1)
    }
    let isForOthers = arguments.listen != nil || arguments.proxy || !arguments.host.isEmpty
    if isForOthers, invitations.all.isEmpty {
      Terminal.note(
        "错误：别的电脑要进来，先发令牌：gouji serve \(CommandWord.quoted(arguments.draft)) --invite")
      Terminal.leave(ExitCode.validationFailure.rawValue)
    }
    return options
  }
}
