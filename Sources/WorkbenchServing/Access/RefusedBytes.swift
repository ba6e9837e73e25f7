import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Logs in one line what is no request at all: the library answers it, but tells nobody. And puts before
/// the library's own translation a look at the line of a request as it was sent.
final class RefusedBytes: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let log: @Sendable (String) -> Void
  /// Whoever answers the request logs what is wrong with its body.
  private var isInBody = false

  init(_ log: @escaping @Sendable (String) -> Void) { self.log = log }

  func handlerAdded(context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    guard let codec = try? pipeline.handler(type: HTTP1ToHTTPServerCodec.self) else { return }
    try? pipeline.addHandler(RequestTargets(), position: .before(codec))
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: isInBody = true
    case .body: break
    case .end: isInBody = false
    }
    context.fireChannelRead(data)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if !isInBody, let error = error as? HTTPParserError, error != .invalidEOFState {
      let address = context.channel.remoteAddress?.ipAddress ?? "不知哪里"
      log("拒绝 400：不是 HTTP 请求，或头太长（\(error)，来自 \(address)）")
    }
    context.fireErrorCaught(error)
  }
}

/// `GET http://elsewhere/` is for proxies. The library would make `GET /` of it; made an address that is
/// none, it is refused with the others.
private final class RequestTargets: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), !head.uri.hasPrefix("/") else {
      return context.fireChannelRead(data)
    }
    head.uri = "//" + head.uri
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }
}
