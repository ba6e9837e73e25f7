/// A short dictionary, searched onward from what was found last, or as far from it as that was from
/// the one before: the rows of a table ask for the same things in the same order.
struct CyclicList<Key: Equatable, Value> {
  private var keys: [Key] = []
  private var values: [Value] = []
  private var last = 0
  private var stride = 0

  /// A key is set once.
  subscript(key: Key) -> Value? {
    mutating get {
      var index = last
      for step in keys.indices {
        index += step == 0 ? stride : 1
        if index >= keys.count { index -= keys.count }
        guard keys[index] == key else { continue }
        if step > 0 { stride = index < last ? index + keys.count - last : index - last }
        last = index
        return values[index]
      }
      return nil
    }
    set {
      guard let newValue else { return }
      last = keys.count
      stride = 0
      keys.append(key)
      values.append(newValue)
    }
  }
}
