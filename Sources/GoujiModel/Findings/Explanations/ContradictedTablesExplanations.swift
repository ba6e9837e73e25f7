extension Explanation {
  /// G450 and on: tables and charts against those that template and draft demand. No draft brings them
  /// about.
  static let contradictedTables: [Explanation] = [
    Explanation(
      .tableColumnsDiffer, "表的栏数不是模板的",
      checks: "报告里每张表的每一行，栏数是不是与模板的“列”一样多；分幅是不是从模板写“另幅”的栏开始。",
      why: "少一栏，后面的数就都挪到了别的列头下面。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 删去了最后一栏")],
      cure: contradictionCure,
      source: "政府收支分类科目；模板的“列”"),
    Explanation(
      .headerDiffers, "表头不是模板的列头",
      checks: "表头的每一格，是不是模板的“列头”在这一栏写的字。",
      why: "列头说明这一栏是什么数，改一个字，数就成了另一个数。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 的列头“金额”改成了“数额”")],
      cure: contradictionCure,
      source: "模板的“列头”"),
    Explanation(
      .rowsDiffer, "表里缺行、多行或次序不对",
      checks: "由另一套程序按模板的“行”和草案的明细，把该有的行重新列一遍：每个有钱的科目、单位、项目，每条记录，固定的每一项；报告里是不是一行不多、一行不少，次序也一样。",
      why: "少一行，读的人看不到那笔钱；换了位置，数就到了别的科目下面。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 少印了一行科目")],
      cure: contradictionCure,
      source: "财预〔2016〕143号《地方预决算公开操作规程》：公开到功能分类项级、经济分类款级"),
    Explanation(
      .rowCodeDiffers, "行的代码不是它自己的",
      checks: "每一行印的科目代码、单位代码，是不是草案明细里这一行的代码。",
      why: "代码错一位，就是另一个科目。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 的科目代码 2012601 改成了 2012602")],
      cure: contradictionCure,
      source: "政府收支分类科目"),
    Explanation(
      .rowNameDiffers, "行的名称与代码不符",
      checks: "每一行印的名称，是不是这个代码在当年科目目录（或本地科目）里的名称，是不是这个单位、这个项目的名称。",
      why: "名称和代码对不上，读的人不知道信哪一个。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 的科目名称“行政运行”改成了“一般行政管理事务”")],
      cure: contradictionCure,
      source: "政府收支分类科目"),
    Explanation(
      .cellTextDiffers, "表里的文字不是原文",
      checks: "文字格是不是草案里那条记录的原文（绩效指标、用途等），或模板写的字；该空的格是不是空的。",
      why: "绩效目标等文字改一个字，意思可能就不同了。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 的行名“合计”改成了“总计”")],
      cure: contradictionCure,
      source: "财预〔2016〕143号：公开内容真实、准确"),
    Explanation(
      .cellBoundElsewhere, "格里放的是别处的数",
      checks: "每一格的数，是不是模板给这一行、这一栏定义的那个数，条件一条不多、一条不少。",
      why: "数本身没有错，放错了格，表就说错了话；大小一样时谁也看不出。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 科目行里放的是合计行的数")],
      cure: contradictionCure,
      source: "财预〔2016〕143号：公开内容真实、准确"),
    Explanation(
      .cellPrintDiffers, "数的印法不是模板的",
      checks: "每个数是不是按这张表的金额单位、这一栏的小数位数、千分位和零的写法印的；没有数的，是不是印模板规定的记号。",
      why: "少一位小数，或把万元印成元，数就不是那个数了。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 的 100.00 印成了 100.0")],
      cure: contradictionCure,
      source: "GB/T 8170-2008；模板的“选项”"),
    Explanation(
      .cellFillingDiffers, "该有数的格没有数，或相反",
      checks: "模板在这一行、这一栏有数的，格里是不是有数；没有的，是不是空着。",
      why: "零是数，空格不是；空着的格，读的人不知道是没有，还是漏了。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 合计行的数删成了空格")],
      cure: contradictionCure,
      source: "财预〔2016〕143号：公开内容完整"),
    Explanation(
      .sumPartsDiffer, "合计加的不是模板规定的部分",
      checks: "每个合计（在 Excel 里是公式）加的，是不是模板规定的下面那几行或左右那几栏，全加了，没有多加；“其中”不加。",
      why: "公式漏加一行，改了明细，合计就不跟着变。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 的合计不再加下面的科目")],
      cure: contradictionCure,
      source: "政府收支分类科目（类等于各款之和，款等于各项之和）"),
    Explanation(
      .mergesDiffer, "单元格的合并与模板不符",
      checks: "表头、跨几栏的名称、上下相同而并成一格的，是不是照模板合并，不该并的没有并。",
      why: "并掉一格，里面的字或数就看不见了。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 的两个列头并成了一格")],
      cure: contradictionCure,
      source: "模板的“列”“跨”“并”"),
    Explanation(
      .rowLevelDiffers, "行的层次与模板不符",
      checks: "每一行的缩进和强调，是不是模板给它写的。",
      why: "类、款、项靠缩进看层次，缩进错了，项就像类。",
      examples: [.event("报告生成以后被改过，或程序出错：表1 科目行的缩进没有了")],
      cure: contradictionCure,
      source: "模板的“缩进”“强调”"),
    Explanation(
      .chartWordsDiffer, "图的类别或系列不是模板的",
      checks: "图的类型、每个类别、每个系列的名称，是不是模板和草案里的，一个不多、一个不少，次序一样。",
      why: "图上的名称换了位置，柱子和饼块就张冠李戴。",
      examples: [.event("报告生成以后被改过，或程序出错：图1 的类别“支出”改成了“收入”")],
      cure: contradictionCure,
      source: "模板的“图”"),
    Explanation(
      .chartPointDiffers, "图上的数不是模板的",
      checks: "图的每个点、每块的占比，是不是模板给这个类别、这个系列定义的数，印法是不是模板的。",
      why: "读的人看图比看表多；图与表对不上，最容易被指出来。",
      examples: [.event("报告生成以后被改过，或程序出错：图1 第一个柱子的数换成了别的数")],
      cure: contradictionCure,
      source: "财预〔2016〕143号：公开内容真实、准确"),
  ]

  private static let contradictionCure = "草案没有错。不要公开这份报告；重新生成，还是这样的，把草案和模板报给维护人。"
}
