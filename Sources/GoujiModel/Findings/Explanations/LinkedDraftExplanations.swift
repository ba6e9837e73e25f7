extension Explanation {
  /// G2: drafts that name others: last year's, the budget's, those of its units.
  static let linkedDrafts: [Explanation] = [
    Explanation(
      .namedDraftUnreadable, "上年草案或预算草案读不了",
      checks: "草案.yaml 里“上年草案”“预算草案”写的文件夹，有没有一份能读的草案。",
      why: "上年数要由上年草案的明细算出，读不了就没有上年数。",
      examples: [.head(adding: "上年草案: ../某县档案局-2023")],
      cure: "路径从本草案的文件夹算起；没有上年草案的，删去这一行，改填“上年数”。"),
    Explanation(
      .namedDraftMismatch, "不是这一年、这个部门的草案",
      checks: "上年草案是不是同一部门上一年的，预算草案是不是同一部门同一年的。",
      why: "拿错了草案，所有增减都是错的，而数还是会印出来。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "上年草案: ../上年\n"),
          ("../上年/草案.yaml", FindingExample.smallestHead.replacing("2024", with: "2022")),
          ("../上年/支出.csv", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,90"])))
      ],
      cure: "改成对的文件夹；“年度”写错的，改正年度。"),
    Explanation(
      .namedDraftChanged, "上年草案改动过",
      checks: "写了“内容”的，上年草案现在的内容是不是写下时的那一份。",
      why: "上年的数已经公布，不应再变。“内容”像封条：上年草案改了一个字，封条就对不上。",
      examples: [
        .files(
          (
            "草案.yaml",
            FindingExample.smallestHead + "上年草案: {文件夹: ../上年, 内容: 0000000000000000}\n"
          ),
          ("../上年/草案.yaml", FindingExample.smallestHead.replacing("2024", with: "2023")),
          ("../上年/支出.csv", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,90"])))
      ],
      cure: "上年草案被误改的，恢复它；确应改动（如更正公布）的，把“内容”换成提示里的新值。"),
    Explanation(
      .namedDraftDiffers, "与上年草案或预算草案有出入",
      checks: "单位、部门名称、项目、年初预算数，与上年草案、预算草案是不是一致。",
      why: "单位撤并、改名是常有的事，只是要有人知道：名称不同，上年数可能按零算。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "上年草案: ../上年\n"),
          (
            "../上年/草案.yaml",
            FindingExample.smallestHead.replacing("2024", with: "2023")
              .replacing("名称: 某县档案局", with: "名称: 某县档案馆")
          ), ("../上年/支出.csv", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,90"])))
      ],
      cure: "确已改名、撤并、新设的不用管；写错的改成一样。"),
    Explanation(
      .priorFigureDiffers, "填的上年数与上年草案算出的不同",
      checks: "既写了“上年草案”又在“上年数”里填了数的，两个数印出来是不是一样。",
      why: "一个数只能有一个出处；以上年草案算出的为准。",
      examples: [
        .files(
          (
            "草案.yaml",
            FindingExample.smallestHead + "上年草案: ../上年\n上年数: {支出预算: 80万元}\n原因: {支出预算: 人员增加}\n"
          ),
          ("模板.yaml", FindingExample.smallestTemplate + comparison),
          ("../上年/草案.yaml", FindingExample.smallestHead.replacing("2024", with: "2023")),
          ("../上年/支出.csv", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,90"])))
      ],
      cure: "核对上年草案：它是对的，删去“上年数”里的这一行；它漏了的，补上年草案。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》（收支增减变化）"),
    Explanation(
      .unitDraftCycle, "单位草案列成一圈",
      checks: "部门草案列单位草案，有没有又列回自己，或同一个列了两次，或一层层列得太深。",
      why: "绕成一圈，就分不清谁是谁的单位，同一笔钱会加两遍。",
      examples: [.files(("草案.yaml", department("[../草案]")))],
      cure: "删去绕回来的那一项；单位的草案不再列部门。"),
    Explanation(
      .unitDraftDiffers, "单位草案与部门不是一套",
      checks: "单位草案的年度、模板与部门的是不是一套。",
      why: "不同年度、不同表样的数加在一起没有意义。",
      examples: [
        .files(
          ("草案.yaml", department("[../甲]")),
          ("../甲/草案.yaml", unit("甲").replacing("2024", with: "2023")), unitSpending("甲"))
      ],
      cure: "改正单位草案的年度、模板；或在部门草案里换成对的草案。"),
    Explanation(
      .unitDraftsDisagree, "几个单位写得不同",
      checks: "几个单位草案写的同一本地科目的名称、同一科目的用途，是不是一样。",
      why: "部门的表里一个代码只有一个名称、一句用途。",
      examples: [
        .files(
          ("草案.yaml", department("[../甲, ../乙]")), ("../甲/草案.yaml", unit("甲")),
          ("../乙/草案.yaml", unit("乙")), unitSpending("甲"), unitSpending("乙"),
          ("../甲/本地科目.csv", "代码,名称\n3011201,工伤保险\n"),
          ("../乙/本地科目.csv", "代码,名称\n3011201,失业保险\n"))
      ],
      cure: "改成一样；科目用途也可以在部门草案的 科目用途.csv 里写一行，以它为准。"),
    Explanation(
      .unitSumDiffers, "部门填的数与各单位之和不同",
      checks: "部门草案“上年数”“填报”里写的数，是不是等于各单位草案写的数之和。",
      why: "部门等于各单位相加，是汇总表最基本的关系。",
      examples: [
        .files(
          ("草案.yaml", department("[../甲, ../乙]") + "填报: {公务用车: 4}\n"),
          ("../甲/草案.yaml", unit("甲") + "填报: {公务用车: 2}\n"),
          ("../乙/草案.yaml", unit("乙") + "填报: {公务用车: 1}\n"), unitSpending("甲"), unitSpending("乙"),
          ("模板.yaml", cars)
        ).without("支出.csv")
      ],
      cure: "改正；应当由各单位相加的，删去部门写的这一行；确有不同的，可以不改。"),
    Explanation(
      .unitNumberMissing, "有的单位没有写要相加的数",
      checks: "部门没有写、要由各单位相加的数，是不是每个单位都写了。",
      why: "少一个单位，相加的数就少一块，而看不出来。",
      examples: [
        .files(
          ("草案.yaml", department("[../甲, ../乙]")),
          ("../甲/草案.yaml", unit("甲") + "填报: {公务用车: 2}\n"), ("../乙/草案.yaml", unit("乙")),
          unitSpending("甲"), unitSpending("乙"), ("模板.yaml", cars)
        ).without("支出.csv")
      ],
      cure: "在那个单位的草案里写上，没有的写 0；或在部门草案里写部门的数。"),
    Explanation(
      .lineOutsideUnitDraft, "单位的明细写在部门草案里",
      checks: "有自己草案的单位，明细是不是都在它自己的草案里。",
      why: "写在部门草案里的，只进部门的表，不进单位自己公开的表，两份公开件就对不上。",
      examples: [
        .files(
          ("草案.yaml", department("[../甲]")), ("../甲/草案.yaml", unit("甲")), unitSpending("甲"),
          ("支出.csv", "单位,功能科目,经济科目,支出类型,资金来源,预算数\n甲001,2012601,30201,公用经费,一般公共预算,5\n"))
      ],
      cure: "把这几行移到单位自己的草案里。"),
    Explanation(
      .unitKindUnsaid, "单位草案没有写“主体: 单位”",
      checks: "列在部门草案“单位”里的草案，有没有写“主体: 单位”。",
      why: "没有写，它单独生成时会自称“部门”，题名也是部门预算。",
      examples: [
        .files(
          ("草案.yaml", department("[../甲]")),
          ("../甲/草案.yaml", unit("甲").replacing("主体: 单位\n", with: "")), unitSpending("甲"))
      ],
      cure: "在它的 草案.yaml 里写一行“主体: 单位”。"),
    Explanation(
      .unitLedgerLeftOut, "单位的清单不并入部门",
      checks: "没有“单位”一列的清单（整体绩效、年度任务），单位写了而部门没有写。",
      why: "这些清单说的是写它的那一家自己，不能相加；部门要公开的，由部门自己写。",
      examples: [
        .files(
          ("草案.yaml", department("[../甲]")), ("../甲/草案.yaml", unit("甲")), unitSpending("甲"),
          ("../甲/整体绩效.csv", "三级指标,指标值\n查档满意度,95\n"))
      ],
      cure: "部门要公开的，在部门草案里写这份清单；不公开的不用管。"),
  ]

  // MARK: Drafts of units

  private static func department(_ units: String) -> String {
    FindingExample.smallestHead.replacing(
      "单位:\n  - {代码: \"101001\", 名称: 某县档案局, 性质: 行政}", with: "单位: \(units)")
  }

  private static func unit(_ name: String) -> String {
    FindingExample.smallestHead.replacing("代码: \"101\"", with: "代码: \(name)")
      .replacing("101001", with: "\(name)001").replacing("某县档案局", with: "\(name)单位")
      .replacing("年度", with: "主体: 单位\n年度")
  }

  private static func unitSpending(_ name: String) -> (name: String, text: String) {
    ("../\(name)/支出.csv", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,50"]))
  }

  private static let cars =
    FindingExample.smallestTemplate
    + "填报: {公务用车: 个数}\n封面: {车: \"公务用车{公务用车}辆。\"}\n"
}
