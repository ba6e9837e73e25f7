extension Explanation {
  /// G4: figures as they are printed.
  static let text: [Explanation] = [
    Explanation(
      .printedDiffersFromExact, "印出的数不是准确数的四舍五入",
      checks: "把印出来的每个数读回来，看它与准确数相差是不是不超过末位的一半（配平、归百时不到一个末位）。",
      why: "公开出去的是印出的字。元印成万元、少一位小数、占比凑数，只看准确数是看不出来的。",
      examples: [.event("程序印错：准确数 100 万元的合计印成了“10.00”")],
      cure: "检查模板选项里的金额单位、小数位数；模板无误的，是程序印错了，请报给维护人。",
      source: "GB/T 8170-2008《数值修约规则与极限数值的表示和判定》"),
    Explanation(
      .emptyValueInText, "句子里的数算不出来",
      checks: "句子里要印的占比、增幅能不能算：分母（基数）为零或小于零就没有值。",
      why: "上年为零或负数的增幅、总数为零的占比都没有意义，不能印成 0% 或 100%。",
      examples: [
        .template(
          adding: "封面: {占: \"事业收入安排的支出占{占比(支出预算, 合计(支出, 资金来源 = 事业收入))}。\"}")
      ],
      cure: "改模板：用“看”分情况写，给这个数加一句“缺”的写法。"),
    Explanation(
      .figureTooLarge, "数大得不合情理",
      checks: "金额、个数之和能不能写下，占比、增幅是不是在一千亿个百分点以内。",
      why: "这样的数多半是单位弄错了：元填成了万元，或上年数漏写了单位。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "上年数: {支出预算: 0.01元}\n"),
          ("支出.csv", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,3000"])),
          (
            "模板.yaml",
            FindingExample.smallestTemplate + "封面: {幅: \"比上年增长{增幅(支出预算, 上年(支出预算))}。\"}\n"
          ))
      ],
      cure: "核对金额和填报单位；上年数写明“元”还是“万元”。"),
    Explanation(
      .printedTotalDiffers, "印出的合计与印出的明细之和不符",
      checks: "模板写了“舍入: 配平”时，读者拿计算器加表里印出的明细，是不是等于印出的合计；表与表之间也一样。",
      why: "这正是配平所保证的。",
      examples: [.event("程序配平出错：明细印 100.00，合计印成 100.01")],
      cure: "草案没有错，是配平出错，请把草案和模板报给维护人。",
      source: "模板选项“舍入: 配平”"),
    Explanation(
      .beyondOneDigit, "配平后离准确数一个末位以上",
      checks: "配平以后，印出的数与准确数相差是不是不到一个末位（0.01 万元）。",
      why:
        "几套分类交叉时，有时不可能各表都加得拢而又都贴近准确数。这时收支总计照四舍五入，其余取找到的总偏差最小的办法，并逐个说明；是证明了不可能（G408），还是没有找到（G409），另有一条说明。",
      examples: [.event("配平把准确数 100 万元的合计印成了 100.02")],
      cure: "把相关支出行的金额取到百元再试；或在表注里说明尾差；或在模板里改用“舍入: 逐格”。",
      source: "GB/T 8170-2008；Cox & Ernst (1982) 受控舍入"),
    Explanation(
      .balancingImpossible, "配平已证明不可能",
      checks: "模板写了“舍入: 配平”时，有没有一种进位、舍去的办法，让所有印出的数与准确数都相差不到一个末位。",
      why:
        "每个数只能印与准确数相邻的两个数之一，正好是整数的只能印它自己。几套分类交叉时，这些要求有时互相矛盾：三笔 0.5，两两之和都正好是 1，就做不到，因为一笔进位，另两笔就都要舍去，而那两笔之和也要是 1。勾稽找不到办法时会逐步推下去，推到没有别的可能为止，所以这不是没有找到，而是没有。",
      examples: [
        .files(
          (
            "支出.csv",
            FindingExample.spendingFile([
              "2012601,30101,人员经费,,一般公共预算,0.005", "2012602,30101,人员经费,,一般公共预算,0.005",
              "2012604,30101,人员经费,,一般公共预算,0.005",
            ])
          ), ("模板.yaml", pairsOfThree))
      ],
      cure: "把列出的数所含支出行的金额取到百元再试；或在表注里说明尾差；或在模板里改用“舍入: 逐格”。",
      source: "Cox & Ernst (1982) 受控舍入；Causey, Cox & Ernst (1985)"),
    Explanation(
      .balancingGaveUp, "配平没有结论",
      checks: "配平在限定的工作量以内，是找到了办法，还是证明了不可能。",
      why: "很大的草案里矛盾的数太多时，推到底要很久；勾稽到时就停，印找到的总偏差最小的办法，并如实说明。",
      examples: [.event("配平做完了限定的工作量，没有结论")],
      cure: "同 G408；并请把草案和模板报给维护人。"),
    Explanation(
      .tableNumberRepeated, "两张表一个表号",
      checks:
        "不同的表，印出的表号是不是不同；按单位、按项目各印一张的同一种表不算。gouji template check 还看：一个部分里两张表的“名称”、同一层两节的“标题”是不是一样，一张表是不是印了两次。",
      why: "文中写“见表1-1”，读的人不知道是哪一张；勾稽关系也会找错表。复制一张表、一节，忘了改题，印出来题是别的表的。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "表: {表1",
              with:
                "表: {又一张: {表号: 表1, 名称: 又一张, 列: {项目: 文字, 金额: 支出预算}, 行: {合计: {标签: {项目: 合计}}}}, 表1")
          ))
      ],
      cure: "改其中一张的“表号”（“名称”“标题”）；印了两次的删去一处。", source: "GB/T 1.1—2020 9.9.2"),
    Explanation(
      .chartNotDrawn, "图没有印出",
      checks: "饼图里有没有负数。",
      why: "负数画不成一块。",
      examples: [
        .files(
          ("支出.csv", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,-5"])),
          ("模板.yaml", pie("支出预算")))
      ],
      cure: "核对草案里的负数；确是负数的，在模板里改用柱形图，或写“空”说明。"),
    Explanation(
      .sliceSumDiffers, "饼图各块合起来不是合计",
      checks: "饼图写了“合计”的，各块之和是不是等于它。",
      why: "各块的占比按合计算，漏了一块就加不到 100%。",
      examples: [.files(("模板.yaml", pie("公用经费")))],
      cure: "检查模板里这张图的“类别”是否漏了或多了几块，“合计”写的是不是它们的合计数。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》"),
    Explanation(
      .quotedNumberUnknown, "文字里的数报告里没有",
      checks: "“原因”里写的金额和百分数，别处文字里说预算、支出、经费的，报告的表或正文里有没有；“主要用于”里的，这个科目的明细里有没有。单价、标准、限额、约数不查。",
      why: "文字是手写的，数改了以后容易忘了跟着改。",
      examples: [
        .files(
          (
            "草案.yaml",
            FindingExample.smallestHead + "上年数: {支出预算: 80万元}\n原因: {支出预算: 新增培训12.42万元}\n"
          ),
          ("模板.yaml", FindingExample.smallestTemplate + reasoned))
      ],
      cure: "核对这个数；是明细里的数，改成不写数的说法。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》"),
    Explanation(
      .oppositeReason, "与增减相反",
      checks:
        "只说增加（或只说减少、没有变化）的原因，与这个数比上年是增是减合不合；文字里说某个数比上年增加、减少的，对不对；清单里各科目的“变动原因”与上年比、“差异原因”与年初预算比，方向反不反。",
      why: "去年的原因留到今年，数已经反过来了。",
      examples: [
        .files(
          (
            "草案.yaml",
            FindingExample.smallestHead + "上年数: {支出预算: 80万元}\n原因: {支出预算: 人员减少}\n"
          ),
          ("模板.yaml", FindingExample.smallestTemplate + reasoned))
      ],
      cure: "核对原因是不是写给这个数的；确是这样的，可以不改。",
      source: "财预〔2016〕143号《地方预决算公开操作规程》"),
    Explanation(
      .holeInSentence, "句子里缺了内容",
      checks: "印成的句子里，要填的地方是不是都有内容；标点有没有连着出现两个，括号里是不是空的，句子是不是以逗号开头或结尾。",
      why: "一项没有填，它前后的标点还在，印出来就是“主要原因：。”。一句话由草案和模板的十几处拼成，分开看都看不出来。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate
              + """
              词: {超支: {看: 支出预算, 负: 支出超过收入}}
              封面: {原因: "主要原因：{超支}。"}

              """
          ))
      ],
      cure: "在草案里补上这一项；可以不填的，模板写成 {…|可缺}，并用“看”让前后的标点随着不印。",
      source: "GB/T 15834-2011《标点符号用法》"),
    Explanation(
      .headingWithoutText, "标题下面没有内容",
      checks: "每个标题下面是不是印了段落、表、图，或者下一级的标题。",
      why: "一节的句子都没有印，标题还留着，读者以为漏印了。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "部分: {",
              with: "部分: {说明: {标题: 说明, 节: {概况: {标题: 部门概况, 文: {概况: {文字: 部门概况, 可缺: 是}}}}}, ")
          ))
      ],
      cure: "在草案里补上这一节要的文字或明细；不该印这一节的，由模板决定。"),
    Explanation(
      .wordsRepeated, "模板和草案的话重复了",
      checks: "模板的话与草案的话相接的地方，后面是不是把前面刚说的两个字以上又说了一遍，或换个说法又起了一次头（主要原因是主要是）。",
      why: "填原因、用途的人看不到模板在前后写了什么，常常印成“主要用于主要用于”。",
      examples: [
        .files(
          (
            "草案.yaml",
            FindingExample.smallestHead + "上年数: {支出预算: 80万元}\n原因: {支出预算: 主要是人员增加}\n"
          ),
          (
            "模板.yaml",
            FindingExample.smallestTemplate + reasoned.replacing("因{原因", with: "主要是{原因")
          ))
      ],
      cure: "删去草案里重复的字。"),
    Explanation(
      .unknownInText, "文字里的花括号认不出",
      checks: "原因、文字.md、科目用途里写的 {数名}，模板有没有这个数，竖线后面的写法对不对。",
      why: "草案的话里可以用花括号引模板的数，数字就不用再打一遍；名称写错了，印出来的就是花括号。",
      examples: [
        .files(
          (
            "草案.yaml",
            FindingExample.smallestHead
              + "上年数: {支出预算: 80万元}\n原因: {支出预算: \"人员增加，全年{支出预数}\"}\n"
          ), ("模板.yaml", FindingExample.smallestTemplate + reasoned))
      ],
      cure: "照相近的名称改；全部数名用 gouji list figures 模板 查看。不是要程序填的，不写花括号。"),
  ]

  /// A sentence with a change and its reason.
  private static let reasoned = """
    词: {较上年: {式: {差: 支出预算 - 上年(支出预算)}, 看: 差, 增: "增加{差}，因{原因.支出预算}", 减: 减少, 平: 持平}}
    封面: {增减: "{较上年}"}

    """

  /// G5: files written.
  static let documents: [Explanation] = [
    Explanation(
      .outputUnwritable, "不能写入",
      checks: "要写的文件夹能不能建、能不能写，会不会盖掉已有的东西。",
      why: "一套公开文本要么全部写成，要么一个也不写，不留半套。",
      examples: [.event("--out 写的路径中有一段是文件（支出.csv/out）")],
      cure: "换一个文件夹，或照提示的原因处理：没有权限、磁盘已满、已有同名的文件。"),
    Explanation(
      .editedSince, "已有的文件有人改过",
      checks: "要写的文件夹里已有同名的 .docx、.xlsx，是不是上次生成的原样（和旁边 .勾稽.json 里记的校验码相同）。",
      why: "在 Word 里润色过的公开文本，重新生成一次就没有了。",
      examples: [.event("生成以后，在 Word 里改了公开文本，又生成一次")],
      cure: "要留着的改名或移走；改动写回草案更好，下次还在；确实不要了，加 --overwrite。"),
    Explanation(
      .nameUnfit, "填报表装不下",
      checks: "清单的名称能不能作 Excel 工作表的名称（31 个字以内，没有 : \\ / ? * [ ]），文字放不放得进一格（32767 个字）。",
      why: "改了名的工作表、截断了的文字，读回草案时就对不上、少了。",
      examples: [.event("模板里有一个清单，名称有 32 个字，导出填报表")],
      cure: "在模板里给清单换一个短的名称；长文字分成几段。"),
    Explanation(
      .sameNamedPackages, "两份草案生成同名的文件",
      checks: "一次生成几份草案时，各份的文件名是不是不同；同名的几份都不生成。",
      why: "后一份会盖掉前一份：一个部门把全称写成了别的部门的，别的部门的公开文本就没有了。",
      examples: [.event("gouji build 甲 乙，两份草案的部门全称和年度相同")],
      cure: "改正部门全称或年度；确是同一部门的两稿，分两次生成到不同的文件夹（--out）。"),
    Explanation(
      .tableTooLarge, "表太大，Excel 装不下",
      checks: "每张表的列数、行数是不是在 Excel 工作表的限度里（16384 列、1048576 行）。",
      why: "超出的部分 Excel 打不开整个文件。",
      examples: [.event("模板里的一张表有 16385 列")],
      cure: "减少表的列，或分成几张表。"),
  ]

  /// A template with a pie of one slice.
  /// Three items of 50 元, printed two by two in 百元.
  private static let pairsOfThree = """
    名称: 样板
    选项: {舍入: 配平}
    数:
      第一项: 合计(支出, 功能科目 = 2012601)
      第二项: 合计(支出, 功能科目 = 2012602)
      第三项: 合计(支出, 功能科目 = 2012604)
      前两项: 第一项 + 第二项
      后两项: 第二项 + 第三项
      首末两项: 第一项 + 第三项
    封面: {题: "前两项{前两项}，后两项{后两项}，首末两项{首末两项}。"}

    """

  private static func pie(_ slice: String) -> String {
    """
    名称: 样板
    数: {支出预算: 合计(支出), 公用经费: "合计(支出, 支出类型 = 公用经费) + 大型设备标准", 大型设备标准: 20万元}
    图: {结构: {题名: 支出结构图, 类型: 饼, 合计: 支出预算, 类别: {一块: \(slice)}}}
    部分: {说明: {标题: 说明, 文: {图: {图: 结构}}}}

    """
  }
}
