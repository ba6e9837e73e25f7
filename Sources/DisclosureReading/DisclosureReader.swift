import DocumentReading
import GoujiModel
import OfficeOpenXML

/// From the passages of a document to a disclosure.
package struct DisclosureReader {
  private let passages: [Passage]
  private let path: String
  /// Pictures that the document has.
  private let pictures: Int

  package init(_ passages: [Passage], path: String, pictures: Int = 0) {
    self.passages = TableJoining.joined(TableSplitting.split(passages))
    self.path = path
    self.pictures = pictures
  }

  package init(_ document: ReadDocument, path: String) {
    switch document {
    case .word(let content):
      let pictures = content.traits.additions.count { $0.kind == .picture }
      self.init([Passage](content), path: path, pictures: pictures)
    case .workbook(let content): self.init([Passage](content, path: path), path: path)
    case .pages(let text): self.init([Passage](text), path: path)
    }
  }

  package func read() -> Disclosure {
    let lines = passages.compactMap { passage -> String? in
      if case .paragraph(let paragraph) = passage { PlainText.of(paragraph.text) } else { nil }
    }
    let kind = DisclosureKind(lines + headerLines + [PlainText.of(path)])
    let classification = kind.year.map { Classification(year: $0) } ?? Classification()
    let names = FunctionNames(classification)
    var prose = ProseReader(kind, lines: lines)
    var tables: [DisclosedTable] = []
    var above: [String] = []
    let unit = commonUnit(lines)
    for (index, passage) in passages.enumerated() {
      switch passage {
      case .paragraph(let paragraph):
        prose.read(paragraph)
        above.append(paragraph.text)
        if above.count > 8 { above.removeFirst() }
      case .grid(let grid):
        var table = TableReader(
          grid, above: above, below: linesBelow(index), unit: unit, kind: kind, classification
        ).table
        if table.said.owner.isEmpty { table.said.owner = prose.said.owner }
        if table.said.year == nil { table.said.year = prose.said.year }
        tables.append(table)
        above = []
      }
    }
    tellApart(&tables)
    let owners = Owners(lines: lines, path: PlainText.of(path), said: tables.map(\.said.owner))
    // Where all tables are of one kind the document is, whatever its title says.
    let kinds = Set(tables.compactMap(\.said.isFinal))
    let isFinal = kinds.count == 1 ? kinds.contains(true) : kind.isFinal
    func binding(_ said: SaidBinding) -> Binding {
      said.binding(owner: owners.told(said.owner), year: kind.year, isFinal: isFinal)
    }
    for index in tables.indices { tables[index].binding = binding(tables[index].said) }
    let facts = tables.enumerated().flatMap {
      TableFacts($0.element, index: $0.offset, names).facts
    }
    var paragraphs = prose.paragraphs
    for index in paragraphs.indices { paragraphs[index].binding = binding(paragraphs[index].said) }
    return Disclosure(
      path: path, tables: tables, paragraphs: paragraphs, contents: prose.contents,
      headings: prose.headings, year: kind.year, isFinal: isFinal, facts: facts, names: names,
      owners: owners, unread: unread)
  }

  /// Tables of one name, of which nothing else says whose each is, are those of the units that stand beside
  /// them.
  private func tellApart(_ tables: inout [DisclosedTable]) {
    struct Key: Hashable {
      var form: TableForm
      var said: SaidBinding
    }
    var groups: [Key: [Int]] = [:]
    for (index, table) in tables.enumerated() {
      guard let form = table.form else { continue }
      groups[Key(form: form, said: table.said), default: []].append(index)
    }
    for group in groups.values {
      let named = group.filter { !tables[$0].unitNamed.isEmpty }
      guard Set(named.map { tables[$0].unitNamed }).count > 1 else { continue }
      for index in named { tables[index].said.owner = tables[index].unitNamed }
    }
  }

  /// What holds figures that are no text or no table.
  private var unread: [Unjudged] {
    var unread: [Unjudged] = []
    if pictures > 0 {
      unread.append(Unjudged(words: "图片 \(pictures) 幅", reason: "图片里的表和文字读不出来"))
    }
    let tabbed = passages.compactMap { passage -> String? in
      guard case .paragraph(let paragraph) = passage, paragraph.isTabbed else { return nil }
      return paragraph.text
    }
    if let first = tabbed.first {
      unread.append(
        Unjudged(
          words: "“\(first.prefix(30))”等用制表符排的 \(tabbed.count) 行", reason: "各行格数不同，看不出哪一格在哪一栏"))
    }
    return unread
  }

  /// The first rows of each table, which may have its title and year.
  private var headerLines: [String] {
    passages.flatMap { passage -> [String] in
      guard case .grid(let grid) = passage else { return [] }
      return grid.rows.prefix(5).map { PlainText.of($0.joined()) }
    }
  }

  private func linesBelow(_ index: Int) -> [String] {
    passages[(index + 1)...].prefix(2).compactMap { passage in
      if case .paragraph(let paragraph) = passage { paragraph.text } else { nil }
    }
  }

  /// That of all tables that name one.
  private func commonUnit(_ lines: [String]) -> AmountUnit? {
    var units = Set(lines.compactMap(Surroundings.unit))
    for case .grid(let grid) in passages {
      for row in grid.rows.prefix(3) {
        if let unit = Surroundings.unit(of: PlainText.of(row.joined())) { units.insert(unit) }
      }
    }
    return units.count == 1 ? units.first : nil
  }
}

/// Year and kind of a disclosure, by what it says most.
struct DisclosureKind {
  let year: Int?
  let isFinal: Bool

  init(_ lines: [String]) {
    var years: [Int: Int] = [:]
    var (budget, final) = (0, 0)
    if let title = lines.prefix(30).first(where: Self.isTitle) {
      for year in YearWords.all(in: title) { years[year, default: 0] += Self.titleWeight }
    }
    for line in lines {
      let scalars = Array(line.unicodeScalars)
      for index in scalars.indices {
        guard let year = YearWords.year(at: index, in: scalars) else { continue }
        let behind = String(scalars: scalars[(index + 1)..<min(index + 40, scalars.count)])
        if behind.containsBytes(of: "预算") || behind.containsBytes(of: "决算") {
          years[year, default: 0] += 1
        }
      }
      if line.count < 60 {
        if Self.says("决算", line) { final += 1 }
        if Self.says("预算", line) { budget += 1 }
      }
    }
    if years.isEmpty {
      // Titles of tables alone.
      for line in lines where line.count < 60 && line.containsBytes(of: "表") {
        for year in YearWords.all(in: line) { years[year, default: 0] += 1 }
      }
    }
    year = years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    isFinal = final > budget
  }

  /// Sentences compare with the year before more often than they name their own.
  private static let titleWeight = 1000

  /// `青阳县林业局2024年部门预算`
  private static func isTitle(_ line: String) -> Bool {
    line.count <= 40 && ["预算", "决算"].contains(where: line.hasSuffix)
      && YearWords.all(in: line).count == 1
  }

  /// A title, a heading, the name of a table of that kind.
  private static func says(_ kind: String, _ line: String) -> Bool {
    line.hasSuffix(kind)
      || ["部门\(kind)", "单位\(kind)", "支出\(kind)表", "\(kind)表", "\(kind)公开", "\(kind)情况"].contains(
        where: line.containsBytes)
  }
}
