/// `word/settings.xml`.
struct WordSettings {
  /// Footers of even pages differ.
  var evenFooters: Bool

  func part() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("w:settings") {
      xml.wordNamespaces()
      xml.element("w:zoom", "w:percent", 100)
      xml.element("w:defaultTabStop", "w:val", 420)
      if evenFooters { xml.element("w:evenAndOddHeaders") }
      xml.element("w:characterSpacingControl", "w:val", "compressPunctuation")
      xml.element("w:compat") {
        // 15 is Word 2013 and later; without it Word opens in compatibility mode.
        xml.element("w:compatSetting") {
          xml.attribute("w:name", "compatibilityMode")
          xml.attribute("w:uri", "http://schemas.microsoft.com/office/word")
          xml.attribute("w:val", 15)
        }
      }
      xml.element("w:themeFontLang") {
        xml.attribute("w:val", "zh-CN")
        xml.attribute("w:eastAsia", "zh-CN")
      }
    }
    return try xml.finish()
  }
}
