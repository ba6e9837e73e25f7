import Foundation

/// The figures of a page, read off its markup as a browser would.
struct ServedFigure: Equatable {
  /// What `gouji trace` and the manifest call it; blanks are lines below in an anchor.
  var name: String
  /// The exact value; nil where there is none.
  var value: String?
  var printed: String

  static func all(in page: String) -> [ServedFigure] {
    page.components(separatedBy: " class=\"figure\"").dropFirst().compactMap { rest in
      let element = rest.components(separatedBy: "</")[0]
      guard let end = element.firstIndex(of: ">") else { return nil }
      let attributes = String(element[..<end])
      let name = value(of: "data-figure", attributes) ?? value(of: "id", attributes) ?? ""
      return ServedFigure(
        name: name, value: value(of: "value", attributes),
        printed: plain(String(element[element.index(after: end)...])))
    }
  }

  /// As an anchor: without blanks.
  static func anchor(_ name: String) -> String {
    String(name.map { $0.isWhitespace ? "_" : $0 })
  }

  private static func value(of name: String, _ attributes: String) -> String? {
    guard let start = attributes.range(of: " \(name)=\"") else { return nil }
    return plain(String(attributes[start.upperBound...].prefix { $0 != "\"" }))
  }

  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// The words of a part, without its markup.
  static func words(of markup: String) -> String {
    plain(
      markup.components(separatedBy: "<").map { part in
        part.components(separatedBy: ">").dropFirst().joined(separator: ">")
      }.joined(separator: "\n"))
  }
}
