import GoujiModel
import SourceReading

/// `文字.md`: what only people can write. A line `# 名称` opens a section; each line below that is
/// not empty is a paragraph.
package enum ProseReader {
  package static func read(_ file: SourceFile) -> Outcome<[String: DraftProse]> {
    var sections: [String: DraftProse] = [:]
    var current: String?
    var findings: [Finding] = []
    var reportedStray = false
    let lines = file.text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = ProseLine(String(Substring(bytes)), number: index + 1, in: file)
      if line.text.isEmpty { continue }
      if let title = line.heading {
        if let first = sections[title.value] {
          findings.append(.repeatedSection(title, first: first.title.place))
        } else {
          sections[title.value] = DraftProse(title: title, paragraphs: [])
        }
        current = title.value
      } else if let current {
        sections[current]?.paragraphs.append(Located(line.text, at: line.place))
      } else if !reportedStray {
        findings.append(.strayText(at: line.place))
        reportedStray = true
      }
    }
    return Outcome(sections, findings)
  }
}

private struct ProseLine {
  /// Without blanks around.
  let text: String
  let place: Place

  init(_ raw: String, number: Int, in file: SourceFile) {
    text = Blanks.trimming(raw)
    let indent = raw.unicodeScalars.prefix(while: Blanks.isBlank).count
    place = Place(file: file, line: number, column: indent + 1, length: max(1, text.count))
  }

  /// The title of a line `# 名称`; nil for other lines, those with `##` among them.
  var heading: Located<String>? {
    guard let first = text.first, first == "#" || first == "＃" else { return nil }
    let rest = text.dropFirst()
    let title = Blanks.trimming(String(rest))
    guard rest.first != "#", rest.first != "＃", !title.isEmpty else { return nil }
    return Located(title, at: place)
  }
}

extension Finding {
  fileprivate static func repeatedSection(_ title: Located<String>, first: Place) -> Finding {
    Finding(
      .sameNameTwice, at: title.place, "“\(title.value)”写了两节，第一节在第 \(first.line) 行",
      cure: "把两节合并")
  }

  fileprivate static func strayText(at place: Place) -> Finding {
    Finding(
      .wrongShape, at: place, "这段文字不在任何“# 名称”之下，不会进入报告", cure: "在它前面加一行“# 名称”")
  }
}
