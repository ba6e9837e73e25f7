/// A .docx in the making: styles and footers are added, the body is written, then `package` gives
/// the parts.
///
///     [Content_Types].xml, _rels/.rels
///     word/document.xml      word/styles.xml      word/settings.xml
///     word/footer1.xml …     customXml/item1.xml  docProps/…
package final class WordDocument {
  package var properties: DocumentProperties
  /// Face of text without style.
  package var defaults: TextFormat
  package var styles: [WordStyle] = []
  package var customXML: CustomXML?
  package var updatesFieldsOnOpening = false
  private var footers: [(reference: FooterReference, content: XMLBytes)] = []
  private let xml: XMLWriter

  package init(properties: DocumentProperties, defaults: TextFormat) throws(OfficeError) {
    self.properties = properties
    self.defaults = defaults
    xml = try XMLWriter()
    xml.start("w:document")
    xml.wordNamespaces()
    xml.start("w:body")
  }

  package var body: WordStory { WordStory(xml: xml) }

  /// Adds a footer, which must hold a paragraph, for sections to refer to.
  package func footer(
    on pages: FooterReference.Pages, _ content: (WordStory) -> Void
  ) throws(OfficeError) -> FooterReference {
    let xml = try XMLWriter()
    xml.element("w:ftr") {
      xml.wordNamespaces()
      content(WordStory(xml: xml))
    }
    let reference = FooterReference(
      pages: pages, relationship: "rIdFooter\(footers.count + 1)")
    footers.append((reference, try xml.finish()))
    return reference
  }

  /// Ends the body with its last section.
  package func package(lastSection: Section) throws(OfficeError) -> Package {
    xml.section(lastSection)
    xml.end()
    xml.end()
    var package = Package()
    package.relationships = [
      Relationship(id: "rId1", type: "officeDocument", target: "word/document.xml")
    ]
    package.parts = [
      Part(
        name: "word/document.xml", contentType: wordType("document.main"),
        content: .xml(try xml.finish()), relationships: relationships),
      Part(
        name: "word/styles.xml", contentType: wordType("styles"),
        content: .xml(try WordStyleSheet(defaults: defaults, styles: styles).part())),
      Part(
        name: "word/settings.xml", contentType: wordType("settings"),
        content: .xml(try settings.part())),
    ]
    for (index, footer) in footers.enumerated() {
      package.parts.append(
        Part(
          name: "word/footer\(index + 1).xml", contentType: wordType("footer"),
          content: .xml(footer.content)))
    }
    if let customXML { try package.add(customXML) }
    try package.add(properties)
    return package
  }

  private var settings: WordSettings {
    WordSettings(
      evenFooters: footers.contains { $0.reference.pages == .even },
      updatesFields: updatesFieldsOnOpening)
  }

  private var relationships: [Relationship] {
    var relationships = [
      Relationship(id: "rIdStyles", type: "styles", target: "word/styles.xml"),
      Relationship(id: "rIdSettings", type: "settings", target: "word/settings.xml"),
    ]
    for (index, footer) in footers.enumerated() {
      relationships.append(
        Relationship(
          id: footer.reference.relationship, type: "footer", target: "word/footer\(index + 1).xml"))
    }
    if customXML != nil {
      relationships.append(
        Relationship(id: "rIdData", type: "customXml", target: "customXml/item1.xml"))
    }
    return relationships
  }

  private func wordType(_ name: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(name)+xml"
  }
}

extension XMLWriter {
  func wordNamespaces() {
    attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
  }
}
