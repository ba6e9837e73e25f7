/// Values by name, the names compared by their bytes (see `ByteKey`). Public, as the key is, so that
/// other targets compile it for their own values.
public struct NameTable<Value> {
  @usableFromInline var table: [ByteKey: Value] = [:]

  @inlinable public init() {}

  /// Where a name comes twice, the last value stays.
  @inlinable public init(_ pairs: [(String, Value)]) {
    if !pairs.isEmpty { table.reserveCapacity(pairs.count) }
    for (name, value) in pairs { table[ByteKey(name)] = value }
  }

  @inlinable public subscript(_ name: String) -> Value? {
    get { table[ByteKey(name)] }
    _modify { yield &table[ByteKey(name)] }
  }

  @inlinable public func has(_ name: String) -> Bool { table.index(forKey: ByteKey(name)) != nil }

  /// What is asked of a value, which is not copied: threads that copy the same value wait for one
  /// another where they count its references.
  @inlinable public func read<Part>(_ name: String, _ part: (Value) -> Part) -> Part? {
    table.index(forKey: ByteKey(name)).map { part(table.values[$0]) }
  }

  @inlinable public var isEmpty: Bool { table.isEmpty }

  /// In no order.
  @inlinable public var keys: [String] { table.keys.map(\.text) }
  /// In no order.
  @inlinable public var values: Dictionary<ByteKey, Value>.Values { table.values }

  /// Takes what it does not have.
  @inlinable public mutating func merge(_ other: Self) {
    table.merge(other.table) { own, _ in own }
  }
}

extension NameTable: Sendable where Value: Sendable {}

extension NameTable: Sequence {
  public struct Iterator: IteratorProtocol {
    @usableFromInline var pairs: Dictionary<ByteKey, Value>.Iterator

    @inlinable init(_ pairs: Dictionary<ByteKey, Value>.Iterator) { self.pairs = pairs }

    @inlinable public mutating func next() -> (key: String, value: Value)? {
      pairs.next().map { (key: $0.key.text, value: $0.value) }
    }
  }

  /// In no order.
  @inlinable public func makeIterator() -> Iterator { Iterator(table.makeIterator()) }
}

extension NameTable: ExpressibleByDictionaryLiteral {
  @inlinable public init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }
}
