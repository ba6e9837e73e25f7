/// A name compared and hashed by its bytes. Names of drafts and templates are written in one way
/// only, so the Unicode normalisation that makes Swift's own comparison of Chinese text slow has
/// nothing to do.
package struct ByteKey: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (a: ByteKey, b: ByteKey) -> Bool { a.text.sameBytes(as: b.text) }

  package func hash(into hasher: inout Hasher) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    if done == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension String {
  /// Equal byte for byte.
  package func sameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
