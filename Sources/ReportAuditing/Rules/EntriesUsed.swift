import GoujiModel

/// What it checks: what the draft states by name (上年数, 原因, 填报, sections of 文字.md) is asked for
/// by the template.
///
/// Why: a name that differs in one character is filled in and never printed.
///
/// Example: 上年数 has 支出予算总数, the template asks for 支出预算总数.
///
/// Source: the draft's own shape.
package enum EntriesUsed {
  package static func findings(
    _ budget: Budget, _ template: Template, _ requests: TemplateRequests
  ) -> [Finding] {
    let prior = budget.priorFigures.map { ($0.key, $0.value.place) }
    let reasons = budget.reasons.map { ($0.key, $0.value.place) }
    let stated = budget.statedNumbers.map { ($0.key, $0.value.place) }
    let prose = budget.prose.map { ($0.key, $0.value.title.place) }
    let isStated = { (name: String) in template.stated[name] != nil }
    let isFigure = { (name: String) in template.figures[name] != nil || isStated(name) }
    return unused(prior, of: "上年数", requests.priorFigures, template, unless: isFigure)
      + unused(reasons, of: "原因", requests.reasons, template)
      + unused(stated, of: "填报", requests.statedNumbers, template, unless: isStated)
      + unused(prose, of: "文字", requests.prose, template)
  }

  /// A figure that the template has and does not compare with last year is no slip of the pen.
  private static func unused(
    _ entries: [(name: String, place: Place)], of owner: String, _ needed: [String],
    _ template: Template, unless isKnown: (String) -> Bool = { _ in false }
  ) -> [Finding] {
    entries.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
      .filter { !needed.contains($0.name) && !isKnown($0.name) }
      .map { .unused($0.name, of: owner, needed, template.name, at: $0.place) }
  }
}

extension Finding {
  fileprivate static func unused(
    _ name: String, of owner: String, _ needed: [String], _ template: String, at place: Place
  ) -> Finding {
    let near = Suggestion.nearest(to: name, among: needed)
    let cure =
      near.isEmpty
      ? "删去这一项；模板要的名称用 gouji list figures \(template) 查看"
      : "改为\(near.map { "“\($0)”" }.joined(separator: "、"))；不用的删去"
    return Finding(
      .unusedEntry, at: place, "“\(owner)”里的“\(name)”没有用到：模板“\(template)”不要它",
      label: "没有用到", cure: cure)
  }
}
