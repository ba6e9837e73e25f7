/// `xl/styles.xml`: fonts, borders, number formats and their combinations, each written once, in
/// the order of first use.
struct StyleSheet {
  /// A few dozen, so that looking through them is faster than a dictionary.
  private var formats: [CellFormat] = []
  private var fonts: [CellFont] = []
  /// Own colours; they follow the two fills that are fixed.
  private var colors: [String] = []
  private var numberFormats: [String] = []

  /// Entry 0 is what cells without style look like.
  init(defaultFont: CellFont) { _ = style(CellFormat(font: defaultFont)) }

  mutating func style(_ format: CellFormat) -> CellStyle {
    if let index = formats.firstIndex(of: format) { return CellStyle(index: index) }
    if !fonts.contains(format.font) { fonts.append(format.font) }
    if let color = format.fill, !colors.contains(color) { colors.append(color) }
    if let code = format.numberFormat, Self.builtIn[code] == nil, !numberFormats.contains(code) {
      numberFormats.append(code)
    }
    formats.append(format)
    return CellStyle(index: formats.count - 1)
  }

  /// Formats whose meaning does not depend on the language of the program.
  private static let builtIn = [
    "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
  ]

  private func numberFormatId(_ code: String?) -> Int {
    guard let code else { return 0 }
    // Own formats are numbered from 164.
    return Self.builtIn[code] ?? 164 + (numberFormats.firstIndex(of: code) ?? 0)
  }

  func part() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("styleSheet") {
      xml.attribute("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
      numberFormats(xml)
      fonts(xml)
      fills(xml)
      borders(xml)
      baseFormats(xml)
      cellFormats(xml)
      cellStyles(xml)
    }
    return try xml.finish()
  }

  private func numberFormats(_ xml: XMLWriter) {
    if numberFormats.isEmpty { return }
    xml.element("numFmts") {
      xml.attribute("count", numberFormats.count)
      for code in numberFormats {
        xml.element("numFmt") {
          xml.attribute("numFmtId", numberFormatId(code))
          xml.attribute("formatCode", code)
        }
      }
    }
  }

  private func fonts(_ xml: XMLWriter) {
    xml.element("fonts") {
      xml.attribute("count", fonts.count)
      for font in fonts {
        xml.element("font") {
          if font.bold { xml.element("b") }
          xml.element("sz", "val", DecimalAttribute.text(font.size))
          if let color = font.color { xml.element("color", "rgb", "FF" + color) }
          xml.element("name", "val", font.name)
          // GB2312: Excel then chooses a Chinese face where the named one is missing.
          xml.element("charset", "val", 134)
        }
      }
    }
  }

  /// Fills 0 and 1 are fixed.
  private func fills(_ xml: XMLWriter) {
    xml.element("fills") {
      xml.attribute("count", 2 + colors.count)
      for pattern in ["none", "gray125"] {
        xml.element("fill") { xml.element("patternFill", "patternType", pattern) }
      }
      for color in colors { solid(color, xml) }
    }
  }

  private func solid(_ color: String, _ xml: XMLWriter) {
    xml.element("fill") {
      xml.element("patternFill") {
        xml.attribute("patternType", "solid")
        xml.element("fgColor", "rgb", "FF" + color)
        xml.element("bgColor", "indexed", 64)
      }
    }
  }

  private func fillId(_ color: String?) -> Int {
    guard let color else { return 0 }
    return 2 + (colors.firstIndex(of: color) ?? 0)
  }

  /// Border 0 is none, border 1 thin on all sides.
  private func borders(_ xml: XMLWriter) {
    xml.element("borders") {
      xml.attribute("count", 2)
      border(nil, xml)
      border("thin", xml)
    }
  }

  private func border(_ style: String?, _ xml: XMLWriter) {
    xml.element("border") {
      line("left", style, xml)
      line("right", style, xml)
      line("top", style, xml)
      line("bottom", style, xml)
      xml.element("diagonal")
    }
  }

  private func line(_ side: StaticString, _ style: String?, _ xml: XMLWriter) {
    xml.element(side) {
      guard let style else { return }
      xml.attribute("style", style)
      xml.element("color", "auto", 1)
    }
  }

  private func baseFormats(_ xml: XMLWriter) {
    xml.element("cellStyleXfs") {
      xml.attribute("count", 1)
      xml.element("xf") {
        xml.attribute("numFmtId", 0)
        xml.attribute("fontId", 0)
        xml.attribute("fillId", 0)
        xml.attribute("borderId", 0)
      }
    }
  }

  private func cellFormats(_ xml: XMLWriter) {
    xml.element("cellXfs") {
      xml.attribute("count", formats.count)
      for format in formats { cellFormat(format, xml) }
    }
  }

  private func cellFormat(_ format: CellFormat, _ xml: XMLWriter) {
    xml.element("xf") {
      xml.attribute("numFmtId", numberFormatId(format.numberFormat))
      xml.attribute("fontId", fonts.firstIndex(of: format.font) ?? 0)
      xml.attribute("fillId", fillId(format.fill))
      xml.attribute("borderId", format.bordered ? 1 : 0)
      xml.attribute("xfId", 0)
      if format.numberFormat != nil { xml.attribute("applyNumberFormat", 1) }
      xml.attribute("applyFont", 1)
      if format.fill != nil { xml.attribute("applyFill", 1) }
      if format.bordered { xml.attribute("applyBorder", 1) }
      xml.attribute("applyAlignment", 1)
      if !format.isLocked { xml.attribute("applyProtection", 1) }
      xml.element("alignment") {
        xml.attribute("horizontal", format.horizontal.rawValue)
        xml.attribute("vertical", "center")
        if format.wraps { xml.attribute("wrapText", 1) }
        if format.indent > 0 { xml.attribute("indent", format.indent) }
      }
      if !format.isLocked { xml.element("protection", "locked", 0) }
    }
  }

  private func cellStyles(_ xml: XMLWriter) {
    xml.element("cellStyles") {
      xml.attribute("count", 1)
      xml.element("cellStyle") {
        xml.attribute("name", "Normal")
        xml.attribute("xfId", 0)
        xml.attribute("builtinId", 0)
      }
    }
  }
}
