import Foundation
import GoujiModel
import TestSupport
import Testing

/// Errors that real publications contain, as `Templates/公开件里的错.md` lists them: fed to a draft, each
/// is told under the code that the page names; fed to a published file, `gouji verify` says where.
struct PublishedErrorTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    /// As the page numbers it: `通川 A1`.
    var error: String
    var draft: String
    var code: String
    var changes: [DraftCopy.Change]
    var testDescription: String { "\(error) \(code)" }

    init(_ error: String, _ draft: String, _ code: String, _ changes: DraftCopy.Change...) {
      (self.error, self.draft, self.code, self.changes) = (error, draft, code, changes)
    }
  }

  private static let tongchuan = "tongchuan-2024"
  private static let leshan = "leshan-2024"
  private static let yongchuan = "yongchuan-2024"
  private static let suining = "suining-2024-final"
  private static let target = "185001,日常公用经费,产出指标,质量指标,"
  private static let finance = "本部门制定了内部控制手册"

  static let slips = [
    Slip(
      "通川 C2", tongchuan, "G297",
      .replace("科目用途.csv", "2080102,印制", with: "2080102,一般行政事务管理（项）印制")),
    Slip(
      "通川 C9", tongchuan, "G317",
      .replace(
        "草案.yaml", "名称: 达州市通川区人力资源和社会保障局, 性质: 行政}",
        with: "名称: 达州市通川区人力资源和社会保障局, 性质: 行政}\n  - {代码: \"185002\", 名称: 达州市通川区就业服务管理局, 性质: 参公}")),
    Slip(
      "通川 E1", tongchuan, "G321",
      .replace("草案.yaml", "  - G321@项目绩效.csv#投诉率+≥: 公布件如此，照录\n", with: "  []\n")),
    Slip(
      "通川 E4", tongchuan, "G293", .append("项目绩效.csv", target + "[计算方法为：（实际/预算×100%],≥,10,%,0,\n")),
    Slip("通川 E5", tongchuan, "G321", .append("项目绩效.csv", target + "案件办结率,≥,110,%,0,\n")),
    Slip("通川 E7", suining, "G238"),
    Slip(
      "乐山 A1、A2", leshan, "G306", .replace("草案.yaml", "现有轿车: 3", with: "现有轿车: 3\n  执法执勤用车: 5")),
    Slip(
      "遂宁 E01", leshan, "G278",
      .replace("草案.yaml", "  财政拨款项目支出: 6843.97万元", with: "  财政拨款项目支出: 6834.97万元")),
    Slip("遂宁 E08", tongchuan, "G223", .replace("项目绩效.csv", "≤,48500,元", with: "≤,58500,元")),
    Slip(
      "遂宁 E14", suining, "G283",
      .replace("评分.csv", "预算管理,预算年终结余,8,8", with: "预算管理,预算年终结余,8,9")),
    Slip(
      "遂宁 E25", suining, "G297",
      .replace("文字.md", finance, with: "医疗卫生与计划生育支出按规定列支。" + finance)),
    Slip(
      "遂宁 E26", suining, "G239",
      .append(
        "项目绩效.csv",
        "340001,政策法规宣传,产出指标,时效指标,完成时间,≤,2025年12月31日前,,2025年12月31日,是,否,是\n")),
    Slip(
      "遂宁 E29", suining, "G412",
      .replace("草案.yaml", "公务接待费: 承办省厅会议较上年增加，接待批次、人次相应增加", with: "公务接待费: 会议减少，接待批次下降")),
    Slip("遂宁 E33", suining, "G294", .replace("文字.md", finance, with: "支出决算数，，" + finance)),
    Slip("永川 D4", tongchuan, "G279", .replace("支出.csv", "本年,本级,673100", with: "本年,本级,67.31")),
    Slip(
      "领域 住房公积金的用途", tongchuan, "G298",
      .replace("科目用途.csv", "2210201,缴存单位承担的职工住房公积金", with: "2210201,事业单位医疗保险")),
    Slip("领域 202 年度", tongchuan, "G292", .replace("文字.md", "新的一年，", with: "202年度，")),
    Slip("领域 下降（增长）", tongchuan, "G290", .replace("文字.md", "新的一年，", with: "经费下降（增长）XX%，")),
    Slip("领域 没有批次", suining, "G306", .replace("草案.yaml", "  国内接待批次: 50\n", with: "")),
    Slip("领域 购置费与车辆", tongchuan, "G270", .replace("草案.yaml", "填报: {}", with: "填报: {购置车辆数: 2}")),
    Slip(
      "领域 基金科目", yongchuan, "G274",
      .replace(
        "支出.csv", "303008,2230105,30227,项目支出,国有企业退休人员社会化管理补助专项资金,国有资本经营预算",
        with: "303008,2230105,30227,项目支出,国有企业退休人员社会化管理补助专项资金,一般公共预算")),
    Slip(
      "领域 写错的数", tongchuan, "G411",
      .replace("草案.yaml", "  机关运行经费: 本年人员减少", with: "  机关运行经费: 本年人员减少，公用经费减少3.21万元")),
  ]

  @Test(arguments: slips)
  func `an error of a publication, entered in a draft, is told`(_ slip: Slip) throws {
    let draft = try DraftCopy(of: "Drafts/\(slip.draft)", slip.changes)
    let run = try GoujiRun(["check", draft.path, "--format", "json"])
    let codes = try run.findings().map { String($0.prefix(4)) }
    #expect(codes.contains(slip.code), "\(codes)")
  }

  /// Errors of the templates that published texts show: in a county's own template.
  static let templates: [(error: String, code: String, own: String)] = [
    ("通川 A3", "G446", "部分.说明.节.财政拨款.文.总数: \"一般公共预算基本支出{财政拨款支出}。\"\n"),
    ("江苏 1", "G443", "词.较上年.式.差: 数 + 上年(数)\n"),
  ]

  @Test(arguments: templates.indices)
  func `an error of a publication, written in a template, is told`(_ index: Int) throws {
    let (error, code, own) = Self.templates[index]
    let folder = TemporaryFolder()
    try FileManager.default.copyItem(
      at: DraftCopy.repository.appending(path: "Templates/四川"),
      to: folder.url.appending(path: "Templates/四川"), creatingFolders: true)
    try folder.write("基于: 四川\n" + own, to: "Templates/县/模板.yaml")
    let run = try GoujiRun(
      ["template", "check", "县", "--templates", folder.path("Templates"), "--format", "json"])
    #expect(try run.findings().contains { $0.hasPrefix(code) }, "\(error): \(run.output)")
  }

  /// The page names each of them, with its code.
  @Test func `the page of published errors names what is tested here`() throws {
    let page = try String(
      contentsOf: DraftCopy.repository.appending(path: "Templates/公开件里的错.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    for (error, code) in Self.slips.map({ ($0.error, $0.code) })
      + Self.templates.map({ ($0.error, $0.code) })
    {
      let words = error.split(separator: " ", maxSplits: 1)
      let known = rows.contains { row in
        words.allSatisfy { row.contains($0) } && row.contains("**\(code)**")
      }
      #expect(known, "\(error) \(code)")
    }
    // What is said to be tried is tried here.
    let tried = rows.flatMap { $0.matches(of: /\*\*G\d{3}\*\*/) }
    #expect(tried.count == Self.slips.count + Self.templates.count)
    for code in Set(rows.flatMap { $0.matches(of: /G\d{3}/).map { String($0.output) } }) {
      #expect(FindingCode(rawValue: code) != nil, "\(code)")
    }
  }

  /// What `gouji audit` is said to report of the publications is what it is tested to report.
  @Test func `the page names what an audit of the publications reports`() throws {
    let page = try String(
      contentsOf: DraftCopy.repository.appending(path: "Templates/公开件里的错.md"), encoding: .utf8)
    let counties = [
      ("tongchuan", "通川"), ("leshan", "乐山"), ("yongchuan", "永川"), ("suining", "遂宁"),
      ("jiangsu", "江苏"),
      ("shanghai-budget/publication-2024", "万里"), ("shanghai-budget/publication-2025", "上海"),
      ("shanghai-final", "普陀"),
    ]
    for (document, errors) in PublishedError.all {
      let county = try #require(counties.first { document.text.contains($0.0) }?.1)
      let told = page.split(separator: "\n").filter { $0.hasPrefix("| \(county) ") }
        .compactMap { $0.split(separator: "|").last }
        .flatMap { $0.matches(of: /G\d{3}/).map { String($0.output) } }
      #expect(Set(told) == Set(errors.flatMap(\.told).map(\.code)), "\(county)")
    }
  }
}

extension FileManager {
  fileprivate func copyItem(at source: URL, to target: URL, creatingFolders: Bool) throws {
    try createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: creatingFolders)
    try copyItem(at: source, to: target)
  }
}
