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
    withBytes { a in
      other.withBytes { b in memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0 }
    }
  }

  /// Begins with these bytes.
  package func startsWithBytes(of prefix: String) -> Bool {
    withBytes { a in
      prefix.withBytes { b in
        a.count >= b.count && memcmp(a.baseAddress!, b.baseAddress!, b.count) == 0
      }
    }
  }

  /// Ends with these bytes.
  package func endsWithBytes(of suffix: String) -> Bool {
    withBytes { a in
      suffix.withBytes { b in
        a.count >= b.count
          && memcmp(a.baseAddress! + (a.count - b.count), b.baseAddress!, b.count) == 0
      }
    }
  }

  /// Has these bytes in a row.
  package func containsBytes(of part: String) -> Bool {
    withBytes { a in
      part.withBytes { b in
        b.isEmpty
          || a.indices.dropLast(b.count - 1).contains { start in
            a[start] == b[0] && memcmp(a.baseAddress! + start, b.baseAddress!, b.count) == 0
          }
      }
    }
  }

  /// The UTF-8 bytes; the pointer is never nil.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable({ bytes in
      bytes.baseAddress == nil ? nil : body(bytes)
    }), let result {
      return result
    }
    return (Array(utf8) + [0]).withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes.dropLast()))
    }
  }
}
