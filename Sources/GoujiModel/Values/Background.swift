import Dispatch

/// Work on another thread, waited for where its value is needed.
package final class Background<Value: Sendable, Failure: Error>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  // Written once before the semaphore is signalled, read once after it was waited for.
  private var result: Result<Value, Failure>?

  package init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    DispatchQueue.global().async {
      self.result = Result(catching: work)
      self.done.signal()
    }
  }

  package func value() throws(Failure) -> Value {
    done.wait()
    done.signal()
    guard let result else { preconditionFailure("the work signals only when it is done") }
    return try result.get()
  }
}
