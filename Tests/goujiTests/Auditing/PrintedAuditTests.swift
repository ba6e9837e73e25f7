import DraftReading
import GoujiModel
import ReportAuditing
import Testing

@testable import BudgetWorkbench

/// The report as it will be printed, read again as a stranger reads it.
struct PrintedAuditTests {
  /// 当年拨款 in the place of 基本支出, which the table shows and of which 人员经费 and 公用经费 are the parts.
  private static let wrongFigure = DraftCopy.Change.replace(
    "../Templates/四川/说明.yaml", "基本支出{一般公共预算基本支出}，其中：", with: "基本支出{一般公共预算当年拨款}，其中：")

  @Test func `a sentence with another figure of the template is told where it is written`() throws {
    let draft = try DraftCopy([Self.wrongFigure])
    let found = Workbench(draft: draft.path).report().findings.filter {
      $0.code == .printedContradicts
    }
    #expect(!found.isEmpty)
    for finding in found {
      #expect(finding.place?.file.path.hasSuffix("Templates/四川/说明.yaml") == true)
      #expect(finding.place?.file.line(57).contains("当年拨款") == true && finding.place?.line == 57)
      #expect(finding.severity == .warning)
    }
  }

  /// A warning on its line is enough; a note, and what stands in another line, says nothing of it.
  @Test func `what stands on a line that is warned of is not told again`() throws {
    let draft = try DraftCopy([Self.wrongFigure])
    let drafted = try #require(Workbench(draft: draft.path).drafted().value)
    let audit = PrintedAudit(drafted.report, drafted.material.template)
    let all = audit.results(besides: [])
    let place = try #require(all.findings.first?.place)
    #expect(all.flatMap(\.skipped).isEmpty && all.findings.allSatisfy { $0.place?.line == 57 })
    func besides(_ severity: Severity, line: Int) -> [AuditResult] {
      var told = Finding(
        .printedContradicts,
        at: Place(file: place.file, line: line, column: 1, length: 1), "已经说过")
      told.severity = severity
      return audit.results(besides: [told])
    }
    let warned = besides(.warning, line: 57)
    #expect(warned.findings.isEmpty)
    #expect(warned.flatMap(\.skipped).map(\.count).reduce(0, +) == all.findings.count)
    #expect(besides(.note, line: 57).findings.count == all.findings.count)
    #expect(besides(.warning, line: 56).findings.count == all.findings.count)
  }

  @Test func `beside an error nothing is held against it, and that is said`() throws {
    let draft = try DraftCopy([Self.wrongFigure])
    let drafted = try #require(Workbench(draft: draft.path).drafted().value)
    let results = PrintedAudit(drafted.report, drafted.material.template).results(
      besides: [Finding(.brokenTieOut, at: nil, "表与表对不上")])
    #expect(results.count == 1 && results.findings.isEmpty)
    #expect(results.first?.verdict == .notApplicable("报告有错误，改正以后再核对"))
  }

  @Test func `a finding that the draft accepts hides nothing on its line`() throws {
    let accepted = DraftCopy.Change.replace(
      "草案.yaml", "已核:\n", with: "已核:\n  - G274@四川/说明.yaml:57: 已经看过\n")
    for (changes, isTold) in [([], false), ([accepted], true)] {
      let draft = try DraftCopy([Self.wrongFigure] + changes)
      let drafted = try #require(Workbench(draft: draft.path).drafted().value)
      let file = try #require(
        drafted.audit().first { $0.code == .printedContradicts }?.place?.file)
      let place = Place(file: file, line: 57, column: 1, length: 1)
      let warned = DraftedReport(
        report: drafted.report, material: drafted.material,
        told: [Finding(try #require(FindingCode(rawValue: "G274")), at: place, "已经说过")])
      let found = warned.audit().contains { $0.code == .printedContradicts }
      #expect(found == isTold)
    }
  }

  /// Its family says how much was looked at, and that what fails is counted.
  @Test func `the certificate has a family of it`() throws {
    func family(_ changes: [DraftCopy.Change]) throws -> (checks: Int, failures: Int) {
      let draft = try DraftCopy(changes)
      let drafted = try #require(Workbench(draft: draft.path).drafted().value)
      let family = try #require(
        drafted.proof.certificate.families.first { $0.family == .printed })
      return (family.checks, family.failures)
    }
    let right = try family([])
    #expect(right.checks > 300 && right.failures == 0)
    #expect(try family([Self.wrongFigure]).failures > 0)
  }

  /// A plain build does without: it reads nothing again.
  @Test func `build tells it with the certificate and the review`() throws {
    let draft = try DraftCopy([Self.wrongFigure])
    for (options, isTold) in [([], false), (["--certificate"], true), (["--review"], true)] {
      let run = try GoujiRun(["build", draft.path, "--out", draft.out, "--overwrite"] + options)
      #expect(run.status == 0 && run.errors.contains("G523") == isTold, "\(options) \(run.errors)")
    }
  }
}
