import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The figures of the prose as a custom XML part of the document, to which the controls are bound:
///
///     <figures xmlns="urn:gouji:figures"><figure id="f1" name="…" value="…">12,968.46</figure>…
enum FigureStore {
  private static let namespace = "urn:gouji:figures"
  /// Names the part, the same in every document.
  private static let item = "{6B0F3A52-6F75-4A69-8000-676F756A6901}"

  static func binding(_ index: Int) -> ContentControl.Binding {
    ContentControl.Binding(
      item: item, prefixes: "xmlns:g='\(namespace)'",
      path: "/g:figures[1]/g:figure[\(index + 1)]")
  }

  /// Nil where there is nothing to store.
  static func part(_ figures: [PrintedFigure]) throws -> CustomXML? {
    if figures.isEmpty { return nil }
    let xml = XMLWriter()
    xml.element("figures") {
      xml.attribute("xmlns", namespace)
      for (index, figure) in figures.enumerated() {
        xml.element("figure") {
          xml.attribute("id", FigureTag.of(index))
          xml.attribute("name", figure.name)
          if let value = figure.value { xml.attribute("value", value.exactText) }
          xml.text(figure.printed)
        }
      }
    }
    return CustomXML(item: item, namespace: namespace, content: try xml.finish())
  }
}
