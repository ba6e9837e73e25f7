extension Explanation {
  /// G509 and on: a list of drafts to be made in one run.
  static let batches: [Explanation] = [
    Explanation(
      .malformedRoster, "名册读不懂",
      checks: "名册（名册.csv）的第一行有没有“草案”列，下面有没有一行写了草案。",
      why: "名册列出全县的草案，一行一个部门；没有这一列就不知道草案在哪里；一份都没有写，就什么也没有做，不能当作都做好了。",
      examples: [.summary("名册.csv", ("../名册.csv", "部门,文件夹\n某县档案局,草案\n"))],
      cure: "把写草案文件夹的那一列叫作“草案”；部门的名称写在“部门”列，别的列随意。"),
    Explanation(
      .rosterDiffers, "名册与草案的部门不同",
      checks: "名册写了“部门”的，是不是那份草案的部门全称。",
      why: "草案文件夹复制来没有改，或名册写错了行，就会把甲局的数当作乙局的。",
      examples: [.summary("名册.csv", ("../名册.csv", "部门,草案\n某县教育局,草案\n"))],
      cure: "核对这一行的草案；只是名称写法不同的，改成一样。"),
    Explanation(
      .draftNotOnRoster, "草案不在名册里",
      checks: "文件夹里有名册的，里面的草案是不是都在名册里。",
      why: "有名册就照名册做；漏写的那一份不会生成，要让人知道。",
      examples: [
        .summary(
          "全县", ("../全县/名册.csv", "部门,草案\n某县档案局,../草案\n"),
          ("../全县/乙/草案.yaml", FindingExample.smallestHead))
      ],
      cure: "要做的写进名册；备份、不要的移到别处。"),
    Explanation(
      .rosterDraftMissing, "名册这一行没有写草案",
      checks: "名册每一行的“草案”有没有填。",
      why: "还没有交来的部门先列在名册里是可以的，但这一次没有它。",
      examples: [.summary("名册.csv", ("../名册.csv", "部门,草案\n某县档案局,草案\n某县教育局,\n"))],
      cure: "交来以后填上，再做一次。"),
    Explanation(
      .rosterDateUnclear, "名册的截止日期不是日期",
      checks: "`gouji board` 看名册每一行的“截止日期”是不是一个日期。",
      why: "读不出日期就不知道还剩几天，催报时会漏掉这个部门。",
      examples: [.event("名册的“截止日期”写的是“2月底”")],
      cure: "写成 2025-02-10、2025/2/10 或 2025年2月10日；没有期限的空着。"),
  ]
}
