#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A name compared and hashed by its bytes. Names of drafts and templates are written in one way
/// only, so the Unicode normalisation that makes Swift's own comparison of Chinese text slow has
/// nothing to do.
public struct ByteKey: Hashable, Sendable {
  public let text: String

  @inlinable public init(_ text: String) { self.text = text }

  @inlinable public static func == (a: ByteKey, b: ByteKey) -> Bool { a.text.sameBytes(as: b.text) }

  public func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// What dictionaries ask for. Eight bytes are mixed in by one multiplication: Swift's own hasher,
  /// which is made for texts from strangers, takes three times as long for a short name.
  public func _rawHashValue(seed: Int) -> Int {
    text.withBytes { name in
      let bytes = UnsafeRawBufferPointer(name)
      var hash = UInt64(truncatingIfNeeded: seed) ^ UInt64(bytes.count)
      var start = 0
      while start + 8 <= bytes.count {
        hash = Self.mixed(hash ^ bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        start += 8
      }
      // The last eight, some of them once more, or all there are.
      let rest =
        bytes.count >= 8
        ? bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        : bytes.reduce(0) { $0 << 8 | UInt64($1) }
      return Int(truncatingIfNeeded: Self.mixed(hash ^ rest))
    }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let (high, low) = (hash ^ 0x517C_C1B7_2722_0A95).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}

/// Cases of a `switch` over words are told by their bytes, too.
package func ~= (pattern: String, text: String) -> Bool { pattern.sameBytes(as: text) }

extension String {
  /// Equal byte for byte.
  @inlinable public func sameBytes(as other: String) -> Bool {
    if utf8.count != other.utf8.count { return false }
    return storesSameBytes(as: other)
  }

  /// Of a text as long as this one.
  @usableFromInline func storesSameBytes(as other: String) -> Bool {
    utf8.span.begins(with: other.utf8.span)
  }

  /// Begins with these bytes.
  package func startsWithBytes(of prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count && utf8.span.begins(with: prefix.utf8.span)
  }

  /// Ends with these bytes.
  package func endsWithBytes(of suffix: String) -> Bool {
    let rest = utf8.count - suffix.utf8.count
    return rest >= 0 && utf8.span.extracting(droppingFirst: rest).begins(with: suffix.utf8.span)
  }

  /// Has these bytes in a row.
  package func containsBytes(of part: String) -> Bool {
    utf8.count >= part.utf8.count
      && utf8.span.withUnsafeBufferPointer { a in
        part.utf8.span.withUnsafeBufferPointer { b in
          guard let bytes = a.baseAddress, let first = b.first else { return true }
          for start in 0...(a.count - b.count) where bytes[start] == first {
            if memcmp(bytes + start, b.baseAddress!, b.count) == 0 { return true }
          }
          return false
        }
      }
  }

  /// Equal for equal bytes, and hardly ever for others.
  package var signature: Int {
    withBytes { $0.reduce(0) { ($0 ^ Int($1)) &* 0x100_0000_01B3 } }
  }

  /// The UTF-8 bytes; of an empty text the pointer may be nil. Of one text this is quicker than its
  /// span, of two that are compared the spans are: closures in one another count references.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension Span<UInt8> {
  /// Of one that is no longer.
  @inline(__always)
  fileprivate func begins(with prefix: Span<UInt8>) -> Bool {
    withUnsafeBufferPointer { a in
      prefix.withUnsafeBufferPointer { b in
        b.isEmpty || memcmp(a.baseAddress!, b.baseAddress!, b.count) == 0
      }
    }
  }
}
