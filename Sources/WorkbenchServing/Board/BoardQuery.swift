import BudgetWorkbench
import HTTPTypes
import Hummingbird

/// How somebody looks at the board: in which order, and which departments. It stands in the address,
/// so that a link keeps it.
struct BoardQuery: Equatable {
  enum Order: String, CaseIterable {
    case roster, name, office, due, state, errors, warnings
  }

  var order = Order.roster
  var isDown = false
  var state: DepartmentState?
  var office: String?
  var find = ""

  init() {}

  /// What is unknown is passed over.
  init(_ parameters: Parameters) {
    order = parameters["sort"].flatMap { Order(rawValue: String($0)) } ?? .roster
    isDown = parameters["down"] == "1"
    state = parameters["state"].flatMap { name in
      DepartmentState.allCases.first { "\($0)" == name }
    }
    office = parameters["office"].flatMap { $0.isEmpty ? nil : String($0.prefix(100)) }
    find = String((parameters["find"] ?? "").prefix(100))
  }

  /// The departments it asks for, in its order; equal ones as on the roster.
  func lines(of view: CountyView) -> [DepartmentLine] {
    let chosen = view.departments.filter { line in
      (state.map { $0 == line.state } ?? true) && (office.map { $0 == line.office } ?? true)
        && (find.isEmpty || line.name.contains(find) || line.draft.contains(find))
    }
    if order == .roster { return isDown ? chosen.reversed() : chosen }
    let sorted = chosen.enumerated().sorted { a, b in
      if isBefore(a.element, b.element) { return !isDown }
      if isBefore(b.element, a.element) { return isDown }
      return a.offset < b.offset
    }
    return sorted.map(\.element)
  }

  private func isBefore(_ a: DepartmentLine, _ b: DepartmentLine) -> Bool {
    switch order {
    case .roster: false
    case .name: a.name < b.name
    case .office: a.office < b.office
    case .due:
      // Without a day last.
      if let a = a.due { b.due.map { a < $0 } ?? true } else { false }
    case .state: a.state.rawValue < b.state.rawValue
    case .errors: a.errors < b.errors
    case .warnings: a.warnings < b.warnings
    }
  }

  /// The address of a page or a table, looked at so.
  func address(_ path: String) -> String {
    var fields: [(String, String)] = []
    if order != .roster { fields.append(("sort", order.rawValue)) }
    if isDown { fields.append(("down", "1")) }
    if let state { fields.append(("state", "\(state)")) }
    if let office { fields.append(("office", office)) }
    if !find.isEmpty { fields.append(("find", find)) }
    if fields.isEmpty { return path }
    return path + "?" + fields.map { "\($0.0)=\($0.1.inAddress)" }.joined(separator: "&")
  }

  /// Sorted by a column; once more, the other way round.
  func sorted(by order: Order) -> BoardQuery {
    var query = self
    query.isDown = self.order == order && !isDown
    query.order = order
    return query
  }

  func showing(_ state: DepartmentState?) -> BoardQuery {
    var query = self
    query.state = state
    return query
  }
}
