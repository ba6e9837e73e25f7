/// What a code is under an edition.
package enum CodeStanding: Hashable, Sendable {
  /// In force. `isCertain` where a source of that year says so, or sources before and after agree;
  /// otherwise the name is that of the nearest edition which gives one.
  case current(ClassificationEntry, isCertain: Bool)
  /// Out of use since an edition that says what took its place; of a code below, the 款's changes.
  case retired(name: String, [CodeChange])
  /// A later edition has it first. `from` are the codes it came from.
  case notYet(name: String, since: EditionDate, from: [CodeChange])
  /// An earlier edition has it, this one, which is whole, does not.
  case gone(name: String, last: EditionDate)
  case unknown

  /// The name in force, or else the last or the first that it had.
  package var name: String? {
    switch self {
    case .current(let entry, _): entry.name
    case .retired(let name, _), .notYet(let name, _, _), .gone(let name, _):
      name.isEmpty ? nil : name
    case .unknown: nil
    }
  }
}
