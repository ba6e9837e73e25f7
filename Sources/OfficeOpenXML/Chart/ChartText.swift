/// Text of charts. Every face is named, because the charts carry no theme.
extension XMLWriter {
  /// `c:txPr`: how the text of an element looks; `upright` reads from below.
  func chartText(_ format: TextFormat, upright: Bool = false) {
    element("c:txPr") {
      element("a:bodyPr") {
        if upright {
          attribute("rot", -90 * 60_000)
          attribute("vert", "horz")
        }
      }
      element("a:lstStyle")
      element("a:p") {
        element("a:pPr") { element("a:defRPr") { characters(format) } }
        element("a:endParaRPr", "lang", "zh-CN")
      }
    }
  }

  /// `c:rich`: words of their own, a paragraph to a line.
  func richText(_ lines: [String], _ format: TextFormat) {
    element("c:rich") {
      element("a:bodyPr")
      element("a:lstStyle")
      for line in lines {
        element("a:p") {
          element("a:pPr") { element("a:defRPr") { characters(format) } }
          element("a:r") {
            element("a:rPr") {
              attribute("lang", "zh-CN")
              characters(format)
            }
            element("a:t", text: line)
          }
        }
      }
    }
  }

  /// Attributes and children of `a:defRPr` and `a:rPr`; sizes are in hundredths of a point.
  private func characters(_ format: TextFormat) {
    if let size = format.size { attribute("sz", Int((size * 100).rounded())) }
    attribute("b", format.bold ? 1 : 0)
    solidFill("000000")
    if let latin = format.latinFont { element("a:latin", "typeface", latin) }
    if let font = format.font { element("a:ea", "typeface", font) }
  }

  /// What a label shows, where it has no words of its own.
  func shownInLabel(value: Bool, category: Bool = false) {
    element("c:showLegendKey", "val", 0)
    element("c:showVal", "val", value ? 1 : 0)
    element("c:showCatName", "val", category ? 1 : 0)
    element("c:showSerName", "val", 0)
    element("c:showPercent", "val", 0)
    element("c:showBubbleSize", "val", 0)
  }
}
