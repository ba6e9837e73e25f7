/// What a file manager shows of a document. No date and no user: the same input gives the same
/// bytes, and a published file tells nobody who made it.
public struct DocumentProperties: Sendable {
  public var title: String
  /// Name of the program, shown as the application.
  public var application: String

  public init(title: String, application: String) {
    self.title = title
    self.application = application
  }
}

extension Package {
  mutating func add(_ properties: DocumentProperties) throws(OfficeError) {
    parts.append(
      Part(
        name: "docProps/core.xml",
        contentType: "application/vnd.openxmlformats-package.core-properties+xml",
        content: .xml(try core(properties))))
    parts.append(
      Part(
        name: "docProps/app.xml",
        contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        content: .xml(try app(properties))))
    relationships.append(
      Relationship(
        id: "rId2",
        type:
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        target: "docProps/core.xml"))
    relationships.append(
      Relationship(id: "rId3", type: "extended-properties", target: "docProps/app.xml"))
  }

  private func core(_ properties: DocumentProperties) throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("cp:coreProperties") {
      xml.attribute(
        "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
      xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
      xml.element("dc:title", text: properties.title)
      xml.element("dc:language", text: "zh-CN")
    }
    return try xml.finish()
  }

  private func app(_ properties: DocumentProperties) throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("Properties") {
      xml.attribute(
        "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
      xml.element("Application", text: properties.application)
    }
    return try xml.finish()
  }
}
