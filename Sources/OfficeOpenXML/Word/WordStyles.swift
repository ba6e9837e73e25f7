/// A paragraph style.
public struct WordStyle: Sendable {
  public var id: String
  /// Word knows its own styles by name: `heading 1`, `toc 1`, `footer`.
  public var name: String
  /// Id of the style that this one changes; nil for the defaults of the document.
  public var base: String?
  public var paragraph: ParagraphFormat
  public var text: TextFormat
  /// Offered to the user in the gallery.
  public var shown: Bool

  public init(
    id: String, name: String, base: String? = nil, paragraph: ParagraphFormat, text: TextFormat,
    shown: Bool = true
  ) {
    self.id = id
    self.name = name
    self.base = base
    self.paragraph = paragraph
    self.text = text
    self.shown = shown
  }
}

/// `word/styles.xml`: the defaults of the document and its paragraph styles.
struct WordStyleSheet {
  var defaults: TextFormat
  var styles: [WordStyle]

  func part() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("w:styles") {
      xml.wordNamespaces()
      documentDefaults(xml)
      normal(xml)
      tableNormal(xml)
      for style in styles { self.style(style, xml) }
    }
    return try xml.finish()
  }

  private func documentDefaults(_ xml: XMLWriter) {
    xml.element("w:docDefaults") {
      xml.element("w:rPrDefault") {
        xml.element("w:rPr") {
          xml.textFormat(defaults)
          xml.element("w:lang") {
            xml.attribute("w:val", "zh-CN")
            xml.attribute("w:eastAsia", "zh-CN")
            xml.attribute("w:bidi", "ar-SA")
          }
        }
      }
      xml.element("w:pPrDefault")
    }
  }

  private func normal(_ xml: XMLWriter) {
    xml.element("w:style") {
      xml.attribute("w:type", "paragraph")
      xml.attribute("w:default", 1)
      xml.attribute("w:styleId", "Normal")
      xml.element("w:name", "w:val", "Normal")
      // No blanks of the program's own between Chinese and digits: a figure in a content control
      // gets none in LibreOffice, and the same sentence would be spaced in two ways.
      xml.element("w:pPr") {
        xml.element("w:autoSpaceDE", "w:val", 0)
        xml.element("w:autoSpaceDN", "w:val", 0)
      }
      // Digits and letters are of no language: LibreOffice breaks a line within a number that is Chinese,
      // and of another language they would be read aloud in that.
      xml.element("w:rPr") { xml.element("w:lang", "w:val", "x-none") }
    }
  }

  private func tableNormal(_ xml: XMLWriter) {
    xml.element("w:style") {
      xml.attribute("w:type", "table")
      xml.attribute("w:default", 1)
      xml.attribute("w:styleId", "TableNormal")
      xml.element("w:name", "w:val", "Normal Table")
      xml.element("w:uiPriority", "w:val", 99)
      xml.element("w:semiHidden")
    }
  }

  private func style(_ style: WordStyle, _ xml: XMLWriter) {
    xml.element("w:style") {
      xml.attribute("w:type", "paragraph")
      xml.attribute("w:styleId", style.id)
      xml.element("w:name", "w:val", style.name)
      xml.element("w:basedOn", "w:val", style.base ?? "Normal")
      if style.shown { xml.element("w:qFormat") }
      xml.element("w:pPr") { xml.paragraphLayout(style.paragraph) }
      xml.element("w:rPr") { xml.textFormat(style.text) }
    }
  }
}
