extension Explanation {
  private static let source = "地方预决算公开操作规程（财预〔2016〕143号）"

  /// G443 to G449, G545 and G546: what a template says that can hardly be meant. Told by `gouji
  /// template check` alone.
  static let templateDoubts: [Explanation] = [
    Explanation(
      .decreaseImpossible, "“减”永远用不到",
      checks: "分“增”“减”写的词，“看”的数能不能小于零：应是相减的数、增幅，不是相加的。只在 gouji template check 时警告。",
      why: "“数 - 上年(数)”写成“数 + 上年(数)”，每份草案、每句话都说“增加”，增加额还大了一倍多，表和文字却处处一样。",
      examples: [
        .template(
          adding:
            "词: {较上年: {参数: [数], 式: {差: 数 + 上年(数)}, 看: 差, 增: \"增加{差}\", 减: \"减少{差|绝对}\"}}\n封面: {题: \"支出预算{较上年(支出预算)}\"}"
        )
      ],
      cure: "改成相减；确是两个数之和的，去掉“减”这一种。", source: "国办发〔2016〕13号"),
    Explanation(
      .valueListedTwice, "依次列的值写了两次",
      checks: "“依次”列出的代码、名称有没有重复。只在 gouji template check 时警告。",
      why: "写两次就印两行，多半是占了漏掉的那一个的位置。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{标签: {项目: 合计}}",
              with:
                "{标签: {项目: 合计}, 行: {各类: {每: 功能科目.类, 依次: [\"201\", \"205\", \"201\"], 标签: {项目: \"{功能科目.名称}\"}}}}"
            )
          ))
      ],
      cure: "改成漏掉的那一个，或删去一个。", source: source),
    Explanation(
      .numberUnfit, "数与它旁边的字不是一类",
      checks:
        "句子里金额、比率后面有没有紧跟“家”“个”“辆”一类的量词，个数后面有没有紧跟“万元”；列头是“数量”的印的是不是金额，是“金额”的印的是不是个数。只在 gouji template check 时警告。",
      why: "用错了数名，句子里先露出来的就是“100万元家”。",
      examples: [.template(adding: "封面: {题: \"预算单位共{支出预算}家\"}")],
      cure: "换成该用的那个数，或改后面的字、列头。", source: source),
    Explanation(
      .otherFigureNamed, "字说的是一个数，印的是另一个数",
      checks:
        "数前面的字、行名、列名如果正好是模板里一个数的名称，印的是不是这个数；“，”后面接着与上年比较的，比的是不是刚说的那个数；“看”一个数、有数时却说另一个数的；标题是一个数的名称、下面没有印它的。一个数的名称含着另一个的不算；列举里、分行的地方，支出额一类不挑选的数也不算。只在 gouji template check 时警告。",
      why: "同是金额的两个数换了位置，哪张表都不会加不拢，只有名称看得出来。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{支出预算: 合计(支出)}",
              with: "{支出预算: 合计(支出), 人员经费: \"合计(支出, 支出类型 = 人员经费)\", 公用经费: \"合计(支出, 支出类型 = 公用经费)\"}")
              + "封面: {题: \"人员经费{公用经费}，公用经费{人员经费}。\"}\n"
          ))
      ],
      cure: "核对用错了没有；没有用错的，把字改得不与别的数同名。", source: source),
    Explanation(
      .conditionUnfit, "名称说的口径与条件不同",
      checks:
        "数、列举的名称里有可填值（一般公共预算、基本支出、货物……）的，条件里有没有它；表的题名、行、列写的可填值，与它的条件是不是矛盾；节的标题写的，与下面逐项印的条件同样；“称谓”的名称像不像是别的值的。只在 gouji template check 时警告。",
      why: "条件漏了一个，用到它的表和文字一起变，彼此还是一样，没有哪条勾稽关系会不成立。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{支出预算: 合计(支出)}", with: "{支出预算: 合计(支出), 政府性基金预算支出: 合计(支出)}")
              + "封面: {题: \"政府性基金预算支出{政府性基金预算支出}\"}\n"
          ))
      ],
      cure: "补上或改对条件；口径就是这样的，名称不要带那个词。", source: source),
    Explanation(
      .directionFixed, "增减的字与正负号不合",
      checks:
        "句子写死了“增加”“减少”，后面的数却去掉了正负号（|绝对、绝对值）；“减”这一种里“减少”后面的数没有去掉正负号。只在 gouji template check 时警告。",
      why: "写死“增加{差|绝对}”，减少了也印增加；“减少{差}”印成“减少-10万元”。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{支出预算: 合计(支出)}", with: "{支出预算: 合计(支出), 差: 支出预算 - 上年(支出预算)}")
              + "封面: {题: \"支出比上年增加{差|绝对}。\"}\n"
          ))
      ],
      cure: "用“看”按增减分开写，“减”里的数写 |绝对。", source: source),
    Explanation(
      .conditionCodeUnknown, "条件里的科目代码不存在",
      checks:
        "条件里的类、款、项代码，随程序的各年科目里有没有，是不是这一列的那种分类；“依次”列出的代码同样，还要在外层那一行列出的类、款下面。只在 gouji template check 时警告。",
      why: "没有一行会是这个科目，合计总是零，句子就说“没有”。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{支出预算: 合计(支出)}",
              with: "{支出预算: 合计(支出), 接待费: \"合计(支出, 经济科目 = 2080505)\"}")
              + "封面: {题: \"公务接待{接待费}\"}\n"
          ))
      ],
      cure: "核对代码，用 gouji codes 来查；新一年的科目由财政局放在模板旁。", source: source),
    Explanation(
      .wordsContradictPrinted, "字与旁边印的不合",
      checks:
        "（类）（款）（项）前面印的、叫类、款、项、编码、名称的列印的，是不是科目的那一级、那一样；题名、列头、句子说 {上年度} 的，印的是不是上年的数，与上年比的话写的是不是 {上年度}；有数的话里数的前面有没有“没有”，零的话是不是反说“安排了”、反印着那个数；列举、分行的占比，整体是不是漏了 全部(…)，每一项都是 100%；一句话、一格是不是只有“删除”“无此项”几个字；只有预算数的一套表说没说“决算”，有决算数的题名是不是“预算”。只在 gouji template check 时警告。",
      why: "类印成了款、本年写成了上年、“没有”多一个少一个，数都是真的，哪条勾稽关系也不会不成立。",
      examples: [
        .template(adding: "封面: {题: \"{上年度}年部门预算\"}"),
        .template(adding: "封面: {题: \"{句}\"}\n词: {句: {看: 支出预算, 正: \"没有安排支出{支出预算}\", 零: 安排了支出}}"),
        .template(adding: "封面: {题: \"{句}\"}\n词: {句: {看: 支出预算, 正: 没有安排支出, 零: \"支出{支出预算}\"}}"),
        .template(
          adding:
            "封面: {题: \"{各类}\"}\n列举: {各类: {每: 功能科目.类, 文: \"{功能科目.名称}占{占比(支出预算, 支出预算)}\"}}"),
      ],
      cure: "核对用错了哪一个：科目的一级、{年度} 与 {上年度}、正与零的话；整个部门的数写 全部(…)；不要的一项写“删”。", source: source),
    Explanation(
      .subjectFixed, "部门、单位写死了",
      checks:
        "模板写了“主体”（部门的、单位的公开文本各用的词）的，两种文本都印的标题和句子里，有没有把说自己的“部门”“单位”“本部门”“本单位”直接写出来。表、名词解释不查；写着通知、批复、管理一类字的话不查。只在 gouji template check 时警告。",
      why: "单位的公开文本会印着“××部门预算”；部门自己的那一份看不出来。",
      examples: [
        .template(
          adding:
            "主体: {部门: {称: 部门}, 单位: {称: 单位}}\n文件名: \"{部门.全称}{主体.称}预算\"\n封面: {题: \"{年度}年部门预算\"}")
      ],
      cure: "写成 {主体.称}、{主体.本称}；只有一种公开文本印的，写上“主体: 部门”或“主体: 单位”。",
      source: "财预〔2016〕143号"),
  ]
}
