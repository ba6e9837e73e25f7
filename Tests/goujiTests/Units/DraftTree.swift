import Foundation
import GoujiModel
import TestSupport

@testable import BudgetWorkbench

/// Several drafts beside one another, with the templates of the repository above them, in a
/// temporary folder that is removed with the value.
final class DraftTree {
  let folder = TemporaryFolder()

  /// Texts by path, such as `甲/支出.csv`.
  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Templates"),
      withDestinationURL: DraftCopy.repository.appending(path: "Templates"))
    for (path, text) in files { try write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws { try folder.write(text, to: path) }

  func path(_ draft: String) -> String { folder.path(draft) }

  func workbench(_ draft: String) -> Workbench { Workbench(draft: path(draft)) }

  /// `G231 甲/草案.yaml:2`: code, file below the tree and line. That small drafts leave lists and
  /// units without lines is not what these tests ask.
  func briefs(_ draft: String) -> [String] {
    Self.briefs(workbench(draft).report().findings)
  }

  static func briefs(_ findings: [Finding]) -> [String] {
    findings.filter { ![.listUnfilled, .unitWithoutLines].contains($0.code) }.map { finding in
      guard let place = finding.place else { return finding.code.rawValue }
      let file = place.file.path.split(separator: "/").suffix(2).joined(separator: "/")
      return "\(finding.code.rawValue) \(file):\(place.line)"
    }
  }
}
