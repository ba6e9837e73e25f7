import GoujiModel

/// Templates that stand on the same base: those that the drafts of a department's units may use.
package struct TemplateFamily: Sendable {
  /// The department's template, then its base, the base of that, …
  let chain: [String]
  let shelves: [String]
  /// Folder of templates named on the command line.
  let shelf: String?

  package init(chain: [String], shelves: [String], shelf: String?) {
    self.chain = chain
    self.shelves = shelves
    self.shelf = shelf
  }

  var base: String { chain.last ?? "" }

  /// The last base of a template; nil, with findings, where it cannot be read.
  func base(of template: Located<String>) -> Outcome<String?> {
    if chain.contains(template.value) { return Outcome(base) }
    let merged = TemplateReader(shelves: shelves).merged(template.value, asked: template.place)
    return Outcome(merged.value?.chain.last, merged.findings.filter { $0.severity == .error })
  }

  /// The budget draft that a unit's final account names.
  func opening(_ reference: DraftReference, _ unit: BudgetAssembly) -> Outcome<NamedDraft?> {
    guard let year = unit.head.year else { return Outcome(nil) }
    let reader = NamedDraftReader(
      "预算草案", of: year, for: unit.folder, unit.head, forms: unit.forms, shelf: shelf)
    return reader.read(reference)
  }
}
