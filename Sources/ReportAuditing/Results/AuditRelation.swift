/// One relation that a rule looked at: what stands in one place, and what should stand there.
package struct AuditRelation: Sendable {
  package struct Side: Sendable {
    /// `表3第5行“教育支出”的“预算数”`, `草案明细`
    package var place: String
    /// As printed, or as recounted: `12.50万元`.
    package var value: String

    package init(_ place: String, _ value: String) {
      self.place = place
      self.value = value
    }
  }

  package var left: Side
  package var right: Side
  package var holds: Bool

  package init(_ left: Side, _ right: Side, holds: Bool = true) {
    self.left = left
    self.right = right
    self.holds = holds
  }
}
