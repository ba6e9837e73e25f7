import Dispatch

/// Work on another thread, waited for where its value is needed.
///
/// Each has a queue of its own. The queues that Dispatch shares have no more threads than there are
/// processors, and do not count those that wait for other work: on a single processor one piece of
/// work that waits for another would stand still until Dispatch notices, a second later.
package struct Background<Value: Sendable, Failure: Error>: Sendable {
  private let result = Promise<Result<Value, Failure>>()

  package init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    guard ThreadSupply.isPlentiful else {
      result.give(Result(catching: work))
      return
    }
    DispatchQueue(label: "Gouji").async { [result] in result.give(Result(catching: work)) }
  }

  package func value() throws(Failure) -> Value { try result.value().get() }
}

extension Array where Element: Sendable {
  /// `concurrentMap` in the background; each result is waited for by itself. Work begins in the order
  /// of the elements.
  package func backgroundMap<Value: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Value
  ) -> [Promise<Value>] {
    let results = indices.map { _ in Promise<Value>() }
    guard ThreadSupply.isPlentiful else {
      for (result, element) in zip(results, self) { result.give(transform(element)) }
      return results
    }
    DispatchQueue(label: "Gouji").async {
      DispatchQueue.concurrentPerform(iterations: count) { results[$0].give(transform(self[$0])) }
    }
    return results
  }
}
