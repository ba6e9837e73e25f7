/// Data carried inside a document, to which content controls are bound.
public struct CustomXML {
  /// `{GUID}`
  public var item: String
  /// Namespace of the root element.
  public var namespace: String
  public var content: XMLBytes

  public init(item: String, namespace: String, content: XMLBytes) {
    self.item = item
    self.namespace = namespace
    self.content = content
  }
}

extension Package {
  /// `number` counts the parts from 1.
  mutating func add(_ data: CustomXML, number: Int) throws(OfficeError) {
    parts.append(
      Part(
        name: "customXml/item\(number).xml", contentType: "application/xml",
        content: .xml(data.content),
        relationships: [
          Relationship(
            id: "rId1", type: "customXmlProps", target: "customXml/itemProps\(number).xml")
        ]))
    parts.append(
      Part(
        name: "customXml/itemProps\(number).xml",
        contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        content: .xml(try properties(of: data))))
  }

  private func properties(of data: CustomXML) throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("ds:datastoreItem") {
      xml.attribute("ds:itemID", data.item)
      xml.attribute(
        "xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
      xml.element("ds:schemaRefs") {
        xml.element("ds:schemaRef", "ds:uri", data.namespace)
      }
    }
    return try xml.finish()
  }
}
