import Hummingbird
import NIOCore
import ServiceLifecycle

/// Tells a page the number of each new version, as server-sent events, until the page or the site is
/// closed, or whoever looks may no longer do so.
enum VersionEvents {
  /// `slot` is held until the page or the site is closed.
  static func response(
    _ draft: LiveDraft, _ slot: OpenStreams.Slot,
    while isAllowed: @escaping @Sendable () async -> Bool
  ) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
      body: ResponseBody { writer in
        defer { withExtendedLifetime(slot) {} }
        let listener = await draft.listen()
        do {
          try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
          for await event in listener.events.cancelOnGracefulShutdown() {
            guard await isAllowed() else { break }
            // A page that is gone is noticed by writing to it.
            try await writer.write(ByteBuffer(string: text(of: event)))
          }
          await draft.leave(listener.number)
        } catch {
          await draft.leave(listener.number)
          throw error
        }
        try await writer.finish(nil)
      })
  }

  private static func text(of event: LiveDraft.Event) -> String {
    switch event {
    case .version(let number): "event: version\ndata: \(number)\n\n"
    case .pulse: "event: pulse\ndata: 1\n\n"
    }
  }
}
