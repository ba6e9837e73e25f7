import GoujiModel

/// Work that takes its time, on threads that answer no requests; no more at once than there are
/// processors.
package actor OffRequest {
  private static let shared = OffRequest()

  private var free = Processors.available
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package static func run<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await shared.enter()
    let value = await withCheckedContinuation { continuation in
      _ = Background { continuation.resume(returning: work()) }
    }
    await shared.leave()
    return value
  }

  private func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
