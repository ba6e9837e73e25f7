/// Findings that are told, and those that the draft accepts (已核), each with the reason.
package struct JudgedFindings: Sendable {
  package var open: [Finding]
  package var accepted: [(finding: Finding, reason: String)]

  package init(open: [Finding], accepted: [(finding: Finding, reason: String)] = []) {
    self.open = open
    self.accepted = accepted
  }
}
