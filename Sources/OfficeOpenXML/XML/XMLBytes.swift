/// The finished bytes of an XML part, or of a piece of one.
package struct XMLBytes: Sendable {
  let utf8: [UInt8]

  package var count: Int { utf8.count }

  /// The part as text, for tests.
  package var text: String { String(decoding: utf8, as: UTF8.self) }
}
