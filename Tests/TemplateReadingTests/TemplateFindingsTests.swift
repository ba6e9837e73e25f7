import GoujiModel
import Testing

/// The smallest templates that bring about each finding. `‸` marks where it must stand.
struct TemplateFindingsTests {
  @Test(arguments: figureFaults + phraseFaults + tableFaults + rowFaults + partFaults + otherFaults)
  func `each fault of a template is found where it stands`(_ fault: TemplateFault) {
    let (expected, found, texts) = fault.check()
    #expect(expected.count == fault.codes.count, "one mark for each code")
    #expect(found == expected, "\(texts)")
    for words in fault.words {
      #expect(texts.contains { $0.contains(words) }, "\(words): \(texts)")
    }
  }

  static let figureFaults = [
    TemplateFault(
      "an unknown figure", "数: {甲: 1, 乙: 甲 + ‸甲方}\n", "G602", words: "没有叫“甲方”的数", "相近的有：甲"),
    TemplateFault(
      "an unknown figure in a folded text", "数:\n  乙: >-\n    合计(支出) +\n    ‸合技(收入)\n", "G603",
      words: "没有“合技(…)”这种算法", "合计"),
    TemplateFault(
      "an unknown figure behind a quotation mark", "数: {乙: \"‸丙\"}\n", "G602"),
    TemplateFault(
      "a figure with half-width brackets in its name",
      "数:\n  因公出国（境）费: 合计(支出)\n  乙: ‸因公出国(境)费\n", "G603",
      words: "名称里的括号用全角：因公出国（境）费"),
    TemplateFault("a missing bracket", "数: {甲: \"合计(支出‸\"}\n", "G603", words: "缺右括号"),
    TemplateFault("a quotient", "数: {甲: 合计(支出), 乙: ‸甲 / 甲}\n", "G602", words: "占比(甲, 乙)"),
    TemplateFault("a product", "数: {甲: 合计(支出), 乙: 甲 ‸* 2}\n", "G603", words: "没有乘法"),
    TemplateFault(
      "a name that begins with a Chinese numeral", "数: {三公: 合计(支出), 乙: ‸三公费}\n", "G602",
      words: "相近的有：三公"),
    TemplateFault(
      "a half-width comma between braces",
      "数: {甲: 合计(支出‸, ‸资金来源 = 事业收入)‸}\n", "G603", "G608", "G603", words: "改成全角逗号"),
    TemplateFault("something behind the end", "数: {甲: 合计(支出) ‸乙}\n", "G603", words: "多出了内容"),
    TemplateFault("no term behind a plus", "数: {甲: 合计(支出) +‸}\n", "G603", words: "缺一个数名"),
    TemplateFault("an unknown ledger", "数: {甲: 合计(‸支处)}\n", "G603", words: "没有叫“支处”的台账", "支出"),
    TemplateFault(
      "a sum of words", "数: {甲: ‸合计(支出.说明)}\n", "G603", words: "没有可以合计的列“说明”"),
    TemplateFault(
      "an unknown column", "数: {甲: \"合计(支出, ‸资金来原 = 财政拨款)\"}\n", "G603", words: "资金来源"),
    TemplateFault(
      "an unknown value", "数: {甲: \"合计(支出, 资金来源 = ‸财政拔款)\"}\n", "G603", words: "财政拨款"),
    TemplateFault(
      "an unknown value of a column that another refers to",
      "数: {甲: \"合计(支出, 项目.项目类别 = ‸运转内)\"}\n", "G603", words: "没有“运转内”这个值", "运转类"),
    TemplateFault(
      "a short code without a star", "数: {甲: \"合计(支出, 功能科目 = ‸208)\"}\n", "G603",
      words: "不是 7 位的科目代码", "写成“208*”"),
    TemplateFault(
      "a letter in a code", "数: {甲: \"合计(支出, 经济科目 = ‸3O2*)\"}\n", "G603", words: "不是科目代码的开头"),
    TemplateFault(
      "a condition on an amount", "数: {甲: \"合计(支出, ‸预算数 = 空)\"}\n", "G603", words: "不能作条件"),
    TemplateFault(
      "an open quotation in a condition", "数: {甲: \"合计(支出, 项目 = ‸“甲)\"}\n", "G603",
      words: "引号没有结束"),
    TemplateFault(
      "an amount added to a count", "数: {甲: 合计(支出) ‸+ 个数(项目)}\n", "G604", words: "“金额”与“个数”"),
    TemplateFault(
      "a share of a count in an amount", "数: {甲: \"占比(个数(项目), ‸合计(支出))\"}\n", "G604"),
    TemplateFault(
      "a growth of shares",
      "数: {甲: \"占比(合计(支出), 合计(收入))\", 乙: \"‸增幅(甲, 甲)\"}\n", "G604", words: "比率之间"),
    TemplateFault(
      "one fault is said once, whatever rests on it",
      "数: {甲: ‸丁, 乙: 甲 + 个数(项目), 丙: 上年(乙) + 上年(甲)}\n", "G602"),
    TemplateFault("an unused figure", "数: {甲: ‸合计(支出)}\n", "G605", words: "没有任何表或文字用到"),
    TemplateFault(
      "a figure that contains itself", "数: {甲: ‸乙 + 合计(支出), 乙: 丙, 丙: 甲}\n", "G611",
      words: "绕了一圈"),
    TemplateFault("a figure that is its own prior", "数: {甲: ‸合计(支出) - 上年(甲)}\n", "G611"),
    TemplateFault("a figure that is a list", "数: {甲: ‸[合计(支出)]}\n", "G608", words: "应写成一个算式"),
    TemplateFault(
      "a name that no expression can contain", "数: {‸收入-支出: 合计(支出)}\n", "G608", words: "认不出它"),
    TemplateFault("a name that is a number", "数: {‸200万元: 合计(支出)}\n", "G608"),
    TemplateFault(
      "the prior of a stated number", "填报: {车: 个数}\n数: {甲: 上年(‸车)}\n", "G603", words: "没有上年数"),
    TemplateFault(
      "a full-width number", "数: {甲: ‸２００万元}\n", "G602", words: "半角数字"),
    TemplateFault("columns of a count", "数: {甲: ‸个数(支出.预算数)}\n", "G603", words: "种数(支出, 预算数)"),
    TemplateFault(
      "brackets without end", "数: {甲: \(String(repeating: "(", count: 40))‸((((合计(支出)}\n", "G603",
      words: "套得太深"),
    TemplateFault(
      "figures that double at each step",
      "数:\n  数一: 合计(支出) + 合计(支出)\n"
        + zip("一二三四五六七八九十百千万", "二三四五六七八九十百千万亿").map { a, b in
          b == "亿" ? "  数亿: ‸数万 + 数万\n" : "  数\(b): 数\(a) + 数\(a)\n"
        }.joined(), "G603", words: "展开后太长"),
  ]

  static let phraseFaults = [
    TemplateFault(
      "the wrong number of arguments",
      "数: {甲: 合计(支出)}\n词: {占: {参数: [部分, 全体], 看: 部分, 正: 有}}\n封面: {题: \"共{‸占(甲)}\"}\n",
      "G608", words: "要 2 个参数，这里给了 1 个"),
    TemplateFault(
      "an unknown argument",
      "数: {甲方: 合计(支出)}\n词: {占: {参数: [数], 看: 数, 正: 有}}\n封面: {题: \"{占(‸甲)}\"}\n", "G602",
      words: "没有叫“甲”的数", "甲方"),
    TemplateFault(
      "two parameters of one name",
      "数: {甲: 合计(支出)}\n词: {占: {参数: [数, ‸数], 看: 数, 正: 有}}\n封面: {题: \"{占(甲, 甲)}\"}\n",
      "G608", words: "两个参数都叫“数”"),
    TemplateFault(
      "a local figure handed on",
      """
      数: {甲: 合计(支出)}
      词:
        乙: {参数: [数], 看: 数, 正: 有}
        丙: {看: 甲, 式: {差: 甲 - 甲}, 正: "{乙(‸差)}"}

      """, "G608", words: "是“式”里的数"),
    TemplateFault(
      "fixed words with an argument", "数: {甲: 合计(支出)}\n词: {乙: 有}\n封面: {题: \"{‸乙(甲)}\"}\n",
      "G608", words: "是一句现成的话"),
    TemplateFault("a digit in fixed words", "词: {乙: ‸8年}\n", "G606"),
    TemplateFault(
      "a phrase without a figure", "词: {乙: ‸{正: 有}}\n", "G608", words: "没有写“看”"),
    TemplateFault(
      "a phrase without a case", "词: {乙: ‸{看: 甲}}\n数: {甲: 合计(支出)}\n", "G608", words: "一种情形也没有写"),
    TemplateFault(
      "one case under two names", "词: {乙: {看: 甲, 增: 多, 正: ‸有}}\n数: {甲: 合计(支出)}\n", "G608",
      words: "“正”与“正”是同一种情形"),
    TemplateFault(
      "an unknown case", "词: {乙: {看: 甲, 正: 有, ‸无: 没有}}\n数: {甲: 合计(支出)}\n", "G607",
      words: "没有“无”这个键", "零"),
    TemplateFault(
      "a fault in a local figure is said once",
      "词: {乙: {看: 差, 式: {差: ‸丁}, 正: \"{差}\"}}\n", "G602"),
    TemplateFault(
      "a phrase that contains itself",
      "数: {甲: 合计(支出)}\n词: {乙: {看: 甲, 正: \"{‸丙}\"}, 丙: {看: 甲, 正: \"{乙}\"}}\n", "G611"),
    TemplateFault(
      "a name of two sections", "数: {甲: 合计(支出)}\n词: {‸甲: {看: 甲, 正: 有}}\n", "G608",
      words: "在“数”里已经有了"),
    TemplateFault(
      "a list without rows", "列举: {乙: ‸{文: 有}}\n", "G608", words: "要写明按什么列"),
    TemplateFault(
      "a list of an unknown ledger", "列举: {乙: {台账: ‸收人, 每: 资金来源, 文: 有}}\n", "G608", words: "收入"),
    TemplateFault(
      "a list of records in no ledger", "列举: {乙: {每条: ‸下属, 文: 有}}\n", "G608", words: "下属单位"),
    TemplateFault(
      "a list with two axes", "列举: {乙: {每条: 单位, 每: ‸单位, 文: 有}}\n", "G608", words: "只能写一个"),
    TemplateFault(
      "a separator with a slot", "列举: {乙: {每: 单位, 文: 有, 分隔: \"‸{序}\"}}\n", "G610"),
  ]

  static let otherFaults = [
    TemplateFault("a digit in wording", "封面: {题: \"共‸3项\"}\n", "G606", words: "数字“3”：共3项"),
    TemplateFault(
      "a year in words", "封面: {题: \"‸二〇二四年预算，‸二零二五年度，三年，一百零五年\"}\n", "G606", "G606",
      words: "年份“二〇二四年”"),
    TemplateFault(
      "every digit is found, on the line where it stands",
      "封面:\n  题: >-\n    共‸３项，\n    又‸4项\n", "G606", "G606"),
    TemplateFault("a digit in a name of print", "称谓: {事业收入: 第‸1类}\n", "G606"),
    TemplateFault(
      "an unknown rounding", "选项: {舍入: ‸配凭}\n", "G608", words: "只能是：逐格、配平"),
    TemplateFault(
      "an unknown rounding of shares", "选项: {占比舍入: ‸归一}\n", "G608", words: "只能是：各自、归百"),
    TemplateFault(
      "an unknown basis of shares", "选项: {占比依据: ‸印数}\n", "G608", words: "只能是：准确数、印出数"),
    TemplateFault("a misspelt option", "选项: {‸舍人: 配平}\n", "G607", words: "舍入"),
    TemplateFault(
      "balanced amounts of different decimals",
      "选项: {舍入: ‸配平, 表内金额: {小数: 2}, 文内金额: {小数: 4}}\n", "G608",
      words: "小数位数相同，这里表内 2 位、文内 4 位"),
    TemplateFault("an unknown key", "‸封页: {题: 预算}\n", "G607", words: "封面"),
    TemplateFault(
      "an unknown key far from all", "目录: {‸高度: 大}\n", "G607", words: "这里可以写：标题、级"),
    TemplateFault("an unknown slot", "封面: {题: \"{部门.全称}{‸年渡}\"}\n", "G610", words: "年度"),
    TemplateFault("a slot in single quotes", "封面: {题: '说''{‸年渡}'}\n", "G610"),
    TemplateFault("a slot behind an escape", "封面: {题: \"说\\\"{‸年渡}\\\"\"}\n", "G610"),
    TemplateFault("a slot in a block", "封面:\n  题: |\n    甲\n\n    {‸年渡}\n", "G610"),
    TemplateFault("a brace without its fellow", "封面: {题: \"‸{年度年\"}\n", "G610", words: "后面缺“}”"),
    TemplateFault("a closing brace alone", "封面: {题: \"年度‸}年\"}\n", "G610", words: "前面缺“{”"),
    TemplateFault("full-width braces", "封面: {题: ‸｛年度‸｝年}\n", "G610", "G610", words: "半角"),
    TemplateFault(
      "an unknown format", "封面: {题: \"{甲|‸绝对值}\"}\n数: {甲: 合计(支出)}\n", "G610", words: "绝对"),
    TemplateFault(
      "a format for what is no figure", "封面: {题: \"{年度|‸绝对}\"}\n", "G610", words: "不是数"),
    TemplateFault(
      "what no row stands for", "封面: {题: \"{‸功能科目.名称}\"}\n", "G610", words: "这里没有按“功能科目”分行"),
    TemplateFault(
      "a fault inside a figure in a sentence",
      "封面: {题: \"共{合计(支出) - ‸丙}\"}\n", "G602", words: "没有叫“丙”的数"),
    TemplateFault("an option that is none", "选项: {金额单位: ‸千元}\n", "G608", words: "元、万元"),
    TemplateFault("too many decimals", "选项: {比率: {小数: ‸7}}\n", "G608", words: "0 到 6 的整数"),
    TemplateFault("neither yes nor no", "选项: {比率: {去零: ‸对}}\n", "G608", words: "否、整数、是"),
    TemplateFault(
      "numbers without a numeral", "选项: {标题编号: [一、, ‸甲、]}\n", "G608", words: "没有“一”或“1”"),
    TemplateFault("a source that is none", "称谓: {‸事业收人: 甲}\n", "G608", words: "事业收入"),
    TemplateFault("a stated share", "填报: {甲: ‸比率}\n", "G608", words: "只能是“金额”“个数”或“数值”"),
    TemplateFault("a stated list", "填报: {甲: ‸[个数]}\n", "G608"),
    TemplateFault(
      "a default that is no number", "填报: {甲: {类型: 个数, 默认: ‸无}}\n", "G608", words: "“默认”应为个数"),
    TemplateFault(
      "a default beyond all bounds", "填报: {甲: {类型: 金额, 默认: ‸99999999999999999}}\n", "G608"),
    TemplateFault(
      "a column of no kind", "台账: {车辆: {牌号: ‸文本}}\n", "G608", words: "“文字”、“金额”"),
    TemplateFault("a ledger without columns", "台账: {‸车辆: {}}\n", "G608", words: "没有一列"),
    TemplateFault(
      "a ledger that is a list", "台账: {车辆: ‸[牌号]}\n", "G608", words: "应为键值表，这里是列表"),
    TemplateFault(
      "a standard column again", "台账: {支出: {‸预算数: 文字}}\n", "G608", words: "本来就有“预算数”"),
    TemplateFault("a column of the head", "台账: {‸单位: {地址: 文字}}\n", "G608", words: "不能加列"),
    TemplateFault("a ledger outside the draft", "台账: {‸../甲: {乙: 文字}}\n", "G608"),
    TemplateFault("a file name with a slash", "文件名: \"{部门.全称}‸/预算\"\n", "G608", words: "不能有“/”"),
    TemplateFault(
      "a style that is none", "封面: {题: {样式: ‸封面标体, 文: 甲}}\n样式: {封面标题: {字号: 26}}\n", "G608",
      words: "封面标题"),
    TemplateFault("a style that nothing uses", "样式: {‸一级标体: {字号: 16}}\n", "G607", words: "一级标题"),
    TemplateFault("a size beyond all bounds", "样式: {正文: {字号: ‸1e30}}\n", "G608", words: "1 到 200"),
    TemplateFault("a section that is a text", "词: ‸没有\n", "G608", words: "“词”应为键值表，这里是文字"),
    TemplateFault("a text that is a mapping", "文件名: ‸{年度}\n", "G608", words: "应为文字，这里是键值表"),
    TemplateFault("an entry without a name", "封面: {‸\"\": 甲}\n", "G608", words: "缺一个名称"),
    TemplateFault("a key that is a list", "封面: {‸[甲]: 乙}\n", "G608"),
    TemplateFault("a whole file that is a list", "‸- 甲\n", "G608", words: "模板文件应为键值表"),
    TemplateFault(
      "brackets as deep as the sea",
      "‸封面: \(String(repeating: "[", count: 120))\(String(repeating: "]", count: 120))\n", "G104"),
    TemplateFault(
      "an anchor that explodes",
      "‸一: &a [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n"
        + zip("abcdefg", "bcdefgh").map {
          "\($1): &\($1) [*\($0), *\($0), *\($0), *\($0), *\($0), *\($0), *\($0), *\($0), *\($0)]\n"
        }.joined(), "G104"),
    TemplateFault(
      "a tie-out of one side", "勾稽: {甲: ‸表1!合计.金额}\n", "G608", words: "应写成“甲 = 乙”"),
    TemplateFault(
      "a tie-out without a right side", "表: {表1: \(smallTable)}\n勾稽: {甲: 表1!合计.金额 =‸}\n", "G608",
      words: "不是单元格的写法"),
    TemplateFault(
      "a tie-out of unknown tables and columns",
      "表: {表1: \(smallTable)}\n勾稽: {甲: ‸表2!合计.金额 = 表1!合计.金额 + ‸表1!合计.金钱}\n", "G608", "G608",
      words: "没有叫“表2”的表", "没有叫“金钱”的数字列"),
  ]
}

/// A table without a fault, on one line.
let smallTable = "{名称: 甲表, 列: {项目: 文字, 金额: 合计(支出)}, 行: {合计: {标签: {项目: 合计}}}}"
