internal import CLibXML2

/// Walks through one XML part, node by node. Elements of the part's own namespace are told from
/// those of extensions, so that strict and transitional workbooks read alike.
final class XMLPullReader {
  enum Node {
    case start, end, text, other
  }

  private let reader: xmlTextReaderPtr
  private let part: PartBytes
  private let name: String
  /// Namespace of the root; libxml2 keeps each text once, so pointers can be compared.
  private var ownNamespace: UnsafePointer<xmlChar>?
  private var isOwn = false
  private(set) var node = Node.other
  /// Elements that are open, the current one included.
  private(set) var depth = 0
  private var closesAtOnce = false

  init(_ part: PartBytes, name: String) throws(WorkbookError) {
    LibXML.start()
    self.part = part
    self.name = name
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    guard part.buffer.count <= Int(Int32.max),
      let reader = part.buffer.withMemoryRebound(
        to: CChar.self,
        { xmlReaderForMemory($0.baseAddress, Int32($0.count), nil, nil, Int32(options)) })
    else { throw .damaged(name) }
    self.reader = reader
    // Some faults, such as a text of over 10 MB, libxml2 prints whatever the options say.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  deinit { xmlFreeTextReader(reader) }

  /// Moves on; false at the end. An element without content gives a start and an end.
  func next() throws(WorkbookError) -> Bool {
    if node == .end { depth -= 1 }
    if closesAtOnce {
      closesAtOnce = false
      node = .end
      return true
    }
    switch xmlTextReaderRead(reader) {
    case 1: break
    case 0: return false
    default: throw .damaged(name)
    }
    switch UInt32(xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      depth += 1
      node = .start
      closesAtOnce = xmlTextReaderIsEmptyElement(reader) == 1
      notice()
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      node = .end
      notice()
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      node = .text
    // Office programs write none; entities could make a small part enormous.
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      throw .damaged(name)
    default: node = .other
    }
    return true
  }

  private func notice() {
    let namespace = xmlTextReaderConstNamespaceUri(reader)
    if depth == 1, node == .start { ownNamespace = namespace }
    isOwn = namespace == ownNamespace
  }

  /// The current start or end is of this element, in the part's own namespace.
  func isElement(_ local: StaticString) -> Bool {
    isOwn && same(xmlTextReaderConstLocalName(reader), local)
  }

  /// Where libxml2 keeps the local name of the current element, in whatever namespace: the same
  /// place for all of the same name.
  var nameKey: UnsafeRawPointer? { UnsafeRawPointer(xmlTextReaderConstLocalName(reader)) }

  var localName: String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }

  /// Of the root.
  var namespace: String {
    xmlTextReaderConstNamespaceUri(reader).map { String(cString: $0) } ?? ""
  }

  /// An attribute of the part's own namespace, as `w:val`; or without a prefix.
  func ownAttribute(_ local: StaticString) -> String? {
    let name = UnsafeRawPointer(local.utf8Start).assumingMemoryBound(to: xmlChar.self)
    if xmlTextReaderMoveToAttributeNs(reader, name, ownNamespace) == 1 {
      defer { xmlTextReaderMoveToElement(reader) }
      return text
    }
    return attribute(local)
  }

  /// The relationship that the current element names: `r:id`, `r:embed` …
  func relationship(_ local: StaticString = "id") -> String? {
    attribute(
      local,
      in: [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ])
  }

  /// From the start of an element to its end.
  func skip() throws(WorkbookError) {
    let start = depth
    while try next() {
      if node == .end, depth == start { return }
    }
    throw fault
  }

  /// The text of the current node, as UTF-8.
  func append(to bytes: inout [UInt8]) {
    guard let value = xmlTextReaderConstValue(reader) else { return }
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
  }

  /// An attribute without a prefix; nil where there is none.
  func attribute(_ local: StaticString) -> String? {
    let name = UnsafeRawPointer(local.utf8Start).assumingMemoryBound(to: xmlChar.self)
    guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return text
  }

  /// An attribute in any of these namespaces.
  func attribute(_ local: StaticString, in namespaces: [String]) -> String? {
    let name = UnsafeRawPointer(local.utf8Start).assumingMemoryBound(to: xmlChar.self)
    for namespace in namespaces
    where xmlTextReaderMoveToAttributeNs(reader, name, namespace) == 1 {
      defer { xmlTextReaderMoveToElement(reader) }
      return text
    }
    return nil
  }

  /// An attribute of the current element's own namespace, as `w14:val`; or without a prefix.
  func anyAttribute(_ local: StaticString) -> String? {
    let name = UnsafeRawPointer(local.utf8Start).assumingMemoryBound(to: xmlChar.self)
    let namespace = xmlTextReaderConstNamespaceUri(reader)
    if xmlTextReaderMoveToAttributeNs(reader, name, namespace) == 1 {
      defer { xmlTextReaderMoveToElement(reader) }
      return text
    }
    return attribute(local)
  }

  /// A switch (ECMA-376, part 1, section 22.9.2.7): `<w:strike/>` and `w:val="true"` are on, `w:val="0"`
  /// is off. `unsaid` is what it is where the attribute is left out.
  func isOn(_ local: StaticString = "val", unsaid: Bool = true) -> Bool {
    ownAttribute(local).map { !["0", "false", "off", "none"].contains($0) } ?? unsaid
  }

  /// What a prefix stands for here; nil where it stands for nothing.
  func namespace(ofPrefix prefix: String) -> String? {
    guard let node = xmlTextReaderCurrentNode(reader),
      let found = xmlSearchNs(node.pointee.doc, node, prefix), let name = found.pointee.href
    else { return nil }
    return String(cString: name)
  }

  var text: String {
    guard let value = xmlTextReaderConstValue(reader) else { return "" }
    return String(cString: value)
  }

  var fault: WorkbookError { .damaged(name) }

  private func same(_ text: UnsafePointer<xmlChar>?, _ literal: StaticString) -> Bool {
    guard let text else { return false }
    let bytes = literal.utf8Start
    var index = 0
    while index < literal.utf8CodeUnitCount {
      if text[index] != bytes[index] { return false }
      index += 1
    }
    return text[index] == 0
  }
}
