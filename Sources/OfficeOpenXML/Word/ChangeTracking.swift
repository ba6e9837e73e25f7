/// What a document says beside each tracked change: who made it and when. Numbers the changes of one
/// document in the order in which they are written.
public final class ChangeTracking {
  private let author: String
  /// `2024-03-01T00:00:00Z`; nil says nothing of the time.
  private let date: String?
  /// Bookmarks have the numbers below.
  private var last = 1_000_000

  public init(author: String, date: String?) {
    self.author = author
    self.date = date
  }

  fileprivate func attributes(_ xml: XMLWriter) {
    last += 1
    xml.attribute("w:id", last)
    xml.attribute("w:author", author)
    if let date { xml.attribute("w:date", date) }
  }
}

/// Something inserted or deleted while changes are tracked (ECMA-376 Part 1, 17.13.5).
public struct TrackedChange {
  public enum Kind: Sendable {
    case insertion, deletion

    fileprivate var element: StaticString { self == .insertion ? "w:ins" : "w:del" }
  }

  let kind: Kind
  private let tracking: ChangeTracking

  init(_ kind: Kind, _ tracking: ChangeTracking) {
    self.kind = kind
    self.tracking = tracking
  }

  /// Around runs.
  func around(_ xml: XMLWriter, _ runs: () -> Void) {
    xml.element(kind.element) {
      tracking.attributes(xml)
      runs()
    }
  }

  /// Among the properties of a row, or of the mark that ends a paragraph.
  func mark(_ xml: XMLWriter) { xml.element(kind.element) { tracking.attributes(xml) } }
}
