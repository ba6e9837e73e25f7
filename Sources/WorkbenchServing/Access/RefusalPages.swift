import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import PageWriting

/// Turns what is thrown into a page, and into a line of the log.
struct RefusalPages: RouterMiddleware {
  let options: ServingOptions

  func handle(
    _ request: Request, context: ServeContext,
    next: (Request, ServeContext) async throws -> Response
  ) async throws -> Response {
    let refusal: Refusal
    do {
      return try await next(request, context)
    } catch let error as Refusal {
      refusal = error
    } catch let error as any HTTPResponseError {
      refusal = Self.refusal(of: error.status)
    } catch is CancellationError {
      throw CancellationError()
    } catch let error where Self.isOfConnection(error) {
      refusal = .cutShort
    } catch {
      refusal = Refusal(.internalServerError, "出了意外，这一步没有做成。", detail: "\(error)")
    }
    options.log(Self.line(refusal, request))
    var response = SitePage(title: Self.title(refusal.status)) { markup in
      markup.element("p", text: refusal.words)
      markup.element("p") {
        for (address, words) in Self.ways(from: refusal) {
          markup.element("a", ["href": address], text: words)
          markup.text(" ")
        }
      }
    }.response(refusal.status)
    // Asks the other side to stop: what is still to come of the request is read and thrown away, for
    // as long as `SlowClients` waits for a next one.
    if let wait = refusal.wait { response.headers[.retryAfter] = String(wait) }
    if request.method == .post { response.headers[.connection] = "close" }
    return response
  }

  /// Where one may go on.
  private static func ways(from refusal: Refusal) -> [(address: String, words: String)] {
    let pages = refusal.draft.map { [("/d/\($0)/", "看文本"), ("/d/\($0)/files", "填报和下载")] }
    return (pages ?? []) + [("/", "回到首页")]
  }

  /// What the body of a request ends in where the connection ends before it, or it is no body.
  private static func isOfConnection(_ error: any Error) -> Bool {
    error is HTTPParserError || error is ChannelError || error is IOError
  }

  private static func refusal(of status: HTTPResponse.Status) -> Refusal {
    switch status {
    case .notFound: .notFound
    case .contentTooLarge: Refusal(status, "内容太大。")
    case .methodNotAllowed: Refusal(status, "没有这种请求。")
    default: Refusal(status, "请求有误，没有办理。")
    }
  }

  private static func title(_ status: HTTPResponse.Status) -> String {
    switch status {
    case .notFound: "没有找到"
    case .internalServerError: "出错了"
    default: "没有办理"
    }
  }

  /// Characters of a path that are logged: behind it stands why it was refused.
  private static let shownPath = 160

  /// One line, whatever was sent.
  static func line(_ refusal: Refusal, _ request: Request) -> String {
    let detail = refusal.detail.isEmpty ? "" : "（\(refusal.detail)）"
    let path = request.head.path ?? ""
    let cut = path.prefix(shownPath)
    let shown = cut.endIndex == path.endIndex ? path : "\(cut)…（共 \(path.utf8.count) 字节）"
    let text =
      "拒绝 \(refusal.status.code)：\(request.method.rawValue) \(shown) \(refusal.words)\(detail)"
    return String(text.unicodeScalars.prefix(400).map { $0.isControl ? "?" : Character($0) })
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
