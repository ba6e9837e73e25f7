import NIOCore
import NIOHTTPTypes

/// Closes a connection on which a request does not begin, or does not end, in time, or on which nothing
/// of an answer is taken. The library's own idle time begins anew with each byte; a client that sends one
/// now and then would hold a connection for ever. As long as an answer is taken nothing is limited:
/// events are sent as long as somebody looks.
final class SlowClients: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let untilRequest: TimeAmount
  private let forRequest: TimeAmount
  private let forAnswer: TimeAmount
  private var deadline: Scheduled<Void>?
  /// Until more of an answer must have been taken.
  private var patience: Scheduled<Void>?
  /// Answers that are not yet written.
  private var open = 0

  init(_ limits: ServingLimits) {
    untilRequest = .seconds(Int64(limits.secondsUntilRequest))
    forRequest = .seconds(Int64(limits.secondsForRequest))
    forAnswer = .seconds(Int64(limits.secondsForAnswer))
  }

  func handlerAdded(context: ChannelHandlerContext) { allow(untilRequest, context) }
  func handlerRemoved(context: ChannelHandlerContext) { rest() }

  func channelInactive(context: ChannelHandlerContext) {
    rest()
    context.fireChannelInactive()
  }

  /// It is not writable from when much waits to be taken until most of it was.
  func channelWritabilityChanged(context: ChannelHandlerContext) {
    patience?.cancel()
    patience =
      context.channel.isWritable ? nil : Self.closing(context.channel, in: forAnswer)
    context.fireChannelWritabilityChanged()
  }

  private func rest() {
    deadline?.cancel()
    patience?.cancel()
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
    deadline = Self.closing(context.channel, in: time)
  }

  private static func closing(_ channel: any Channel, in time: TimeAmount) -> Scheduled<Void> {
    channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
