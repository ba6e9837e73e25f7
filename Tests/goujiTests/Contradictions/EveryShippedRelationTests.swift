import DraftReading
import Foundation
import GoujiModel
import SourceReading
import TemplateReading
import TestSupport
import Testing

@testable import ReportAuditing
@testable import BudgetWorkbench

/// Every relation (勾稽) of every shipped template: its smallest wrong input makes it fire, and the
/// shipped draft does not. A relation that is added without a draft that reaches it fails here.
struct EveryShippedRelationTests {
  private static let repository = DraftCopy.repository
  private static let templates = repository.appending(path: "Templates").path(percentEncoded: false)

  /// Drafts that between them are made from all shipped templates.
  private static let drafts = [
    "Drafts/tongchuan-2024", "Drafts/leshan-2024", "Drafts/yongchuan-2024",
    "Drafts/suining-2024-final", "Drafts/wanli-2025", "Drafts/putuo-finance-2024-final",
    "Drafts/js-court-2018", "Tests/GoldenTests/Cases/sections-elsewhere/草案",
  ]

  private static func drafted(_ draft: String) -> DraftedReport? {
    Workbench(
      draft: repository.appending(path: draft).path(percentEncoded: false), templates: templates
    ).drafted().value
  }

  @Test(arguments: drafts)
  func `each relation fires on its smallest wrong input, and none on the draft`(draft: String)
    throws
  {
    let drafted = try #require(Self.drafted(draft))
    let (report, material) = (drafted.report, drafted.material)
    let template = material.template
    #expect(TieOutHolds.result(report, template, material.budget).findings.map(\.message) == [])
    for tieOut in template.tieOuts {
      let broken = BrokenRelation(tieOut, report, material.budget, template)
      guard let broken else {
        Issue.record("no input breaks “\(tieOut.name)” of \(template.name)")
        continue
      }
      var alone = template
      alone.tieOuts = [tieOut]
      let findings = TieOutHolds.result(broken.report, alone, broken.budget).findings
      #expect(
        findings.contains {
          $0.code == .brokenTieOut || $0.code == .brokenRelation || $0.code == .doubtfulRelation
        },
        "“\(tieOut.name)” of \(template.name) says nothing")
      #expect(findings.allSatisfy { $0.message.contains("“\(tieOut.name)”") })
    }
  }

  @Test func `the drafts reach every relation of every shipped template`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.templates)
      .filter { !$0.hasSuffix(".md") }
    let written = names.flatMap { name in
      TemplateReader(shelves: [Self.templates]).read(name, asked: nil).value?.tieOuts ?? []
    }
    let reached = Self.drafts.compactMap { Self.drafted($0) }.flatMap(\.material.template.tieOuts)
    let missing = Set(written.map(\.place.description)).subtracting(
      reached.map(\.place.description))
    #expect(missing == [])
  }
}
