/// A named piece of text inside a paragraph (`w:sdt`).
package struct ContentControl: Sendable {
  /// Unique in the document, not zero.
  package var id: Int
  /// Shown to the user.
  package var title: String
  /// Read by programs.
  package var tag: String
  /// Neither the control nor its text can be changed by hand.
  package var locked: Bool
  package var binding: Binding?

  package init(id: Int, title: String, tag: String, locked: Bool = false, binding: Binding? = nil) {
    self.id = id
    self.title = title
    self.tag = tag
    self.locked = locked
    self.binding = binding
  }

  /// Where the text lies in a custom XML part; on opening, Word shows what stands there.
  package struct Binding: Sendable {
    /// `{GUID}` of the part.
    package var item: String
    /// `xmlns:x='…'`
    package var prefixes: String
    package var path: String

    package init(item: String, prefixes: String, path: String) {
      self.item = item
      self.prefixes = prefixes
      self.path = path
    }
  }
}

extension WordStory {
  /// Children of `w:sdtPr` in the order of the schema.
  package func control(_ control: ContentControl, _ content: () -> Void) {
    xml.element("w:sdt") {
      xml.element("w:sdtPr") {
        // Word takes at most 64 characters for either.
        xml.element("w:alias", "w:val", String(control.title.prefix(64)))
        xml.element("w:tag", "w:val", String(control.tag.prefix(64)))
        xml.element("w:id", "w:val", control.id)
        if control.locked { xml.element("w:lock", "w:val", "sdtContentLocked") }
        if let binding = control.binding { dataBinding(binding) }
        xml.element("w:text", "w:multiLine", 1)
      }
      xml.element("w:sdtContent", content)
    }
  }

  private func dataBinding(_ binding: ContentControl.Binding) {
    xml.element("w:dataBinding") {
      xml.attribute("w:prefixMappings", binding.prefixes)
      xml.attribute("w:xpath", binding.path)
      xml.attribute("w:storeItemID", binding.item)
    }
  }
}
