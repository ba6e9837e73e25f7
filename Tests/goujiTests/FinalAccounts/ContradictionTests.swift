import Testing

/// Things a preparer enters in two places of a final account, which cannot both be right: the kinds
/// of errors that 遂宁 published (`errors.md` of the seed).
struct ContradictionTests {
  @Test(arguments: contradictions)
  func `a contradiction is shown where it was entered`(_ doubt: Damage) throws {
    let draft = try DraftCopy(of: "Drafts/suining-2024-final", doubt.changes)
    let run = try GoujiRun.build(draft)
    #expect(run.status == 0)
    #expect(
      try run.findings().filter { !Self.published.contains($0) } == doubt.expected(draft.marks))
  }

  /// 工伤保险 has two pairs of numbers in the publication itself (E17), probably of the city's own
  /// insured and of all; which, it does not say.
  private static let published = ["G238 整体绩效.csv:3:11", "G238 整体绩效.csv:3:11"]

  @Test func `what the publication contradicts is shown`() throws {
    let draft = try DraftCopy(of: "Drafts/suining-2024-final")
    #expect(try GoujiRun.build(draft).findings() == Self.published)
  }

  static let contradictions = [
    Damage(
      "one indicator, two results (E17)",
      .replace("整体绩效.csv", "参加失业保险人数,≥,21.5,", with: "‸失业保险参保人数,≥,21.27,"),
      codes: "G238"),
    Damage(
      "one indicator, two targets (E17)",
      .replace("整体绩效.csv", "参加失业保险人数,≥,21.5,万人,2,21.95", with: "‸失业保险参保人数,≥,21.5,万人,2,21.94"),
      codes: "G238"),
    Damage(
      "a cost below the spending of its project (E08)",
      .replace("项目绩效.csv", "宣传成本,≤,10,万元,10,", with: "宣传成本,≤,10,万元,‸9.85,"), codes: "G223"),
    Damage(
      "several costs that do not make up the spending of their project",
      .replace("项目绩效.csv", "宣传费用,≤,4.5,万元,4.5,", with: "宣传费用,≤,4.5,万元,4.4,"),
      codes: "G223 项目绩效.csv:142:55"),
    Damage(
      "a date after the year (E26)",
      .replace("项目绩效.csv", "辖区群众了解人社政策更加便捷,定性,优,,优", with: "了解政策,定性,‸2025年12月底前,,已完成"),
      codes: "G239"),
    Damage(
      "an amount that the report does not have (E13)",
      .replace("草案.yaml", "公务接待费: 承办省厅会议较上年增加", with: "公务接待费: 承办省厅会议‸12.42万元较上年增加"),
      codes: "G411"),
    Damage(
      "a reason for a fall beside a rise (E29)",
      .replace(
        "草案.yaml", "公务接待费: 承办省厅会议较上年增加，接待批次、人次相应增加", with: "公务接待费: ‸承办省厅会议较上年减少"),
      codes: "G412"),
  ]

  @Test func `a mark that is neither yes nor no is an error`() throws {
    let draft = try DraftCopy(
      of: "Drafts/suining-2024-final",
      [.replace("项目绩效.csv", "每套试卷更新费用标准,≤,450,元,450,否", with: "每套试卷更新费用标准,≤,450,元,450,‸不列")])
    let run = try GoujiRun.build(draft)
    #expect(run.status == 1)
    #expect(try run.findings().contains("G202 \(draft.marks[0])"))
  }

  @Test func `doubts about reasons come in the order of the draft`() throws {
    let draft = try DraftCopy(
      of: "Drafts/suining-2024-final",
      [
        .replace("草案.yaml", "三公经费: 公务接待批次、", with: "三公经费: 公务接待费‸111.11万元，"),
        .replace("草案.yaml", "公务用车购置及运行费: 公务用车使用", with: "公务用车购置及运行费: ‸222.22万元，公务用车使用"),
        .replace("草案.yaml", "公务接待费: 承办", with: "公务接待费: ‸333.33万元，承办"),
      ])
    let found = try GoujiRun.build(draft).findings().filter { $0.hasPrefix("G411") }
    #expect(found.count == 3)
    #expect(found == draft.marks.map { "G411 \($0)" })
  }

  /// 三公经费 stands in the report; a word for both directions takes no side.
  @Test func `a number that the report prints and mixed words pass`() throws {
    let draft = try DraftCopy(
      of: "Drafts/suining-2024-final",
      [
        .replace(
          "草案.yaml", "公务接待费: 承办省厅会议较上年增加，接待批次、人次相应增加",
          with: "公务接待费: “三公”经费共18.52万元，接待批次增加而标准下降")
      ])
    #expect(try GoujiRun.build(draft).findings() == Self.published)
  }
}
