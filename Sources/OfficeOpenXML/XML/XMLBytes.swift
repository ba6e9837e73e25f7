internal import CLibXML2

/// The finished bytes of an XML part, or of a piece of one, shared by who packs them.
public final class XMLBytes: Sendable {
  let utf8: [UInt8]

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  public var count: Int { utf8.count }

  /// The part as text, for tests.
  public var text: String { String(decoding: utf8, as: UTF8.self) }
}

enum LibXML {
  /// Two parts are read by two threads at once; libxml2 wants to be initialised before that.
  static func start() { _ = once }
  private static let once: Void = xmlInitParser()
}
