import Dispatch

/// A value that another thread gives, waited for where it is needed.
package final class Promise<Value: Sendable>: @unchecked Sendable {
  private let given = DispatchSemaphore(value: 0)
  // Written once before the semaphore is signalled, read after it was waited for.
  private var result: Value?

  package init() {}

  /// To be called once.
  package func give(_ value: Value) {
    result = value
    given.signal()
  }

  package func value() -> Value {
    given.wait()
    given.signal()
    guard let result else { preconditionFailure("the semaphore is signalled when it is given") }
    return result
  }
}
