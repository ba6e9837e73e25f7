import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Documents in the manner of six provinces that the rules were not written on.
struct UnseenAuditTests {
  @Test(arguments: UnseenDocument.all)
  func `the errors of a document are told, and nothing else`(_ document: UnseenDocument) throws {
    let disclosure = DisclosureReader(try document.passages(), path: "公开件").read()
    let findings = DisclosureAuditor.audit(disclosure).findings
    let wrong = findings.filter { finding in !document.errors.contains { $0.isTold(by: finding) } }
    #expect(wrong.isEmpty, "\(wrong.map { "\($0.code.rawValue) \($0.message)" })")
    let missed = document.errors.filter { error in !findings.contains(where: error.isTold) }
    #expect(missed.isEmpty, "\(missed.map(\.id))")
    let unread = disclosure.tables.filter { $0.form == nil }
    #expect(unread.isEmpty, "\(unread.map(\.words))")
  }

  /// Tables are known by places on the page: what cannot be read so is left open, never told wrong.
  @Test(arguments: UnseenDocument.all, [false, true])
  func `as a PDF nothing else is told`(_ document: UnseenDocument, _ isCentred: Bool) throws {
    let pages = PrintedPages(try document.passages(), isCentred: isCentred).pages
    let disclosure = DisclosureReader(.pages(PageText(words: pages)), path: "公开件").read()
    let audit = DisclosureAuditor.audit(disclosure)
    let wrong = audit.findings.filter { finding in
      !document.errors.contains { $0.isTold(by: finding) }
    }
    #expect(wrong.isEmpty, "\(wrong.map { "\($0.code.rawValue) \($0.message)" })")
    let missed = document.errors.filter { error in !audit.findings.contains(where: error.isTold) }
    #expect(missed.map(\.id) == document.missedInPages)
  }
}
