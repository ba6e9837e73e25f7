import Foundation
import OfficeOpenXML
import Testing
import WordWriting
import WorkbookWriting

@testable import BudgetWorkbench

/// Handles of C libraries that nobody frees add up. Other tests use memory, too: only in a run of its own.
struct MemoryTests {
  private static let isAlone = ProcessInfo.processInfo.environment["GOUJI_FUZZ"] != nil
  private static let mostMegabytes = 16

  @Test(.enabled(if: isAlone, "GOUJI_FUZZ is not set"))
  func `files written and read a hundred times leave nothing behind`() throws {
    let report = try FuzzCorpus().made().drafted.report
    func round() throws {
      _ = try WordContent(try WordReport.write(report))
      _ = try WorkbookContent(try WorkbookReport.write(report), withCharts: true)
      // A reader that gives up frees what it took.
      _ = try? WorkbookContent(Array(try WorkbookReport.write(report).dropLast(100)))
    }
    for _ in 0..<20 { try round() }
    let before = FuzzWatch.peakMegabytes
    for _ in 0..<100 { try round() }
    #expect(FuzzWatch.peakMegabytes - before < Self.mostMegabytes)
  }
}
