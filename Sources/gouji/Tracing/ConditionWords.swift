import GoujiModel

/// Conditions as one reads them: members that a list of choices calls by one name get that name, and
/// what several levels of a table ask for is said once. The cells of a table ask for the same ones over
/// and over.
final class ConditionWords {
  private var known: [Condition: String] = [:]
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

  func texts(_ conditions: [Condition]) -> [String] {
    var texts: [String] = []
    for condition in conditions {
      let text = known[condition] ?? text(condition)
      known[condition] = text
      if !texts.contains(where: { $0.sameBytes(as: text) }) { texts.append(text) }
    }
    return texts
  }

  private func text(_ condition: Condition) -> String {
    guard condition.patterns.count > 1, condition.path.memberOf.isEmpty,
      let group = groups[condition.patterns.map(\.text).joined(separator: "|")]
    else { return condition.text }
    return "\(condition.path.text) \(condition.negated ? "≠" : "=") \(group)"
  }
}
