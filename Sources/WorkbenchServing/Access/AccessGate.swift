import HTTPTypes
import Hummingbird

/// Shows a stranger the page on which one says who one is, whatever was asked for; and the files that
/// the page needs. Who asks for more than the front door is logged.
struct AccessGate: RouterMiddleware {
  let options: ServingOptions

  func handle(
    _ request: Request, context: ServeContext,
    next: (Request, ServeContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    let isOpen = path == LoginRoutes.path || path.hasPrefix("/assets/")
    if context.visitor != .stranger || isOpen { return try await next(request, context) }
    let refusal = Refusal(
      .unauthorized, "没有令牌，没有办理。", detail: "来自 \(context.address ?? "不知哪里")")
    guard request.method == .get || request.method == .head else { throw refusal }
    if path != "/" { options.log(RefusalPages.line(refusal, request)) }
    return LoginPage.response
  }
}
