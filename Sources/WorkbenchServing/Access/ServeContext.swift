import Hummingbird
import Logging
import NIOCore

/// What is known of a request besides itself.
package struct ServeContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The port it came in by; nil in a test without sockets.
  package let port: Int?
  /// The address and the port it came in by, as they stand in a browser.
  let own: String?
  /// From where; nil in a test without sockets.
  package let address: String?
  /// Set by the guard, before any route is asked.
  package var visitor = Visitor.stranger

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    let local = source.channel.localAddress
    port = local?.port
    own = local?.ipAddress.flatMap { address in
      local?.port.map { ListeningAddress.shown(address) + ":\($0)" }
    }
    address = source.channel.remoteAddress?.ipAddress
  }
}
