import OfficeOpenXML

/// Writes markup that browsers read as HTML and every XML reader as XML: all elements are closed, all
/// text is escaped, and nothing stands between elements but what is written.
package final class Markup {
  package private(set) var bytes: [UInt8] = []

  package typealias Attributes = KeyValuePairs<StaticString, String?>

  package init() { bytes.reserveCapacity(1 << 18) }

  /// An attribute without a value is left out.
  package func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: () -> Void
  ) {
    open(name, attributes)
    content()
    append("</")
    append(name)
    append(">")
  }

  package func element(_ name: StaticString, _ attributes: Attributes = [:], text content: String) {
    element(name, attributes) { text(content) }
  }

  /// An element that never has content, such as `meta`.
  package func void(_ name: StaticString, _ attributes: Attributes) {
    open(name, attributes)
    bytes.removeLast()
    append("/>")
  }

  package func text(_ text: String) { XMLEscape.append(text, inAttribute: false, to: &bytes) }

  /// Markup as it is.
  package func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Markup that was written before.
  package func append(_ markup: [UInt8]) { bytes += markup }

  /// Between blocks, where blanks mean nothing.
  package func line() { bytes.append(0x0A) }

  private func open(_ name: StaticString, _ attributes: Attributes) {
    append("<")
    append(name)
    for (key, value) in attributes {
      guard let value else { continue }
      append(" ")
      append(key)
      append("=\"")
      XMLEscape.append(value, inAttribute: true, to: &bytes)
      append("\"")
    }
    append(">")
  }
}
