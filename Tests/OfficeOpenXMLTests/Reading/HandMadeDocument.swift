@testable import OfficeOpenXML

/// A document written part by part, as programs that we cannot run would write it.
struct HandMadeDocument {
  var parts: [String: String]

  /// `body` is what `<w:body>` holds.
  init(_ body: String, namespace: String = Self.transitional, others: [String: String] = [:]) {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = [
      "_rels/.rels": HandMadeWorkbook.relations([("officeDocument", "word/document.xml")]),
      "word/_rels/document.xml.rels": HandMadeWorkbook.relations([
        ("footnotes", "footnotes.xml"), ("header", "header1.xml"),
      ]),
      "word/document.xml": """
      <w:document xmlns:w="\(namespace)" xmlns:r="\(relations)"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(body)</w:body></w:document>
      """,
    ]
    for (name, text) in others {
      parts[name] = text.replacing("<w:", with: "<w:").replacing(
        "NS", with: "xmlns:w=\"\(namespace)\"")
    }
  }

  static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  func read() throws -> WordContent { try WordContent(bytes()) }

  func bytes() throws -> [UInt8] {
    try ZipArchive.write(
      parts.sorted { $0.key < $1.key }.map {
        ZipEntry(name: $0.key, content: .bytes(Array($0.value.utf8)))
      })
  }

  static func paragraph(_ runs: String) -> String { "<w:p>\(runs)</w:p>" }
  static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
}

extension WordContent {
  /// One line a paragraph or a row, cells divided by `|`, continued ones as `^`.
  var described: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph):
        [paragraph.text + (paragraph.namesPage ? "→" : "")]
      case .table(let grid):
        grid.rows.map { row in
          row.cells.map {
            ($0.continuesAbove ? "^" : $0.text) + ($0.span > 1 ? "×\($0.span)" : "")
          }.joined(separator: "|")
        }
      case .chart: ["chart"]
      }
    }
  }
}
