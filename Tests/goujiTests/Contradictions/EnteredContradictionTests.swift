import Foundation
import Testing

/// What a preparer enters in two places of a draft and what cannot both be right: typical slips in the
/// shipped drafts, each told where it was made. The drafts themselves are told nothing (`GoldenTests`).
struct EnteredContradictionTests {
  @Test(arguments: slips)
  func `a slip is told where it was made`(_ slip: Slip) throws {
    let draft = try DraftCopy(of: "Drafts/\(slip.draft)", slip.damage.changes)
    let run = try GoujiRun(["check", draft.path, "--format", "json"])
    let found = try run.findings().filter {
      $0.hasPrefix("G22") || $0.hasPrefix("G27") || $0.hasPrefix("G28")
    }
    #expect(found == slip.damage.expected(draft.marks))
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    var draft: String
    var damage: Damage
    var testDescription: String { damage.testDescription }

    init(_ draft: String, _ name: String, _ changes: DraftCopy.Change..., codes: String...) {
      self.draft = draft
      damage = Damage(name)
      (damage.changes, damage.codes) = (changes, codes)
    }
  }

  private static let tongchuan = "tongchuan-2024"
  private static let leshan = "leshan-2024"
  private static let yongchuan = "yongchuan-2024"
  private static let suining = "suining-2024-final"

  static let slips = [
    Slip(
      tongchuan, "vehicles without money",
      .replace("草案.yaml", "填报: {}", with: "填报: {购置车辆数: ‸2}"), codes: "G270"),
    Slip(
      suining, "fewer guests than groups",
      .replace("草案.yaml", "国内接待人次: 599", with: "国内接待人次: ‸5"), codes: "G272"),
    Slip(
      yongchuan, "money of 国有资本 from the general budget",
      .replace(
        "支出.csv", "303008,2230105,30227,项目支出,国有企业退休人员社会化管理补助专项资金,国有资本经营预算",
        with: "303008,‸2230105,30227,项目支出,国有企业退休人员社会化管理补助专项资金,一般公共预算"), codes: "G274"),
    Slip(
      yongchuan, "an institution called an office",
      .replace("草案.yaml", "职业技能鉴定中心, 性质: 事业", with: "职业技能鉴定中心, 性质: 行政"),
      codes: "G275 支出.csv:177:16", "G275 支出.csv:181:8"),
    Slip(
      tongchuan, "a code of the government's classification",
      .replace("支出.csv", "2080150,30107,人员经费", with: "2080150,‸50101,人员经费"), codes: "G276"),
    Slip(
      leshan, "a purchase ten times too large",
      .replace("政府采购.csv", "物业管理服务,服务,1,900000", with: "物业管理服务,服务,1,‸9000000"),
      codes: "G277"),
    Slip(
      leshan, "parts of last year that do not make the whole",
      .replace("草案.yaml", "  财政拨款项目支出: 6843.97万元", with: "  财政拨款项目支出: 6834.97万元"),
      codes: "G278 草案.yaml:35:15", "G278 草案.yaml:40:13"),
    Slip(
      tongchuan, "last year's figure in 元",
      .replace("草案.yaml", "机关运行经费: 41.80万元", with: "机关运行经费: ‸41.80元"), codes: "G279"),
    Slip(
      tongchuan, "an insurance in 万元",
      .replace("支出.csv", "本年,本级,673100", with: "本年,本级,‸67.31"), codes: "G279"),
    Slip(
      suining, "a result a hundred times too small",
      .replace("支出.csv", "520000,610000,610000", with: "520000,610000,‸6100"), codes: "G279"),
    Slip(
      tongchuan, "a cost above the project's amount",
      .replace("项目绩效.csv", "≤,48500,元", with: "≤,‸58500,元"), codes: "G223"),
    Slip(
      tongchuan, "wages as office expenses",
      .replace("支出.csv", "2080101,30101,人员经费", with: "2080101,30101,‸公用经费"), codes: "G282"),
    Slip(
      tongchuan, "an insurance in the place of another",
      .replace("支出.csv", "2210201,30113", with: "2210201,‸30110"), codes: "G282"),
    Slip(
      suining, "a score above its weight",
      .replace("评分.csv", "执行结果,4,3.83", with: "执行结果,4,‸38.3"), codes: "G283"),
  ]

  /// Forms in which something contradicts something: what `cases/README.md` wants told.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: cases), "needs ../shared"),
    arguments: [
      ("right", []), ("cars_zero", ["G270"]), ("sub_empty", ["G273"]),
      ("general_with_fund_code", ["G274", "G277"]), ("prev_gongsum", ["G278"]),
      ("prev_unit_cleared", ["G279"]),
    ])
  func `the kept forms are told what they contradict`(_ name: String, _ codes: [String]) throws {
    let templates = DraftCopy.repository.appending(path: "Templates").path(percentEncoded: false)
    let run = try GoujiRun([
      "check", "\(Self.cases)/\(name).xlsx", "--templates", templates, "--format", "json",
    ])
    #expect(try run.findings().map { String($0.prefix(4)) } == codes.sorted())
  }

  private static let cases = DraftCopy.repository.deletingLastPathComponent()
    .appending(path: "shared/cases/inputs").path(percentEncoded: false)
}
