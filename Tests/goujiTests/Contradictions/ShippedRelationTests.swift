import Foundation
import Testing

/// The relations that the shipped templates ask for (勾稽), each broken once in a shipped draft. The
/// drafts themselves break none (`GoldenTests`).
struct ShippedRelationTests {
  @Test(arguments: slips)
  func `a broken relation is told at the draft's place`(_ slip: EnteredContradictionTests.Slip)
    throws
  {
    let draft = try DraftCopy(of: "Drafts/\(slip.draft)", slip.damage.changes)
    let run = try GoujiRun(["check", draft.path, "--format", "json"])
    #expect(try run.findings().filter { $0.hasPrefix("G30") } == slip.damage.expected(draft.marks))
  }

  private static let suining = "suining-2024-final"

  static let slips = [
    // The number of groups has a default of zero, and the sentence on it would not be printed.
    EnteredContradictionTests.Slip(
      suining, "receptions without their number of groups",
      .replace("草案.yaml", "模板: 遂宁", with: "模板: ‸遂宁"),
      .replace("草案.yaml", "  国内接待批次: 50\n", with: ""), codes: "G306"),
    EnteredContradictionTests.Slip(
      suining, "receptions of nobody",
      .replace("草案.yaml", "国内接待人次: 599", with: "国内接待人次: ‸0"), codes: "G306"),
    EnteredContradictionTests.Slip(
      suining, "foreign receptions without numbers",
      .replace("草案.yaml", "  国内接待人次: 599\n", with: "  国内接待人次: 599\n  外事接待费: ‸1元\n"),
      codes: "G306", "G306 草案.yaml:48:10"),
    EnteredContradictionTests.Slip(
      suining, "more foreign receptions than receptions",
      .replace(
        "草案.yaml", "  国内接待人次: 599\n",
        with: "  国内接待人次: 599\n  外事接待批次: 1\n  外事接待人次: 2\n  外事接待费: ‸900万元\n"), codes: "G306"),
    EnteredContradictionTests.Slip(
      suining, "trips of nobody",
      .replace("草案.yaml", "模板: 遂宁", with: "模板: ‸遂宁"),
      .replace(
        "支出.csv", "340001,2080102,30226,项目支出,事业单位公开招聘工作人员",
        with: "340001,2080102,30212,项目支出,事业单位公开招聘工作人员"),
      .replace("草案.yaml", "\n  三公经费: 公务", with: "\n  因公出国（境）费: 本年有团组出访\n  三公经费: 公务"),
      codes: "G307", "G306 草案.yaml:22:5"),
    EnteredContradictionTests.Slip(
      suining, "upkeep of no vehicle",
      .replace("草案.yaml", "模板: 遂宁", with: "模板: ‸遂宁"), .remove("车辆.csv"), codes: "G307"),
    EnteredContradictionTests.Slip(
      suining, "more bought from small enterprises than bought",
      .replace("政府采购.csv", "351300,351300,0,0", with: "351300,351300,‸361300,0"), codes: "G306"),
    EnteredContradictionTests.Slip(
      suining, "more from the smallest enterprises than from small ones",
      .replace("政府采购.csv", "351300,351300,0,0", with: "351300,351300,0,‸1"), codes: "G306"),
    EnteredContradictionTests.Slip(
      "leshan-2024", "more vehicles by use than vehicles",
      .replace("草案.yaml", "  现有轿车: 3\n", with: "  现有轿车: 3\n  领导干部用车: ‸4\n"), codes: "G306"),
    EnteredContradictionTests.Slip(
      "leshan-2024", "upkeep of no car",
      .replace("草案.yaml", "  现有轿车: 3\n", with: "  现有轿车: ‸0\n"), codes: "G307"),
  ]
}
