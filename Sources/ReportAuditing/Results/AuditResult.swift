import GoujiModel

/// What came of one rule over one report. Relations are counted always, and listed only where a
/// certificate asks for them: `hold`, `fail` and `skip` say what became of each.
package struct AuditResult: Sendable {
  package enum Verdict: Equatable, Sendable {
    case passed
    case failed
    /// With the reason: a rule that could not look at anything has not passed.
    case notApplicable(String)
  }

  package let rule: AuditRule
  /// Relations that were looked at, those that do not hold included.
  package private(set) var checks = 0
  package private(set) var findings: [Finding] = []
  /// Why relations could not be looked at, each reason once, and how many there were of it.
  package private(set) var skipped: [(reason: String, count: Int)] = []
  /// Nil where nobody asked for the list.
  private(set) var relations: [AuditRelation]?
  /// Relations that are counted by the table or part in which they stand.
  private var groups: [Group] = []
  /// Why there may be nothing to look at.
  private let absence: String

  /// `absence` is said where no relation was there to look at: `报告没有图`.
  package init(_ rule: AuditRule, lists: Bool = false, absence: String = "报告里没有要核对的") {
    self.rule = rule
    self.absence = absence
    relations = lists ? [] : nil
  }

  /// Relations of one place that hold and that are counted only.
  package struct Group: Sendable {
    /// `表3`, `正文`
    package var place: String
    package var count: Int
  }

  /// All that was looked at: each relation by itself, or in one of the groups, none twice. A relation
  /// that does not hold is always there by itself.
  package var listing: (relations: [AuditRelation], groups: [Group]) {
    let listed = relations ?? findings.map(Self.relation)
    var groups = groups
    let rest = checks - listed.count - groups.reduce(0) { $0 + $1.count }
    if rest > 0 {
      groups.append(Group(place: rule.family == .draft ? "草案" : "报告全文", count: rest))
    }
    return (listed, groups)
  }

  private static func relation(_ finding: Finding) -> AuditRelation {
    AuditRelation(
      .init(finding.place?.description ?? "", finding.message), .init("", finding.label),
      holds: false)
  }

  package var verdict: Verdict {
    if !findings.isEmpty { return .failed }
    if checks > 0 { return .passed }
    return .notApplicable(skipped.first?.reason ?? absence)
  }

  /// Relations that hold.
  package mutating func hold(
    _ count: Int = 1, _ relation: @autoclosure () -> AuditRelation? = nil
  ) {
    checks += count
    if relations != nil, let relation = relation() { relations?.append(relation) }
  }

  /// Relations that hold and that are listed by the place in which they stand.
  mutating func hold(_ count: Int = 1, in place: @autoclosure () -> String) {
    checks += count
    if relations != nil, count > 0 { list(count, at: place()) }
  }

  private mutating func list(_ count: Int, at place: String) {
    if let last = groups.indices.last, groups[last].place.sameBytes(as: place) {
      groups[last].count += count
    } else if let known = groups.firstIndex(where: { $0.place.sameBytes(as: place) }) {
      groups[known].count += count
    } else {
      groups.append(Group(place: place, count: count))
    }
  }

  /// One that does not.
  package mutating func fail(
    _ finding: Finding, _ relation: @autoclosure () -> AuditRelation? = nil
  ) {
    checks += 1
    findings.append(finding)
    if relations != nil {
      var relation = relation() ?? Self.relation(finding)
      relation.holds = false
      relations?.append(relation)
    }
  }

  /// One that holds where nothing was found.
  package mutating func check(_ finding: Finding?) {
    if let finding { fail(finding) } else { hold() }
  }

  /// What came of the same rule over more of the same report.
  mutating func add(_ other: AuditResult) {
    checks += other.checks
    findings += other.findings
    for (reason, count) in other.skipped { skip(reason, count) }
    if let more = other.relations { relations?.append(contentsOf: more) }
    for group in other.groups { list(group.count, at: group.place) }
  }

  /// One that could not be looked at.
  package mutating func skip(_ reason: String, _ count: Int = 1) {
    if let known = skipped.firstIndex(where: { $0.reason == reason }) {
      skipped[known].count += count
    } else {
      skipped.append((reason, count))
    }
  }
}

extension [AuditResult] {
  /// Of all rules, in their order.
  package var findings: [Finding] { flatMap(\.findings) }
}
