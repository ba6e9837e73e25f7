import DisclosureAuditing
import DisclosureReading
import DocumentReading
import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// The publications of `../shared`, rebuilt with their errors, and audited without a draft.
@Suite(.enabled(if: PublishedDocument.isThere, "needs ../shared"))
struct PublishedAuditTests {
  @Test func `as Word nearly all listed errors are told, and hardly anything else`() throws {
    var score = Score()
    for (document, errors) in PublishedError.all {
      score.count(try audit(document.document(), "公开件.docx"), errors, of: document.text)
    }
    print("audit, .docx: \(score.words)")
    let unreachable = PublishedError.all.flatMap { document, errors in
      errors.filter(\.told.isEmpty).map { "\(document.text) \($0.id)" }
    }
    #expect(score.missed == unreachable)
    #expect(score.precision >= 0.95, "\(score.wrong)")
    #expect(score.recall >= 0.8, "\(score.missed)")
  }

  @Test func `as Excel the errors of the tables are told, and nothing else`() throws {
    var score = Score()
    for (document, errors) in PublishedError.all {
      score.count(
        try audit(document.workbook(), "公开件.xlsx"), errors.filter(\.isInTables), of: document.text)
    }
    print("audit, .xlsx: \(score.words)")
    #expect(score.precision >= 0.95, "\(score.wrong)")
    #expect(score.recall >= 0.8, "\(score.missed)")
  }

  @Test func `as the text of a PDF hardly anything is told that is no error`() throws {
    var score = Score()
    for (document, errors) in PublishedError.all {
      let path = PublishedDocument.shared.appending(path: document.text).path()
      score.count(AuditBench.audit(path).findings, errors, of: document.text)
    }
    print("audit, text: \(score.words)")
    #expect(score.precision >= 0.95, "\(score.wrong)")
  }

  private func audit(_ bytes: [UInt8], _ path: String) throws -> [Finding] {
    let document = try #require(ReadDocument.read(bytes, path: path).value)
    return DisclosureAuditor.audit(DisclosureReader(document, path: path).read()).findings
  }

  private struct Score {
    var right = 0
    var wrong: [String] = []
    var found = 0
    var missed: [String] = []

    mutating func count(_ findings: [Finding], _ errors: [PublishedError], of text: String) {
      for finding in findings {
        let isListed = errors.contains { $0.isTold(by: finding) }
        if isListed {
          right += 1
        } else {
          wrong.append("\(text) \(finding.code.rawValue) \(finding.message)")
        }
      }
      for error in errors {
        if findings.contains(where: error.isTold) {
          found += 1
        } else {
          missed.append("\(text) \(error.id)")
        }
      }
    }

    var precision: Double { Double(right) / Double(max(right + wrong.count, 1)) }
    var recall: Double { Double(found) / Double(max(found + missed.count, 1)) }
    var words: String {
      "\(right) of \(right + wrong.count) findings are right, \(found) of \(found + missed.count) errors told; missed: \(missed.joined(separator: ", "))"
    }
  }
}

extension PublishedError {
  func isTold(by finding: Finding) -> Bool {
    told.contains { finding.code.rawValue == $0.code && finding.message.contains($0.words) }
  }
}
