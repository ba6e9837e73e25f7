import GoujiModel

/// The conditions of lists and of what is printed once per value, in a section whose title holds a word
/// that a column may say.
extension ConditionsFitNames {
  func findings(_ section: SectionDefinition) -> [Finding] {
    let title = section.title.lastWords ?? ""
    let own = section.body.flatMap { findings($0, title, [], at: section.place) }
    let below = section.sections.flatMap { inner -> [Finding] in
      let repeated = inner.occurrence.repetition.flatMap {
        finding($0.axis, $0.conditions, title, at: inner.place)
      }
      return [repeated].compactMap { $0 } + findings(inner)
    }
    return own + below
  }

  /// `above` are the conditions of what it stands in.
  private func findings(
    _ item: BodyItem, _ title: String, _ above: [Condition], at place: Place
  ) -> [Finding] {
    switch item {
    case .group(let occurrence, let items):
      let conditions = above + (occurrence.repetition?.conditions ?? [])
      let own = occurrence.repetition.flatMap { finding($0.axis, conditions, title, at: place) }
      return [own].compactMap { $0 }
        + items.flatMap { findings($0, title, conditions, at: place) }
    case .numbered(_, let inner): return findings(inner, title, above, at: place)
    case .each(let listing, _, _):
      let found = finding(listing.axis, above + listing.conditions, title, at: listing.place)
      return [found].compactMap { $0 }
    default: return []
    }
  }

  /// A list by the very column that the title speaks of must say which of its values are meant.
  private func finding(
    _ axis: RowAxis, _ conditions: [Condition], _ title: String, at place: Place
  ) -> Finding? {
    for value in named(by: title, all) {
      let own = conditions.filter { $0.path.said == value.column }
      if let other = own.first(where: { !$0.admits(value.members) }) {
        return .unfit("“\(title)”下面逐项印的，条件却是“\(other.text)”", value.text, at: place)
      }
      guard own.isEmpty, case .column(let path) = axis.source, path.said == value.column else {
        continue
      }
      return .unfit(
        "“\(title)”下面按\(value.column)逐项印，条件里没有“\(value.column) = \(value.text)”", value.text,
        at: place)
    }
    return nil
  }
}
