import GoujiModel

/// Templates that stand on the same base: those that the drafts of a department's units may use.
struct TemplateFamily: Sendable {
  /// The department's template, then its base, the base of that, …
  let chain: [String]
  /// Folder of the department's draft.
  let draft: String
  let templates: TemplateLookup

  var base: String { chain.last ?? "" }

  /// The last base of a template; nil, with findings, where it cannot be read.
  func base(of template: Located<String>) -> Outcome<String?> {
    if chain.contains(template.value) { return Outcome(base) }
    let named = templates.template(template, of: draft)
    return Outcome(named.value?.chain.last, named.findings.filter { $0.severity == .error })
  }

  /// The budget draft that a unit's final account names.
  func opening(_ reference: DraftReference, _ unit: BudgetAssembly) -> Outcome<NamedDraft?> {
    guard let year = unit.head.year else { return Outcome(nil) }
    let reader = NamedDraftReader(
      "预算草案", of: year, for: unit.folder, unit.head, shapes: unit.shapes, templates: templates)
    return reader.read(reference)
  }
}
