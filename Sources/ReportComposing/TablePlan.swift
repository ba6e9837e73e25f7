import FigureEvaluating
import GoujiModel
import TableDeriving

/// Every table of the report: those of the template, and one for each value where they stand in a
/// section that is repeated.
struct TablePlan: Sendable {
  struct Work: Sendable {
    var definition: TableDefinition
    var instance: TableInstance
  }

  private(set) var works: [Work] = []
  /// By the ids of definitions: their numbers among tables with a caption.
  private var numbers: [String: Int] = [:]
  private let template: Template
  private var repeated: Set<String> = []
  private var plain: Set<String> = []
  /// Tables in sections that are not printed.
  private var absent: Set<String> = []
  /// Values of the repetitions around, counted from 1.
  private var positions: [Int] = []

  init(_ template: Template, _ engine: FigureEngine) {
    self.template = template
    walk(template.parts, engine.whole)
    // Those of the template first, as before; a table that is only repeated has no whole.
    let left = repeated.union(absent)
    let wholes = template.tables.filter { plain.contains($0.id) || !left.contains($0.id) }
    let works = wholes.map { table in
      Work(
        definition: table,
        instance: TableInstance(
          id: table.id, number: numbers[table.id] ?? 0, scope: engine.whole.path))
    }
    self.works = works + self.works
  }

  /// The id of a table within repetitions: `表3-2`.
  static func id(_ table: String, _ positions: [Int]) -> String {
    ([table] + positions.map(String.init)).joined(separator: "-")
  }

  private mutating func walk(_ sections: [SectionDefinition], _ scope: RowScope) {
    for section in sections {
      each(section.occurrence, scope, section.wordings, section.printedTables) { plan, scope in
        plan.walk(section.body, scope)
        plan.walk(section.sections, scope)
      }
    }
  }

  private mutating func each(
    _ occurrence: Occurrence, _ scope: RowScope, _ wordings: @autoclosure () -> [Wording],
    _ tables: @autoclosure () -> [String], _ body: (inout TablePlan, RowScope) -> Void
  ) {
    if occurrence.isUnconditional { return body(&self, scope) }
    let beside = FiguresBeside(wordings())
    guard (try? scope.prints(occurrence.presences, beside)) ?? true else {
      absent.formUnion(tables())
      return
    }
    guard let repetition = occurrence.repetition else { return body(&self, scope) }
    for (index, row) in scope.rows(of: repetition, beside).enumerated() {
      positions.append(index + 1)
      body(&self, row)
      positions.removeLast()
    }
  }

  private mutating func walk(_ items: [BodyItem], _ scope: RowScope) {
    for item in items {
      switch item {
      case .group(let occurrence, let items):
        each(occurrence, scope, items.flatMap(\.wordings), items.flatMap(\.printedTables)) {
          plan, scope in
          plan.walk(items, scope)
        }
      case .numbered(_, let item): walk([item], scope)
      case .tables(let ids): for id in ids { take(id, scope) }
      default: break
      }
    }
  }

  private mutating func take(_ id: String, _ scope: RowScope) {
    guard let table = template.tables.first(where: { $0.id == id }) else { return }
    if table.caption != nil, numbers[id] == nil { numbers[id] = numbers.count + 1 }
    guard !positions.isEmpty else {
      plain.insert(id)
      return
    }
    repeated.insert(id)
    let instance = TableInstance(
      id: Self.id(id, positions), number: numbers[id] ?? 0, position: positions.last,
      scope: scope.path)
    if !works.contains(where: { $0.instance.id == instance.id }) {
      works.append(Work(definition: table, instance: instance))
    }
  }
}
