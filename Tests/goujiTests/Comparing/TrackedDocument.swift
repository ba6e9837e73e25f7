import OfficeOpenXML

/// The body of a document, with its tracked changes accepted or rejected by rules of our own
/// (ECMA-376 Part 1, 17.13.5): code that shares nothing with what wrote it.
struct TrackedDocument {
  private(set) var body: MarkupTree

  init(_ bytes: [UInt8]) throws {
    let text = try PackageReader(bytes).entry("word/document.xml")?.text ?? ""
    let document = MarkupTree.parse(text).children.first ?? MarkupTree("")
    body = document.children.first ?? MarkupTree("")
  }

  func accepted() -> TrackedDocument { resolved(keeping: "w:ins", dropping: "w:del") }
  func rejected() -> TrackedDocument { resolved(keeping: "w:del", dropping: "w:ins") }

  private func resolved(keeping kept: String, dropping dropped: String) -> TrackedDocument {
    var document = self
    document.body = Self.resolved(body, kept, dropped)
    return document
  }

  private static func resolved(_ tree: MarkupTree, _ kept: String, _ dropped: String) -> MarkupTree
  {
    var result = tree
    result.children = []
    if result.name == "w:delText" { result.name = "w:t" }
    /// Of paragraphs whose mark is dropped: it goes into the next one.
    var pending: [MarkupTree] = []
    for child in tree.children {
      switch child.name {
      case dropped where !child.children.isEmpty: continue
      case kept where !child.children.isEmpty:
        result.children += resolved(child, kept, dropped).children
      case "w:tr":
        let marks = child.child("w:trPr")?.children.map(\.name) ?? []
        if marks.contains(dropped) { continue }
        result.children.append(resolved(child, kept, dropped).removing(kept, from: "w:trPr"))
      case "w:tbl":
        let table = resolved(child, kept, dropped)
        if table.child("w:tr") != nil { result.children.append(table) }
      case "w:p":
        let marks = child.child("w:pPr")?.child("w:rPr")?.children.map(\.name) ?? []
        var paragraph = resolved(child, kept, dropped).removing("w:rPr", from: "w:pPr")
        let content = paragraph.children.filter { $0.name != "w:pPr" }
        if marks.contains(dropped) {
          pending += content
          continue
        }
        paragraph.children = paragraph.children.filter { $0.name == "w:pPr" } + pending + content
        pending = []
        result.children.append(paragraph)
      default: result.children.append(resolved(child, kept, dropped))
      }
    }
    result.children += pending
    return result
  }

  /// A line for each paragraph and each row: style, section, page break, merges, words. The contents,
  /// which are those of the new document, are left out.
  var lines: [String] {
    body.children.flatMap { child -> [String] in
      switch child.name {
      case "w:p":
        let properties = child.child("w:pPr")
        let style = properties?.child("w:pStyle")?.attributes["w:val"] ?? ""
        if style.hasPrefix("TOC") { return [] }
        let section = properties?.child("w:sectPr")?.child("w:pgSz")?.attributes["w:w"] ?? "-"
        let breaks = properties?.child("w:pageBreakBefore") != nil
        return ["段 \(style) \(section) \(breaks) \(child.words)"]
      case "w:tbl":
        let columns = child.child("w:tblGrid")?.children.count ?? 0
        return ["表 \(columns)"]
          + child.children.filter { $0.name == "w:tr" }.map { row in
            let repeats = row.child("w:trPr")?.child("w:tblHeader") != nil
            let cells = row.children.filter { $0.name == "w:tc" }.map { cell in
              let properties = cell.child("w:tcPr")
              let merge = properties?.child("w:vMerge").map { $0.attributes["w:val"] ?? "…" } ?? ""
              let span = properties?.child("w:gridSpan")?.attributes["w:val"] ?? ""
              return "\(merge)\(span)|\(cell.words)"
            }
            return "行 \(repeats) " + cells.joined(separator: "\t")
          }
      default: return [child.name]
      }
    }
  }

  /// The same without what tells of cells that are merged over rows.
  var unmergedLines: [String] {
    lines.map { line in
      ["restart", "continue", "…"].reduce(line) { $0.replacing($1, with: "") }
    }
  }

  /// Cells that go on with a merged cell which is not above them.
  var mergesFromNowhere: Int {
    var count = 0
    for table in body.children where table.name == "w:tbl" {
      var open: Set<Int> = []
      for row in table.children where row.name == "w:tr" {
        var (column, now) = (0, Set<Int>())
        for cell in row.children where cell.name == "w:tc" {
          let properties = cell.child("w:tcPr")
          if let merge = properties?.child("w:vMerge") {
            if merge.attributes["w:val"] != "restart", !open.contains(column) { count += 1 }
            now.insert(column)
          }
          column += Int(properties?.child("w:gridSpan")?.attributes["w:val"] ?? "1") ?? 1
        }
        open = now
      }
    }
    return count
  }

  /// All elements of one name.
  func count(_ name: String) -> Int { body.count(name) }
}

/// Elements with their texts, as our own writer writes them.
struct MarkupTree {
  var name: String
  var attributes: [String: String] = [:]
  var children: [MarkupTree] = []
  var text = ""

  init(_ name: String) { self.name = name }

  func child(_ name: String) -> MarkupTree? { children.first { $0.name == name } }

  func removing(_ name: String, from parent: String) -> MarkupTree {
    var tree = self
    for index in tree.children.indices where tree.children[index].name == parent {
      tree.children[index].children.removeAll { $0.name == name }
    }
    return tree
  }

  func count(_ name: String) -> Int {
    children.reduce(self.name == name ? 1 : 0) { $0 + $1.count(name) }
  }

  /// What is read, charts by their descriptions.
  var words: String {
    switch name {
    case "w:t": text
    case "w:tab": attributes.isEmpty ? "\t" : ""
    case "w:br": "\n"
    case "wp:docPr": "［\(attributes["descr"] ?? "")］"
    default: children.map(\.words).joined()
    }
  }

  /// The root holds what the text holds.
  static func parse(_ text: String) -> MarkupTree {
    var open = [MarkupTree("")]
    for piece in text.split(separator: "<") {
      guard let end = piece.firstIndex(of: ">"), piece.first != "?" else { continue }
      let tag = piece[..<end]
      if tag.first == "/" {
        let closed = open.removeLast()
        open[open.count - 1].children.append(closed)
      } else {
        var element = MarkupTree(String(tag.prefix { $0 != " " && $0 != "/" }))
        let values = tag.dropFirst(element.name.count).split(
          separator: "\"", omittingEmptySubsequences: false)
        for index in stride(from: 0, to: values.count - 1, by: 2) {
          let key = values[index].filter { $0 != " " && $0 != "=" }
          element.attributes[key] = String(values[index + 1])
        }
        if tag.last == "/" {
          open[open.count - 1].children.append(element)
        } else {
          open.append(element)
        }
      }
      open[open.count - 1].text += piece[piece.index(after: end)...]
    }
    return open[0]
  }
}
