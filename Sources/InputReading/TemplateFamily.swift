import GoujiModel

/// Templates that stand on the same base: those that the drafts of a department's units may use.
package struct TemplateFamily: Sendable {
  /// The department's template, then its base, the base of that, …
  let chain: [String]
  let shelves: [String]

  package init(chain: [String], shelves: [String]) {
    self.chain = chain
    self.shelves = shelves
  }

  var base: String { chain.last ?? "" }

  /// The last base of a template; nil, with findings, where it cannot be read.
  func base(of template: Located<String>) -> Outcome<String?> {
    if chain.contains(template.value) { return Outcome(base) }
    let merged = TemplateReader(shelves: shelves).merged(template.value, asked: template.place)
    return Outcome(merged.value?.chain.last, merged.findings.filter { $0.severity == .error })
  }
}
