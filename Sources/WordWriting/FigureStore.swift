import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The figures of the prose as a custom XML part of the document, to which the controls are bound:
///
///     <figures xmlns="urn:gouji:figures"><figure id="f1" name="…" value="…">12,968.46</figure>…
///
/// Programs slow down over large parts: what does not fit into one goes on in the next, whose
/// namespace is `urn:gouji:figures:2`.
struct FigureStore {
  private let figures: [PrintedFigure]
  /// The first figure of each part.
  private let starts: [Int]

  /// Bytes of a part.
  private static let limit = 30_000

  init(_ figures: [PrintedFigure]) {
    self.figures = figures
    var starts = figures.isEmpty ? [] : [0]
    var filled = 0
    for (index, figure) in figures.enumerated() {
      // Marks of the element, and what must be escaped.
      let size = 80 + 2 * (figure.name.utf8.count + figure.printed.utf8.count)
      if filled > 0, filled + size > Self.limit {
        starts.append(index)
        filled = 0
      }
      filled += size
    }
    self.starts = starts
  }

  func binding(_ index: Int) -> ContentControl.Binding {
    let part = (starts.lastIndex { $0 <= index }) ?? 0
    return ContentControl.Binding(
      item: Self.item(part), prefixes: "xmlns:g='\(Self.namespace(part))'",
      path: "/g:figures[1]/g:figure[\(index - starts[part] + 1)]")
  }

  func parts() throws -> [CustomXML] {
    try starts.indices.map { part in
      let end = part + 1 < starts.count ? starts[part + 1] : figures.count
      return CustomXML(
        item: Self.item(part), namespace: Self.namespace(part),
        content: try content(starts[part]..<end, Self.namespace(part)))
    }
  }

  private func content(_ range: Range<Int>, _ namespace: String) throws -> XMLBytes {
    let xml = XMLWriter()
    xml.element("figures") {
      xml.attribute("xmlns", namespace)
      for index in range {
        let figure = figures[index]
        xml.element("figure") {
          xml.attribute("id", FigureTag.of(index))
          xml.attribute("name", figure.name)
          if let value = figure.value { xml.attribute("value", value.exactText) }
          xml.text(figure.printed)
        }
      }
    }
    return try xml.finish()
  }

  private static func namespace(_ part: Int) -> String {
    "urn:gouji:figures" + (part == 0 ? "" : ":\(part + 1)")
  }

  /// Names the part, the same in every document.
  private static func item(_ part: Int) -> String {
    "{6B0F3A52-6F75-4A69-8000-\(String(0x676F_756A_6900 + part + 1, radix: 16, uppercase: true))}"
  }
}
