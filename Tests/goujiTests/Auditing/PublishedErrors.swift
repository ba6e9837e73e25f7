/// The listed errors of the publications (`truth/*/errors.md`) that contradict something in the
/// publication itself or in the classification of its year, and what reports them. What the lists call
/// rounding is none; purposes, duties, the content of targets and the order of items are out of reach.
struct PublishedError: Sendable {
  var id: String
  /// Findings that tell it: each a code and words of the message. Empty where none does yet.
  var told: [(code: String, words: String)]
  /// In a table, so that the workbook has it as well.
  var isInTables = false

  init(_ id: String, _ told: [(code: String, words: String)], isInTables: Bool = false) {
    self.id = id
    self.told = told
    self.isInTables = isInTables
  }

  static let all: [(document: PublishedDocument, errors: [PublishedError])] = [
    (
      PublishedDocument(
        text: "seeds/tongchuan-2024.txt", tables: "seeds/truth/tongchuan-2024/tables"),
      [
        PublishedError("A1", [("G490", "占0.05%")]), PublishedError("A2", [("G490", "占7.76%")]),
        PublishedError("A3", [("G488", "基本支出764.33"), ("G491", "基本支出764.33")]),
        PublishedError("A4", [("G490", "占87.09%")]), PublishedError("A5", [("G490", "占12.91%")]),
        PublishedError("C1", [("G495", "三十一、事业单位结余分配")], isInTables: true),
        PublishedError("C2", [("G493", "一般行政事务管理")]),
        PublishedError("C3", [("G493", "巩固脱贫衔接乡村振兴")]),
        PublishedError("E1", [("G498", "投诉率")], isInTables: true),
        PublishedError("E6", [("G498", "有效推进参保扩面"), ("G498", "有效保护参保人利益")], isInTables: true),
        PublishedError("F1", [("G493", "解释了两次")]),
      ]
    ),
    (
      PublishedDocument(text: "seeds/leshan-2024.txt", tables: "seeds/truth/leshan-2024/tables"),
      [
        PublishedError("A1", [("G491", "现有公务用车3辆")]), PublishedError("A2", [("G491", "各类之和是 0 辆")]),
        PublishedError("A3", [("G497", "事业收入")]), PublishedError("A4", [("G493", "2080799")]),
        PublishedError("A5", [("G493", "2089999")]),
        PublishedError("A7", [("G497", "绩效工资"), ("G497", "其他工资福利支出")]),
        PublishedError("C1", [("G495", "一、上年结转")], isInTables: true),
        PublishedError("C2", []), PublishedError("C5", [("G493", "力资源和社会保障管理事务")]),
        PublishedError("F1", [("G493", "行政事业单位离退休")]),
      ]
    ),
    (
      PublishedDocument(
        text: "seeds/yongchuan-2024.txt", tables: "seeds/truth/yongchuan-2024/tables"), []
    ),
    (
      PublishedDocument(
        text: "seeds/suining-2024-final.txt", tables: "seeds/truth/suining-2024-final/tables"),
      [
        PublishedError("E01", [("G489", "203.16")]),
        PublishedError(
          "E02", [("G491", "各项之和是 5150.14"), ("G491", "各项之和是 131.02"), ("G493", "2100102")]),
        PublishedError("E03", []), PublishedError("E04", [("G490", "66.25%")]),
        PublishedError("E05", [("G490", "4.40%")]), PublishedError("E06", [("G488", "16.89")]),
        PublishedError("E23", []),
        PublishedError("E25 类名", [("G493", "医疗卫生与计划生育支出")]),
        PublishedError("E25 2080799", [("G493", "2080799")]),
        PublishedError("E25 2080111", [("G493", "2080111")]),
        PublishedError("E25 2080199", [("G493", "2080199")]),
        PublishedError("E25 款名", [("G493", "行政事业单位离退休")]),
        PublishedError("E27", []), PublishedError("E28", [("G498", "调度周期")], isInTables: true),
        PublishedError("E30", [("G493", "人力资源事务"), ("G493", "未归口管理")]),
      ]
    ),
    (
      PublishedDocument(
        text: "provinces/jiangsu-budget/publication-2018.txt",
        tables: "provinces/jiangsu-budget/truth/js-court-2018/tables"),
      [
        PublishedError("1", [("G489", "392.92")]), PublishedError("2", [("G493", "一般行政事务管理")]),
        PublishedError("3", [("G489", "9.52")]), PublishedError("4 养老", [("G489", "1326.81")]),
        PublishedError("4 年金", [("G489", "530.72")]),
      ]
    ),
    (
      PublishedDocument(
        text: "provinces/shanghai-budget/publication-2024.txt",
        tables: "provinces/shanghai-budget/truth/sh-wanli-2024/tables", inYuan: true),
      [PublishedError("住房公积金", [("G488", "352.67")])]
    ),
    (
      PublishedDocument(
        text: "provinces/shanghai-budget/publication-2025.txt",
        tables: "provinces/shanghai-budget/truth/sh-wanli-2025/tables", inYuan: true),
      [PublishedError("计划生育", [("G493", "计划生育事务")])]
    ),
    (
      PublishedDocument(
        text: "provinces/shanghai-final/publication-2024.txt",
        tables: "provinces/shanghai-final/truth/sh-putuo-finance-2024/tables"),
      [
        PublishedError("326.71", [("G487", "326.71")], isInTables: true),
        PublishedError("0.3", [("G488", "0.3万元")]),
        PublishedError("71.73", [("G490", "71.73%")]), PublishedError("30310", []),
      ]
    ),
  ]
}
