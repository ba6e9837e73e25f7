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
      checks: "部门草案列单位草案，有没有又列回自己，或同一个列了两次。",
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

  /// A sentence on the change against last year.
  private static let comparison =
    "词: {较上年: {看: 支出预算 - 上年(支出预算), 增: \"增加，主要原因是{原因.支出预算}\", 减: 减少, 平: 持平}}\n"
    + "封面: {较: \"{较上年}。\"}\n"

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
