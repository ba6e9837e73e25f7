extension Explanation {
  /// G29: what the preparer types in sentences: 原因, 文字.md, and the columns of words.
  static let words: [Explanation] = [
    Explanation(
      .placeholderLeft, "占位没有换掉",
      checks: "文字里有没有 XX、××、___、？？、“待补充”“（略）”“【单位名称】”这样等着填的地方，或 **、<br>、&nbsp; 这样排版用的记号。",
      why: "没有填的地方照样印出来，是公开文本里最刺眼的差错。",
      examples: [
        task("全年征集档案XX卷，数字化待补充。")
      ],
      cure: "填上内容；没有内容的，删去这一句。", source: Self.accuracy),
    Explanation(
      .instructionLeft, "填写说明没有删",
      checks:
        "文字里有没有样表上教人怎样填的话，如“请填写……”“300字以内”“不涉及的不列”，或没有选定的“增加（减少）”；有没有写给看稿的人的话（【请……审定】）、写作助手的话（“以下是根据您的要求……”）。",
      why: "照着样表或上年的文档改，说明的话就跟着公开了。",
      examples: [task("做好档案征集。（请简要说明，300字以内）"), task("征集数量比上年增加（减少）。")],
      cure: "照它的意思填好，把这句话删去。", source: Self.accuracy),
    Explanation(
      .brokenYear, "年份写得不对",
      checks: "“年”前面是不是四位数字：少一位、多一位、字母当数字、只写两位、样表上空着的“20  年”，都不是；月份是不是一到十二。",
      why: "年份一年一改，最容易改坏。",
      examples: [task("202年完成档案征集。"), task("2O24年完成档案征集。"), task("24年度完成档案征集。")],
      cure: "写成四位数字的年份。", source: "GB/T 15835-2011《出版物上数字用法》"),
    Explanation(
      .unpairedMark, "引号、括号没有配对",
      checks: "“”‘’《》（）【】〔〕［］ 是不是成对；一段引文跨几段的，合起来看。半角、全角不分。",
      why: "粘贴、删改时丢了一半，读者不知道到哪里为止。",
      examples: [task("推进“一窗受理改革（含数字档案）。")],
      cure: "补上另一半，或删去这一个。", source: Self.punctuation),
    Explanation(
      .doubledMark, "标点重了",
      checks: "逗号、句号、顿号、分号、冒号是不是连着出现两个，或紧挨着括号；一段话是不是以标点开头。",
      why: "多半是中间删了字，或漏了字。",
      examples: [task("征集档案，，整理入库。。")],
      cure: "去掉多出的，或补上漏写的字。", source: Self.punctuation),
    Explanation(
      .staleYear, "往年的文字",
      checks: "往年的“重点工作”“绩效目标”“部门预算”，以“2023年，……将”开头的打算，往年到期的目标。只作比较的（比2023年）、文件名里的、回顾的不算。",
      why: "文字从上年草案带过来，年份没有改，内容多半也没有改。",
      examples: [task("2023年，县档案局将继续做好征集。"), task("2023年重点工作：做好征集。")],
      cure: "核对是不是往年的文字；是回顾往年的，改成“已”“完成了”的说法。", source: Self.accuracy),
    Explanation(
      .foreignName, "不是本部门的名称",
      checks:
        "“（以下简称）”前面的单位、别处的同名机构（邻县的档案局）、“我局”“本院”“我县”，与草案里部门、地区、单位的名称合不合；自己的简称是不是由全称的字组成；“××区人民政府的工作部门”是不是本地的；“坚持……”前面的是不是本部门；上年草案里的旧名称还在不在。",
      why: "照抄邻县的文本，或机构改了名而文字没有改。",
      examples: [task("某市教育局（以下简称市教育局）做好征集。"), task("本院做好征集。")],
      cure: "改成本部门的名称；确是说别的单位、别的地方的，可以不改。", source: Self.accuracy),
    Explanation(
      .retiredSubjectInText, "科目的旧名称",
      checks: "文字里后面带（类）（款）（项）的科目名称，和不会有别的意思的长名称，是不是这一年的；长的名称（住房公积金、一般公共预算……）有没有写错一个字。",
      why: "表里印的是当年的名称，说明和名词解释却还是几年前的。",
      examples: [task("医疗卫生与计划生育支出（类）反映卫生健康方面的支出。")],
      cure: "照提示改成当年的名称。", source: "政府收支分类科目（当年版）"),
    Explanation(
      .unfitUse, "用途与科目不合",
      checks: "住房公积金、职业年金、养老保险、医疗、离退休、抚恤等科目的用途，说的是不是别的一项；行政单位、事业单位有没有弄反。",
      why: "用途一行一行地填，错了一行，后面的都错。",
      examples: [.files(("科目用途.csv", "功能科目,主要用于\n2210201,缴纳职工医疗保险\n"))],
      cure: "核对这一行的科目和用途；几行的用途错了位的，一起改。", source: "政府收支分类科目（当年版）"),
    Explanation(
      .misquotedFigure, "写的数不是这个数",
      checks: "紧跟在数名后面的金额（机关运行经费37.62万元），是不是报告里的这个数。说增减的、说别的年份的不查。",
      why: "写的是报告里别的数，光查有没有这个数是查不出来的。",
      examples: [
        .files(
          (
            "支出.csv",
            FindingExample.spendingFile([
              "2012601,30101,人员经费,,一般公共预算,88", "2012601,30201,公用经费,,一般公共预算,12",
            ])
          ), ("年度任务.csv", "任务名称,主要内容\n档案征集,支出预算12万元，用于征集。\n"),
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "支出预算: 合计(支出)", with: "支出预算: 合计(支出), 公用经费: \"合计(支出, 支出类型 = 公用经费)\"")
              + "封面: {公用: \"{公用经费}\"}\n"
          ))
      ],
      cure: "改成报告里的数，或改成不写数的说法。", source: Self.accuracy),
  ]

  private static func task(_ words: String) -> FindingExample {
    .files(("年度任务.csv", "任务名称,主要内容\n档案征集,\(words)\n"))
  }

  private static let accuracy = "财预〔2016〕143号《地方预决算公开操作规程》"
  private static let punctuation = "GB/T 15834-2011《标点符号用法》"
}
