import GoujiModel

/// What it checks: some part prints each table, none prints one twice, and no two tables of a part, nor
/// two sections that stand below one another, bear the same title.
///
/// Why: a table that is copied and not put into any part is not printed; a title that was left as it was
/// copied stands above other figures.
///
/// Example: `表2: {名称: 支出总表, …}` beside `表1: {名称: 支出总表, …}`
///
/// Source: GB/T 1.1—2020, 9.9: a table and a section are cited by what they are called.
///
/// What escapes: tables that are printed under a condition (有数, 无数, 主体), and sections that are both
/// under one, as only one of two may be.
struct HeadingsApart {
  private let template: Template

  static func findings(_ template: Template) -> [Finding] {
    if template.parts.isEmpty { return [] }
    let rule = HeadingsApart(template: template)
    return rule.unprinted + template.parts.flatMap(rule.findings)
  }

  private var unprinted: [Finding] {
    let printed = template.parts.printedTables
    return template.tables.filter { !printed.contains($0.id) }.map { table in
      Finding(
        .unusedFigure, at: table.place, "表“\(table.id)”没有哪一部分印它",
        cure: "在“部分”的“文”里加一项 {表: [\(table.id)]}，或删去这张表")
    }
  }

  private func findings(_ part: SectionDefinition) -> [Finding] {
    tables(of: part) + sections(below: part)
  }

  // MARK: Tables

  private func tables(of part: SectionDefinition) -> [Finding] {
    let printings = part.printings
    var findings: [Finding] = []
    var seen: [Printing] = []
    for printing in printings {
      defer { seen.append(printing) }
      guard let table = template.tables.first(where: { $0.id == printing.table }) else { continue }
      if seen.contains(where: { $0.isBeside(printing) && $0.table == printing.table }) {
        findings.append(
          .repeated("“\(part.title.source)”里把表“\(table.id)”印了两次", at: printing.place, cure: "删去一处"))
      } else if let other = first(of: seen.filter { $0.isBeside(printing) }, titled: table) {
        findings.append(
          .repeated(
            "“\(table.id)”与“\(other.id)”的名称都是“\(table.title.source)”", at: table.title.place,
            cure: "改对其中一张的“名称”；多半是复制以后忘了改"))
      }
    }
    return findings
  }

  private func first(of printings: [Printing], titled table: TableDefinition) -> TableDefinition? {
    guard !table.isInline, !table.title.pieces.isEmpty else { return nil }
    return printings.lazy.compactMap { printing in
      template.tables.first { $0.id == printing.table }
    }.first { other in
      !other.isInline && other.title.source == table.title.source
        && (other.subject == nil || other.subject == table.subject || table.subject == nil)
    }
  }

  // MARK: Sections

  private func sections(below section: SectionDefinition) -> [Finding] {
    var findings: [Finding] = []
    for (index, inner) in section.sections.enumerated() where !inner.title.pieces.isEmpty {
      let isRepeated = section.sections[..<index].contains { other in
        other.title.source == inner.title.source
          && other.occurrence.mayStandBeside(inner.occurrence)
      }
      if isRepeated {
        findings.append(
          .repeated(
            "同一层有两节的标题都是“\(inner.title.source)”", at: inner.title.place,
            cure: "改对其中一节的“标题”，或删去重复的一节；改基础模板的一节，键要写得与那里一样"))
      }
      findings += sections(below: inner)
    }
    return findings
  }
}

/// A table where a part prints it.
private struct Printing {
  let table: String
  /// Of the list that names it.
  let list: Int
  /// It is printed whatever the draft says.
  let isCertain: Bool
  let place: Place

  func isBeside(_ other: Printing) -> Bool { list == other.list || isCertain && other.isCertain }
}

extension SectionDefinition {
  fileprivate var printings: [Printing] {
    var printings: [Printing] = []
    var lists = 0
    func addItem(_ item: BodyItem, _ isCertain: Bool, _ place: Place) {
      switch item {
      case .group(let occurrence, let items):
        for inner in items { addItem(inner, isCertain && occurrence.isCertain, place) }
      case .numbered(_, let inner): addItem(inner, isCertain, place)
      case .tables(let ids):
        lists += 1
        printings += ids.map {
          Printing(table: $0, list: lists, isCertain: isCertain, place: place)
        }
      default: break
      }
    }
    func addSection(_ section: SectionDefinition, _ isCertain: Bool) {
      let isCertain = isCertain && section.occurrence.isCertain
      for item in section.body { addItem(item, isCertain, section.place) }
      for inner in section.sections { addSection(inner, isCertain) }
    }
    addSection(self, true)
    return printings
  }
}

extension Occurrence {
  fileprivate var isCertain: Bool { isUnconditional && subject == nil }

  /// Where both depend on the draft, only one of them may be printed.
  fileprivate func mayStandBeside(_ other: Occurrence) -> Bool {
    (subject == nil || other.subject == nil || subject == other.subject)
      && (presences.isEmpty || other.presences.isEmpty)
  }
}

extension Finding {
  fileprivate static func repeated(_ message: String, at place: Place, cure: String) -> Finding {
    Finding(.tableNumberRepeated, at: place, message, basis: "GB/T 1.1—2020 9.9", cure: cure)
  }
}
