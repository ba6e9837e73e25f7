import Foundation
import GoujiModel
import ReportComposing
import TableDeriving
import Testing

@testable import gouji

@Suite(.serialized)
struct BalancedRoundingTests {
  @Test func `experiment`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = Int(environment["DRAFTS"] ?? "20")!
    let most = Int(environment["LINES"] ?? "3000")!
    let base = UInt64(environment["SEED"] ?? "1")!
    let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var failed = 0
    for number in 0..<count {
      let draft = RandomDraft(seed: base &* 1_000_003 &+ UInt64(number), leastLines: Int(environment["LEAST"] ?? "1")!, mostLines: most)
      let path = folder.appending(path: "\(number)")
      try draft.write(to: path, template: "四川")
      let bench = Workbench(
        draft: path.path(percentEncoded: false),
        templates: DraftCopy.repository.appending(path: "Templates").path(percentEncoded: false))
      let loaded = bench.load()
      let material = try #require(loaded.value, "\(FindingRenderer.text(loaded.findings))")
      var template = material.template
      let clock = ContinuousClock()
      let start = clock.now
      _ = ReportComposer.compose(
        budget: material.budget, template: template, classification: material.classification)
      let plain = clock.now - start
      template.options.rounding.amounts = .balanced
      let start2 = clock.now
      let outcome = ReportComposer.compose(
        budget: material.budget, template: template, classification: material.classification)
      let balanced = clock.now - start2
      var (cells, adjusted, beyond) = (0, 0, 0)
      for table in outcome.value.tables {
        for row in table.rows {
          for cell in row.cells {
            guard case .figure(let figure) = cell.content, case .amount(let exact) = figure.value else { continue }
            cells += 1
            guard case .amount(let shown)? = figure.shown else { continue }
            if shown.fen != Rounding.halfUp(exact.fen, over: 10_000) * 10_000 { adjusted += 1 }
            if abs(shown.fen - exact.fen) >= 10_000 { beyond += 1 }
          }
        }
      }
      if beyond > 0 { failed += 1 }
      print(number, draft.lines, "units", draft.units.count, "cells", cells, "adjusted", adjusted, "beyond", beyond, plain / .milliseconds(1), balanced / .milliseconds(1))
    }
    print("FAILED", failed, "of", count)
  }
}
