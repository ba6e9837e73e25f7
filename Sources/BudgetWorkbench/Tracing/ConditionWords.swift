import GoujiModel

/// Conditions as one reads them: members that a list of choices calls by one name get that name, and
/// what several levels of a table ask for is said once. The cells of a table ask for the same ones over
/// and over.
final class ConditionWords {
  private var known: [Condition: String] = [:]
  /// Of the row asked for last.
  private var row: (conditions: [Condition], texts: [String]) = ([], [])
  /// By the members of a group, joined as a condition writes them: `财政拨款`.
  private let groups: [String: String]

  init(_ template: Template) {
    var groups: [String: String] = [:]
    for column in template.ledgers.flatMap(\.columns) {
      guard case .choice(let list) = column.kind else { continue }
      for (name, members) in list.groups { groups[members.joined(separator: "|")] = name }
    }
    self.groups = groups
  }

  func texts(_ context: FigureContext) -> [String] {
    if context.row != row.conditions {
      row = (context.row, [])
      add(context.row, to: &row.texts)
    }
    var texts = row.texts
    add(context.column, to: &texts)
    return texts
  }

  private func add(_ conditions: [Condition], to texts: inout [String]) {
    for condition in conditions {
      let text = knownText(condition)
      if !texts.contains(where: { $0.sameBytes(as: text) }) { texts.append(text) }
    }
  }

  private func knownText(_ condition: Condition) -> String {
    if let known = known[condition] { return known }
    let text = text(condition)
    known[condition] = text
    return text
  }

  private func text(_ condition: Condition) -> String {
    guard condition.patterns.count > 1, condition.path.memberOf.isEmpty,
      let group = groups[condition.patterns.map(\.text).joined(separator: "|")]
    else { return condition.text }
    return "\(condition.path.text) \(condition.negated ? "≠" : "=") \(group)"
  }
}
