import BudgetWorkbench
import GoujiModel
import HTTPTypes
import Hummingbird
import SourceReading

/// Lets in who has a token: takes it once and gives a session for it, kept in memory alone. A token
/// that is revoked on the disk ends its sessions at the next request. As long as there was never a token
/// everybody is the owner, who sits at the computer; the first one that is made closes the site, though
/// it runs, and it stays closed.
package actor Admission {
  private let folder: String
  /// A proxy stands before the site, speaks TLS and says from where a request came.
  nonisolated let isBehindProxy: Bool
  private let now: @Sendable () -> ContinuousClock.Instant

  /// Nil where their file cannot be relied on.
  private var invitations: Invitations?
  private var isOpen: Bool
  private var closed: (@Sendable () -> Void)?
  private var stamp: FileStamp?
  private var wrong = WrongTokens()
  /// By the hash of their number.
  private var sessions: [String: Session] = [:]
  /// Opens all, to whoever started the program and as long as it runs.
  package nonisolated let own = AccessToken()

  private struct Session {
    /// Nil for the program's own.
    let invitation: Invitations.Invitation?
    let begun: ContinuousClock.Instant
  }

  private static let lifetime = Duration.seconds(12 * 3_600)
  private static let most = 5_000
  /// Of one token: who enters again and again ends only their own.
  private static let mostOfOne = 100

  /// `folder` is where the tokens are.
  package init(
    folder: String, isBehindProxy: Bool = false,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.folder = folder
    self.isBehindProxy = isBehindProxy
    self.now = now
    stamp = FileStamp(Invitations.path(in: folder))
    invitations = Invitations.read(in: folder).value
    isOpen = invitations?.all.isEmpty == true
  }

  private func refresh() {
    let new = FileStamp(Invitations.path(in: folder))
    if new == stamp { return }
    stamp = new
    invitations = Invitations.read(in: folder).value
    if isOpen, invitations?.all.isEmpty != true {
      isOpen = false
      closed?()
      closed = nil
    }
  }

  /// Whether tokens are asked for.
  package var isClosed: Bool {
    refresh()
    return !isOpen
  }

  /// `say` is called when the first token is found.
  package func whenClosed(_ say: @escaping @Sendable () -> Void) {
    if isOpen { closed = say }
  }

  /// A stranger where no session is known.
  func visitor(of request: Request) -> Visitor {
    if isOpen { refresh() }
    if isOpen { return .owner }
    guard let key = sessionKey(of: request), let session = sessions[key] else { return .stranger }
    guard now() - session.begun < Self.lifetime else { return .stranger }
    guard let invitation = session.invitation else { return .office }
    refresh()
    guard invitations?.holds(invitation) == true else { return .stranger }
    switch invitation.opens {
    case .office: return .office
    case .department(let draft): return .department(Site.id(of: "\(folder)/\(draft)"))
    }
  }

  /// What the browser is to keep.
  func enter(_ typed: String, _ request: Request, _ context: ServeContext) throws(Refusal) -> String
  {
    refresh()
    let isOwn = AccessToken(typed: typed).map { AccessToken.areSame($0.text, own.text) } ?? false
    let invitation = invitations?.opened(by: typed)
    // A right one opens, whatever others behind the same address have typed: nobody guesses one of 140 bits.
    guard isOwn || invitation != nil else { throw refusal(of: address(request, context)) }
    forgetOld()
    forgetOthers(of: isOwn ? nil : invitation)
    let number = AccessToken().text
    sessions[Self.key(number)] = Session(invitation: isOwn ? nil : invitation, begun: now())
    return cookie(number, seconds: Self.lifetime.components.seconds)
  }

  /// Of a wrong token that came from an address.
  private func refusal(of address: String) -> Refusal {
    if let wait = wrong.wait(for: address, at: now()) {
      let (whole, rest) = wait.components
      let seconds = Int(rest > 0 ? whole + 1 : whole)
      return Refusal(
        .tooManyRequests, "令牌错得太多，过 \(seconds) 秒再试。", detail: "来自 \(address)", wait: seconds)
    }
    wrong.note(address, at: now())
    return Refusal(.unauthorized, "令牌不对，没有进去。", detail: "来自 \(address)")
  }

  func leave(_ request: Request) -> String {
    if let key = sessionKey(of: request) { sessions[key] = nil }
    return cookie("", seconds: 0)
  }

  private func forgetOld() {
    sessions = sessions.filter { now() - $0.value.begun < Self.lifetime }
    guard sessions.count >= Self.most else { return }
    for (key, _) in sessions.sorted(by: { $0.value.begun < $1.value.begun }).prefix(Self.most / 10)
    {
      sessions[key] = nil
    }
  }

  /// The oldest of a token's sessions, where it has many.
  private func forgetOthers(of invitation: Invitations.Invitation?) {
    let own = sessions.filter { session in
      switch (session.value.invitation, invitation) {
      case (nil, nil): true
      case (let a?, let b?): a.opens == b.opens
      default: false
      }
    }
    guard own.count >= Self.mostOfOne else { return }
    let old = own.sorted { $0.value.begun < $1.value.begun }.prefix(own.count - Self.mostOfOne + 1)
    for (key, _) in old { sessions[key] = nil }
  }

  /// What tells the session of a request from others; nil where it has none that is known.
  func session(of request: Request) -> String? {
    sessionKey(of: request).flatMap { sessions[$0] == nil ? nil : String($0.prefix(8)) }
  }

  // MARK: Cookies

  /// With the prefix no other name of the same domain can set it.
  private var name: String { isBehindProxy ? "__Host-gouji" : "gouji" }

  private func cookie(_ value: String, seconds: Int64) -> String {
    "\(name)=\(value); HttpOnly; SameSite=Strict; Path=/; Max-Age=\(seconds)"
      + (isBehindProxy ? "; Secure" : "")
  }

  private func sessionKey(of request: Request) -> String? {
    for pair in (request.headers[.cookie] ?? "").split(separator: ";") {
      let pair = pair.drop { $0 == " " }
      if pair.hasPrefix(name + "=") { return Self.key(String(pair.dropFirst(name.count + 1))) }
    }
    return nil
  }

  /// So that how long a look takes says nothing of the numbers that are there.
  private static func key(_ number: String) -> String { ContentHash.sha256([Array(number.utf8)]) }

  /// From where a request comes.
  nonisolated func address(_ request: Request, _ context: ServeContext) -> String {
    (isBehindProxy ? request.headers[.realAddress] : nil) ?? context.address ?? "不知哪里"
  }
}

extension HTTPField.Name {
  /// The address that asks, as the proxy saw it.
  static let realAddress = Self("X-Real-IP")!
}
