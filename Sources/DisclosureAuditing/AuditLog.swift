import DisclosureReading
import GoujiModel

/// What an audit of a disclosure found, and how much it looked at.
package struct DisclosureAudit: Sendable {
  package var path: String
  package var findings: [Finding] = []
  /// What the rules found, in the order of its findings.
  package var contradictions: [Contradiction] = []
  /// In the order of the rules.
  package var families: [Family] = []
  /// What was not judged, and why.
  package var open: [Unjudged] = []
  package var tablesRead = 0
  package var tablesInAll = 0
  /// Amounts and percentages in sentences of the report, and how many a rule used.
  package var statementsUsed = 0
  package var statementsInAll = 0

  /// Of a file that could not be read, with why.
  package init(path: String, findings: [Finding] = []) {
    self.path = path
    self.findings = findings
  }

  /// As the rule told it, before anybody says how sure the reading is.
  package struct Contradiction: Sendable {
    package var family: String
    package var spot: Spot
    package var message: String
    package var label: String
    package var basis: String
  }

  /// Relations of one kind.
  package struct Family: Sendable {
    package var name: String
    /// They hold.
    package var held = 0
    /// They hold but for what rounding leaves.
    package var rounded = 0
    package var contradicted = 0

    package var checked: Int { held + rounded + contradicted }
  }
}

/// Takes down what the rules find.
struct AuditLog {
  private(set) var audit: DisclosureAudit
  private var told: Set<String> = []
  /// Statements that a rule used, by paragraph and place.
  private var used: Set<[Int]> = []
  /// The same of those that are told as not judged.
  private var open: Set<[Int]> = []

  init(_ path: String) { audit = DisclosureAudit(path: path) }

  private mutating func family(_ name: String) -> Int {
    if let known = audit.families.firstIndex(where: { $0.name == name }) { return known }
    audit.families.append(DisclosureAudit.Family(name: name))
    return audit.families.count - 1
  }

  mutating func holds(_ name: String, rounded: Bool = false) {
    let index = family(name)
    if rounded { audit.families[index].rounded += 1 } else { audit.families[index].held += 1 }
  }

  /// A contradiction; the same fault at the same place is told once.
  mutating func contradicts(
    _ name: String, _ code: FindingCode, _ certainty: Certainty, at spot: Spot, _ message: String,
    label: String = "", basis: String, cure: String
  ) {
    let place = spot.place(in: audit.path)
    let key =
      "\(code.rawValue) \(place.file.path) \(place.file.sheet ?? "") \(place.line):\(place.column) \(place.file.line(place.line)) \(message)"
    guard told.insert(key).inserted else { return }
    audit.families[family(name)].contradicted += 1
    var finding = Finding(
      code, at: place, "\(message)（读得：\(certainty.rawValue)）", label: label, basis: basis,
      cure: cure)
    if certainty == .likely { finding.severity = .warning }
    audit.findings.append(finding)
    audit.contradictions.append(
      .init(family: name, spot: spot, message: message, label: label, basis: basis))
  }

  mutating func leavesOpen(_ words: String, _ reason: String) {
    audit.open.append(Unjudged(words: words, reason: reason))
  }

  /// Of a statement; the first reason is the one that is told.
  mutating func leavesOpen(
    _ statement: Statement, in paragraph: DisclosedParagraph, _ index: Int, _ reason: String
  ) {
    if isUsed(statement, in: index) { return }
    guard open.insert([index, statement.range.lowerBound]).inserted else { return }
    leavesOpen("“\(paragraph.clause(of: statement))”", reason)
  }

  mutating func uses(_ statement: Statement, in paragraph: Int) {
    used.insert([paragraph, statement.range.lowerBound])
  }

  func isUsed(_ statement: Statement, in paragraph: Int) -> Bool {
    used.contains([paragraph, statement.range.lowerBound])
  }

  mutating func counts(tables: Int, of all: Int, statements: Int, of statementsInAll: Int) {
    audit.tablesRead = tables
    audit.tablesInAll = all
    audit.statementsUsed = statements
    audit.statementsInAll = statementsInAll
  }
}
