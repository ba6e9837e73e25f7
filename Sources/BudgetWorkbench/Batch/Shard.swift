/// One of several equal parts of a list, `2/8`: each machine does another.
package struct Shard: Equatable, Sendable {
  let number: Int
  let count: Int

  package init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      (1...100_000).contains(count), (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Those of the elements that are its own. Elements with the same key stay together, with the
  /// first of them; nil is the key of none.
  func part<Element>(of elements: [Element], by keys: [String?]) -> [Element] {
    var shards: [String: Int] = [:]
    var next = 0
    var part: [Element] = []
    for (element, key) in zip(elements, keys) {
      let shard: Int
      if let key, let known = shards[key] {
        shard = known
      } else {
        shard = next % count
        next += 1
        if let key { shards[key] = shard }
      }
      if shard == number - 1 { part.append(element) }
    }
    return part
  }
}
