extension Explanation {
  /// G25: the county's summary of many drafts.
  static let summaries: [Explanation] = [
    Explanation(
      .notADraft, "不是草案，已略过",
      checks: "gouji summary 后面列的，是不是草案文件夹或填报表。",
      why: "写 Drafts/* 时，说明文件也会列进来；略过什么要让人知道。",
      examples: [.summary("草案 说明", ("模板.yaml", summing), ("../说明/笔记.txt", "备忘\n"))],
      cure: "不是草案的不用管；是草案的，里面要有 草案.yaml。"),
    Explanation(
      .alreadyCounted, "已经算过，不再单列",
      checks: "列出的草案有没有重复，有没有是别的部门的单位。",
      why: "单位已经并在部门里，再单列就算两遍。",
      examples: [.summary("草案 草案", ("模板.yaml", summing))],
      cure: "不用管；列两次是写错了的，改正命令。"),
    Explanation(
      .draftsNotAlike, "草案不是同一个县、年度、一套表",
      checks: "各部门草案的地区、年度、基础模板、金额单位是不是相同。",
      why: "不同年度、不同口径的数加不到一起。",
      examples: [
        .summary(
          "草案 乙", ("模板.yaml", summing), ("../乙/草案.yaml", quakes.replacing("2024", with: "2023")),
          ("../乙/支出.csv", lines))
      ],
      cure: "只列同一个县、同一年度、同一套表的草案；写错的改正。"),
    Explanation(
      .sameDepartmentTwice, "同一部门列了两份",
      checks: "有没有两份草案是同一个部门，或有同一个单位。",
      why: "多半是列进了草案的备份，那个部门就算了两遍。",
      examples: [
        .summary(
          "草案 备份", ("模板.yaml", summing), ("../备份/草案.yaml", FindingExample.smallestHead),
          ("../备份/支出.csv", lines))
      ],
      cure: "只列一份；确是两个部门的，改正名称或代码。"),
    Explanation(
      .summaryFigureMissing, "汇总要而草案没有的数",
      checks: "汇总表的每个数，各部门的草案能不能算出。",
      why: "缺一个部门，全县的合计就不是全县的，所以合计也不印。",
      examples: [
        .summary(
          "草案",
          (
            "模板.yaml",
            summing.replacing("金额: 支出预算}, 行", with: "金额: 支出预算, 上年: 上年(支出预算)}, 行")
          ))
      ],
      cure: "上年的数：写“上年草案”，或在“上年数”下填上，没有的填 0；模板没有的数，在模板的“汇总”里加上。"),
    Explanation(
      .noSummary, "模板没有写汇总",
      checks: "草案的模板（或它的基础模板）有没有“汇总”。",
      why: "汇总表列什么由模板规定，没有写就不知道列什么。",
      examples: [.summary("草案")],
      cure: "在模板或它的基础模板里加上“汇总”，写法见 Templates/README.md。"),
    Explanation(
      .draftsFailed, "有草案没有通过检查",
      checks: "要汇总的每份草案是不是都没有错误。",
      why: "缺了一份，全县的合计就不对；所以有一份有错误就不汇总。",
      examples: [
        .summary(
          "草案 乙", ("模板.yaml", summing), ("../乙/草案.yaml", quakes),
          ("../乙/支出.csv", lines.replacing("50", with: "五十")))
      ],
      cure: "逐份用 gouji check 检查，改好再汇总；不参加汇总的不要列上。"),
  ]

  private static let summing =
    FindingExample.smallestTemplate
    + "汇总: {收支: {名称: 收支汇总表, 列: {部门名称: 文字, 金额: 支出预算}, 行: {合计: {标签: {部门名称: 合计}, 行: {部门: {标签: {部门名称: \"{部门.全称}\"}}}}}}}\n"

  private static let quakes = FindingExample.smallestHead.replacing("某县档案局", with: "某县地震局")
    .replacing("\"101", with: "\"102")

  private static let lines = FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,50"])
}
