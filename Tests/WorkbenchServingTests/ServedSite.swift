import BudgetWorkbench
import Foundation
import Hummingbird
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing
import WorkbenchServing

/// A site that runs as long as a test needs it, on a port of its own.
struct ServedSite {
  let site: Site
  let client: RawClient
  /// What was refused.
  let log: Log

  final class Log: Sendable {
    private let kept = Mutex<[String]>([])
    var lines: [String] { kept.withLock { $0 } }
    func add(_ line: String) { kept.withLock { $0.append(line) } }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func drafts(_ name: String) -> String {
    repository.appending(path: "Drafts/\(name)").path(percentEncoded: false)
  }

  /// A draft with the templates beside it, in a folder of its own.
  static func copy(of name: String) throws -> (folder: TemporaryFolder, draft: String) {
    let folder = TemporaryFolder()
    let files = FileManager.default
    try files.copyItem(
      atPath: drafts(name), toPath: folder.path("草案"))
    try files.copyItem(
      at: repository.appending(path: "Templates"), to: folder.url.appending(path: "Templates"))
    return (folder, folder.path("草案"))
  }

  static func run<Value: Sendable>(
    _ path: String, _ change: (inout ServingOptions) -> Void = { _ in },
    _ body: @Sendable @escaping (ServedSite) async throws -> Value
  ) async throws -> Value {
    let (site, log) = (Site(path), Log())
    var options = ServingOptions()
    options.log = log.add
    change(&options)
    let (ports, opened) = AsyncStream.makeStream(of: Int.self)
    let application = WorkbenchServer(site, options).application { opened.yield($0) }
    let group = ServiceGroup(services: [application], logger: application.logger)
    let running = Task { try await group.run() }
    var first = ports.makeAsyncIterator()
    let port = try #require(await first.next())
    let result: Result<Value, any Error>
    do {
      result = .success(
        try await body(ServedSite(site: site, client: RawClient(port: port), log: log)))
    } catch {
      result = .failure(error)
    }
    await group.triggerGracefulShutdown()
    try await running.value
    await site.stop()
    return try result.get()
  }

  /// The address of the only draft.
  var draft: String { "/d/\(site.only?.id ?? "")" }
}
