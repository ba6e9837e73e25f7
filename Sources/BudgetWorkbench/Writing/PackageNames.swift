import GoujiModel
import Synchronization

/// Names of packages written in one run, so that none replaces another. Of two the one of the draft
/// that stands first in the list is written, whichever is ready first.
package final class PackageNames: Sendable {
  private let state = Mutex(State())

  package init() {}

  private struct State {
    /// What is known of each draft; nil inside for one that has no package.
    var known: [Int: (name: String?, draft: String)] = [:]
    /// By the name of a manifest, the draft it is of.
    var owners: [String: String] = [:]
    /// Up to here all are known.
    var next = 0
    var waiting: [Int: Promise<String?>] = [:]
  }

  /// A finding where a draft before this one has the name already. Waits for those before it.
  func claim(_ name: String, by draft: String, at index: Int) -> Finding? {
    let answer = Promise<String?>()
    state.withLock { state in
      state.waiting[index] = answer
      state.known[index] = (name, draft)
      Self.settle(&state)
    }
    guard let other = answer.value() else { return nil }
    return Finding(
      .sameNamedPackages, at: nil, "\(draft) 和 \(other) 生成的文件同名，\(draft) 没有生成",
      cure: "核对两份草案的部门全称和年度；确是同一部门的两稿，分两次生成到不同的文件夹（--out）")
  }

  /// A draft that has no package; nothing where it has claimed a name.
  package func pass(_ index: Int) {
    state.withLock { state in
      if index < state.next || state.known[index] != nil { return }
      state.known[index] = (nil, "")
      Self.settle(&state)
    }
  }

  private static func settle(_ state: inout State) {
    while let (name, draft) = state.known.removeValue(forKey: state.next) {
      var other: String?
      if let name {
        other = state.owners[name]
        if other == nil { state.owners[name] = draft }
      }
      state.waiting.removeValue(forKey: state.next)?.give(other)
      state.next += 1
    }
  }
}
