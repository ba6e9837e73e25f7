import Dispatch

/// Work on another thread, waited for where its value is needed.
final class Background<Value: Sendable>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  // Written once before the semaphore is signalled, read once after it was waited for.
  private var result: Result<Value, Error>?

  init(_ work: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async {
      self.result = Result { try work() }
      self.done.signal()
    }
  }

  /// To be asked once.
  func value() throws -> Value {
    done.wait()
    guard let result else { preconditionFailure("the work signals only when it is done") }
    return try result.get()
  }
}
