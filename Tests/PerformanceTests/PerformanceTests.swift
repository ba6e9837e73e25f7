import DraftReading
import Foundation
import GoujiModel
import ManifestWriting
import ReportAuditing
import ReportComposing
import Testing
import WordWriting
import WorkbookWriting
@testable import BudgetWorkbench

/// Seconds and peak memory of every step. `GOUJI_BENCH=1 swift test -c release` prints the table
/// that README keeps; the numbers are for reading, not for passing.
@Suite(.serialized)
struct PerformanceTests {
  private static let isAsked = ProcessInfo.processInfo.environment["GOUJI_BENCH"] != nil

  @Test(.enabled(if: isAsked, "GOUJI_BENCH=1 is not set"), arguments: [100, 1_000, 10_000])
  func `a draft becomes a package step by step`(lines: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "gouji-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try MadeDraft(lines: lines).write(to: folder)
    let templates = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Templates")
    let bench = Workbench(
      draft: folder.path(percentEncoded: false), templates: templates.path(percentEncoded: false))

    var steps = Steps(lines: lines)
    let loaded = steps.time("read") { bench.load() }
    let material = try #require(loaded.value, "\(FindingRenderer.text(loaded.findings))")
    let composed = steps.time("derive") {
      ReportComposer.compose(
        budget: material.budget, template: material.template,
        classification: material.classification)
    }
    let audited = steps.time("audit") {
      ReportAuditor.audit(
        report: composed.value, budget: material.budget, template: material.template)
    }
    let document = try steps.time("docx") { try WordReport.write(composed.value) }
    let workbook = try steps.time("xlsx") { try WorkbookReport.write(composed.value) }
    let manifest = steps.time("json") { ManifestReport.write(composed.value) }
    let findings = loaded.findings + composed.findings + audited
    #expect(!findings.hasErrors, "\(FindingRenderer.text(findings))")
    #expect(min(document.count, workbook.count, manifest.count) > 0)
    steps.show()
  }
}

private struct Steps {
  let lines: Int
  private var rows: [String] = []

  init(lines: Int) { self.lines = lines }

  mutating func time<Value>(_ step: String, _ work: () throws -> Value) rethrows -> Value {
    Self.forgetPeak()
    let clock = ContinuousClock()
    let start = clock.now
    let value = try work()
    let seconds = (clock.now - start) / Duration.seconds(1)
    rows.append(
      String(format: "%6d  %@\t%8.4f s  %7.1f MiB", lines, step as NSString, seconds, Self.peak))
    return value
  }

  func show() { print(rows.joined(separator: "\n")) }

  /// The most memory held since `forgetPeak`, in MiB. Not `ru_maxrss`: that of the shell that
  /// started the process lives on in it.
  private static var peak: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Double(line.filter(\.isNumber)).map { $0 / 1024 } ?? .nan
  }

  /// proc(5): 5 sets the peak to what is held now.
  private static func forgetPeak() {
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
  }
}
