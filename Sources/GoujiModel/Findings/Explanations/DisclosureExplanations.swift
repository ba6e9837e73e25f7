extension Explanation {
  /// G486–G499, G522, G523, G536: documents that Gouji did not make, and those it will make, held against
  /// themselves.
  static let disclosures: [Explanation] = [
    Explanation(
      .disclosedSumDiffers, "公开件的表里合计不等于各项之和",
      checks: "gouji audit 时，认出的每张表：类、款、项逐级相加，合计等于各类之和；每一行的合计、小计等于同一表头下各栏之和；收支总表的合计、总计等于各项之和。",
      why: "合计与明细对不上，是看的人最先看出来的错。每个数都可能差半个末位，只差四舍五入的不算。",
      examples: [.event("公开的支出总表合计印 764.33，两项是 665.72 和 97.61，审读")],
      cure: "核对这个合计和它的各项，改错的那个。", source: disclosed),
    Explanation(
      .disclosedTotalsDiffer, "同一个数在公开件的几张表里不同",
      checks:
        "gouji audit 时，几张表都印的数是不是相同；收入总计是不是等于支出总计；基本支出里的公务接待费、公务用车运行费、因公出国费是不是不多于“三公”表；一张表的数是不是都是别的表的一万倍。",
      why: "同一个数印成两个，只能有一个对。",
      examples: [.event("公开的收支总表印卫生健康支出 326.71，支出总表印 326.72，审读")],
      cure: "核对两处，改错的那个。有上年结转、口径可能不同的，列在“没有核对”里，不算错。", source: disclosed),
    Explanation(
      .disclosedProseDiffers, "公开件的文字与表不符",
      checks: "gouji audit 时，说明里的每个金额，按它前面的话找到表里的数，看是不是那个数；没有表的，看前后两处写的是不是一个数；国有资产的时点是不是这两年的。",
      why: "文字和表分开写，改了一处忘了另一处。表里有几个数都说得通的，只要有一个相同就不算错。",
      examples: [.event("公开的说明写“基本支出764.33万元”，表里是 665.72，审读")],
      cure: "核对文字和表，改错的那个。", source: disclosed),
    Explanation(
      .disclosedChangeDiffers, "公开件的增减额、增减幅度算错",
      checks:
        "gouji audit 时，本年数、上年数、增减额、增减幅度放在一起算不算得通；幅度有没有 %；上年是零的，不应有幅度；表里的增减额、增减幅度栏与本年、上年两栏合不合；一处写的上年数与另一处由增减额推出的是不是一个。",
      why: "幅度是手工算的，改了金额常常忘了改。每个数允许差半个末位，在这以内怎么也凑不上的才算错。",
      examples: [.event("公开的说明写“支出6049.97万元，比上年减少392.92万元，下降5.95%”，审读")],
      cure: "按本年数和上年数重新计算，改错的那个数。", source: disclosed),
    Explanation(
      .disclosedShareDiffers, "公开件的占比算错",
      checks: "gouji audit 时，“占 …%”是不是前面的金额除以总数。总数是这一串金额前面的那个，或这一串之和（文件里要另有这个数）；看不出的不算。",
      why: "占比凑成 100%，或者小数点点错一位。",
      examples: [.event("公开的说明写“支出764.33万元，其中：基本支出760.33万元，占99.48%；项目支出4万元，占0.05%”，审读")],
      cure: "照提示改；金额错的，改金额。", source: disclosed),
    Explanation(
      .disclosedPartsDiffer, "公开件里总数与“其中”各项不符",
      checks: "gouji audit 时，人员经费和公用经费之和、“三公”各项之和、政府采购三类之和、各类车辆之和，是不是等于前面的总数；逐项列举的各项之和，是不是等于类的数。",
      why: "把别的表的合计抄在了各项上面，或者漏了一类。“其中”只举几样的，不算错。",
      examples: [.event("公开的说明写“基本支出764.33万元，其中：人员经费607.40万元，公用经费58.32万元”，审读")],
      cure: "核对总数和各项，改错的那个，或补上漏列的。", source: disclosed),
    Explanation(
      .disclosedDirectionDiffers, "公开件的增减方向相反",
      checks: "gouji audit 时，金额写增加、幅度写下降的；写“持平”而两个数不相等的（基本持平不算）；文字说的增减与表里本年、上年两栏不合的。",
      why: "改了数，没有改“增加”“减少”“持平”。",
      examples: [.event("公开的说明写“公务接待费2.4万元，与2023年预算3.4万元持平”，审读")],
      cure: "核对本年数和上年数，改错的那个词。", source: disclosed),
    Explanation(
      .disclosedNameDiffers, "公开件的科目名称与当年的科目不符",
      checks: "gouji audit 时，表里代码旁边的名称、文字里的类款项，是不是文件那一年的政府收支分类科目；项是不是在那一款下；名词解释有没有把一个科目解释两次。",
      why: "机构改革以前的旧名沿用多年，或者字写颠倒了。科目库没有、也不像哪个科目的，当作地方科目，不提。",
      examples: [.event("公开的说明写“社会保障和就业支出（类）人力资源和社会保障管理事务（款）一般行政事务管理（项）”，审读")],
      cure: "照提示改为当年的名称。", source: "政府收支分类科目（文件那一年的）"),
    Explanation(
      .disclosedCodeMisplaced, "公开件的表里有别的预算的科目",
      checks: "gouji audit 时，一般公共预算、政府性基金、国有资本经营的支出表里，是不是各自的功能科目。",
      why: "列错了表，两张表的合计都不对。",
      examples: [.event("公开的一般公共预算支出表里有 2230105 国有企业退休人员社会化管理补助支出，审读")],
      cure: "列到那个预算的表里，或改用本预算的科目。", source: "预算法第五条"),
    Explanation(
      .disclosedNumberingDiffers, "公开件的编号没有接上，或表号、表名前后不一",
      checks: "gouji audit 时，收支总表里各项、说明里各段的编号是不是接着排；有没有两张表同号、缺表号；目录、表目里的名称与正文是不是一样。",
      why: "插进一项，后面的编号没有顺延；改了表名，目录没有改。",
      examples: [.event("公开的收支总表里“二、教育支出”后面又是“二、科学技术支出”，审读")],
      cure: "照提示改。", source: disclosed),
    Explanation(
      .disclosedEmptyUnsaid, "公开件的空表没有说明，或文字说没有而表里有",
      checks: "gouji audit 时，政府性基金、国有资本经营的表没有数的，表下或文字里有没有说明；文字说没有的，表里是不是真的没有。",
      why: "没有数据的表也要列出来并说明，检查时要看。",
      examples: [.event("公开的说明写“2024年没有使用政府性基金预算安排的支出。”，政府性基金支出表合计印 105.00，审读")],
      cure: "表下加注，或核对表和文字。", source: "财预〔2016〕143号：没有数据的表格列空表并说明"),
    Explanation(
      .disclosedListDiffers, "公开件的文字列举了表里没有的项目",
      checks: "gouji audit 时，“收入包括”列举的收入，收支总表里是不是有数；人员经费、公用经费“主要包括”列举的科目，基本支出表里是不是有数。",
      why: "照抄表样或上年的文字，没有对照今年的表。",
      examples: [.event("公开的说明写“收入包括：一般公共预算拨款收入、事业收入；”，收支总表里事业收入是空的，审读")],
      cure: "删去；有的，补在表里。", source: disclosed),
    Explanation(
      .disclosedTargetImpossible, "公开件的绩效指标写反或写错单位",
      checks: "gouji audit 时，投诉率、差错率等是不是写成了“≥”；定性指标后面是不是有“%”。",
      why: "符号和单位是从下拉列表里选的，选错了就成了越差越达标。",
      examples: [.event("公开的绩效目标表里“投诉率 ≥ 10 %”，审读")],
      cure: "改为“≤”；定性指标删去单位。", source: "财预〔2020〕10号"),
    Explanation(
      .disclosedCompletionDiffers, "公开件里完成预算的比例算错",
      checks:
        "gouji audit 时，“完成预算的 …%”是不是前面的决算数除以预算数。预算数是这一句里写的那个；句里没有的，是表里同一项的预算数。写明“年初”“全年”的，只与那个预算数比。",
      why: "比例是手工算的，写成了一减去它，或抄了上一行的。预算是零的，没有完成的比例。",
      examples: [.event("公开的说明写“公务接待费全年预算为3万元，支出决算为1.71万元，完成预算的43%”，审读")],
      cure: "按决算数和预算数重新计算，改错的那个数。", source: disclosed),
    Explanation(
      .disclosedFlowDiffers, "公开件里收支与结转不平",
      checks:
        "gouji audit 时，收入支出表每一行的年初结转和结余加本年收入，是不是等于本年支出加结余分配加年末结转和结余；没有印总计的收支总表，两边是不是相等。各栏（各行）都认得出的才核对。",
      why: "年末数是手工算的；改了前面的数，没有重新算。",
      examples: [
        .event("公开的政府性基金收入支出决算表里，一行本年收入 60.00、本年支出 45.00、年末结转和结余 25.00，审读")
      ],
      cure: "核对这几个数，改错的那个。", source: disclosed),
    Explanation(
      .printedContradicts, "报告印出来自相矛盾",
      checks:
        "check、build 时，把报告照印出来的样子当作别人的公开件再读一遍，用 gouji audit 的规则核对：句子里的数是不是表里的数，占比、增减、合计、“其中”、结转、编号、空表说明合不合。只差四舍五入的不算；别的规则在同一处已经指出的，不再说；报告有错误的，改正以后再核对。",
      why: "模板里一句话取错了数、占比用错了总数，照它自己的定义推算是对的，放在表旁边就不对。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{支出预算: 合计(支出)}", with: "{支出预算: 合计(支出), 基本支出: \"合计(支出, 支出类型 = 人员经费)\"}")
              + "封面: {题: \"支出预算{支出预算}，其中：基本支出{基本支出}，占{占比(基本支出, 基本支出)}。\"}\n"
          ),
          (
            "支出.csv",
            FindingExample.spendingFile([
              "2012601,30101,人员经费,,一般公共预算,100", "2012601,30201,公用经费,,一般公共预算,20",
            ])
          ))
      ],
      cure: "核对模板这一处取的数和旁边的话；是草案填的，改草案。核对过、确实不矛盾的，写进草案的“已核”。", source: Finding.truthfulness),
    Explanation(
      .disclosureUnread, "公开件里什么也没有读懂",
      checks: "gouji audit 时，有没有认出至少一张预算、决算的表，或读到说明里的数。",
      why: "没有核对，不能当作没有错。",
      examples: [.event("审读一份只有一句“附件另发”的文件")],
      cure: "核对是不是部门预算、决算的公开文本；扫描件读不出来，改用有文字的文件。"),
  ]

  private static let disclosed = "预算法第十四条；地方预决算公开操作规程（财预〔2016〕143号）：公开的内容要真实、完整、准确"
}
