import FigureEvaluating
import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Where every printed figure comes from, as a certificate says it.
struct ReasonTests {
  static let drafts =
    (try? FileManager.default.contentsOfDirectory(
      atPath: DraftCopy.repository.appending(path: "Drafts").path(percentEncoded: false)))?
    .filter { !$0.contains(".") }.sorted() ?? []

  private static func proof(_ draft: String) throws -> DraftProof {
    let path = DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
    return try #require(Workbench(draft: path).drafted().value).proof
  }

  @Test(arguments: drafts)
  func `every printed figure ends in lines, in numbers typed in, or in nothing and says so`(
    _ draft: String
  ) throws {
    let proof = try Self.proof(draft)
    let (reasons, counts) = (proof.reasons, proof.reasons.counts)
    print("\(draft)：\(reasons.figures.count) 个数，\(counts)，\(reasons.reasons.count) 种依据")
    #expect(reasons.figures.count > 200)
    #expect(counts.lines + counts.numbers + counts.nothing == reasons.figures.count)
    for reason in reasons.reasons {
      let words = proof.words.text(reason)
      let first = reasons.figures[reason.figures[0]].title
      #expect(words == "没有明细" || words.contains(" 第"), "\(first): \(words)")
      // A sum of nothing is zero, or has no value.
      if reason.isNothing, let value = reason.value { #expect(value.sign == 0, "\(first)") }
    }
  }

  /// The records of a sum add up to its exact value, by their places in the files.
  @Test func `the records of a sum add up to it`() throws {
    let reasons = try Self.proof("tongchuan-2024").reasons
    var looked = 0
    for reason in reasons.reasons where reason.terms.count == 1 {
      guard case .amount(let money) = reason.value else { continue }
      let sum = reason.terms[0].trace.records.reduce(0) { sum, record in
        if case .amount(let part) = record.value { sum + part.fen } else { sum }
      }
      #expect(sum == money.fen || reason.terms[0].place != nil)
      looked += 1
    }
    #expect(looked > 50)
  }

  @Test func `a certificate names files from the draft, wherever the draft stands`() throws {
    let texts = try (0..<2).map { _ in
      let draft = try DraftCopy()
      let proof = try #require(Workbench(draft: draft.path).drafted().value).proof
      return String(decoding: CertificateJSON.document(proof), as: UTF8.self)
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains("{\"file\": \"支出.csv\", \"line\": 2, "))
    #expect(texts[0].contains("\"words\": \"草案.yaml 第"))
  }

  @Test(arguments: [
    ([3, 4, 5, 8], "3–5、8"), ([1], "1"), ([2, 3], "2–3"), ([9, 1, 2], "1–2、9"), ([4, 4, 5], "4–5"),
    ([], ""),
  ])
  func `lines that follow each other are one range`(_ lines: [Int], _ words: String) {
    #expect(ReasonWords.ranges(lines) == words)
  }
}
