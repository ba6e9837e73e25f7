import GoujiModel
import OfficeOpenXML
import TestSupport
import Testing
import WordWriting
import WorkbookWriting

@testable import ReportLayout

struct WordReportTests {
  let document: String
  let styles: String
  let reader: PackageReader

  init() throws {
    reader = try PackageReader(try WordReport.write(.sample))
    document = reader.entry("word/document.xml")?.text ?? ""
    styles = reader.entry("word/styles.xml")?.text ?? ""
  }

  @Test func `a merged header repeats on each page`() {
    let rows = document.components(from: "<w:tr>", to: "</w:tr>")
    let headers = rows.filter { $0.contains("<w:tblHeader/>") }
    // The wide table, with three rows of header, is dealt out over four slices.
    #expect(headers.count == 2 + 4 * 3 + 2 + 1 + 1)
    #expect(headers.contains { $0.contains("<w:gridSpan w:val=\"15\"/>") })
    #expect(rows.allSatisfy { $0.contains("<w:cantSplit/>") })
  }

  @Test func `headings are headings of Word`() {
    #expect(styles.contains("w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"))
    #expect(styles.contains("<w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>"))
    #expect(document.contains("<w:outlineLvl w:val=\"1\"/>"), "the title of a table")
  }

  @Test func `a style has its faces, size, spacing and indent`() {
    let body = styles.components(
      from: "<w:style w:type=\"paragraph\" w:styleId=\"BodyText\">", to: "</w:style>")
    #expect(body.count == 1)
    #expect(body[0].contains("w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\""))
    #expect(body[0].contains("<w:sz w:val=\"32\"/>"))
    #expect(body[0].contains("w:line=\"560\" w:lineRule=\"exact\""))
    #expect(body[0].contains("w:firstLineChars=\"200\" w:firstLine=\"640\""))
  }

  @Test func `a figure is locked and bound to the store of figures`() {
    let controls = document.components(from: "<w:sdt>", to: "</w:sdt>")
    let figures = controls.filter { $0.contains("sdtContentLocked") }
    #expect(figures.count == 5)
    #expect(figures[0].contains("<w:alias w:val=\"收支总预算\"/><w:tag w:val=\"f1\"/>"))
    #expect(figures[0].contains("/g:figures[1]/g:figure[1]"))
    let store = reader.entry("customXml/item1.xml")?.text ?? ""
    #expect(
      store.contains("<figure id=\"f1\" name=\"收支总预算\" value=\"12968459.81\">1,296.85</figure>"))
  }

  @Test func `figures that one part cannot hold go on in the next, each bound to its own`() throws {
    var report = Report.sample
    // 1 000 figures of 60 Chinese characters, three bytes each: more than 180 kB.
    let name = String(repeating: "数", count: 60)
    report.figures = (0..<1_000).map { index in
      var figure = report.figures[0]
      figure.name = name
      figure.printed = "\(index)"
      return figure
    }
    report.parts = [
      ReportPart(blocks: [
        .paragraph(Paragraph(style: "正文", inlines: report.figures.indices.map { .figure($0) }))
      ])
    ]
    let bytes = try WordReport.write(report)
    let package = try PackageReader(bytes)
    let stores = package.entries.filter {
      $0.name.hasPrefix("customXml/item") && !$0.name.contains("Props")
    }
    .filter { !$0.name.contains("rels") }
    #expect(stores.count > 6)
    #expect(stores.allSatisfy { $0.bytes.count < 32_768 })
    let figures = stores.flatMap { $0.text.components(from: "<figure id=", to: "</figure>") }
    #expect(figures.count == 1_000)
    // Nothing is shown otherwise than it is stored, and a changed store is found by its figure.
    #expect(try WordContent(bytes).staleControls.isEmpty)
    if OfficeKit.has("validate-ooxml") {
      let complaint = try OfficeKit.complaint(
        of: "validate-ooxml", ["--strict", "--deterministic"], about: bytes, named: "report.docx")
      #expect(complaint == nil)
    }
  }

  @Test func `the words of the preparer stay open`() {
    let controls = document.components(from: "<w:sdt>", to: "</w:sdt>")
    let open = controls.filter { !$0.contains("w:lock") }
    #expect(open.count == 3)
    #expect(open[0].contains("<w:tag w:val=\"职能\"/>"))
  }

  @Test func `the contents are a field of filled entries that nobody is asked to update`() {
    #expect(
      document.contains(
        "<w:instrText xml:space=\"preserve\"> TOC \\f \\h \\z </w:instrText>"))
    let fields = document.components(from: "PAGEREF", to: "fldCharType=\"end\"")
    #expect(fields.count == 13)
    #expect(fields.allSatisfy { !$0.contains("<w:t>") }, "nobody has laid it out")
    #expect(!document.contains("w:leader=\"dot\""))
    #expect(!document.contains("w:dirty"))
    #expect(reader.entry("word/settings.xml")?.text.contains("w:updateFields") == false)
  }

  /// The number of a table stands in a line above its title: only the entry has both.
  @Test func `the field collects the entries that were filled, each at its heading`() throws {
    let bodies = BodyPages(.sample).entries
    let fields = document.components(from: " TC \"", to: " </w:instrText>")
    #expect(fields.count == 13)
    for (field, entry) in zip(fields, bodies) {
      let level = entry.level == 0 ? "" : " \\l \(entry.level + 1)"
      let text = entry.text.replacing("“", with: "\\“").replacing("”", with: "\\”")
      #expect(field == " TC \"\(text)\"\(level) </w:instrText>")
    }
    #expect(fields.contains(" TC \"表1 部门收支总表\" \\l 2 </w:instrText>"), "\(fields)")
    let marks = document.components(from: "<w:bookmarkStart", to: "<w:bookmarkEnd")
    #expect(marks.filter { $0.contains(" TC ") }.count == 13)
  }

  /// LibreOffice breaks a number that is Chinese anywhere.
  @Test func `digits are of no language, the document is Chinese`() {
    #expect(styles.contains("<w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\""))
    let normal = styles.components(from: "w:styleId=\"Normal\"", to: "</w:style>")
    #expect(normal.first?.contains("<w:rPr><w:lang w:val=\"x-none\"/></w:rPr>") == true)
    // All others go back to it.
    #expect(styles.components(from: "<w:lang ", to: ">").count == 2)
  }

  @Test func `entries of a document that was laid out have its numbers`() throws {
    let pages = Array(1...13)
    let setting = DocumentSetting(layout: DocumentLayout(program: "某程序 1", pages: pages))
    let text =
      try PackageReader(WordReport.write(.sample, setting)).entry("word/document.xml")?.text ?? ""
    let fields = text.components(from: "PAGEREF", to: "fldCharType=\"end\"")
    let numbers = fields.map { $0.components(from: "<w:t>", to: "</w:t>").joined() }
    #expect(numbers == pages.map { "<w:t>\($0)</w:t>" })
    #expect(text.components(from: "w:leader=\"dot\"", to: ">").count == 13)
  }

  @Test func `plain figures stand in runs of their sentences`() throws {
    let plain = try PackageReader(WordReport.write(.sample, DocumentSetting(hasPlainFigures: true)))
    let text = plain.entry("word/document.xml")?.text ?? ""
    #expect(!text.contains("<w:sdt>") && text.contains("1,296.85"))
    #expect(plain.entry("customXml/item1.xml") == nil)
  }

  @Test func `every table is named, and says of what it is and in which unit`() {
    let tables = document.components(from: "<w:tblPr>", to: "</w:tblPr>")
    #expect(tables.allSatisfy { $0.contains("<w:tblCaption w:val=") })
    #expect(tables.contains { $0.contains("<w:tblDescription w:val=") && $0.contains("万元") })
  }

  @Test func `each face is in the table of fonts, with others to stand in for it`() {
    let fonts = reader.entry("word/fontTable.xml")?.text ?? ""
    let named = Set(
      styles.components(from: "w:eastAsia=\"", to: "\"").map { $0.dropFirst(12).dropLast() })
    #expect(named.contains("仿宋_GB2312"))
    for name in named where name != "zh-CN" {
      #expect(fonts.contains("<w:font w:name=\"\(name)\">"))
    }
    #expect(fonts.contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋,"))
  }

  @Test func `consecutive landscape tables share a section`() {
    // Cover and contents; prose and the first table; the wide tables; the last table.
    #expect(document.components(from: "<w:sectPr>", to: "</w:sectPr>").count == 4)
    #expect(document.components(from: "w:orient=\"landscape\"", to: ">").count == 1)
  }

  @Test func `a table in the text starts no page, ends none, and is on no sheet`() throws {
    var report = Report.sample
    var table = ReportTable.classes
    table.isInline = true
    table.title = "名单之题"
    table.contentsLevel = nil
    table.orientation = .landscape
    let words = Block.paragraph(Paragraph(style: "正文", inlines: [.text("单位名单")]))
    report.parts = [ReportPart(blocks: [words, .table(table), words])]
    let pages = BodyPages(report)
    #expect(pages.sections.map(\.orientation) == [.portrait])
    #expect(pages.sections[0].blocks.map(\.startsPage) == [false, false, false])
    let text =
      try PackageReader(try WordReport.write(report)).entry("word/document.xml")?.text ?? ""
    #expect(text.contains("<w:tbl>") && !text.contains(table.title.text))
    let workbook = try PackageReader(try WorkbookReport.write(report)).entry("xl/workbook.xml")
    #expect(workbook?.text.contains("name=\"无表\"") == true)
  }

  @Test func `numbers of a wide table keep their room in smaller type`() {
    let page = Look.official.page.box(.landscape)
    let fit = TableFit(TableMeasure(.wide), look: .official, page: page)
    #expect(fit.size < 7.5)
    #expect(fit.widths.count == 38)
    #expect(fit.widths.reduce(0, +) == page.textWidth)
    let room = fit.widths[5] - fit.cellMargin - fit.cellMargin
    #expect(Twentieths.points(room) >= TextMeasure.width("12,968.46") * fit.size)
  }

  @Test func `a wide table of words keeps a size that can be read`() {
    let page = Look.official.page.box(.landscape)
    let table = ReportTable.words(columns: 29)
    let fit = TableFit(TableMeasure(table), look: .official, page: page)
    #expect(fit.size == 6.5)
    #expect(fit.widths.reduce(0, +) == page.textWidth)
    #expect(fit.headerHeights.map { $0 != nil } == [true, true])
  }

  /// Labels of two lines: a row is 2 × 13.65 + 2 × 1.47 + 0.5 = 30.74 points high as a rule, and
  /// 2 × 12.012 + 2 × 0.315 + 0.5 = 25.154 where rows stand closest.
  @Test
  func `where a table misses its page by little its rows stand closer, and nothing else changes`() {
    let page = Look.official.page.box(.portrait)
    let fits = (1...60).map { rows in
      TableFit(TableMeasure(.list(rows: rows)), look: .official, page: page)
    }
    #expect(Set(fits.map(\.size)) == [10.5])
    #expect(Set(fits.map(\.widths)).count == 1)
    let closer = fits.indices.filter { fits[$0].spacing != .usual }.map { $0 + 1 }
    let most = fits.indices.prefix { fits[$0].spacing == .usual }.count
    // What takes up to a fifth more than a page, and then what leaves few rows for the third.
    #expect(closer.first == most + 1)
    #expect(closer.contains(Int(Double(most) * 30.74 / 25.154 * 0.95)))
    #expect(!closer.contains(Int(Double(most) * 1.5)))
    #expect(Set(fits.map(\.spacing)).isSubset(of: Set(RowSpacing.all)))
  }

  @Test func `closer rows have styles of their own, and less room in their cells`() throws {
    var report = Report.sample
    let page = Look.official.page.box(.portrait)
    let rows = try #require(
      (10...60).first {
        TableFit(TableMeasure(.list(rows: $0)), look: .official, page: page).spacing.pitch < 0.9
      })
    var table = ReportTable.list(rows: rows)
    table.orientation = .portrait
    report.parts = [ReportPart(blocks: [.table(table)])]
    let written = try PackageReader(try WordReport.write(report))
    let text = written.entry("word/document.xml")?.text ?? ""
    #expect(text.contains("<w:pStyle w:val=\"T10.5P88L\"/>"))
    // 0.03 × 10.5 points, in twentieths.
    #expect(text.contains("<w:tblCellMar><w:top w:w=\"6\""))
    let look = written.entry("word/styles.xml")?.text ?? ""
    let style = look.components(from: "w:styleId=\"T10.5P88L\"", to: "</w:style>").first ?? ""
    // 1.3 × 10.5 × 0.88 = 12.012 points.
    #expect(style.contains("<w:name w:val=\"表文 10.5 行距88% 左\"/>"))
    #expect(style.contains("w:line=\"240\" w:lineRule=\"exact\""))
  }

  @Test(arguments: [("≥90%", 2.92), ("每年≤5次", 1.53), ("=3000元", 2.65), ("得到提高", 1)])
  func `a value does not part from its sign`(text: String, width: Double) {
    #expect(abs(TextMeasure.widestPiece(text) - width) < 0.001)
  }
}

extension ReportTable {
  /// Labels of two lines in the size of the look, with columns of amounts.
  fileprivate static func list(rows: Int) -> ReportTable {
    var table = ReportTable.wide
    table.columnWidths = [2, 1, 1, 1, 1]
    table.headerRows = 1
    table.rows = (0...rows).map { _ in
      TableRow(
        cells: [Cell(.text("灾害防治及应急管理支出"))] + Array(repeating: Cell(.text("1,234.56")), count: 4),
        emphasis: .normal)
    }
    table.merges = []
    return table
  }

  /// Columns of indicators under two rows of headers.
  fileprivate static func words(columns: Int) -> ReportTable {
    var table = ReportTable.wide
    let row = { (text: String) in
      TableRow(cells: (0..<columns).map { _ in Cell(.text(text)) }, emphasis: .normal)
    }
    table.columnWidths = Array(repeating: 1, count: columns)
    table.headerRows = 2
    table.rows = [row("指标内容"), row("指标内容")] + (0..<40).map { _ in row("人事考试组织事故发生件数") }
    table.merges = []
    return table
  }
}

extension String {
  /// The pieces between `start` and the next `end`, both included.
  fileprivate func components(from start: String, to end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let from = rest.firstRange(of: start) {
      guard let to = rest[from.upperBound...].firstRange(of: end) else { break }
      found.append(String(rest[from.lowerBound..<to.upperBound]))
      rest = rest[to.upperBound...]
    }
    return found
  }
}
