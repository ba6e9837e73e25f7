/// Names compared by their bytes (see `ByteKey`).
package struct NameSet: Sendable, Sequence {
  private var names: Set<ByteKey> = []

  package init() {}

  package init(_ names: some Sequence<String>) { self.names = Set(names.map { ByteKey($0) }) }

  /// Whether it was not there before.
  @discardableResult
  package mutating func insert(_ name: String) -> Bool { names.insert(ByteKey(name)).inserted }

  package mutating func remove(_ name: String) { names.remove(ByteKey(name)) }

  package mutating func formUnion(_ other: NameSet) { names.formUnion(other.names) }

  package var isEmpty: Bool { names.isEmpty }

  package func contains(_ name: String) -> Bool { names.contains(ByteKey(name)) }

  /// In no order.
  package func makeIterator() -> some IteratorProtocol<String> {
    names.lazy.map(\.text).makeIterator()
  }
}
