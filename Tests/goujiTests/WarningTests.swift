import Testing

/// What the preparer should look at and may leave: the package is written, exit 0.
struct WarningTests {
  @Test(arguments: doubts)
  func `a doubt is shown and the package is written`(_ doubt: Damage) throws {
    let draft = try DraftCopy(doubt.changes)
    let run = try GoujiRun.build(draft)
    #expect(run.status == 0)
    #expect(try run.findings() == doubt.expected(draft.marks))
    #expect(draft.written() == DraftCopy.package)
  }

  @Test func `a sound draft has no findings`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun.build(draft)
    #expect(run.status == 0)
    #expect(try run.findings() == [])
    #expect(draft.written() == DraftCopy.package)
  }

  static let doubts = [
    Damage(
      "a project without a target", .append("项目.csv", "185001,‸‸创业培训,特定目标类,培训\n"), codes: "G208",
      "G224"),
    Damage(
      "a project without spending", .append("项目.csv", "185001,‸入户宣传,人员类,宣传\n"), codes: "G224"),
    Damage(
      "a target without a project",
      .append("项目绩效.csv", "185001,‸党建经肥,产出指标,数量指标,次数,≥,5,次,90,\n"), codes: "G209"),
    Damage(
      "an unknown code", .replace("支出.csv", "2080101,30102", with: "2080101,‸30118"), codes: "G203"),
    Damage(
      "a miswritten name",
      .replace("支出.csv", "2080102,30207", with: "‸2080102 一般行政事务管理,30207"), codes: "G205"),
    Damage(
      "a negative amount", .replace("支出.csv", "本级,1118760", with: "本级,‸-3.50"), codes: "G206"),
    Damage(
      "weights of a project",
      .replace("项目绩效.csv", "仲裁案件办结率,≥,100,%,10", with: "仲裁案件办结率,≥,100,%,11"),
      codes: "G211 项目绩效.csv:61:8"),
    Damage(
      "weights of the department", .replace("整体绩效.csv", "≥,90,%,10", with: "≥,90,%,9"),
      codes: "G211 整体绩效.csv:2:31"),
    Damage(
      "an unknown column", .replace("项目.csv", "项目类别,年度目标", with: "项目类别,年度目标,‸备注"),
      codes: "G106"),
  ]
}
