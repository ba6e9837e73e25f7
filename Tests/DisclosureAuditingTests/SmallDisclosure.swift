import DisclosureAuditing
import DisclosureReading
import GoujiModel

/// A disclosure of a few lines, to be audited.
struct SmallDisclosure {
  private var passages: [Passage] = [.paragraph(PrintedParagraph("某局2024年部门预算"))]

  init(_ prose: String...) {
    for text in prose { passages.append(.paragraph(PrintedParagraph(text))) }
  }

  /// Cells divided by blanks; `-` is an empty one. The first line is the header.
  func table(_ title: String, unit: String = "万元", _ lines: String...) -> SmallDisclosure {
    table(title, unit: unit, lines: lines)
  }

  func table(_ title: String, unit: String = "万元", lines: [String]) -> SmallDisclosure {
    let rows = lines.map { line in
      line.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    }
    var grid = PrintedGrid(rows: rows)
    grid.saidHeaders = 1
    var other = self
    other.passages += [
      .paragraph(PrintedParagraph(title)), .paragraph(PrintedParagraph("金额单位：\(unit)")),
      .grid(grid),
    ]
    return other
  }

  func note(_ text: String) -> SmallDisclosure {
    var other = self
    other.passages.append(.paragraph(PrintedParagraph(text)))
    return other
  }

  var audit: DisclosureAudit {
    DisclosureAuditor.audit(DisclosureReader(passages, path: "公开件").read())
  }

  /// `G490 应占 0.52%`: codes, and of each message what follows the words given.
  var codes: [String] { audit.findings.map(\.code.rawValue) }
  var messages: [String] { audit.findings.map(\.message) }
}
