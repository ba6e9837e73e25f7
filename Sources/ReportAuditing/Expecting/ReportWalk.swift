import GoujiModel

/// Goes through the parts of the template as the document prints them, and says which tables and
/// charts must stand there, in which order.
struct ReportWalk {
  private(set) var tables: [ExpectedTable] = []
  private(set) var charts: [ExpectedChart] = []
  private let filler: WordsFiller
  let template: Template
  /// By the ids of definitions: their numbers among tables with a caption.
  private var numbers: [String: Int] = [:]
  /// Of the values around, counted from 1.
  private var positions: [Int] = []

  init(_ recount: Recount) {
    filler = WordsFiller(recount)
    template = recount.template
    walk(template.parts, .whole)
  }

  private mutating func walk(_ sections: [SectionDefinition], _ place: Standing) {
    for section in sections {
      each(section.occurrence, place) { walk, place in
        walk.walk(section.body, place)
        walk.walk(section.sections, place)
      }
    }
  }

  /// Not at all, once, or once for each value.
  private mutating func each(
    _ occurrence: Occurrence, _ place: Standing, _ body: (inout ReportWalk, Standing) -> Void
  ) {
    guard filler.recount.prints(occurrence.presences, at: place) else { return }
    guard let repetition = occurrence.repetition else { return body(&self, place) }
    for (index, value) in filler.recount.places(of: repetition, from: place).enumerated() {
      positions.append(index + 1)
      body(&self, value)
      positions.removeLast()
    }
  }

  private mutating func walk(_ items: [BodyItem], _ place: Standing) {
    for item in items {
      switch item {
      case .group(let occurrence, let items):
        each(occurrence, place) { walk, place in walk.walk(items, place) }
      case .numbered(_, let item): walk([item], place)
      case .tables(let ids): for id in ids { add(table: id, place) }
      case .chart(let id): add(chart: id, place)
      default: break
      }
    }
  }

  private mutating func add(table id: String, _ place: Standing) {
    guard let definition = template.tables.first(where: { $0.id.sameBytes(as: id) }) else { return }
    if definition.caption != nil, numbers[id] == nil { numbers[id] = numbers.count + 1 }
    let name = ([id] + positions.map(String.init)).joined(separator: "-")
    let order = TableOrder(
      definition: definition, id: name, number: numbers[id] ?? 0, position: positions.last,
      place: place)
    tables.append(TableWalk(order, filler).table())
  }

  private mutating func add(chart id: String, _ place: Standing) {
    guard let definition = template.charts.first(where: { $0.id.sameBytes(as: id) }),
      let chart = ChartWalk(definition, at: place, filler).chart(number: charts.count + 1)
    else { return }
    charts.append(chart)
  }
}
