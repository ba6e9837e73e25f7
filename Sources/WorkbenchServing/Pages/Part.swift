import HTTPTypes
import Hummingbird
import PageWriting

/// What the script puts into a page, and who has no script gets as a page of its own. It is written at
/// once, on the thread that knows it.
package struct Part: Sendable {
  private let title: String
  private let bytes: [UInt8]

  package init(title: String, _ content: (Markup) -> Void) {
    self.title = title
    let markup = Markup()
    content(markup)
    bytes = markup.bytes
  }

  package func response(to request: Request) -> Response {
    if request.headers[.part] != nil { return .html(bytes) }
    return SitePage(title: title) { $0.append(bytes) }.response()
  }
}

extension HTTPField.Name {
  /// Sent by the script.
  static let part = Self("Gouji-Part")!
}
