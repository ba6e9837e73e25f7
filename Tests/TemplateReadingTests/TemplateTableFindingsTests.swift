/// Faults of tables, rows and parts; `TemplateFindingsTests` tries them.
extension TemplateFindingsTests {
  private static func table(_ text: String) -> String { "表:\n  ‸表1: {\(text)}\n" }
  private static func rows(_ text: String) -> String {
    "表: {表1: {名称: 甲表, 列: {项目: 文字, 金额: 合计(支出)}, 行: {\(text)}}}\n"
  }
  private static func columns(_ text: String) -> String {
    "表: {表1: {名称: 甲表, 列: {\(text)}, 行: {甲: {}}}}\n"
  }

  static let tableFaults = [
    TemplateFault("a table that is a text", "表: {表1: ‸甲表}\n", "G608", words: "“表1”应为键值表"),
    TemplateFault("a table that is a list", "表: {表1: ‸[名称]}\n", "G608", words: "这里是列表"),
    TemplateFault(
      "a table without a name", table("列: {金额: 合计(支出)}, 行: {甲: {}}"), "G608", words: "没有写“名称”"),
    TemplateFault("a table without columns", table("名称: 甲表, 行: {甲: {}}"), "G608", words: "没有写“列”"),
    TemplateFault(
      "a table without rows", table("名称: 甲表, 列: {金额: 合计(支出)}"), "G608", words: "没有写“行”"),
    TemplateFault("empty rows", table("名称: 甲表, 列: {金额: 合计(支出)}, 行: {}"), "G608", words: "没有写“行”"),
    TemplateFault(
      "empty columns", "表: {表1: {名称: 甲表, 列: ‸{}, 行: {甲: {}}}}\n", "G608", words: "一列也没有"),
    TemplateFault(
      "an empty group of columns", columns("项目: 文字, 组: {列: ‸{}}"), "G608", words: "一列也没有"),
    TemplateFault(
      "columns that are a text", "表: {表1: {名称: 甲表, 列: ‸‸金额, 行: {甲: {}}}}\n", "G608", "G608",
      words: "“列”应为键值表"),
    TemplateFault(
      "a column without a figure", columns("项目: 文字, ‸金额: {宽: 2}"), "G608", words: "没有写数"),
    TemplateFault("a column with an unknown figure", columns("项目: 文字, 金额: ‸丙"), "G602"),
    TemplateFault(
      "a column that is a list", columns("‸项目: ‸[文字]"), "G608", "G608", words: "应为文字，这里是列表"),
    TemplateFault("an unknown key of a column", columns("项目: {数: 文字, ‸宽度: 2}"), "G607", words: "宽"),
    TemplateFault(
      "cells joined by what is the same in every row", columns("项目: {数: 文字, 并: ‸同}"), "G608",
      words: "并: 是"),
    TemplateFault("a width of nothing", columns("项目: {数: 文字, 宽: ‸0}"), "G608", words: "0.1 到 100"),
    TemplateFault(
      "an alignment that is none", columns("项目: {数: 文字, 对齐: ‸居中}"), "G608", words: "左、中、右、两端"),
    TemplateFault(
      "two columns of one key", columns("组: {列: {类: 文字}}, ‸类: 文字"), "G608", words: "有两列都叫“类”"),
    TemplateFault(
      "a slice that begins among the columns on every slice",
      columns("项目: 文字, ‸备注: {数: 文字, 另幅: 是}, 金额: 合计(支出)"), "G608", words: "每一幅都要印前 2 栏"),
    TemplateFault(
      "a slice of a table that is not divided",
      "表: {表1: {名称: 甲表, 分幅: 不分, 列: {项目: 文字, 金额: 合计(支出), ‸人数: {数: 个数(支出), 另幅: 是}}, 行: {甲: {}}}}\n",
      "G608", words: "分幅: 不分"),
    TemplateFault(
      "two totals side by side",
      columns("合计: {数: 合计(支出), 和: 是}, ‸小计: {数: 合计(支出), 和: 是}, 金额: 合计(支出)"), "G608",
      words: "同一层有两列"),
    TemplateFault(
      "a total of nothing", columns("项目: 文字, ‸合计: {数: 合计(支出), 和: 是}"), "G608", words: "没有可加的列"),
    TemplateFault(
      "a total of words", columns("‸项目: {数: 文字, 和: 是}, 金额: 合计(支出)"), "G608", words: "是文字列"),
    TemplateFault(
      "an unknown ledger of a table", "表: {表1: {名称: 甲表, 台账: ‸收人, 列: {金额: 合计(收入)}, 行: {甲: {}}}}\n",
      "G608", words: "收入"),
    TemplateFault(
      "a condition on what the ledger has not",
      "表: {表1: {名称: 甲表, 条件: ‸科目 = 208*, 列: {金额: 合计(支出)}, 行: {甲: {}}}}\n", "G603",
      words: "没有“科目”这一列"),
    TemplateFault(
      "a comma without a condition",
      "表: {表1: {名称: 甲表, 条件: 项目 = 空，‸, 列: {金额: 合计(支出)}, 行: {甲: {}}}}\n", "G603"),
    TemplateFault(
      "a merge by what no row stands for", columns("项目: {数: 文字, 并: \"{‸单位.代码}\"}"), "G610",
      words: "没有按“单位”分行"),
    TemplateFault(
      "a merge by an unknown name", columns("项目: {数: 文字, 并: \"{‸单为.代码}\"}"), "G610", words: "单位.代码"),
    TemplateFault(
      "words by what no row stands for", columns("项目: {文: \"{‸单位.代码}\"}"), "G610",
      words: "“文”里写了", "没有按“单位”分行"),
    TemplateFault(
      "words with an unknown name", columns("项目: {文: \"{‸项目绩效.三级指示}\"}"), "G610"),
    TemplateFault(
      "words beside a figure", columns("项目: {数: ‸合计(支出), 文: 甲}"), "G608", words: "不能再写“数”"),
    TemplateFault(
      "words that are totalled", columns("‸项目: {文: 甲, 和: 是}, 金额: 合计(支出)"), "G608",
      words: "是文字列"),
    TemplateFault(
      "records of no ledger", columns("项目: {取: ‸项目指标, 文: 甲}"), "G608", words: "项目绩效"),
    TemplateFault(
      "records by what their ledger has not",
      columns("项目: {取: 项目绩效, 条件: ‸资金年度 = 本年, 文: 甲}"), "G603", words: "没有“资金年度”这一列"),
    TemplateFault(
      "records without words", columns("组: {取: 项目绩效, 列: {‸金额: 合计(支出)}}"), "G608",
      words: "没有写“文”"),
    TemplateFault(
      "a record of number nothing", columns("项目: {取: 项目绩效, 第: ‸0, 文: 甲}"), "G608", words: "1 到 99"),
    TemplateFault(
      "a number without records", columns("组: {第: ‸2, 列: {项目: {文: 甲}}}"), "G608",
      words: "要与“取”同写"),
    TemplateFault(
      "an empty note in no column",
      "表: {表1: {名称: 甲表, 空表注: 无, 空表注列: ‸项日, 列: {项目: 文字}, 行: {甲: {}}}}\n", "G608",
      words: "项目"),
    TemplateFault(
      "a column of a note that is not there",
      "表: {表1: {名称: 甲表, 空表注列: ‸项目, 列: {项目: 文字}, 行: {甲: {}}}}\n", "G608",
      words: "没有写“空表注”"),
    TemplateFault(
      "paper that is none", "表: {表1: {名称: 甲表, 纸张: ‸横, 列: {项目: 文字}, 行: {甲: {}}}}\n", "G608",
      words: "纵向、横向"),
    TemplateFault(
      "a name of a table in the text",
      "表: {甲: {随文: 是, 名称: ‸甲表, 列: {项目: 文字}, 行: {甲: {}}}}\n", "G608", words: "不印“名称”"),
    TemplateFault("no sides", "表: {表1: {名称: 甲表, 栏: ‸{}}}\n", "G608", words: "一栏也没有"),
    TemplateFault(
      "columns beside sides",
      "表: {表1: {名称: 甲表, ‸列: {金额: 合计(支出)}, 栏: {左: {列: {项目: 文字}, 行: {甲: {}}}}}}\n", "G607"),
    TemplateFault("a grid that is no list", "表: {‸表1: {名称: 甲表, 栅格: ‸三, 行: {}}}\n", "G608", "G608"),
    TemplateFault(
      "a grid of words", "表: {表1: {名称: 甲表, 栅格: [‸宽], 行: {甲: {格: [甲]}}}}\n", "G608", words: "列宽应为"),
    TemplateFault(
      "cells that do not fill the grid",
      "表: {表1: {名称: 甲表, 栅格: [1, 1, 1], 行: {‸甲: {格: [甲, {文: 乙}]}}}}\n", "G608",
      words: "共跨 2 列，而栅格是 3 列"),
    TemplateFault(
      "a row of a grid without cells", "表: {表1: {名称: 甲表, 栅格: [1], 行: {‸甲: {}}}}\n", "G608",
      words: "没有写“格”"),
    TemplateFault(
      "a cell of two contents",
      "表: {表1: {名称: 甲表, 栅格: [1], 行: {甲: {格: [{文: 乙, 数: ‸合计(支出)}]}}}}\n", "G608", words: "只能写一个"),
    TemplateFault(
      "a span of nothing", "表: {表1: {名称: 甲表, 栅格: [1], 行: {甲: {格: [{文: 乙, 跨: ‸0}]}}}}\n", "G608"),
  ]

  static let rowFaults = [
    TemplateFault(
      "a number in a title that is printed once",
      "表: {表1: {名称: \"{‸序}甲表\", 列: {项目: 文字}, 行: {甲: {}}}}\n",
      "G610", words: "没有东西可数"),
    TemplateFault(
      "a number in a merge key", columns("项目: {数: 文字, 并: \"{‸序}\"}"), "G610", words: "没有东西可数"),
    TemplateFault(
      "a number in a header", columns("项目: {数: 文字, 列头: \"{‸序}项目\"}"), "G610", words: "没有东西可数"),
    TemplateFault(
      "a number in a sentence", "部分: {甲: {文: \"{‸序|1}支出\"}}\n", "G610", words: "没有东西可数"),
    TemplateFault(
      "a number in a heading", "部分: {甲: {标题: \"{‸序}甲\"}}\n", "G610", words: "没有东西可数"),
    TemplateFault(
      "a number on the cover", "封面: {甲: \"{‸序}甲\"}\n", "G610", words: "没有东西可数"),
    TemplateFault(
      "a number that a phrase hides", "词: {头: \"{序}、\"}\n部分: {甲: {文: \"{‸头}支出\"}}\n", "G610",
      words: "没有东西可数"),
    TemplateFault(
      "a number in 汇总",
      "汇总: {‸总: {名称: 甲, 列: {项目: 文字}, 行: {合计: {行: {部门: {标签: {项目: \"{序}\"}}}}}}}\n", "G608",
      words: "汇总的表里不能写“{序}”"),
    TemplateFault(
      "a total of cells with nothing beside it",
      "表: {表1: {名称: 甲表, 栅格: [1, 1], 行: {甲: {格: [甲, ‸{数: 合计(支出), 和: 是}]}}}}\n", "G608",
      words: "没有可加的格"),
    TemplateFault(
      "two totals of cells",
      "表: {表1: {名称: 甲表, 栅格: [1, 1], 行: {甲: {格: [{数: 合计(支出), 和: 是}, ‸{数: 合计(支出), 和: 是}]}}}}\n",
      "G608", words: "有两格写了"),
    TemplateFault("labels that are a text", rows("甲: {标签: ‸合计}"), "G608", words: "“标签”应为键值表，这里是文字"),
    TemplateFault("a label of an unknown column", rows("甲: {标签: {‸项日: 合计}}"), "G608", words: "项目"),
    TemplateFault(
      "a label over a figure", rows("甲: {标签: {项目: {文: ‸合计, 跨: 2}}}"), "G608",
      words: "只有 1 列可以跨"),
    TemplateFault(
      "a label over nothing", rows("甲: {标签: {‸项目: {跨: 1}}}"), "G608", words: "没有写“文”"),
    TemplateFault(
      "an unknown key of a label", rows("甲: {标签: {项目: {文: 合计, ‸垮: 1}}}"), "G607", words: "跨"),
    TemplateFault("a label that is a list", rows("甲: {标签: {项目: ‸[合计]}}"), "G608", words: "应为文字"),
    TemplateFault("a row that is a text", rows("甲: ‸合计"), "G608", words: "“甲”应为键值表"),
    TemplateFault("a row of nothing", rows("‸甲: "), "G608", words: "后面什么也没有写"),
    TemplateFault("an unknown key of a row", rows("甲: {‸标鉴: {项目: 合计}}"), "G607", words: "标签"),
    TemplateFault("cells outside a grid", rows("甲: {‸格: [甲, 乙]}"), "G607"),
    TemplateFault("rows along an unknown column", rows("甲: {每: ‸功能}"), "G608", words: "功能科目"),
    TemplateFault("rows along an unknown level", rows("甲: {每: ‸功能科目.目}"), "G608", words: "项、款、类"),
    TemplateFault("rows along an amount", rows("甲: {每: ‸预算数}"), "G608", words: "不能按它分行"),
    TemplateFault("rows of no ledger", rows("甲: {每条: ‸项目指标}"), "G608", words: "项目绩效"),
    TemplateFault(
      "listed codes of another level", rows("甲: {每: 功能科目.类, 依次: [\"201\", ‸\"20101\"]}"), "G608",
      words: "不是 3 位的科目代码"),
    TemplateFault(
      "a listed value that is none", rows("甲: {每: 资金来源, 依次: [一般公共预算, ‸事业收人]}"), "G608",
      words: "事业收入"),
    TemplateFault("a list without an axis", rows("甲: {依次: [‸\"201\"]}"), "G608", words: "要与“每”同写"),
    TemplateFault("printing that is none", rows("甲: {打印: ‸从不}"), "G608", words: "总是、有数、不印"),
    TemplateFault(
      "a figure of a column of words", rows("甲: {数: {‸项目: 合计(支出)}}"), "G608", words: "是文字列"),
    TemplateFault(
      "a figure of an unknown column", rows("甲: {数: {‸金钱: 合计(支出)}}"), "G608", words: "金额"),
    TemplateFault("an indent beyond the page", rows("甲: {缩进: ‸10}"), "G608", words: "0 到 9"),
  ]

  static let partFaults = [
    TemplateFault("a part that is a text", "部分: {甲: ‸概况}\n", "G608"),
    TemplateFault("a part of nothing", "部分: {‸甲: }\n", "G608", words: "后面什么也没有写"),
    TemplateFault(
      "a paragraph without a name", "部分: {甲: {文: {‸文字: 职能}}}\n", "G608", words: "缺段落的名称"),
    TemplateFault("a title that is a list", "部分: {甲: {标题: ‸[概况]}}\n", "G608"),
    TemplateFault(
      "a paragraph of no kind", "部分: {甲: {文: {‸乙: {样式: 正文}}}}\n", "G608", words: "看不出是哪一种段落"),
    TemplateFault("a paragraph without words", "部分: {甲: {文: {‸乙: }}}\n", "G608", words: "没有写文字"),
    TemplateFault("a paragraph that is a list", "部分: {甲: {文: {乙: ‸[丙]}}}\n", "G608"),
    TemplateFault("an unknown key of a paragraph", "部分: {甲: {文: {乙: {文: 丙, ‸编法: 一、}}}}\n", "G607"),
    TemplateFault(
      "a number before a table",
      "表: {表1: \(smallTable)}\n部分: {甲: {文: {乙: {表: 全部, ‸编号: 一、}}}}\n", "G607"),
    TemplateFault("a cover line without words", "封面: {‸题: {样式: 封面标题}}\n", "G608", words: "没有写文字"),
    TemplateFault(
      "a table that is not there", "部分: {甲: {文: {乙: {表: [‸表9]}}}}\n", "G608", words: "没有叫“表9”的表"),
    TemplateFault(
      "one bracket", "表: {表1: \(smallTable)}\n部分: {甲: {文: {乙: {表目: 全部, 括号: ‸（}}}}\n", "G608",
      words: "左右两个"),
    TemplateFault(
      "a term without a meaning", "部分: {甲: {文: {乙: {名词: {‸丙: {用于: 项目 = 空}}}}}}\n", "G608",
      words: "没有写解释"),
    TemplateFault("a term that is a list", "部分: {甲: {文: {乙: {名词: {丙: ‸[丁]}}}}}\n", "G608"),
    TemplateFault("contents of no level", "目录: {级: ‸0}\n", "G608", words: "1 到 4"),
  ]
}
