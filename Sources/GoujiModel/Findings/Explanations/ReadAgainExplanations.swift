extension Explanation {
  private static let fault = "草案没有错，是程序印错了：不要公开这份报告，请把草案和模板报给维护人。"
  private static let source = "地方预决算公开操作规程（财预〔2016〕143号）"

  /// G43: the words of a finished report, held against template and draft.
  static let readAgain: [Explanation] = [
    Explanation(
      .paragraphDiffers, "正文与模板的话、草案的数不同",
      checks: "另用一套程序照模板把每段话再读一遍，数按草案明细重算，与印出的逐字比：缺字、换字、数不对、增减说反、列举少一项都算。",
      why: "印出来的话没有人再算一遍，句子里错一个数、说反一个字，读的人才会发现。",
      examples: [.event("程序印错：“支出预算100万元”印成了“支出预算10万元”")], cure: fault, source: source),
    Explanation(
      .headingDiffers, "标题或序号与模板不同",
      checks: "每个标题的字、级别、序号和目录里的写法，是不是照模板；序号有没有跳、有没有重。",
      why: "序号跳了，读的人会以为少公开了一节。",
      examples: [.event("程序印错：“一、情况说明”印成了“二、情况说明”")], cure: fault,
      source: "GB/T 9704-2012《党政机关公文格式》"),
    Explanation(
      .textIncomplete, "段落、标题、表或图缺了、多了、乱了",
      checks: "模板和草案要求印的标题、段落、表、图是不是都在，各印一次，次序不乱。",
      why: "公开的内容要完整，少一张表、少一段说明都要重新公开。",
      examples: [.event("程序印错：少印了一段")], cure: fault, source: source),
    Explanation(
      .glossaryDiffers, "名词解释少了用到的科目",
      checks: "草案用到的科目，模板要求解释的是不是都解释了。",
      why: "专业性较强的名词要解释；用到的科目缺解释是检查常见的问题。",
      examples: [.event("程序印错：名词解释少印了一条")], cure: fault, source: source),
    Explanation(
      .coverDiffers, "封面、题名或目录与模板、草案不同",
      checks: "封面各行、文件的题名、目录的标题和级数照不照模板，部门和年度照不照草案，报告是不是用这份草案和模板做的。",
      why: "封面印成上一年或别的部门，整份文件就不能用。",
      examples: [.event("程序印错：封面的“2024年”印成了“2023年”")], cure: fault, source: source),
    Explanation(
      .titleDiffers, "表或图的编号、题名、单位、注与模板不同",
      checks: "每张表的表号、题名、左右两行、注、表下题和金额单位，每张图的编号、题名、图题和注，是不是照模板。",
      why: "表号错了正文就引不到，单位错了数就差一万倍。",
      examples: [.event("程序印错：表1的“单位：万元”印成了“单位：元”")], cure: fault, source: source),
    Explanation(
      .emptyTableUnsaid, "空表没有说明，或有数的表说没有数",
      checks: "没有一个数的表，模板写了“空表注”的是不是印了；有数的表是不是没有印。",
      why: "没有数据的表也要公开并说明；有数却说没有，是假话。",
      examples: [.event("程序印错：有数的表1印了“本表没有数”")], cure: fault, source: source),
    Explanation(
      .figureBoundWrong, "文字里的数不是模板要的那个数",
      checks: "文字里的每个数，名称、算法和条件是不是模板在这个地方要的；有没有用打进去的字代替。",
      why: "印出来一样的两个数可能是两回事；打进去的字，草案改了它不会跟着改。",
      examples: [.event("程序印错：正文里的数换成了打进去的字“100万元”")], cure: fault, source: source),
    Explanation(
      .originWrong, "文字的出处不对",
      checks: "印出的每个字，记的模板行、草案位置或科目，是不是真的出处。",
      why: "出处错了，要改的人就会改错地方。",
      examples: [.event("程序出错：正文没有记模板的哪一行")], cure: fault),
    Explanation(
      .styleDiffers, "样式与模板不同",
      checks: "标题、段落、封面的样式名照不照模板，字体、字号、页面是不是模板的。",
      why: "公文的字体字号有国家标准。",
      examples: [.event("程序出错：正文用了标题的样式")], cure: fault, source: "GB/T 9704-2012《党政机关公文格式》"),
    Explanation(
      .directionContradicts, "说增加的数在减少，说减少的数在增加",
      checks: "“增加”“增长”“上升”后面紧跟的本年与上年之差、增幅是不是大于零，“减少”“下降”后面的是不是小于零。",
      why: "模板把一种说法写死，或把“增”“减”写反了，明年用这份模板的人都会说反。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "上年数: {支出预算: 80万元}\n"),
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "{支出预算: 合计(支出)}", with: "{支出预算: 合计(支出), 增减额: 支出预算 - 上年(支出预算)}")
              + "封面: {变: \"支出预算比上年减少{增减额|绝对}。\"}\n"
          ))
      ],
      cure: "改模板：用“看”分情况写，“增”写增加，“减”写减少。", source: source),
    Explanation(
      .unitBehindWrong, "数后面写的单位不是它的单位",
      checks: "“无单位”的数，后面紧跟的字写的单位是不是它印的单位；已经带单位的数，后面有没有又写一个。",
      why: "万元印成元，差一万倍。",
      examples: [.template(adding: "封面: {题: \"支出预算{支出预算|无单位}元。\"}")],
      cure: "改模板：单位照数印的写，或去掉“无单位”让数自己带。", source: source),
    Explanation(
      .unitLineDiffers, "表上写的金额单位不是表的单位",
      checks: "表的左右两行、副题写了“单位：元”“单位：万元”的，是不是表里金额的单位。",
      why: "表头的单位错了，整张表都差一万倍。",
      examples: [
        .files(
          (
            "模板.yaml",
            FindingExample.smallestTemplate.replacing(
              "名称: 支出总表,", with: "名称: 支出总表, 右行: 金额单位：元,")
          ))
      ],
      cure: "模板里把单位写成 {金额单位}，或改这张表的“金额单位”。", source: source),
  ]
}
