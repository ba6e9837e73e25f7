import Synchronization

/// How long to wait between two looks at a draft that somebody watches: the more drafts of the site are
/// watched, the longer, so that all looks together take a twentieth of a processor at most.
final class WatchPace: Sendable {
  private let watched = Mutex(0)

  static let shortest = Duration.milliseconds(12)
  /// Nobody waits longer for a change, whatever it costs.
  static let longest = Duration.seconds(2)
  private static let share = 20

  /// One more draft is watched.
  func begin() { watched.withLock { $0 += 1 } }
  func end() { watched.withLock { $0 -= 1 } }

  /// `cost` is what the last look took.
  func pause(after cost: Duration) -> Duration {
    min(max(Self.shortest, cost * Self.share * watched.withLock { $0 }), Self.longest)
  }
}
