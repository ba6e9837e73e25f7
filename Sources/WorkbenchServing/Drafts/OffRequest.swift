import GoujiModel

/// Work that takes its time, on threads that answer no requests; no more at once than there are
/// processors. What takes long has queues of its own: pages must not wait for it.
package actor OffRequest {
  private static let shared = OffRequest()

  private var free = Processors.available
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package static func run<Value: Sendable, Failure>(
    _ work: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    await shared.enter()
    let result = await off(work)
    await shared.leave()
    return try result.get()
  }

  /// At once, beside all that: for what somebody else lets through one by one.
  static func alone<Value: Sendable, Failure>(
    _ work: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value { try await off(work).get() }

  private static func off<Value: Sendable, Failure>(
    _ work: @escaping @Sendable () throws(Failure) -> Value
  ) async -> Result<Value, Failure> {
    await withCheckedContinuation { continuation in
      _ = Background { continuation.resume(returning: Result(catching: work)) }
    }
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
