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
