internal import CLibXML2

/// The finished bytes of an XML part, or of a piece of one, kept where libxml2 wrote them.
public final class XMLBytes: @unchecked Sendable {
  let buffer: xmlBufferPtr

  init(capacity: Int) throws(OfficeError) {
    guard let buffer = xmlBufferCreateSize(capacity) else { throw .xml("xmlBufferCreateSize") }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    self.buffer = buffer
  }

  deinit { xmlBufferFree(buffer) }

  /// Forgets what was written, and keeps the room.
  func empty() { xmlBufferEmpty(buffer) }

  public var count: Int { Int(xmlBufferLength(buffer)) }

  /// Valid as long as `self` lives and nothing more is written.
  var pointer: UnsafeRawPointer { UnsafeRawPointer(xmlBufferContent(buffer)!) }

  var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: pointer, count: count) }

  /// The part as text, for tests.
  public var text: String {
    String(decoding: raw, as: UTF8.self)
  }
}

enum LibXML {
  /// Two documents are written by two threads at once; libxml2 wants to be initialised before that.
  static func start() { _ = once }
  private static let once: Void = xmlInitParser()
}
