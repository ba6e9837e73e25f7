import HTTPTypes
import Hummingbird

/// Looks at each request before any route does: whether it was meant for this site, and was sent by a
/// page of this site where it does more than look.
struct RequestGuard: RouterMiddleware {
  let options: ServingOptions

  func handle(
    _ request: Request, context: ServeContext,
    next: (Request, ServeContext) async throws -> Response
  ) async throws -> Response {
    try check(request, context)
    var context = context
    context.visitor = await options.admission?.visitor(of: request) ?? .owner
    if context.visitor == .owner,
      let header = Self.proxied.first(where: { request.headers[$0] != nil })
    {
      // What a proxy brings in comes from others, though it comes by the loopback.
      throw Refusal(.forbidden, "前面有反向代理，要先发令牌，并写 --proxy。", detail: header.canonicalName)
    }
    return try await next(request, context)
  }

  private static let proxied = ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Via"]
    .compactMap { HTTPField.Name($0) }

  private func check(_ request: Request, _ context: ServeContext) throws(Refusal) {
    let path = request.head.path ?? ""
    if path.utf8.count > options.limits.pathLength {
      throw Refusal(.uriTooLong, "地址太长。")
    }
    // Also `GET http://elsewhere/`, which is for proxies.
    guard path.hasPrefix("/"), !path.hasPrefix("//") else { throw Refusal(.badRequest, "地址不对。") }
    let host = (request.head.authority ?? "").lowercased()
    // The first `Host` is not among the headers; of two, proxies and sites may choose differently.
    let isOne = request.headers[.host] == nil && !host.contains { ", \t@/".contains($0) }
    guard isOne else { throw Refusal(.badRequest, "Host 写得不对。", detail: "Host \(host)") }
    guard isOurs(host, context) else {
      throw Refusal(.misdirectedRequest, "不是从这个地址打开的。", detail: "Host \(host)")
    }
    try checkBody(request)
    try checkSender(request, host)
  }

  /// A page elsewhere can make a browser ask by a name of its own that leads here; not by the address
  /// itself.
  private func isOurs(_ host: String, _ context: ServeContext) -> Bool {
    if host == context.own { return true }
    let ending = context.port.map { ":\($0)" } ?? ""
    if ["localhost", "127.0.0.1", "[::1]"].contains(where: { host == $0 + ending }) { return true }
    return options.hosts.contains { name in
      let name = name.lowercased()
      return host == name || host == name + ending
    }
  }

  private func checkBody(_ request: Request) throws(Refusal) {
    let length = request.headers[.contentLength].map { Int($0) ?? .max } ?? 0
    switch request.method {
    case .get, .head:
      if length > 0 || request.headers[.transferEncoding] != nil {
        throw Refusal(.badRequest, "这样的请求不带内容。")
      }
    case .post:
      if length > options.limits.body {
        throw Refusal(
          .contentTooLarge, ServingLimits.tooLarge(options.limits.body), detail: "\(length) 字节")
      }
    default: throw Refusal(.methodNotAllowed, "没有这种请求。", detail: request.method.rawValue)
    }
  }

  private func checkSender(_ request: Request, _ host: String) throws(Refusal) {
    let site = request.headers[.secFetchSite]
    let origin = request.headers[.origin]?.lowercased()
    let isOwnOrigin = origin == "http://\(host)" || origin == "https://\(host)"
    let foreign = Refusal(
      .forbidden, "请求来自别的网页，没有办理。", detail: "Origin \(origin ?? "无")，Sec-Fetch-Site \(site ?? "无")")
    if let site, site != "same-origin", site != "none" {
      let isLink =
        request.method == .get && request.headers[.secFetchMode] == "navigate"
        && request.headers[.secFetchDest] == "document"
      if !isLink { throw foreign }
    }
    // What a browser sends for a form of a page that keeps its address to itself is `null`.
    if let origin, !isOwnOrigin, !(origin == "null" && site == "same-origin") { throw foreign }
    if request.method == .post, !isOwnOrigin, site != "same-origin" { throw foreign }
  }
}

extension HTTPField.Name {
  static let host = Self("Host")!
  static let secFetchSite = Self("Sec-Fetch-Site")!
  static let secFetchMode = Self("Sec-Fetch-Mode")!
  static let secFetchDest = Self("Sec-Fetch-Dest")!
}
