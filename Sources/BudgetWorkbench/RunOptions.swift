import GoujiModel

/// What findings, files and results are told in: for people, or for programs.
package enum OutputFormat: String, CaseIterable, Sendable {
  case text, json
}

/// What holds for all drafts of a run, as it was asked for.
package struct RunOptions: Sendable {
  /// Folder of templates; nil where they are looked for above each draft.
  package var templates: String?
  /// Warnings are errors.
  package var strict: Bool
  package var format: OutputFormat

  package init(templates: String? = nil, strict: Bool = false, format: OutputFormat = .text) {
    self.templates = templates
    self.strict = strict
    self.format = format
  }

  /// What a draft's findings come to.
  package func judged(
    _ findings: [Finding], _ drafted: DraftedReport?, _ bench: Workbench
  ) -> JudgedFindings {
    var judged = bench.judged(findings, drafted)
    judged.open = weighed(judged.open)
    return judged
  }

  /// The same of what no draft accepts: findings of the run, of its list, of the files.
  package func weighed(_ findings: [Finding]) -> [Finding] { strict ? findings.strict : findings }

  package func workbench(_ draft: String) -> Workbench {
    Workbench(draft: draft, templates: templates, shared: TemplateShelves(templates).lookup)
  }
}
