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
}

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
      && withBytes { a in
        part.withBytes { b in
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

  /// The UTF-8 bytes; of an empty text the pointer may be nil.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.span.withUnsafeBufferPointer(body)
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
