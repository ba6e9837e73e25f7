import GoujiModel
import ReportLayout

/// The report as one page for a browser, with all that it needs in it: what `….docx` prints, tables as
/// tables, charts as drawings. Every figure is an element that carries its exact value and the name
/// under which the manifest and `gouji trace` know it.
package enum PageReport {
  package static func write(_ report: Report) -> [UInt8] {
    let page = PageWriter(report)
    page.write()
    return page.markup.bytes
  }
}

/// Writes the page from top to bottom.
final class PageWriter {
  let report: Report
  let markup = Markup()
  /// What stands in which order, and what the contents list.
  private let pages: BodyPages
  private var anchors = Anchors()

  init(_ report: Report) {
    self.report = report
    var listed = report
    // A page of many tables is no use without a way to them, even where print needs none.
    if listed.contents == nil { listed.contents = Contents(title: "目录", levels: 2) }
    pages = BodyPages(listed)
  }

  func write() {
    markup.append("<!DOCTYPE html>\n")
    markup.element(
      "html",
      [
        "xmlns": "http://www.w3.org/1999/xhtml", "lang": "zh-CN", "xml:lang": "zh-CN",
      ]
    ) {
      head()
      markup.line()
      markup.element("body") { body() }
    }
    markup.line()
  }

  private func head() {
    markup.line()
    markup.element("head") {
      markup.line()
      markup.void("meta", ["charset": "utf-8"])
      markup.line()
      markup.element("title", text: report.identity.title.text.inOneLine)
      markup.line()
      markup.void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      markup.line()
      markup.void("meta", ["name": "generator", "content": "\(Program.name) \(Program.version)"])
      markup.line()
      markup.element("style") { markup.append(PageStyle.sheet) }
      markup.line()
    }
  }

  private func body() {
    markup.line()
    markup.element("a", ["class": "skip", "href": "#main"], text: "跳到正文")
    markup.line()
    // What has no contents is printed in one piece.
    let hasContents = pages.entries.count > 1
    markup.element("header", ["class": hasContents ? "cover" : nil]) { cover() }
    markup.line()
    if hasContents { contents() }
    markup.element("main", ["id": "main"]) {
      markup.line()
      for placed in pages.sections.flatMap(\.blocks) {
        block(placed)
        markup.line()
      }
    }
    markup.line()
  }

  // MARK: Cover and contents

  /// Lines of the cover that the title is made of are the heading of the page, together.
  private func cover() {
    let title = report.identity.title.text.filter { !$0.isWhitespace }
    let isTitle = report.cover.map { paragraph in
      let line = paragraph.inlines.text(report.figures).filter { !$0.isWhitespace }
      return !line.isEmpty && title.contains(line)
    }
    let first = isTitle.firstIndex(of: true)
    if first == nil { markup.element("h1") { words(report.identity.title) } }
    for (index, paragraph) in report.cover.enumerated() {
      if index == first {
        markup.element("h1") {
          for (line, isTitle) in zip(report.cover, isTitle) where isTitle {
            markup.element("span") { inlines(line.inlines) }
          }
        }
      } else if !isTitle[index] {
        markup.element("p") { inlines(paragraph.inlines) }
      }
    }
  }

  private func contents() {
    let title = report.contents?.title ?? "目录"
    markup.element("nav", ["aria-labelledby": "contents"]) {
      markup.element("h2", ["id": "contents"], text: title)
      entries(pages.entries.indices[...])
    }
    markup.line()
  }

  /// Those of one level as a list, each with those below it inside.
  private func entries(_ range: Range<Int>) {
    let level = range.map { pages.entries[$0].level }.min() ?? 0
    markup.element("ul") {
      var next = range.lowerBound
      while next < range.upperBound {
        let start = next
        next += 1
        while next < range.upperBound, pages.entries[next].level > level { next += 1 }
        markup.element("li") {
          // The first may stand deeper than those behind it.
          let isOwn = pages.entries[start].level == level
          if isOwn { link(start) }
          let below = isOwn ? start + 1..<next : start..<next
          if !below.isEmpty { entries(below) }
        }
        markup.line()
      }
    }
  }

  private func link(_ entry: Int) {
    markup.element("a", ["href": "#" + Anchors.entry(entry)], text: pages.entries[entry].text)
  }

  // MARK: Blocks

  private func block(_ placed: BodyPages.PlacedBlock) {
    let anchor = placed.entry.map(Anchors.entry)
    switch placed.block {
    case .heading(let heading): self.heading(heading, anchor)
    case .paragraph(let paragraph):
      markup.element("p", ["class": Self.look(of: paragraph, report.look)]) {
        inlines(paragraph.inlines)
      }
    case .table(let table):
      PageTable(table, number: (placed.table ?? 0) + 1, anchor: anchor, page: self).write()
    case .chart(let chart): PageChart(chart, page: self).write()
    }
  }

  private func heading(_ heading: Heading, _ anchor: String?) {
    func write(_ name: StaticString) {
      markup.element(name, ["id": anchor]) { words(heading.words) }
    }
    // The page itself has level 1.
    switch heading.level {
    case 0: write("h2")
    case 1: write("h3")
    case 2: write("h4")
    default: write("h5")
    }
  }

  /// What of the style of a paragraph means something on a page of any width.
  private static func look(of paragraph: Paragraph, _ look: Look) -> String? {
    guard let style = look.standing(paragraph.style) else { return nil }
    var names: [String] = []
    switch style.alignment {
    case .center: names.append("center")
    case .right: names.append("right")
    case .left, .justified: if style.firstLineCharacters > 0 { names.append("indented") }
    }
    if style.bold { names.append("bold") }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// The name as an anchor, where no element has it yet.
  func anchor(_ name: String) -> String? { anchors.take(name) }
}

/// Names of elements, each once.
private struct Anchors {
  private var taken = NameSet()

  /// Of what an entry of the contents leads to.
  static func entry(_ index: Int) -> String { "c\(index + 1)" }

  /// An anchor has no blanks.
  mutating func take(_ name: String) -> String? {
    let anchor = String(name.map { $0.isWhitespace ? "_" : $0 })
    return taken.insert(anchor) ? anchor : nil
  }
}
