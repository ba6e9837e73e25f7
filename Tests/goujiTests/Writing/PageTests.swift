import Foundation
import GoujiModel
import PageWriting
import TestSupport
import Testing

@testable import BudgetWorkbench

struct PageTests {
  static let drafts = [
    "tongchuan-2024", "leshan-2024", "suining-2024-final", "yongchuan-2024", "wanli-2025",
    "putuo-finance-2024-final", "js-court-2018",
  ]

  private func report(_ draft: String) throws -> Report {
    let path = DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
    return try #require(Workbench(draft: path, templates: nil).drafted().value).report
  }

  private func main(_ page: PageElement) throws -> PageElement {
    try #require(page.all("main").first)
  }

  @Test(arguments: drafts)
  func `every figure of the report is in the page, with its value`(_ draft: String) throws {
    let report = try report(draft)
    let page = try PageElement.read(PageReport.write(report))
    var found: [String: (values: Set<String?>, texts: Set<String>, count: Int)] = [:]
    for element in page.all("data", "span") where element.has(class: "figure") {
      let name = try #require(element["id"] ?? element["data-figure"])
      found[name, default: ([], [], 0)].values.insert(element["value"])
      found[name]?.texts.insert(element.text)
      found[name]?.count += 1
    }
    var expected = 0
    func expect(_ name: String, _ value: FigureValue?, _ printed: String) {
      expected += 1
      let name = String(name.map { $0.isWhitespace ? "_" : $0 })
      #expect(found[name]?.values == [value?.exactText], "\(name)")
      #expect(found[name]?.texts == [printed], "\(name)")
    }
    for ((index, figure), places) in zip(report.figures.enumerated(), report.figurePlaces) {
      // The title of the document stands in its cover, where it has figures at all.
      if places.isEmpty { continue }
      expect("f\(index + 1)", figure.value, figure.printed)
    }
    for table in report.tables {
      table.forEachFigure { figure, row, column in
        expect("\(table.id)!R\(row + 1)C\(column + 1)", figure.value, figure.printed)
      }
    }
    for chart in report.charts {
      chart.forEachFigure { figure, category, column in
        expect(
          "图\(chart.number)!\(chart.categories[category].text).\(chart.columnNames[column])",
          figure.value, figure.printed)
      }
    }
    #expect(expected == found.count)
  }

  @Test(arguments: drafts)
  func `every table is there cell by cell, its merges too`(_ draft: String) throws {
    let report = try report(draft)
    let page = try main(PageElement.read(PageReport.write(report)))
    let sections = page.all("section").filter { $0.has(class: "table") }
    #expect(sections.count == report.tables.count)
    for (section, table) in zip(sections, report.tables) {
      let grid = try #require(section.all("table").first).grid
      #expect(grid.count == table.rows.count)
      var covered: Set<[Int]> = []
      for merge in table.merges {
        for row in merge.row..<merge.row + merge.rowSpan {
          for column in merge.column..<merge.column + merge.columnSpan {
            #expect(grid[row][column] === grid[merge.row][merge.column], "\(table.id)")
            if [row, column] != [merge.row, merge.column] { covered.insert([row, column]) }
          }
        }
      }
      for (row, line) in table.rows.enumerated() {
        #expect(grid[row].count == table.columnWidths.count)
        for column in table.columnWidths.indices where !covered.contains([row, column]) {
          let printed = column < line.cells.count ? line.cells[column].printed : ""
          #expect(grid[row][column]?.text == printed, "\(table.id) \(row) \(column)")
        }
      }
      #expect(section.all("p").map(\.text) == table.notes.map(\.text))
      let caption = section.all("caption").first?.text ?? ""
      for words in [table.caption ?? table.title, table.leftLine, table.rightLine]
      where !table.isInline && !words.isEmpty {
        #expect(caption.contains(words.text))
      }
      // A header names its column or its row.
      for header in section.all("th") { #expect(header["scope"] != nil) }
    }
  }

  @Test(arguments: drafts)
  func `headings, paragraphs and charts follow each other as in the document`(_ draft: String)
    throws
  {
    let report = try report(draft)
    let page = try main(PageElement.read(PageReport.write(report)))
    let words = page.children.map { element -> String in
      switch element.name {
      case "section": "表"
      case "figure":
        "图 \(element.all("figcaption").map(\.text).joined()) \(element.all("desc").map(\.text).joined())"
      default: element.text
      }
    }
    let expected = report.blocks.map { block -> String in
      switch block {
      case .heading(let heading): heading.words.text
      case .paragraph(let paragraph): paragraph.inlines.text(report.figures)
      case .table: "表"
      case .chart(let chart): "图 \(chart.caption.text) \(chart.description)"
      }
    }
    #expect(words == expected)
  }

  @Test(arguments: drafts)
  func `a page needs nothing but itself, and its links lead somewhere`(_ draft: String) throws {
    let report = try report(draft)
    let bytes = PageReport.write(report)
    let page = try PageElement.read(bytes)
    #expect(page["lang"] == "zh-CN")
    #expect(page.all("title").first?.text == report.identity.title.text)
    #expect(page.all("script", "link", "img", "iframe", "object", "form").isEmpty)
    #expect(page.every.allSatisfy { $0["src"] == nil && $0["onclick"] == nil })
    let text = String(decoding: bytes, as: UTF8.self)
    let addresses = [
      "xmlns=\"http://www.w3.org/1999/xhtml\"", "xmlns=\"http://www.w3.org/2000/svg\"",
    ]
    #expect(!addresses.reduce(text) { $0.replacing($1, with: "") }.contains("http"))
    #expect(!text.contains("url("))
    let names = page.every.compactMap { $0["id"] }
    #expect(Set(names).count == names.count)
    let known = Set(names.map { "#" + $0 })
    for link in page.all("a") { #expect(known.contains(link["href"] ?? ""), "\(link.text)") }
    for drawing in page.all("svg") {
      let parts = (drawing["aria-labelledby"] ?? "").split(separator: " ").map { "#" + $0 }
      #expect(parts.count == 2 && parts.allSatisfy(known.contains))
    }
    #expect(page.all("h1").count == 1)
    #expect(page.all("h1").first?.text.isEmpty == false)
    #expect(PageReport.write(report) == bytes)
  }

  @Test func `what a draft says is never markup`() throws {
    let draft = try DraftCopy(
      of: "Drafts/tongchuan-2024",
      [
        .replace(
          "草案.yaml", "机关运行经费: 本年人员减少",
          with: "机关运行经费: '<script>alert(1)</script> & \"引号\" ]]> <!-- -->'")
      ])
    let drafted = try #require(Workbench(draft: draft.path, templates: nil).drafted().value)
    let page = try PageElement.read(PageReport.write(drafted.report))
    #expect(page.all("script").isEmpty)
    #expect(
      page.all("p").contains { $0.text.contains("<script>alert(1)</script> & \"引号\" ]]> <!-- -->") }
    )
  }

  @Test func `a page is written beside the package and verified with it`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["build", draft.path, "--out", draft.out, "--html"])
    #expect(run.status == 0, "\(run.errors)")
    let page = try #require(draft.written()?.first { $0.hasSuffix(".html") })
    #expect(page == "达州市通川区人力资源和社会保障局2024年部门预算.html")
    let verify = ["verify", draft.out, "--draft", draft.path]
    #expect(try GoujiRun(verify).output.contains("共 4 个文件，4 个一致"))
    try draft.append("0", to: page)
    #expect(try GoujiRun(verify).output.contains("共 4 个文件，3 个一致"))
  }
}
