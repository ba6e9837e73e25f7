import BudgetWorkbench
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import UnixSignals

/// The site as a service. Hummingbird serves it: of the two libraries that were tried, FlyingFox bounds
/// neither the lines of a header nor the number of connections, and has no time after which it closes an
/// idle one.
package struct WorkbenchServer {
  package let site: Site
  private let options: ServingOptions

  package init(_ site: Site, _ options: ServingOptions = ServingOptions()) {
    self.site = site
    self.options = options
  }

  /// `opened` is told the port when requests are answered.
  package func application(
    address: String = "127.0.0.1", port: Int = 0,
    opened: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let limits = options.limits
    let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers,
      maxHeaderFieldCount: limits.headerCount)
    var logger = Logger(label: "gouji") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let log = options.log
    let isBehindProxy = options.admission?.isBehindProxy == true
    let counts = ConnectionCounts(
      limit: isBehindProxy ? limits.connections : limits.connectionsOfOne, log: log)
    return Application(
      router: SiteRouter.make(site, options),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [
            ConnectionsOfOne(counts), SlowClients(limits), RefusedBytes(log),
          ],
          idleTimeout: .seconds(Int64(limits.secondsForRequest)), httpDecoderConfiguration: decoder)
      ),
      configuration: ApplicationConfiguration(
        address: .hostname(address, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits.connections, logger: logger)),
      onServerRunning: { channel in await opened(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  /// Answers requests until a signal to stop comes: then those under way are answered, and events end.
  /// The first of the ports is taken that nobody else has: whoever has it is told by the taking alone, for
  /// a look beforehand could be overtaken.
  package func run(
    address: String, ports: [Int], opened: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let isOpen = Mutex(false)
    for port in ports {
      do {
        try await run(address: address, port: port) { port in
          isOpen.withLock { $0 = true }
          await opened(port)
        }
        return await site.stop()
      } catch {
        if isOpen.withLock({ $0 }) { throw error }
        let fault = ListeningFault(error)
        if fault == .taken, port != ports.last { continue }
        guard let fault else { throw error }
        throw CannotListen(fault: fault, port: port, address: address)
      }
    }
  }

  private func run(
    address: String, port: Int, opened: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let application = application(address: address, port: port, opened: opened)
    let configuration = ServiceGroupConfiguration(
      services: [application, LastResort()], gracefulShutdownSignals: [.sigint, .sigterm],
      logger: application.logger)
    try await ServiceGroup(configuration: configuration).run()
  }
}

/// The site did not open.
package struct CannotListen: Error {
  fileprivate let fault: ListeningFault
  fileprivate let port: Int
  fileprivate let address: String

  package var words: String { fault.words(port, address: address) }
}

/// Ends the program where a client does not let its connection end.
private struct LastResort: Service {
  func run() async throws {
    try await gracefulShutdown()
    Task.detached {
      try await Task.sleep(for: .seconds(5))
      Terminal.leave(0)
    }
  }
}
