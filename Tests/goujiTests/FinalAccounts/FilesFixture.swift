import GoujiModel
import TestSupport

@testable import BudgetWorkbench

/// Drafts and templates written by the test, in a temporary folder that is removed with the value.
/// Paths are `Templates/决算/模板.yaml`, `甲-2024/支出.csv`.
final class FilesFixture {
  private let folder = TemporaryFolder()

  init(_ files: [String: String]) throws {
    for (name, text) in files { try write(text, to: name) }
  }

  func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

  func path(_ name: String) -> String { folder.path(name) }

  func report(_ draft: String) -> Outcome<Report?> { Workbench(draft: path(draft)).report() }
}

extension [Finding] {
  /// `G109 甲-2024/支出.csv:3`, in order; without a place the code alone.
  var brief: [String] {
    map { finding in
      guard let place = finding.place else { return finding.code.rawValue }
      let parts = place.file.path.split(separator: "/").suffix(2).joined(separator: "/")
      return "\(finding.code.rawValue) \(parts):\(place.line)"
    }
  }

  var text: String { map { "\($0.message)〔\($0.cure)〕" }.joined(separator: "\n") }
}

extension Report {
  var headings: [String] {
    parts.flatMap(\.blocks).compactMap { block in
      if case .heading(let heading) = block { heading.words.text } else { nil }
    }
  }

  /// The rows below the header, cells joined by `|`.
  func rows(_ table: String) -> [String] {
    guard let table = tables.first(where: { $0.id == table }) else { return [] }
    return table.rows.dropFirst(table.headerRows).map { row in
      row.cells.map(\.words).joined(separator: "|")
    }
  }
}
