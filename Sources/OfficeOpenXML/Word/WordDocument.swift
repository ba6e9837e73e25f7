/// A .docx in the making: styles and footers are added, the body is written and ended, then `package`
/// gives the parts.
///
///     [Content_Types].xml, _rels/.rels
///     word/document.xml      word/styles.xml      word/settings.xml   word/fontTable.xml
///     word/footer1.xml …     customXml/item1.xml  docProps/…
///     word/charts/chart1.xml …                     word/embeddings/chart1.xlsx …
public final class WordDocument {
  public var properties: DocumentProperties
  /// Face of text without style.
  public var defaults: TextFormat
  public var styles: [WordStyle] = []
  public var customXML: [CustomXML] = []
  /// Set before the body is written where it shows changes.
  public var tracking: ChangeTracking?
  private var footers: [(reference: FooterReference, content: XMLBytes)] = []
  private var charts: [(content: XMLBytes, workbook: [UInt8])] = []
  private let xml: XMLWriter

  public init(properties: DocumentProperties, defaults: TextFormat) {
    self.properties = properties
    self.defaults = defaults
    xml = XMLWriter()
    xml.start("w:document")
    xml.wordNamespaces()
    xml.start("w:body")
  }

  public var body: WordStory { WordStory(xml: xml, tracking: tracking) }

  /// Adds a footer, which must hold a paragraph, for sections to refer to.
  public func footer(
    on pages: FooterReference.Pages, _ content: (WordStory) -> Void
  ) throws(OfficeError) -> FooterReference {
    let xml = XMLWriter()
    xml.element("w:ftr") {
      xml.wordNamespaces()
      content(WordStory(xml: xml))
    }
    let reference = FooterReference(
      pages: pages, relationship: "rIdFooter\(footers.count + 1)")
    footers.append((reference, try xml.finish()))
    return reference
  }

  /// Adds a chart for a paragraph to hold; `workbook` holds the cells that it refers to, for the
  /// program to open when somebody edits the data.
  public func add(
    _ chart: Chart, workbook: [UInt8], name: String, description: String
  ) throws(OfficeError) -> InlineChart {
    let content = try ChartPart(chart: chart).content(workbook: "rIdWorkbook")
    charts.append((content, workbook))
    return InlineChart(
      id: charts.count, relationship: Self.chartRelationship(charts.count - 1), size: chart.size,
      name: name, description: description)
  }

  private static func chartRelationship(_ index: Int) -> String { "rIdChart\(index + 1)" }

  /// Ends the body with its last section. It is to be compressed; pieces of it may still be being
  /// written.
  public func endBody(with lastSection: Section) throws(OfficeError) -> XMLAssembly {
    xml.section(lastSection)
    xml.end()
    xml.end()
    return try xml.finishAssembly()
  }

  /// The parts, with the compressed body.
  public func package(
    body: @escaping @Sendable () throws(OfficeError) -> PackedEntry
  ) throws(OfficeError) -> Package {
    var package = Package()
    package.relationships = [
      Relationship(id: "rId1", type: "officeDocument", target: "word/document.xml")
    ]
    package.parts = [
      Part(
        name: "word/document.xml", contentType: wordType("document.main"),
        content: .packed(body), relationships: relationships),
      Part(
        name: "word/styles.xml", contentType: wordType("styles"),
        content: .xml(try WordStyleSheet(defaults: defaults, styles: styles).part())),
      Part(
        name: "word/settings.xml", contentType: wordType("settings"),
        content: .xml(try settings.part())),
      Part(
        name: "word/fontTable.xml", contentType: wordType("fontTable"),
        content: .xml(try WordFonts(defaults: defaults, styles: styles).part())),
    ]
    for (index, footer) in footers.enumerated() {
      package.parts.append(
        Part(
          name: "word/footer\(index + 1).xml", contentType: wordType("footer"),
          content: .xml(footer.content)))
    }
    for index in charts.indices { add(chart: index, to: &package) }
    for (index, data) in customXML.enumerated() { try package.add(data, number: index + 1) }
    try package.add(properties)
    return package
  }

  private func add(chart index: Int, to package: inout Package) {
    let workbook = "word/embeddings/chart\(index + 1).xlsx"
    package.parts.append(
      Part(
        name: chartPart(index), contentType: ChartPart.contentType,
        content: .xml(charts[index].content),
        relationships: [Relationship(id: "rIdWorkbook", type: "package", target: workbook)]))
    package.parts.append(
      Part(
        name: workbook,
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: .bytes(charts[index].workbook)))
  }

  private func chartPart(_ index: Int) -> String { "word/charts/chart\(index + 1).xml" }

  private var settings: WordSettings {
    WordSettings(evenFooters: footers.contains { $0.reference.pages == .even })
  }

  private var relationships: [Relationship] {
    var relationships = [
      Relationship(id: "rIdStyles", type: "styles", target: "word/styles.xml"),
      Relationship(id: "rIdSettings", type: "settings", target: "word/settings.xml"),
      Relationship(id: "rIdFonts", type: "fontTable", target: "word/fontTable.xml"),
    ]
    for (index, footer) in footers.enumerated() {
      relationships.append(
        Relationship(
          id: footer.reference.relationship, type: "footer", target: "word/footer\(index + 1).xml"))
    }
    for index in charts.indices {
      relationships.append(
        Relationship(id: Self.chartRelationship(index), type: "chart", target: chartPart(index)))
    }
    for number in customXML.indices.map({ $0 + 1 }) {
      relationships.append(
        Relationship(
          id: "rIdData\(number)", type: "customXml", target: "customXml/item\(number).xml"))
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
