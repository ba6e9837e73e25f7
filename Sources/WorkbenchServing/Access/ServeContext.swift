import Hummingbird
import Logging
import NIOCore

/// What is known of a request besides itself.
package struct ServeContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The port it came in by; nil in a test without sockets.
  package let port: Int?
  /// From where; nil in a test without sockets.
  package let address: String?
  /// Set by the guard, before any route is asked.
  package var visitor = Visitor.owner

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    port = source.channel.localAddress?.port
    address = source.channel.remoteAddress?.ipAddress
  }
}
