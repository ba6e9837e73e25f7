extension Explanation {
  /// G1: reading files.
  static let reading: [Explanation] = [
    Explanation(
      .unreadableFile, "文件打不开",
      checks: "草案文件夹里的每个文件能不能打开。",
      why: "打不开的文件里可能有支出明细，略过它，合计就少了。",
      examples: [.event("草案里的 项目.csv 是一个文件夹，不是文件")],
      cure: "看提示里的原因：没有读取权限的，请文件的主人放开；同名的文件夹，改名或移走。"),
    Explanation(
      .missingFile, "缺少必需的文件",
      checks: "草案里有没有 草案.yaml 和 支出.csv。",
      why: "没有 草案.yaml 就不知道是哪个部门、哪一年、用哪个模板；没有 支出.csv 就没有可以汇总的明细。",
      examples: [.without("支出.csv"), .without("草案.yaml")],
      cure: "补上这个文件。文件名要一字不差。新草案可以用 gouji new 建，里面各文件都有。"),
    Explanation(
      .undecodableText, "文件里的字认不出",
      checks: "CSV、YAML、MD 文件是不是 UTF-8 或 GB18030 编码的文字，有没有损坏的字符。",
      why: "认错了编码，汉字会成乱码；改了扩展名的 Excel 文件根本不是文字。",
      examples: [.event("支出.csv 其实是 Excel 文件（.xlsx），只改了扩展名")],
      cure: "在 Excel 里打开，另存为“CSV UTF-8（逗号分隔）”。有个别乱码的，改正那一处再保存。"),
    Explanation(
      .malformedYAML, "YAML 写法有误",
      checks: "草案.yaml 和模板文件是不是合乎 YAML 的写法：冒号、缩进、括号、引号。",
      why: "写法不对，程序就分不清哪是名称、哪是内容。",
      examples: [.head("年度: 2024", "年度：2024")],
      cure: "冒号用半角，后面空一格；下一层缩进两个空格，不用制表符；括号、引号要成对；同一处不能有两个相同的键。"),
    Explanation(
      .missingColumn, "缺少必需的列",
      checks: "每个 CSV 文件的标题行有没有必填的列。",
      why: "缺一列，这份清单的每一行都缺一项，汇总无从做起。",
      examples: [
        .files(("支出.csv", "功能科目,经济科目,支出类型,资金来原,预算数\n2012601,30101,人员经费,一般公共预算,100\n"))
      ],
      cure: "把写错的列名改对，或补上这一列。各文件有哪些列，见 Drafts/README.md。"),
    Explanation(
      .unknownColumn, "不认识的列或文件",
      checks: "CSV 的列名、文件名是不是程序认识的。",
      why: "不认识的列不会用到；多半是列名写错了，填的内容就白填了。",
      examples: [
        .files(
          ("支出.csv", "功能科目,经济科目,支出类型,资金来源,预算数,备注\n2012601,30101,人员经费,一般公共预算,100,\n")),
        .files(("项日.csv", "项目,项目类别\n")),
      ],
      cure: "写错的改对；自己用的列可以留着，不影响结果，要说明的话可以写在“说明”列。"),
    Explanation(
      .repeatedColumn, "同一列出现两次",
      checks: "标题行里有没有两个相同的列名。",
      why: "两列同名，程序不知道用哪一列的数。",
      examples: [
        .files(
          ("支出.csv", "功能科目,经济科目,支出类型,资金来源,预算数,预算数\n2012601,30101,人员经费,一般公共预算,100,120\n"))
      ],
      cure: "删去一列，或改成别的名称（不认识的列会被略过）。"),
    Explanation(
      .raggedRow, "某行比标题多出一格",
      checks: "每行的内容是不是都在有列名的格子里。",
      why: "金额里的千分位逗号没有加引号时，1,234.50 会变成两格，后面各列全部错位。",
      examples: [.spending("2012601,30101,人员经费,,一般公共预算,1,234.50")],
      cure: "去掉千分位逗号，或给这一格加半角引号；说明文字里的半角逗号改成全角。"),
    Explanation(
      .notAnAmount, "金额不是数",
      checks: "该填金额的格子里是不是一个数。",
      why: "“五万”“5万元”“约 5”都不能参加合计。",
      examples: [
        .spending("2012601,30101,人员经费,,一般公共预算,五万"),
        .spending("2012601,30101,人员经费,,一般公共预算,5万元"),
      ],
      cure: "只写数字。CSV 里的金额一律以 草案.yaml 的“填报单位”为单位，不写“元”“万元”；负数在前面写减号；没有金额就空着。"),
    Explanation(
      .tooFineAmount, "金额细于一分",
      checks: "金额的小数是不是最多到分：以元为单位两位，以万元为单位六位。",
      why: "账上没有比分更小的钱；多出的小数往往是 Excel 除法的结果，会使合计对不上。",
      examples: [.spending("2012601,30101,人员经费,,一般公共预算,0.1234567")],
      cure: "按分取整。在 Excel 里可以用 ROUND 函数；取整后的尾差要由填报人自己安排到某一行。"),
    Explanation(
      .tooLargeAmount, "金额过大",
      checks: "一行的金额是不是在一万亿元以内。",
      why: "几乎总是单位弄错了：填报单位是万元，却照元填。",
      examples: [.spending("2012601,30101,人员经费,,一般公共预算,200000000")],
      cure: "核对金额和 草案.yaml 里的“填报单位”。"),
    Explanation(
      .notAWholeNumber, "应填整数",
      checks: "年度、权重、数量等是不是整数。",
      why: "权重、台数、人数没有小数；带了小数或单位，多半是填错了格。",
      examples: [.head("年度: 2024", "年度: 明年")],
      cure: "只写整数，不带小数、单位和百分号。年度写四位年份。"),
    Explanation(
      .missingValue, "没有填",
      checks: "必填的格子和 草案.yaml 的必填项是不是都填了；支出行有没有科目，项目支出有没有项目。",
      why: "少一项，这一行就进不了按它分的表，而合计里却有它。",
      examples: [
        .spending("2012601,30101,人员经费,,一般公共预算,"), .head("年度: 2024\n", ""),
        .spending("2012601,30201,项目支出,,一般公共预算,5"),
      ],
      cure: "补填；这笔支出不存在的，删去整行。",
      source: "预算法实施条例第六条（功能分类公开到项，基本支出经济分类公开到款）"),
    Explanation(
      .unknownKey, "不认识的键",
      checks: "草案.yaml 里的键是不是程序认识的。",
      why: "键写错了一个字，填的内容就不会用到。",
      examples: [.head("填报单位: 万元", "填报单位: 万元\n填报单住: 万元\n上年树: {}")],
      cure: "照提示里的写法改对。"),
    Explanation(
      .wrongShape, "该写列表或文字的地方写了别的",
      checks: "草案.yaml 每一项的写法：单位要一行一个，部门要分成几项；文字.md 的文字要在标题之下。",
      why: "写法不对，程序不知道这是几个单位还是一段文字。",
      examples: [
        .head("单位:\n  - {代码: \"101001\", 名称: 某县档案局, 性质: 行政}", "单位: 某县档案局"),
        .files(("文字.md", "没有标题的一段话\n")),
      ],
      cure: "列表每项以“- ”开头；一组键值每行写“键: 值”，比上一层多缩进两格；文字.md 的每一节前写“# 名称”。"),
    Explanation(
      .emptyFolder, "这里没有草案",
      checks: "命令里写的文件夹存不存在，里面有没有草案的文件。",
      why: "路径写错了，什么也检查不了。",
      examples: [.event("命令里写的文件夹是空的")],
      cure: "核对路径。新建草案：gouji new 文件夹 --template 模板。"),
    Explanation(
      .unterminatedQuote, "引号没有配对",
      checks: "CSV 里以半角引号开头的格子有没有结尾的引号。",
      why: "少一个引号，后面的行都会被当作同一格。",
      examples: [.spending("2012601,30101,人员经费,\",一般公共预算,100")],
      cure: "补上结尾的引号；格子里本来就有引号的，写两个。用 Excel 编辑不会有这个问题。"),
    Explanation(
      .unreadableWorkbook, "工作簿打不开",
      checks: "Excel 文件是不是能读的 .xlsx 工作簿，有没有损坏、加密。",
      why: "旧格式（.xls）、加密的文件、改了扩展名的网页，都读不出里面的格子。",
      examples: [.event("填报表.xlsx 其实是旧格式的 .xls，只改了扩展名")],
      cure: "用 Excel 或 WPS 打开，去掉密码，另存为“Excel 工作簿（.xlsx）”。"),
    Explanation(
      .errorInCell, "公式出错",
      checks: "要用的格子里是不是 #REF!、#N/A、#VALUE! 之类的错误。",
      why: "出错的公式没有数，当作零会少算。",
      examples: [.event("表里“合计”一格的公式引用了已删去的格子")],
      cure: "在 Excel 里改正公式，或直接填数，保存后再来。"),
    Explanation(
      .unreadableRemark, "说明一格读不出",
      checks: "“说明”“采购说明”这样自己看的列里，有没有出错的公式、没有结果的公式、太长的字。",
      why: "这些列不印，读不出也不妨碍生成；当作空着。",
      examples: [.event("“说明”一格的公式出错，是 #REF!")],
      cure: "改正公式或删去这一格；不改也可以。"),
    Explanation(
      .signatureRows, "表下面的签署没有读",
      checks: "表下面有没有“填表人：”“审核人：”“联系电话”“填报日期”一类的行。",
      why: "这些行不是填报的内容，读过去就算了。",
      examples: [.event("支出.csv 的下面写着填表人、审核人和填报日期")],
      cure: "不用改。"),
    Explanation(
      .formulaWithoutResult, "公式没有结果",
      checks: "写着公式的格子，文件里有没有存它算出的数。",
      why: "有的程序只存公式不存结果；勾稽不代算公式，只用存下来的数。",
      examples: [.event("程序导出的表里，“合计”一格只有公式，从来没有用 Excel 打开保存过")],
      cure: "用 Excel、WPS 或 LibreOffice 打开，保存一次再来；或直接填数。"),
    Explanation(
      .staleFormula, "公式的结果没有重算",
      checks:
        "填报表和导入的表里，自己写的公式（加减乘除、SUM、ROUND，引用本工作簿的格子），文件里存的结果是不是按它引用的格子算得出来；填报表自己的合计、“核对”是不是各行之和。别的公式不代算。",
      why: "读入的是存的结果。Excel 的计算选项改成了“手动”，或文件由不会计算的程序写出，格子里还是以前的数。",
      examples: [
        .form(
          (
            "支出",
            FindingExample.spendingFile([
              "2012601,30101,人员经费,,一般公共预算,100", "2012601,30102,人员经费,,一般公共预算,=F2*0.5→40",
            ])
          ))
      ],
      cure: "用 Excel、WPS 打开，按 F9 重算，核对后保存再来；或直接填数。"),
    Explanation(
      .detailIsTotal, "明细是别的明细之和",
      checks: "填报表里一行明细的金额，公式是不是正好把别的几行明细加起来。",
      why: "那几行已经计入合计，这一行又计一遍。",
      examples: [
        .form(
          (
            "支出",
            FindingExample.spendingFile([
              "2012601,30101,人员经费,,一般公共预算,100", "2012601,30102,人员经费,,一般公共预算,50",
              "2012601,30103,人员经费,,一般公共预算,=F2+F3→150",
            ])
          ))
      ],
      cure: "是小计、合计的，写明“小计”“合计”，科目和类型空着，或删去；确是另一笔的，直接填数。"),
    Explanation(
      .typedTotalDiffers, "填的合计与各行之和不同",
      checks: "填报表里手工填的合计行，是不是等于它上面（或下面）各行之和。",
      why: "合计由程序加，手填的合计只用来核对：不等，多半是漏了一行、重了一行，或改了明细没改合计。",
      examples: [
        .form(
          (
            "支出",
            FindingExample.spendingFile([
              "2012601,30101,人员经费,,一般公共预算,100", "2012601,30102,人员经费,,一般公共预算,50", "合计,,,,,160",
            ])
          ))
      ],
      cure: "核对各行；改好后合计行可以留着，也可以删去。"),
    Explanation(
      .sameSheetTwice, "两张表是同一份清单",
      checks: "填报表里有没有两张工作表都是同一份清单。",
      why: "复制了一张备份忘了删，程序不知道以哪一张为准；都读进来就加了两遍。",
      examples: [
        .form(("支出(备份)", FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,90"])))
      ],
      cure: "把要的行并到一张表里，删去另一张。"),
    Explanation(
      .unreadSheet, "有一张表没有认出",
      checks: "填报表里的每张工作表，是不是程序认识的清单。",
      why: "列名全改了，或是自己的草稿，程序不会去猜。",
      examples: [.form(("我的草稿", "事项,钱\n打印机,0.3\n"))],
      cure: "是填报的内容，把列名改回原来的；是自己的草稿，可以不管。"),
    Explanation(
      .hiddenRows, "有隐藏或筛掉的行",
      checks: "填报表里有没有被隐藏、筛掉的行，划了删除线、字与底色同色的行，隐藏的表。",
      why: "看不见的行照样计入合计，容易被忘记。",
      examples: [
        .form(
          (
            "支出",
            FindingExample.spendingFile([
              "2012601,30101,人员经费,,一般公共预算,100", "［隐藏］2012601,30102,人员经费,,一般公共预算,50",
            ])
          ))
      ],
      cure: "取消隐藏和筛选看一看；不要的行删去。"),
    Explanation(
      .rowAboveHeader, "有一行在列名上面",
      checks: "填报表里列名那一行的上面，有没有明细。",
      why: "排序时把列名一起排了，明细会跑到列名上面，不读就丢了。",
      examples: [
        .form(
          (
            "支出",
            "2012601,30102,人员经费,,一般公共预算,50\n"
              + FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,100"])
          ))
      ],
      cure: "把这一行移到列名下面，或删去。"),
    Explanation(
      .otherUnitInHeader, "列名写的单位与填报单位不同",
      checks: "列名里写的“（元）”“（万元）”，是不是“基本情况”里的填报单位。",
      why: "差一万倍，而每个数看上去都正常。",
      examples: [
        .form(
          (
            "支出",
            "功能科目,经济科目,支出类型,资金来源,预算数（元）\n2012601,30101,人员经费,一般公共预算,1000000\n"
          ))
      ],
      cure: "按实际的单位改正其中一处。"),
    Explanation(
      .missingSheet, "填报表缺一张表",
      checks: "填报表里原有的各张表是不是都在。",
      why: "缺的表按没有填算；是误删的，填过的内容就丢了。",
      examples: [.form()],
      cure: "不需要的可以不管；要填的，用 gouji form export 重新导出一份，把表补上。"),
    Explanation(
      .notAForm, "不是填报表",
      checks: "给的工作簿里有没有“基本情况”表。",
      why: "没有它，就不知道是哪个部门、哪一年、用哪个模板。",
      examples: [.files(("填报表.xlsx#明细", "摘要,金额\n办公费,100\n"))],
      cure: "填报表用 gouji form export 草案 得到；平台导出的明细，用 gouji import lines 读入草案。"),
    Explanation(
      .noteRow, "只有一格的附注行",
      checks: "填报表里有没有整行只写了一格、带冒号的话，如“已与财政核对：见附件”。",
      why: "这样的行是附注，不是明细；说一声，免得真有内容的行没读进去。",
      examples: [
        .form(
          (
            "支出",
            FindingExample.spendingFile(["2012601,30101,人员经费,,一般公共预算,150", "已与财政核对：见附件,,,,,"])
          ))
      ],
      cure: "是附注就不用管；是明细，把这一行填全。"),
    Explanation(
      .cellTooLong, "一格里的字太多",
      checks: "清单的一格是不是放得进 Excel 的一格（32767 个字）。",
      why: "多半是引号没有配对，后面的许多行都读进了这一格；真有这么长，填报表也装不下。",
      examples: [.event("支出.csv 的一格里有 40000 个字")],
      cure: "核对这一格的引号；长的文字写在 文字.md 里。"),
    Explanation(
      .moreAlike, "同样的问题还有",
      checks: "同一个文件里同样的问题超过一千处的，只列出前一千处。",
      why: "这么多同样的问题多半出于一个原因，如列对错了、科目没有写进 本地科目.csv。",
      examples: [.event("一个文件里有 1100 处科目库没有的代码")],
      cure: "先改好列出的，再检查一次。"),
    Explanation(
      .tooManyErrors, "错误太多，没有看完",
      checks: "一个清单里的错误超过一千处，后面的行不再看。",
      why: "这样的文件多半不是这个清单：列对错了，或粘贴了别的表。",
      examples: [.event("支出.csv 里粘贴了一千行别的表")],
      cure: "核对标题行与各列是否对得上，改好再检查。"),
  ]
}
