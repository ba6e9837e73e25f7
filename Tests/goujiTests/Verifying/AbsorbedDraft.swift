import GoujiModel
import OfficeOpenXML
import TestSupport
import Testing
import WordWriting

@testable import BudgetWorkbench

/// A draft whose document somebody has edited, and what comes back of it.
enum AbsorbedDraft {
  static func of(
    _ copy: DraftCopy, _ edit: (inout WordContent) throws -> Void
  ) throws -> Outcome<AbsorbBench.Result> {
    let bench = Workbench(draft: copy.path, templates: nil)
    let report = try #require(bench.drafted().value?.report)
    var content = try WordContent(WordReport.write(report))
    try edit(&content)
    return AbsorbBench(document: "改.docx", workbench: bench).result(of: content)
  }

  static func text(_ name: String, in outcome: Outcome<AbsorbBench.Result>) -> String? {
    outcome.value.changes.first { $0.name == name }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }
}
