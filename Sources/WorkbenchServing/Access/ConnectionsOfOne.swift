import NIOCore
import NIOHTTPTypes
import Synchronization

/// How many connections each address has: one that opened all there are would keep everybody else out.
final class ConnectionCounts: Sendable {
  private let limit: Int
  private let log: @Sendable (String) -> Void
  private let state = Mutex(State())

  private struct State {
    var counts: [String: Int] = [:]
    /// When it was last said that an address has too many.
    var told: [String: ContinuousClock.Instant] = [:]
  }

  init(limit: Int, log: @escaping @Sendable (String) -> Void) {
    self.limit = limit
    self.log = log
  }

  /// Whether there is room for one more, which then counts.
  fileprivate func open(_ address: String) -> Bool {
    let (isOpen, isNew) = state.withLock { state -> (Bool, Bool) in
      let count = state.counts[address, default: 0]
      if count < limit {
        state.counts[address] = count + 1
        return (true, false)
      }
      let now = ContinuousClock.now
      state.told = state.told.filter { now - $0.value < .seconds(60) }
      let isNew = state.told[address] == nil
      if isNew { state.told[address] = now }
      return (false, isNew)
    }
    // Once in a while: whoever tries it tries it often.
    if isNew { log("拒绝连接：\(address) 已有 \(limit) 个连接") }
    return isOpen
  }

  fileprivate func close(_ address: String) {
    state.withLock { state in
      let left = state.counts[address, default: 1] - 1
      state.counts[address] = left > 0 ? left : nil
    }
  }
}

/// Counts its connection, and closes it where the address has too many.
final class ConnectionsOfOne: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let counts: ConnectionCounts
  private var counted: String?

  init(_ counts: ConnectionCounts) { self.counts = counts }

  func handlerAdded(context: ChannelHandlerContext) {
    guard let address = context.channel.remoteAddress?.ipAddress else { return }
    if counts.open(address) {
      counted = address
    } else {
      context.channel.close(promise: nil)
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    if let counted { counts.close(counted) }
    counted = nil
  }
}
