import NIOCore
import NIOHTTPTypes

/// Closes a connection on which a request does not begin, or does not end, in time. The library's own
/// idle time begins anew with each byte; a client that sends one now and then would hold a connection
/// for ever. While an answer is under way nothing is limited: events are sent as long as somebody looks.
final class SlowClients: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let untilRequest: TimeAmount
  private let forRequest: TimeAmount
  private var deadline: Scheduled<Void>?
  /// Answers that are not yet written.
  private var open = 0

  init(_ limits: ServingLimits) {
    untilRequest = .seconds(Int64(limits.secondsUntilRequest))
    forRequest = .seconds(Int64(limits.secondsForRequest))
  }

  func handlerAdded(context: ChannelHandlerContext) { allow(untilRequest, context) }
  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      open += 1
      allow(forRequest, context)
    case .body: break
    // Otherwise the answer went out before the request was whole, and the next one is waited for.
    case .end: if open > 0 { deadline?.cancel() }
    }
    context.fireChannelRead(data)
  }

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    if case .end = unwrapOutboundIn(data) {
      open -= 1
      if open == 0 { allow(untilRequest, context) }
    }
    context.write(data, promise: promise)
  }

  private func allow(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
