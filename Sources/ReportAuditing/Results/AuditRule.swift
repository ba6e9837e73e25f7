/// What a rule is called where its result is shown.
package struct AuditRule: Hashable, Sendable {
  /// What relations are about: totals of results are made by family.
  package enum Family: String, CaseIterable, Sendable {
    case draft = "草案"
    case figures = "数"
    case tables = "表"
    case charts = "图"
    case words = "文字"
    case tieOuts = "勾稽关系"
    /// What is printed, read again as a stranger reads it.
    case printed = "印出的全文"
  }

  /// What holds where it passes: `印出的数是准确数的四舍五入`.
  package let name: String
  package let family: Family
  /// 依据; empty where none is needed.
  package let basis: String

  package init(_ name: String, _ family: Family, basis: String = "") {
    self.name = name
    self.family = family
    self.basis = basis
  }
}
