extension Explanation {
  /// G270–G286: what is entered in one place and contradicts another.
  static let contradictions: [Explanation] = [
    Explanation(
      .vehiclesDiffer, "购置车辆数与车辆购置费不合",
      checks: "“填报”里购置的车辆数，与支出明细里公务用车购置（31013，基本建设的 30913）的金额：有钱要有车，有车要有钱。",
      why: "国有资产一段印车辆数，三公表印购置费，一个有一个没有，读者一眼看见。买车的钱列在其他资本性支出（31099）里，三公就少了。",
      examples: [
        .files(
          ("模板.yaml", FindingExample.smallestTemplate + vehicles),
          ("草案.yaml", FindingExample.smallestHead + "填报: {购置车辆数: 0}\n"),
          (
            "支出.csv",
            FindingExample.spendingFile(["2012601,31013,公用经费,,一般公共预算,17.80"])
          )),
        .files(
          ("模板.yaml", FindingExample.smallestTemplate + vehicles),
          ("草案.yaml", FindingExample.smallestHead + "填报: {购置车辆数: 1}\n"),
          (
            "支出.csv",
            FindingExample.spendingFile(["2012601,31099,公用经费,,一般公共预算,17.80"])
          )),
      ],
      cure: "核对后改正其中一个；买车的钱列到 31013。分期付款、上年已买的，写进“已核”。", source: "财预〔2016〕143号"),
    Explanation(
      .tripsDiffer, "出国团组、人次与出国费不合",
      checks: "“填报”里的出国团组数、人次，与支出明细里因公出国（境）费用（30212）：有费用要有团组，有团组要有费用；人次不少于团组数。",
      why: "决算公开要在一段里写费用、团组数和人数。",
      examples: [
        .files(
          ("模板.yaml", FindingExample.smallestTemplate + trips),
          ("草案.yaml", FindingExample.smallestHead + "填报: {出国团组数: 2, 出国人次: 1}\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30212,公用经费,,一般公共预算,5"])))
      ],
      cure: "核对团组数、人次和 30212 的金额。", source: "财预〔2016〕143号"),
    Explanation(
      .receptionsDiffer, "接待批次、人次与接待费不合",
      checks: "“填报”里的接待批次、人次，与支出明细里公务接待费（30217）：有费用要有批次，有批次要有费用；人次不少于批次。",
      why: "决算公开要在一段里写费用、批次和人数。",
      examples: [
        .files(
          ("模板.yaml", FindingExample.smallestTemplate + receptions),
          ("草案.yaml", FindingExample.smallestHead + "填报: {国内接待批次: 0}\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30217,公用经费,,一般公共预算,2.5"])))
      ],
      cure: "核对批次、人次和 30217 的金额。", source: "财预〔2016〕143号"),
    Explanation(
      .subordinatesDiffer, "单位与下属单位对不上",
      checks: "“单位”里本级以外的单位，“下属单位”里有没有，性质是不是相同。模板不印下属单位的不查。",
      why: "表里有两个单位，文字却说没有下属单位。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "数: {", with: "数: {下属单位数: 个数(下属单位), "
            ).replacing("文: {", with: "文: {下属: \"下属单位{下属单位数}个。\", ")
          ),
          (
            "草案.yaml",
            FindingExample.smallestHead + "  - {代码: \"101002\", 名称: 某县档案馆, 性质: 事业}\n"
          ),
          (
            "支出.csv",
            "单位," + FindingExample.spendingFile(["101001,2012601,30101,人员经费,,一般公共预算,100"])
          ))
      ],
      cure: "在“下属单位”里补上，名称、性质写成一样。", source: "预算法实施条例第六条"),
    Explanation(
      .fundOfCodeDiffers, "科目与资金来源不属于同一本预算",
      checks: "政府性基金预算的科目（如 21208、22960）、国有资本经营预算的科目（223），资金来源是不是那一本预算；用那两本预算的钱，是不是用的它的科目。",
      why: "三本预算各有各的表。科目在一张表，钱在另一张表，两张表都错。",
      examples: [
        .spending("2120899,31005,公用经费,,一般公共预算,86"),
        .spending("2012601,30201,公用经费,,国有资本经营预算,3"),
      ],
      cure: "改正资金来源或功能科目。", source: "预算法第五条"),
    Explanation(
      .natureOfCodeDiffers, "科目与单位性质不合",
      checks:
        "只有行政单位用的科目（行政运行、行政单位医疗、行政单位离退休）、只有事业单位用的科目（事业运行、事业单位医疗、事业单位离退休、绩效工资），单位的性质是不是相符。没有单列的事业单位的钱由机关列支的，不算。",
      why: "机关运行经费按性质算：性质填错，它就多一块或少一块。",
      examples: [.head("性质: 行政", "性质: 事业")],
      cure: "核对单位、科目；性质填错的，改“单位”里的“性质”。", source: "政府收支分类科目"),
    Explanation(
      .codeOfOtherClassification, "科目是另一种分类的",
      checks: "经济科目填的是不是部门预算支出经济分类（3 开头），功能科目填的是不是支出功能分类（2 开头）。5 开头的是政府预算支出经济分类，草案里不用。",
      why: "一体化平台里两种经济分类并排，容易抄错列；部门的表只用部门的分类。",
      examples: [
        .spending("2012601,50101,人员经费,,一般公共预算,100"),
        .spending("2012601,2012601,人员经费,,一般公共预算,100"),
      ],
      cure: "按内容改为这一列的科目。", source: "财预〔2017〕98号"),
    Explanation(
      .procurementDiffers, "政府采购与支出不合",
      checks: "一个项目的采购合计，是不是不大于它的支出；写了资金来源的，是不是不大于这个来源的支出；采购写的项目，草案里有没有。",
      why: "采购是支出的一部分，采购的比支出的多，必有一个填错。",
      examples: [
        .files(
          ("项目.csv", "项目,项目类别\n档案数字化,特定目标类\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30227,项目支出,档案数字化,一般公共预算,20"])),
          ("政府采购.csv", "项目,采购品目,采购类型,预算数\n档案数字化,扫描服务,服务,200\n")),
        .files(
          ("项目.csv", "项目,项目类别\n档案数字化,特定目标类\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30227,项目支出,档案数字化,一般公共预算,20"])),
          ("政府采购.csv", "项目,采购品目,采购类型,资金来源,预算数\n档案数字化,扫描服务,服务,事业收入,10\n")),
        .files(
          ("项目.csv", "项目,项目类别\n档案数字化,特定目标类\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30227,项目支出,档案数字化,一般公共预算,20"])),
          ("政府采购.csv", "项目,采购品目,采购类型,预算数\n档案数字话,扫描服务,服务,10\n")),
      ],
      cure: "核对采购的金额、项目和资金来源；支出漏列的，补上。", source: "政府采购法第六条"),
    Explanation(
      .priorPartsDiffer, "上年数各部分与合计不合",
      checks: "“上年数”里填的几个数彼此合不合：合计等于各部分相加（三公经费 = 出国 + 用车 + 接待；基本支出 + 项目支出），部分不大于整体（财政拨款不大于收支总数）。",
      why: "上年数是一个一个抄来的，各进各的句子，抄错一个看不出来。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "数: {", with: "数: {人员: \"合计(支出, 支出类型 = 人员经费)\", 公用: \"合计(支出, 支出类型 = 公用经费)\", "
            )
          ),
          ("草案.yaml", FindingExample.smallestHead + "上年数: {支出预算: 100, 人员: 80, 公用: 30}\n"))
      ],
      cure: "对照上年公开的文本，改正填错的一个。", source: "上年公开的数"),
    Explanation(
      .unitSlip, "像是填错了金额单位",
      checks:
        "上年数与本年的同一个数相差 100 倍、1000 倍、1 万倍左右；同一行的几个金额数字相同而差几位；基本支出里同一个科目、同一个单位的工资和社保，有一笔比别的小（大）几百、几千倍；按元填的草案有不到 100 元的一笔。",
      why: "元、万元混用是检查中最常见的错：少一万倍的一笔，合计里看不出来。",
      examples: [
        .head(adding: "上年数: {支出预算: 95.00元}"),
        .spending(
          "2012601,30101,人员经费,,一般公共预算,128.64", "2012601,30102,人员经费,,一般公共预算,96.20",
          "2080505,30108,人员经费,,一般公共预算,377096.7"),
      ],
      cure: "按草案的填报单位换算；草案.yaml 里的数可以写明单位，如 795.41万元。确有这样的增减，写进“已核”。"),
    Explanation(
      .indicatorTwice, "同一个指标写了两次",
      checks: "一个项目（或整体）的绩效指标里，有没有同名的；有没有只差“数”“人次”这样的字、指标值也相同的。",
      why: "同一件事算了两次权重；两个值不同的，自相矛盾。",
      examples: [
        .files(
          ("项目.csv", "项目,项目类别\n档案数字化,特定目标类\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30227,项目支出,档案数字化,一般公共预算,20"])),
          (
            "项目绩效.csv",
            "项目,一级指标,三级指标,指标值\n档案数字化,产出指标,数字化卷数,800卷\n档案数字化,产出指标,数字化卷数,900卷\n"
          ))
      ],
      cure: "删去一个；确是两个的，把名称写得不同。", source: "财预〔2015〕88号"),
    Explanation(
      .goalDiffers, "年度目标与项目不合",
      checks: "项目的年度目标里写的“项目资金”“预算资金”，是不是等于项目的支出；写的期限是不是在草案年度以前。",
      why: "目标和金额印在同一张表里；期限是去年的，多半是照抄去年的目标。",
      examples: [
        .files(
          ("项目.csv", "项目,项目类别,年度目标\n档案数字化,特定目标类,项目资金50万元，2023年底前完成。\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30227,项目支出,档案数字化,一般公共预算,48.5"])))
      ],
      cure: "改为本年度的目标；目标里不写预算金额更稳妥。", source: "财预〔2015〕88号"),
    Explanation(
      .unusualCodes, "少见的科目搭配",
      checks:
        "工资、社保列作公用经费，办公费、差旅费列作人员经费，资本性支出列作人员经费；住房公积金（2210201）、养老保险（2080505）、职业年金（2080506）配了别的经济科目。各地做法不同的科目（30106、30228、30229、30239、30299 等）不查。",
      why: "这样的一行会使人员经费、公用经费、机关运行经费都错，表与表却都相等。",
      examples: [
        .spending("2012601,30101,公用经费,,一般公共预算,100"),
        .spending("2210201,30110,人员经费,,一般公共预算,28"),
      ],
      cure: "核对支出类型、功能科目、经济科目，改正填错的一个。", source: "政府收支分类科目"),
    Explanation(
      .scoreAboveWeight, "得分高于权重",
      checks: "有“权重”和“得分”两列的清单（如 评分.csv），每一项的得分是不是不高于权重。",
      why: "自评得分是各项之和，会超过满分。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate + "台账: {评分: {评分项: 必填 文字, 权重: 个数, 得分: 小数}}\n"
          ), ("评分.csv", "评分项,权重,得分\n支出执行进度,5,60\n"))
      ],
      cure: "改正得分；权重填错的，改权重。", source: "财预〔2020〕10号"),
    Explanation(
      .tasksBeyondSpending, "年度任务的金额大于支出",
      checks: "年度任务.csv 里各项任务的预算数相加，是不是不大于支出合计。",
      why: "整体绩效目标表里上面是任务、下面是资金总额，任务的钱比总额还多，读者一眼看见。",
      examples: [.files(("年度任务.csv", "任务名称,主要内容,预算数\n档案接收,接收进馆,1685000\n"))],
      cure: "核对各项任务的金额，看是不是填错了单位。", source: "财预〔2015〕88号"),
    Explanation(
      .outturnBeyondBudget, "决算数远大于全年预算数",
      checks: "决算草案每一行的决算数，是不是全年预算数的两倍以上；多数行的决算数都大于全年预算数的，像是两列填反了。",
      why: "执行率会超过 100%，多半是哪个数错了一位，而各张表仍然相等。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate
              + "台账: {支出: {去列: [预算数, 上年预算数], 年初预算数: 金额, 全年预算数: 金额, 决算数: 金额, 主金额: 决算数}}\n"
          ),
          (
            "支出.csv",
            "单位,功能科目,经济科目,支出类型,项目,资金来源,年初预算数,全年预算数,决算数\n,2012601,30101,人员经费,,一般公共预算,90,9,90\n"
          ))
      ],
      cure: "核对两个数；年中追加了的，全年预算数按追加以后的填。", source: "预算法第十三条"),
    Explanation(
      .acceptsNothing, "“已核”对不上警告",
      checks: "“已核”里的每一条，是不是对得上现在的一条警告。",
      why: "警告已经没有了，或行号变了：留着的一条，以后会放过别的警告。",
      examples: [.head(adding: "已核:\n  - G206@支出.csv:2: 上年多列，本年冲回")],
      cure: "已经改好的，删去这一行；行号变了的，照现在的警告改。"),
    Explanation(
      .badAcceptance, "“已核”写得不对",
      checks: "“已核”的每一条，是不是“编号@位置: 理由”；编号是不是警告的编号。",
      why: "错误要改好，不能放过；没有理由的，以后没有人知道为什么放过。",
      examples: [.head(adding: "已核:\n  - G201@支出.csv:2: 单位是新设的")],
      cure: "写成“- G274@支出.csv:12: 已与采购科核对”这样；错误改好，删去这一行。"),
  ]

  private static let vehicles = "填报: {购置车辆数: {类型: 个数, 默认: 0}}\n"
  private static let trips = "填报: {出国团组数: 个数, 出国人次: 个数}\n"
  private static let receptions = "填报: {国内接待批次: 个数}\n"
}
