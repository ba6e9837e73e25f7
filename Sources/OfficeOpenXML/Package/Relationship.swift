/// A link from a part to another part.
public struct Relationship: Sendable {
  public var id: String
  /// `styles`, `footer` … of the office document relationships, or a full address.
  public var type: String
  /// Name of the part it leads to, from the root of the package.
  public var target: String

  public init(id: String, type: String, target: String) {
    self.id = id
    self.type = type
    self.target = target
  }

  var typeAddress: String {
    type.contains(":")
      ? type : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
  }

  /// The target as seen from the folder of `source`: `media/x.png`, `../customXml/item1.xml`.
  func path(from source: String) -> String {
    var folders = source.split(separator: "/").dropLast()[...]
    var rest = target.split(separator: "/")[...]
    while let folder = folders.first, rest.count > 1, folder == rest.first {
      folders.removeFirst()
      rest.removeFirst()
    }
    return (folders.map { _ in ".." } + rest.map(String.init)).joined(separator: "/")
  }
}

extension [ZipEntry] {
  /// The `.rels` part of `source`, if it has any relationships; an empty name is the package.
  mutating func appendRelationships(
    _ relationships: [Relationship], of source: String
  ) throws(OfficeError) {
    if relationships.isEmpty { return }
    let folders = source.split(separator: "/").map(String.init)
    let name = (folders.dropLast() + ["_rels", (folders.last ?? "") + ".rels"])
      .joined(separator: "/")
    let xml = XMLWriter()
    xml.element("Relationships") {
      xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
      for relationship in relationships {
        xml.element("Relationship") {
          xml.attribute("Id", relationship.id)
          xml.attribute("Type", relationship.typeAddress)
          xml.attribute("Target", relationship.path(from: source))
        }
      }
    }
    append(ZipEntry(name: name, content: .xml(try xml.finish())))
  }
}
