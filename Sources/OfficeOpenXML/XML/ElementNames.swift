/// The names of elements that somebody reads, each known by where libxml2 keeps it: a document has
/// a hundred thousand elements and some dozen names.
struct ElementNames<Name: RawRepresentable<String>> {
  private var known: [UnsafeRawPointer: Name?] = [:]

  /// That of the reader's current element; nil where nobody asks for it. One reader each.
  mutating func name(of reader: XMLPullReader) -> Name? {
    guard let key = reader.nameKey else { return nil }
    if let name = known[key] { return name }
    let name = Name(rawValue: reader.localName)
    known[key] = .some(name)
    return name
  }
}
