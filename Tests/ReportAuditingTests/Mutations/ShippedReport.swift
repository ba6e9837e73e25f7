import DraftReading
import Foundation
import GoujiModel

@testable import BudgetWorkbench

/// The report of a shipped draft or of a golden case, as it was composed.
struct ShippedReport: Sendable {
  let name: String
  let report: Report
  let budget: Budget
  let template: Template

  /// All that have a report.
  static let all: [ShippedReport] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../..").standardized.path(percentEncoded: false)
    let drafts = folders(in: root + "/Drafts").map { ($0, "\(root)/Drafts/\($0)") }
    let cases = folders(in: root + "/Tests/GoldenTests/Cases")
      .map { ($0, "\(root)/Tests/GoldenTests/Cases/\($0)/草案") }
    return (drafts + cases).compactMap { name, path in
      guard FileManager.default.fileExists(atPath: path),
        let drafted = Workbench(draft: path).drafted().value
      else { return nil }
      return ShippedReport(
        name: name, report: drafted.report, budget: drafted.material.budget,
        template: drafted.material.template)
    }
  }()

  private static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.contains(".") }.sorted()
  }
}
