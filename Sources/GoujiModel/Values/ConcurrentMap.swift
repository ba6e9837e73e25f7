import Dispatch

extension Array where Element: Sendable {
  /// `map` on all processors; the results stand in the order of the elements.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard ThreadSupply.isPlentiful else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      let slots = Slots(base: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: count) { index in
        slots.base?.advanced(by: index).initialize(to: transform(self[index]))
      }
      initialized = count
    }
  }
}

/// Every iteration writes a slot of its own.
private struct Slots<Result>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Result>?
}
