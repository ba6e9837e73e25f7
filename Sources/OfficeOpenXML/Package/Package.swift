/// An Open Packaging Conventions package: parts, their content types and their relationships
/// (ECMA-376 part 2). Knows nothing of what the parts say.
public struct Package {
  public var parts: [Part] = []
  /// Relationships of the package itself, `_rels/.rels`.
  public var relationships: [Relationship] = []

  public init() {}

  /// The zip archive. The same parts give the same bytes, whatever the clock and the time zone.
  public func bytes() throws(OfficeError) -> [UInt8] { try pieces().joinedBytes }

  /// The same bytes one piece after the other: large parts need not be copied into one.
  public func pieces() throws(OfficeError) -> [[UInt8]] {
    var entries = [ZipEntry(name: "[Content_Types].xml", content: .xml(try contentTypes()))]
    try entries.appendRelationships(relationships, of: "")
    for part in parts {
      entries.append(ZipEntry(name: part.name, content: part.content))
      try entries.appendRelationships(part.relationships, of: part.name)
    }
    return try ZipArchive.pieces(of: entries)
  }

  private func contentTypes() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("Types") {
      xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
      xml.defaultType("rels", "application/vnd.openxmlformats-package.relationships+xml")
      xml.defaultType("xml", "application/xml")
      for part in parts where part.contentType != "application/xml" {
        xml.element("Override") {
          xml.attribute("PartName", "/" + part.name)
          xml.attribute("ContentType", part.contentType)
        }
      }
    }
    return try xml.finish()
  }
}

extension XMLWriter {
  fileprivate func defaultType(_ fileExtension: String, _ type: String) {
    element("Default") {
      attribute("Extension", fileExtension)
      attribute("ContentType", type)
    }
  }
}

/// One file of a package.
public struct Part {
  /// Without a leading slash: `word/document.xml`.
  public var name: String
  public var contentType: String
  public var content: PartContent
  public var relationships: [Relationship]

  public init(
    name: String, contentType: String, content: PartContent, relationships: [Relationship] = []
  ) {
    self.name = name
    self.contentType = contentType
    self.content = content
    self.relationships = relationships
  }
}

public enum PartContent {
  case xml(XMLBytes)
  case bytes([UInt8])
  /// Waits for an entry that may still be being compressed.
  case packed(@Sendable () throws(OfficeError) -> PackedEntry)
}
