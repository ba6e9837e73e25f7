/// A short dictionary, searched onward from what was found last: the rows of a table ask for the
/// same things in the same order.
struct CyclicList<Key: Equatable, Value> {
  private var keys: [Key] = []
  private var values: [Value] = []
  private var last = 0

  /// A key is set once.
  subscript(key: Key) -> Value? {
    mutating get {
      for step in keys.indices {
        let index = last + step < keys.count ? last + step : last + step - keys.count
        if keys[index] == key {
          last = index
          return values[index]
        }
      }
      return nil
    }
    set {
      guard let newValue else { return }
      last = keys.count
      keys.append(key)
      values.append(newValue)
    }
  }
}
