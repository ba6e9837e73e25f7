import BudgetWorkbench
import GoujiModel
import ServingArguments

/// Makes tokens and takes them back, and serves nothing.
struct Invite {
  private let arguments: ServingArguments
  private let desk: InvitationDesk

  init(_ arguments: ServingArguments) {
    self.arguments = arguments
    desk = InvitationDesk(arguments.draft)
  }

  func run() -> Never {
    var findings: [Finding] = []
    var isAllDone = true
    for name in arguments.revoke {
      let revoked = desk.revoke(name)
      findings += revoked.findings
      if revoked.value.isEmpty, revoked.findings.isEmpty {
        Terminal.note("错误：“\(name)”没有令牌，没有作废")
        isAllDone = false
      }
      for name in revoked.value { Terminal.out("作废：\(name)") }
    }
    if arguments.invite, !findings.hasErrors {
      let made = desk.invite()
      findings += made.findings
      for (name, token) in made.value { Terminal.out("\(name)\t\(token.text)\(link(token))") }
      if !made.value.isEmpty {
        Terminal.note("令牌只印这一次，没有存；交给各部门，不要群发。丢了的用 --revoke 作废，再发一次。")
      } else if !made.findings.hasErrors {
        Terminal.note("都有令牌了，没有另发；要换的先用 --revoke 作废")
      }
    }
    if !findings.isEmpty { Terminal.note(FindingRenderer.text(findings)) }
    Terminal.leave(isAllDone && !findings.hasErrors ? 0 : 1)
  }

  /// What stands behind `#` a browser sends nowhere.
  private func link(_ token: AccessToken) -> String {
    arguments.host.first.map { "\thttps://\($0)/#\(token.text)" } ?? ""
  }
}
