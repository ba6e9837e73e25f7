extension Explanation {
  /// G2: the draft by itself.
  static let draft: [Explanation] = [
    Explanation(
      .unknownUnit, "没有这个单位",
      checks: "“单位”列填的代码或名称，是不是 草案.yaml“单位”里列出的。",
      why: "单位认错了，分单位的表就会多出一行或少一笔。",
      examples: [
        .files(
          ("支出.csv", "单位,功能科目,经济科目,支出类型,资金来源,预算数\n101002,2012601,30101,人员经费,一般公共预算,100\n"))
      ],
      cure: "改成列出的代码；确有这个单位的，在 草案.yaml 的“单位”里补一行。"),
    Explanation(
      .unknownChoice, "不在可填的值之内",
      checks: "支出类型、资金来源、单位性质等，是不是规定的几个值之一。",
      why: "“财政拨款”“基本支出”是几项的合称，填了它，程序不知道算哪一项。",
      examples: [
        .spending("2012601,30101,人员经费,,财政拨款,100"),
        .spending("2012601,30101,人员经肥,,一般公共预算,100"),
      ],
      cure: "照“可填”里的写法填。常见的别称也认，见 Drafts/README.md。",
      source: "政府收支分类科目；预算法第四条、第五条（全口径预算）"),
    Explanation(
      .unknownCode, "科目代码查不到",
      checks: "功能科目、经济科目的代码在不在国家目录和本地科目里，是不是已经停用。",
      why: "科目错了，类、款、项的归属都错；停用的科目公开出来会被问。程序收录的目录不全，所以只警告。",
      examples: [
        .spending("2012690,30101,人员经费,,一般公共预算,100"),
        .spending("2080504,30302,人员经费,,一般公共预算,100"),
        .spending("2012601,3010101,人员经费,,一般公共预算,100"),
      ],
      cure: "用 gouji codes 查代码。停用的改成新代码；本地自设的七位明细，在 本地科目.csv 里写明名称。",
      source: "政府收支分类科目（当年版）"),
    Explanation(
      .malformedCode, "科目代码的位数或写法不对",
      checks: "功能科目是不是七位（到项），经济科目是不是五位（到款）或七位（本地明细）。",
      why: "功能分类要公开到项，基本支出的经济分类要公开到款，只填到类、款的行印不出来。",
      examples: [
        .spending("20126,30101,人员经费,,一般公共预算,100"),
        .spending("行政运行,30101,人员经费,,一般公共预算,100"),
      ],
      cure: "照提示里相近的代码填全。只填代码，名称由程序给出。",
      source: "预算法实施条例第六条；政府收支分类科目"),
    Explanation(
      .retiredName, "科目名称与代码不符",
      checks: "代码后面写了名称的，名称是不是这个代码当年的名称。",
      why: "沿用旧名称、写错一个字，是公开文本里最常见的差错之一。",
      examples: [.spending("2012602-一般行政事务管理,30201,公用经费,,一般公共预算,100")],
      cure: "只填代码。名称写错不影响结果，程序印当年的名称；但若是代码错了，就要改代码。",
      source: "政府收支分类科目（当年版）"),
    Explanation(
      .negativeAmount, "金额是负数",
      checks: "金额是不是小于零。",
      why: "预算一般没有负数；多半是多打了减号，或用负数冲减另一行。",
      examples: [.spending("2012601,30101,人员经费,,一般公共预算,-3.5")],
      cure: "打错的改正；要冲减的，直接改被冲减的那一行。确实如此的可以不改。"),
    Explanation(
      .unbalancedBudget, "收支不平",
      checks: "收入.csv 写了的来源，它的收入是不是等于用它安排的支出（连同结余分配、结转下年）；全部门也一样。",
      why: "收支总表第一眼看的就是收入总计等于支出总计。",
      examples: [
        .files(
          (
            "支出.csv",
            FindingExample.spendingFile(["2012601,30101,人员经费,,事业收入,7.5"])
          ), ("收入.csv", "资金来源,预算数\n事业收入,8\n"))
      ],
      cure: "核对两边的金额；年末用不完的，在 支出.csv 里补一行支出类型为“结转下年”或“结余分配”的支出。",
      source: "预算法第十二条"),
    Explanation(
      .projectWithoutTarget, "项目没有绩效指标",
      checks: "项目.csv 里的项目（人员类除外）在 项目绩效.csv 里有没有指标。",
      why: "项目绩效目标要随预算公开，没有指标的项目会在表里空着。",
      examples: [
        .files(
          ("项目.csv", "项目,项目类别\n档案数字化,特定目标类\n"),
          (
            "支出.csv",
            FindingExample.spendingFile(["2012604,30227,项目支出,档案数字化,一般公共预算,5"])
          ))
      ],
      cure: "在 项目绩效.csv 里为它补写指标。", source: "财预〔2015〕88号《中央部门预算绩效目标管理办法》；中发〔2018〕34号"),
    Explanation(
      .targetWithoutProject, "绩效指标没有对应的项目",
      checks: "项目绩效.csv 里的项目在 项目.csv 里有没有。",
      why: "名称差一个字，指标就挂不到项目上，绩效表里会缺。",
      examples: [
        .files(("项目绩效.csv", "项目,一级指标,三级指标,指标值\n档案数字化,产出指标,扫描页数,10000\n"))
      ],
      cure: "改成 项目.csv 里的名称，全角、半角也要一致；确有这个项目的，在 项目.csv 里补一行。"),
    Explanation(
      .unknownProject, "没有这个项目",
      checks: "支出行里写的项目在 项目.csv 里有没有，是不是这个单位的。",
      why: "项目对不上，项目支出表和绩效表的金额就不等。",
      examples: [.spending("2012604,30227,项目支出,档案数字化,一般公共预算,5")],
      cure: "改成 项目.csv 里的名称；新项目在 项目.csv 里补一行。"),
    Explanation(
      .weightSum, "权重之和不对",
      checks: "每个项目、整体绩效的权重之和，是不是模板规定的数。",
      why: "年终评价按权重打分。四川的绩效指标合计 90，留 10 给预算执行率；重庆合计 100。",
      examples: [
        .files(
          ("整体绩效.csv", "三级指标,指标值,权重\n查档满意度,95,80\n"),
          ("模板.yaml", FindingExample.smallestTemplate + "选项: {整体权重合计: 90}\n"))
      ],
      cure: "改各指标的权重，使合计等于规定的数。",
      source: "财预〔2020〕10号《项目支出绩效评价管理办法》；省级绩效目标表样"),
    Explanation(
      .repeatedRecord, "两行完全相同",
      checks: "同一份清单里有没有每一格都相同的两行。",
      why: "多半是复制时多贴了一行，合计就多算了一次。",
      examples: [
        .spending(
          "2012601,30101,人员经费,,一般公共预算,100", "2012601,30101,人员经费,,一般公共预算,100")
      ],
      cure: "重复的删去一行；确是两笔的，在“说明”里写上不同的话，或合并成一行。"),
    Explanation(
      .missingReason, "缺增减的原因",
      checks: "比上年有增减、而模板要写原因的数，草案“原因”里有没有写。",
      why: "收支和“三公”经费的增减变化应当说明原因；与上年持平的不写。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "上年数: {支出预算: 90万元}\n"),
          ("模板.yaml", FindingExample.smallestTemplate + comparison))
      ],
      cure: "在 草案.yaml 的“原因”下写一行，只写半句，如“本年较上年人员增加”，“主要原因是”和句号由模板加。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》"),
    Explanation(
      .missingProse, "缺一节文字",
      checks: "模板要用的文字（职能、重点工作等），文字.md 里有没有这一节。",
      why: "部门职责、机构设置应当随预算公开，只有部门自己能写。",
      examples: [
        .template(adding: "封面: {职能: \"{文字.职能简介}\"}")
      ],
      cure: "在 文字.md 里加一行“# 名称”，下面写正文。", source: "财预〔2016〕143号《地方预决算公开操作规程》"),
    Explanation(
      .missingStatedNumber, "缺填报的数",
      checks: "模板要部门写明的数（明细算不出来的，如车辆数），草案“填报”里有没有。",
      why: "这类数没有明细可以推算，不写就印不出来。",
      examples: [
        .template(adding: "填报: {公务用车: 个数}\n封面: {车: \"公务用车{公务用车}辆。\"}")
      ],
      cure: "在 草案.yaml 的“填报”下写一行；没有就写 0。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》（“三公”经费、国有资产占用）"),
    Explanation(
      .missingPriorFigure, "缺上年数",
      checks: "要写增减的数，草案“上年数”里有没有上年的数。",
      why: "说明里要写比上年增加或减少多少，没有上年数就算不出来。",
      examples: [.template(adding: comparison)],
      cure: "在 草案.yaml 的“上年数”下写一行，数取自上年公布的文本；用 gouji roll 结转的草案，上年数由上年草案推算，不用填。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》（收支增减变化）"),
    Explanation(
      .missingUse, "功能科目没有写用途",
      checks: "模板逐科目说明“主要用于”时，每个用到的功能科目在 科目用途.csv 里有没有一行。",
      why: "一般公共预算当年拨款的使用情况要说明到项。",
      examples: [
        .template(
          adding: "列举: {各项: {每: 功能科目, 文: \"{功能科目.名称}主要用于{科目用途.主要用于}\"}}\n封面: {项: \"{各项}。\"}"
        )
      ],
      cure: "在 科目用途.csv 里为这个科目补一行，只写“主要用于”后面的话。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》；预算法实施条例第六条"),
    Explanation(
      .unusedEntry, "写了但没有用到",
      checks: "上年数、原因、填报、文字里的每一项，模板有没有用到。",
      why: "多半是名称与模板的差一个字：以为填了，其实没有用上。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "上年数: {支出预算: 100万元, 支出予算: 90万元}\n"),
          ("模板.yaml", FindingExample.smallestTemplate + comparison))
      ],
      cure: "照相近的名称改；模板不用的，删去。名称可用 gouji list figures 模板 查看。"),
    Explanation(
      .sameNameTwice, "同一个名称写了两次",
      checks: "同一单位的项目、单位代码、本地科目代码、文字的节名，有没有两个相同的。",
      why: "别处用名称或代码来指它，两个同名就不知道指哪一个。",
      examples: [
        .files(("本地科目.csv", "代码,名称\n3011201,工伤保险\n3011201,失业保险\n")),
        .files(("文字.md", "# 职能简介\n甲\n# 职能简介\n乙\n")),
      ],
      cure: "删去一行，或改成不同的名称、代码；文字的两节合并成一节。"),
    Explanation(
      .unknownReference, "所指的一条不存在",
      checks: "填另一份清单里名称的列（如项目所属的任务），那份清单里有没有这个名称。",
      why: "名称差一个字就挂不上，按任务写的那一节里就缺了它。",
      examples: [
        .files(
          ("项目.csv", "项目,项目类别,任务\n档案数字化,特定目标类,数字档案\n"),
          ("年度任务.csv", "任务名称,主要内容\n数字档案馆建设,扫描馆藏档案\n"),
          ("模板.yaml", FindingExample.smallestTemplate + "台账: {项目: {任务: 年度任务}}\n"))
      ],
      cure: "改成那份清单里的名称，一字不差；确有这一条的，在那份清单里补一行。"),
    Explanation(
      .unclearResult, "看不出指标完成没有",
      checks: "绩效指标的实际完成值能不能与指标值比。",
      why: "决算要说完成了几条、完成率多少，看不出完成没有的不能算进去。",
      examples: [
        .files(
          ("整体绩效.csv", "三级指标,指标性质,指标值,度量单位,实际完成值\n扫描页数,≥,100,页,基本达到\n"),
          (
            "模板.yaml",
            FindingExample.smallestTemplate + "台账: {整体绩效: {实际完成值: 文字}}\n完成率: {整体绩效: {读不出: 警告}}\n"
          ))
      ],
      cure: "定量指标填数字；定性指标照指标值填，或填模板规定的完成词。",
      source: "财预〔2020〕10号《项目支出绩效评价管理办法》"),
    Explanation(
      .indicatorDiffers, "同一个指标两处不同",
      checks: "模板算完成率的各个清单里，同名的三级指标，目标值、实际完成值是不是一样（单位换算以后）。",
      why: "项目和整体的绩效表公开在一起，读者会对照着看。",
      examples: [
        .files(
          ("项目.csv", "项目,项目类别\n数字化,特定目标类\n"),
          (
            "项目绩效.csv", "项目,一级指标,三级指标,指标性质,指标值,度量单位,实际完成值\n数字化,产出指标,扫描页数,≥,100,页,120\n"
          ), ("整体绩效.csv", "三级指标,指标性质,指标值,度量单位,实际完成值\n扫描页数,≥,100,页,125\n"),
          (
            "模板.yaml",
            FindingExample.smallestTemplate
              + "台账: {项目绩效: {实际完成值: 文字}, 整体绩效: {实际完成值: 文字}}\n完成率: {项目绩效: {}, 整体绩效: {}}\n"
          ))
      ],
      cure: "核对后改成一样；口径不同的（如全市和市本级），用不同的指标名称。",
      source: "财预〔2020〕10号《项目支出绩效评价管理办法》"),
    Explanation(
      .lateDate, "写了决算年度以后的年份",
      checks: "模板算完成率的清单里，目标值和实际完成值写的年份是不是晚于决算年度。",
      why: "决算说的是已经过去的一年，多半是年份写错了。",
      examples: [
        .files(
          ("整体绩效.csv", "三级指标,指标性质,指标值,实际完成值\n完成时限,定性,2025年12月31日前,已完成\n"),
          (
            "模板.yaml",
            FindingExample.smallestTemplate + "台账: {整体绩效: {实际完成值: 文字}}\n完成率: {整体绩效: {完成词: 已完成}}\n"
          ))
      ],
      cure: "核对年份；确是以后年度的，可以不改。"),
    Explanation(
      .statedDiffers, "填报的数与明细算出的不同",
      checks: "模板写了“等于”的填报数（如自评得分），与明细算出的数印出来是不是一样。",
      why: "合计由各项相加，另外填一个数，只是用来核对。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "填报: {支出总额: 90万元}\n"),
          (
            "模板.yaml",
            FindingExample.smallestTemplate + "填报: {支出总额: {类型: 金额, 默认: 0元, 等于: 支出预算}}\n"
          ))
      ],
      cure: "核对各项明细；明细对的，改正或删去所填的数。"),
    Explanation(
      .unconfirmed, "待确认",
      checks: "草案.yaml 的“待确认”里还有没有没确认的项。",
      why: "由上年结转来的项目、指标、文字看上去都是填好的，没有人看过就会照样公开。",
      examples: [
        .files(
          (
            "草案.yaml",
            FindingExample.smallestHead + "待确认:\n  - 单位\n  - 科目用途/2012601\n  - 项目/旧项目\n"
          ),
          ("科目用途.csv", "功能科目,主要用于\n2012601,发放行政人员工资\n"))
      ],
      cure: "逐项看：今年还要的改好，不要的删去；确认一项，删去“待确认”里的一行。全部确认后可以删去整个“待确认”。"),
    Explanation(
      .exampleLeft, "还有示例没有换掉",
      checks: "草案里有没有以“示例”开头的内容。",
      why: "gouji new 建的草案里处处有示例，漏换一处，就会当作本部门的内容公开。",
      examples: [.files(("文字.md", "# 职能简介\n\n示例文字，请改写这一节。\n"))],
      cure: "照提示的位置逐处换掉；用不到的行删去。本部门的名称确实以“示例”开头的，可以不管。"),
  ]
  /// A sentence on the change against last year.
  /// A template that words the change on last year.
  static let comparison =
    "词: {较上年: {看: 支出预算 - 上年(支出预算), 增: \"增加，主要原因是{原因.支出预算}\", 减: 减少, 平: 持平}}\n"
    + "封面: {较: \"{较上年}。\"}\n"
}
