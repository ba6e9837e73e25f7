import GoujiModel
import HTTPTypes
import Hummingbird

/// Work that takes so long that others would notice: packages, forms, exports, and above all PDFs, for
/// which another program is started. Each kind has its own places, apart from those of pages. A draft has
/// a share of them, and never the last one, so that nobody fills them for all.
package actor LongWork {
  private let perDraft: Int
  private let most: Int
  private let words: String

  private var free: Int
  /// Places that one draft may have at once.
  private let share: Int
  /// Waiting or being done, by draft.
  private var open: [String: Int] = [:]
  private(set) var waiting: [(draft: String, ready: CheckedContinuation<Void, Never>)] = []
  /// Being done, by draft.
  private var running: [String: Int] = [:]

  /// `most` are open at once, waiting or being done.
  package init(places: Int, perDraft: Int, most: Int, words: String) {
    (self.perDraft, self.most, self.words) = (perDraft, most, words)
    (free, share) = (places, max(1, places - 1))
  }

  static func packages() -> LongWork {
    LongWork(places: Processors.available, perDraft: 8, most: 200, words: "这份草案正在办的事太多")
  }

  /// One at a time, and of each draft one.
  static func layouts() -> LongWork {
    LongWork(places: 1, perDraft: 1, most: 16, words: "正在排 PDF")
  }

  package func run<Value: Sendable, Failure>(
    for draft: String, _ work: @escaping @Sendable () throws(Failure) -> Value
  ) async throws -> Value {
    try await enter(draft)
    defer { leave(draft) }
    return try await OffRequest.alone(work)
  }

  private func enter(_ draft: String) async throws(Refusal) {
    let all = open.values.reduce(0, +)
    let isOwn = open[draft, default: 0] >= perDraft
    guard !isOwn, all < most else {
      throw Refusal(.tooManyRequests, "\(isOwn ? words : "正在办的事太多")，等一会儿再要。", wait: 10)
    }
    open[draft, default: 0] += 1
    guard free > 0, running[draft, default: 0] < share else {
      // Whoever leaves gives the place over, and counts it.
      return await withCheckedContinuation { waiting.append((draft, $0)) }
    }
    free -= 1
    running[draft, default: 0] += 1
  }

  private func leave(_ draft: String) {
    open[draft] = open[draft].flatMap { $0 > 1 ? $0 - 1 : nil }
    running[draft] = running[draft].flatMap { $0 > 1 ? $0 - 1 : nil }
    // Of those who wait first the one whose draft has least under way.
    guard
      let next = waiting.indices.min(by: {
        running[waiting[$0].draft, default: 0] < running[waiting[$1].draft, default: 0]
      }), running[waiting[next].draft, default: 0] < share
    else {
      free += 1
      return
    }
    let heir = waiting.remove(at: next)
    running[heir.draft, default: 0] += 1
    heir.ready.resume()
  }
}
