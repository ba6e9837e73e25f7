import HTTPTypes
import Synchronization

/// Counts what is sent to pages for as long as they are open: each of it holds a connection, and who
/// opened them without end would keep everybody else out.
final class OpenStreams: Sendable {
  struct Limits: Sendable {
    /// Of one session: a browser closes that of a page which is not in view.
    var session = 8
    /// Of one department, however many sessions it has.
    var visitor = 32
    /// Of one address: an office behind one address has many people.
    var address = 64
    var all = 400

    init() {}
  }

  private let limits: Limits
  private let counts = Mutex<[String: Int]>([:])

  init(_ limits: Limits = Limits()) { self.limits = limits }

  /// Counted until the last one who holds it lets it go.
  final class Slot: Sendable {
    private let streams: OpenStreams
    private let keys: [String]

    fileprivate init(_ streams: OpenStreams, _ keys: [String]) {
      self.streams = streams
      self.keys = keys
    }

    deinit { streams.close(keys) }
  }

  /// Nothing but how many there are counts of who sits at the computer, of whom nothing else is known.
  func open(session: String?, department: String?, address: String?) throws(Refusal) -> Slot {
    let wanted = [
      (session.map { "会话 \($0)" }, limits.session, "同一个浏览器开的页太多"),
      (department.map { "部门 \($0)" }, limits.visitor, "这个部门开的页太多"),
      (address.map { "地址 \($0)" }, limits.address, "这个地址开的页太多"),
      ("全部", limits.all, "开着的页太多"),
    ]
    let full = counts.withLock { counts -> String? in
      for (key, limit, words) in wanted where key.map({ counts[$0, default: 0] >= limit }) == true {
        return words
      }
      for case (let key?, _, _) in wanted { counts[key, default: 0] += 1 }
      return nil
    }
    if let full {
      throw Refusal(
        .serviceUnavailable, "\(full)，先关掉几页再看。", detail: "来自 \(address ?? "本机")", wait: 30)
    }
    return Slot(self, wanted.compactMap(\.0))
  }

  private func close(_ keys: [String]) {
    counts.withLock { counts in
      for key in keys {
        let left = counts[key, default: 1] - 1
        counts[key] = left > 0 ? left : nil
      }
    }
  }

  /// How many there are.
  var count: Int { counts.withLock { $0["全部"] ?? 0 } }
}
