@testable import OfficeOpenXML

/// An element of a page, as an XML reader sees it.
final class PageElement {
  let name: String
  private(set) var attributes: [String: String] = [:]
  private(set) var children: [PageElement] = []
  /// Of itself and of all below it.
  private(set) var text = ""

  private init(_ name: String) { self.name = name }

  /// Throws where it is no XML.
  static func read(_ bytes: [UInt8]) throws -> PageElement {
    // The reader takes a document type for an attack.
    let start = Array("<!DOCTYPE html>\n".utf8)
    guard bytes.starts(with: start) else { throw WorkbookError.damaged("<!DOCTYPE html>") }
    let reader = try XMLPullReader(PartBytes(Array(bytes.dropFirst(start.count))), name: "page")
    var open = [PageElement("")]
    while try reader.next() {
      switch reader.node {
      case .start:
        let element = PageElement(reader.localName)
        for (key, name) in known { element.attributes[key] = reader.attribute(name) }
        open[open.count - 1].children.append(element)
        open.append(element)
      case .end:
        let closed = open.removeLast()
        open[open.count - 1].text += closed.text
      case .text:
        var bytes: [UInt8] = []
        reader.append(to: &bytes)
        open[open.count - 1].text += String(decoding: bytes, as: UTF8.self)
      case .other: break
      }
    }
    return open[0].children[0]
  }

  private static let known: [(String, StaticString)] = [
    ("id", "id"), ("class", "class"), ("value", "value"), ("data-figure", "data-figure"),
    ("href", "href"), ("src", "src"), ("rowspan", "rowspan"), ("colspan", "colspan"),
    ("scope", "scope"), ("aria-labelledby", "aria-labelledby"), ("title", "title"),
    ("lang", "lang"), ("onclick", "onclick"), ("d", "d"),
  ]

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  /// All below it that are of one of these kinds, from top to bottom.
  func all(_ names: String...) -> [PageElement] {
    children.flatMap { child in
      (names.contains(child.name) ? [child] : []) + child.below(names)
    }
  }

  private func below(_ names: [String]) -> [PageElement] {
    children.flatMap { child in (names.contains(child.name) ? [child] : []) + child.below(names) }
  }

  /// All elements below it.
  var every: [PageElement] { children.flatMap { [$0] + $0.every } }

  func has(class name: String) -> Bool {
    self["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }

  /// The cells of a table where a browser puts them, row by row; cells of several rows or columns stand
  /// in each of their places.
  var grid: [[PageElement?]] {
    let rows = all("tr")
    var grid: [[PageElement?]] = rows.map { _ in [] }
    func put(_ cell: PageElement, _ row: Int, _ column: Int) {
      while grid[row].count <= column { grid[row].append(nil) }
      grid[row][column] = cell
    }
    for (row, line) in rows.enumerated() {
      var column = 0
      for cell in line.children {
        while column < grid[row].count, grid[row][column] != nil { column += 1 }
        let (height, width) = (Int(cell["rowspan"] ?? "1") ?? 0, Int(cell["colspan"] ?? "1") ?? 0)
        for below in 0..<height where row + below < rows.count {
          for right in 0..<width { put(cell, row + below, column + right) }
        }
        column += width
      }
    }
    return grid
  }
}
