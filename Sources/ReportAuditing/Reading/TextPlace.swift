import GoujiModel

/// Where a reader finds something in the document: below which heading, and as which
/// paragraph there.
struct TextPlace {
  private(set) var heading = ""
  private(set) var paragraph = 0

  mutating func pass(_ block: Block) {
    switch block {
    case .heading(let next):
      heading = next.words.text
      paragraph = 0
    case .paragraph: paragraph += 1
    case .table, .chart: break
    }
  }

  /// `“（一）收入预算情况”下第2段`
  var words: String {
    let below = heading.isEmpty ? "正文" : "“\(heading)”"
    return paragraph == 0
      ? below : heading.isEmpty ? "\(below)第\(paragraph)段" : "\(below)下第\(paragraph)段"
  }
}
