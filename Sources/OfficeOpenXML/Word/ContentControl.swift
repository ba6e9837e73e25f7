/// A named piece of text inside a paragraph (`w:sdt`).
public struct ContentControl: Sendable {
  /// Unique in the document, not zero.
  public var id: Int
  /// Shown to the user.
  public var title: String
  /// Read by programs.
  public var tag: String
  /// Neither the control nor its text can be changed by hand.
  public var locked: Bool
  public var binding: Binding?

  public init(id: Int, title: String, tag: String, locked: Bool = false, binding: Binding? = nil) {
    self.id = id
    self.title = title
    self.tag = tag
    self.locked = locked
    self.binding = binding
  }

  /// Where the text lies in a custom XML part; on opening, Word shows what stands there.
  public struct Binding: Sendable {
    /// `{GUID}` of the part.
    public var item: String
    /// `xmlns:x='…'`
    public var prefixes: String
    public var path: String

    public init(item: String, prefixes: String, path: String) {
      self.item = item
      self.prefixes = prefixes
      self.path = path
    }
  }
}

extension WordStory {
  public func control(_ control: ContentControl, _ content: () -> Void) {
    xml.element("w:sdt") {
      let binding = control.binding
      let words = [Self.short(control.title), Self.short(control.tag), String(control.id)]
      xml.insert(
        patterns.control(locked: control.locked, bound: binding != nil),
        words + (binding.map { [$0.prefixes, $0.path, $0.item] } ?? []))
      xml.element("w:sdtContent", content)
    }
  }

  /// Word takes at most 64 characters for title and tag.
  private static func short(_ text: String) -> String {
    text.utf8.count <= 64 ? text : String(text.prefix(64))
  }
}

extension XMLWriter {
  /// `w:sdtPr`, children in the order of the schema, with gaps for what differs.
  func controlProperties(locked: Bool, bound: Bool) {
    element("w:sdtPr") {
      element("w:alias") { attributeGap("w:val") }
      element("w:tag") { attributeGap("w:val") }
      element("w:id") { attributeGap("w:val") }
      if locked { element("w:lock", "w:val", "sdtContentLocked") }
      if bound {
        element("w:dataBinding") {
          attributeGap("w:prefixMappings")
          attributeGap("w:xpath")
          attributeGap("w:storeItemID")
        }
      }
      element("w:text", "w:multiLine", 1)
    }
  }
}
