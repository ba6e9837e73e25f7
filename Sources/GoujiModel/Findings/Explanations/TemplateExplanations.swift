extension Explanation {
  /// G6: templates and the names in them.
  static let template: [Explanation] = [
    Explanation(
      .unknownTemplate, "没有这个模板",
      checks: "草案写的模板、模板“基于”的模板，在 Templates 文件夹里有没有。",
      why: "没有模板就不知道公开哪些表、怎么措辞。",
      examples: [.head("模板: 样板", "模板: 样版")],
      cure: "照列出的名称改；模板在别处的，用 --templates 指明文件夹。"),
    Explanation(
      .unknownFigure, "没有这个数",
      checks: "算式、句子、trace 命令里写的数名，模板“数”里有没有。",
      why: "名称差一个字就找不到。",
      examples: [.template(adding: "封面: {总: \"支出{支出预算 - 项目支出}。\"}")],
      cure: "照相近的名称改。全部数名用 gouji list figures 模板 查看。"),
    Explanation(
      .malformedExpression, "算式写法有误",
      checks: "“数”、条件、句子里的算式读不读得懂：括号、算法名、台账名、列名、可填的值、科目位数。",
      why: "条件写错一个字，汇总的范围就变了，而数还是会出来；所以凡是认不出的都是错误。",
      examples: [
        .template(
          "名称: 样板\n数: {支出预算: \"合计(支出, 资金来原 = 财政拨款)\"}"),
        .template("名称: 样板\n数: {支出预算: \"合计(支出, 功能科目 = 201)\"}"),
      ],
      cure: "照提示改；算式的写法见 Templates/README.md“数”一节。"),
    Explanation(
      .mismatchedKinds, "不同种类的数放在一起算",
      checks: "加减、占比、增幅两边是不是同一类：金额、个数、比率。",
      why: "金额加个数没有意义。",
      examples: [.template("名称: 样板\n数: {甲: 合计(支出) + 个数(项目)}")],
      cure: "换成同一类的数。"),
    Explanation(
      .unusedFigure, "没有用到的数",
      checks:
        "“数”里的每个数，有没有表、句子、别的数用到；每张表、每个图，有没有一个部分印它；市县在“数”“填报”“词”“列举”里新加的，有没有哪一处用到。只在 gouji template check 时提示。",
      why: "改了句子以后留下的旧定义，会让后来的人以为还有用。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing("合计(支出)}", with: "合计(支出), 闲置数: 合计(收入)}")
          ))
      ],
      cure: "可以删去；留着也能生成。市县本想改基础模板的，键要写得与那里一样。"),
    Explanation(
      .digitsInWording, "行文里直接写了数字",
      checks: "模板的句子、表题、列头里有没有阿拉伯数字，有没有用汉字写的年份（二〇二四年）。",
      why: "一个数只能有一个出处。写死在句子里的年份、金额，明年就错了。",
      examples: [.template(adding: "封面: {题: 2024年部门预算}")],
      cure: "年份写 {年度}、{上年度}；金额写 {数名}；固定的标准先写进“数”再引用。"),
    Explanation(
      .unknownTemplateKey, "模板里不认识的键",
      checks: "模板每一处的键名，是不是这里能写的；“之前”“之后”“顺序”里的名称是不是在同一层。",
      why: "键写错了，那一段就不起作用。",
      examples: [.template(adding: "封页: {题: 部门预算}")],
      cure: "照“相近的有”改；不知道能写什么，看“这里可以写”；不知道在哪一层，用 gouji template show 看。"),
    Explanation(
      .malformedTemplate, "模板写法有误",
      checks: "模板各处的值是不是该有的样子：表、列、行、词、样式、选项、勾稽。",
      why: "写法不对，程序不知道要印什么。",
      examples: [
        .template(adding: "选项: {金额单位: 千元}"), .template(adding: "文件名: {年度}"),
        .template(adding: "勾稽: {甲: 表1!合计.金钱 = 表1!合计.金额}"),
      ],
      cure: "照提示改；每个键怎么写，见 Templates/README.md 第三节。"),
    Explanation(
      .inheritanceCycle, "模板互相依赖",
      checks: "“基于”有没有绕成一圈。",
      why: "甲照乙、乙照甲，谁也定不下来。",
      examples: [
        .files(("模板.yaml", "基于: 市\n"), ("市/模板.yaml", "基于: 样板\n"))
      ],
      cure: "改掉其中一个“基于”。"),
    Explanation(
      .unknownSlot, "花括号里写的认不出",
      checks: "句子里 {…} 的名称、写法，括号成不成对，这里能不能用。",
      why: "认不出的占位若照印出去，公开文本里就会出现“{年渡}”。",
      examples: [
        .template(adding: "封面: {题: \"{年渡}年部门预算\"}"),
        .template(adding: "封面: {题: \"{功能科目.名称}\"}"),
      ],
      cure: "照相近的名称改；科目、单位的名称只能用在按它分行的地方。写法见 Templates/README.md“花括号里写什么”。"),
    Explanation(
      .circularFigure, "数的定义绕成一圈",
      checks: "数、词、列举的定义有没有用到自己。",
      why: "甲等于乙加丙、乙又等于甲，算不出来。",
      examples: [.template("名称: 样板\n数: {甲: 乙 + 合计(支出), 乙: 甲}")],
      cure: "改掉其中一个定义。"),
    Explanation(
      .repeatsBase, "与基础模板写得一样",
      checks: "市县模板里写的，是不是与基础模板一字不差。只在 gouji template check 时提示。",
      why: "重复写了，基础模板以后改了，这里不会跟着改。",
      examples: [
        .files(
          ("模板.yaml", "基于: 省\n选项: {金额单位: 元}\n"),
          ("省/模板.yaml", FindingExample.smallestTemplate + "选项: {金额单位: 元}\n"))
      ],
      cure: "可以删去这一行；有意写死的，留着也能生成。"),
    Explanation(
      .leftByRemoval, "删去一项以后，基础模板有用不上的",
      checks: "“删”“重写”“打印: 不印”以后，基础模板里的样式还有没有用，勾稽关系还核对不核对得了。只在 gouji template check 时提示。",
      why: "删去封面，封面的样式就没有用；删去一张表，用到它的勾稽关系就不再核对。写在基础模板里，县里改不了，也不妨碍生成。",
      examples: [
        .files(
          ("模板.yaml", "名称: 样板\n基于: 市\n封面: 删\n"),
          (
            "市/模板.yaml",
            FindingExample.smallestTemplate
              + "封面: {题: {样式: 封面单位, 文: \"{部门.全称}\"}}\n样式: {封面单位: {字号: 26}}\n"
          ))
      ],
      cure: "可以不管；不要的，在自己的模板里写“删”。"),
    Explanation(
      .requirementLost, "必备的内容不见了",
      checks: "基础模板用“必备”注明的部分、节、段落、表，基于它的模板有没有删掉。只在 gouji template check 时警告。",
      why: "表样规定要公开的内容，市县少一节，全县都少一节。",
      examples: [
        .files(
          ("模板.yaml", "基于: 省\n部分.预算表: 删\n"),
          (
            "省/模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{预算表: {", with: "{预算表: {必备: 预算法第十四条, ")
          ))
      ],
      cure: "把那一节留下；没有内容的，让它印“没有……”的一句。"),
    Explanation(
      .emptyOccasion, "不一定印的栏没有着落",
      checks: "写了“打印: 有数”“有数”“无数”的栏：有没有数可看，是不是每一栏都可能不印，合计所加的栏会不会全不印，每一幅都要印的栏会不会没有。",
      why: "没有数的栏永远不印；合计旁边一栏也没有，读者看不出它加的是什么。",
      examples: [.template(adding: "表.表1.列.备注: {数: 文字, 打印: 有数}")],
      cure: "“打印: 有数”写在有数的一栏或一组上；至少留一栏总印。"),
    Explanation(
      .unclearLookup, "一个地方对得上几条，或一条也对不上",
      checks: "{台账.列} 写的地方，按哪一列分行，那本台账有没有这一列，会不会有几条。",
      why: "对得上几条时印哪一条都可能是错的，读者看不出来。",
      examples: [
        .template(
          adding: "列举: {各类: {台账: 支出, 每: 功能科目.类, 文: \"{功能科目.名称}用于{科目用途.主要用于}\"}}\n封面: {题: \"{各类}\"}")
      ],
      cure: "按项逐条写，或给台账加上分行的那一列。", source: "Templates/README.md，算式的规矩"),
  ]
}
