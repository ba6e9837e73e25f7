import DisclosureReading
import GoujiModel

/// Audits a document that Gouji did not make, without a draft: where it contradicts itself, the
/// classification of its year, or the rules of disclosure.
package enum DisclosureAuditor {
  /// In the order in which their results are shown.
  private static let rules: [@Sendable (Disclosure, inout AuditLog) -> Void] = [
    SumsDown.check, SumsAcross.check, FlowsHold.check, SameFigureTwice.check,
    ProseEqualsTables.check,
    SameStatementTwice.check, ChangesHold.check, ChangeColumnsHold.check, EarlierAmountsFit.check,
    DirectionsFit.check, ChangesEqualTables.check, SharesHold.check, StatedSharesHold.check,
    CompletionsHold.check,
    PartsHold.check, ItemsMakeClasses.check, CountsHold.check, NumbersGoOn.check,
    ItemsGoOn.check, DatesFit.check, EmptyTablesSaid.check, ListsFit.check,
  ]

  /// Those on what a disclosure took from the classification and from lists of targets: of a report of
  /// Gouji's own the rules on its draft tell it.
  private static let rulesOnEntries: [@Sendable (Disclosure, inout AuditLog) -> Void] = [
    NamesOfSubjects.check, FundsOfCodes.check, TargetsPossible.check,
  ]

  /// `isOwn`: a report that Gouji made of a draft, which was judged before.
  package static func audit(_ disclosure: Disclosure, isOwn: Bool = false) -> DisclosureAudit {
    var log = AuditLog(disclosure.path)
    for rule in isOwn ? rules : rules + rulesOnEntries { rule(disclosure, &log) }
    unread(disclosure, &log)
    var audit = log.audit
    if audit.tablesRead == 0, audit.statementsInAll == 0 {
      audit.findings.append(.nothingRead(disclosure.path))
    }
    return audit
  }

  /// What no rule looked at is said.
  private static func unread(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for one in disclosure.unread { log.leavesOpen(one.words, one.reason) }
    let read = UnjudgedTables(disclosure).tell(&log)
    var (used, all) = (0, 0)
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isOutsideReport {
      for statement in paragraph.statements where !statement.isReason && statement.kind != .other {
        all += 1
        if log.isUsed(statement, in: index) {
          used += 1
        } else {
          log.leavesOpen(statement, in: paragraph, index, "没有可以对照的数")
        }
      }
    }
    log.counts(tables: read, of: disclosure.tables.count, statements: used, of: all)
  }
}

extension Finding {
  fileprivate static func nothingRead(_ file: String) -> Finding {
    Finding(
      .disclosureUnread,
      at: Place(wholeOf: file),
      "没有认出一张预算、决算的表，也没有读到说明里的数，什么也没有核对",
      cure: "核对是不是部门预算或决算的公开文本；图片和扫描件读不出来，改用 Word、Excel 或有文字的 PDF")
  }
}
