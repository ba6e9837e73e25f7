/// A finding at length, for `gouji explain`: Chinese, to the person who will mend the draft.
/// One for every code; the gallery (Tests/goujiTests/Gallery) runs the examples and keeps what
/// Gouji then says.
package struct Explanation: Sendable {
  package var code: FindingCode
  /// A few words, for the list of all codes.
  package var title: String
  package var checks: String
  package var why: String
  /// The first is the one that `explain` shows.
  package var examples: [FindingExample]
  package var cure: String
  /// Document and article; empty where it is Gouji's own.
  package var source: String

  package init(
    _ code: FindingCode, _ title: String, checks: String, why: String,
    examples: [FindingExample], cure: String, source: String = ""
  ) {
    self.code = code
    self.title = title
    self.checks = checks
    self.why = why
    self.examples = examples
    self.cure = cure
    self.source = source
  }

  /// In the order of the codes.
  package static let all: [Explanation] =
    (reading + importing + draft + words + editions + contradictions + plausibility + entries
    + units
    + linkedDrafts + summaries + batches + tables + text + readAgain + templateDoubts
    + contradictedTables
    + verifying + disclosures + documents + comparing + template)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  package static func of(_ code: FindingCode) -> Explanation? { all.first { $0.code == code } }
}

/// The smallest input that triggers a finding: files in place of those of the smallest draft.
package struct FindingExample: Sendable {
  /// Name and content. `支出.csv` stands in the draft, `模板.yaml` is its template, `市/模板.yaml`
  /// another one.
  package var files: [(name: String, text: String)]
  /// Files of the smallest draft that are not there.
  package var absent: [String]
  /// What happens, where no text file can show it; the gallery makes it happen.
  package var event: String

  private init(
    files: [(name: String, text: String)] = [], absent: [String] = [], event: String = ""
  ) {
    self.files = files
    self.absent = absent
    self.event = event
  }

  package static func files(_ files: (name: String, text: String)...) -> FindingExample {
    FindingExample(files: files)
  }

  package static func without(_ name: String) -> FindingExample { FindingExample(absent: [name]) }

  /// Without this file of the smallest draft.
  package func without(_ name: String) -> FindingExample {
    var example = self
    example.absent.append(name)
    return example
  }

  package static func event(_ words: String) -> FindingExample { FindingExample(event: words) }

  /// `支出.csv` with the usual columns and these lines.
  package static func spending(_ lines: String...) -> FindingExample {
    .files(("支出.csv", spendingFile(lines)))
  }

  package static func spendingFile(_ lines: [String]) -> String {
    "功能科目,经济科目,支出类型,项目,资金来源,预算数\n" + lines.map { $0 + "\n" }.joined()
  }

  /// `草案.yaml` with these lines at its end.
  package static func head(adding lines: String) -> FindingExample {
    .files(("草案.yaml", smallestHead + lines + "\n"))
  }

  /// `草案.yaml` with other words in the place of some.
  package static func head(_ old: String, _ new: String) -> FindingExample {
    .files(("草案.yaml", smallestHead.replacing(old, with: new)))
  }

  package static func template(_ text: String) -> FindingExample {
    .files(("模板.yaml", text + "\n"))
  }

  /// The smallest template with these lines at its end.
  package static func template(adding lines: String) -> FindingExample {
    .files(("模板.yaml", smallestTemplate + lines + "\n"))
  }

  /// A 填报表 of these sheets instead of a folder, cells divided by commas.
  package static func form(_ sheets: (name: String, text: String)...) -> FindingExample {
    var files = smallestForm.filter { smallest in !sheets.contains { $0.name == smallest.name } }
    files += sheets
    return FindingExample(files: files.map { ("填报表.xlsx#\($0.name)", $0.text) })
  }

  /// A table that the platform exported, to be read by `gouji import lines`.
  package static func export(_ text: String, map: String? = nil) -> FindingExample {
    var files = [(name: "导出.csv", text: text)]
    if let map { files.append((name: "导入对照.yaml", text: map)) }
    return FindingExample(files: files)
  }

  /// `gouji summary` with these words behind it; `files` beside the smallest draft.
  package static func summary(
    _ drafts: String, _ files: (name: String, text: String)...
  ) -> FindingExample {
    FindingExample(files: [("命令", "gouji summary \(drafts)")] + files)
  }

  /// A form without a fault, by sheet.
  package static let smallestForm = [
    (name: "基本情况", text: "项目,内容\n模板,样板\n年度,2024\n部门全称,某县档案局\n填报单位,万元\n"),
    (name: "单位", text: "代码,名称,性质\n101001,某县档案局,行政\n"),
    (name: "支出", text: spendingFile(["2012601,30101,人员经费,,一般公共预算,100"])),
  ]

  // MARK: The smallest draft

  package static let smallestHead = """
    模板: 样板
    年度: 2024
    部门: {代码: "101", 全称: 某县档案局, 简称: 县档案局}
    填报单位: 万元
    单位:
      - {代码: "101001", 名称: 某县档案局, 性质: 行政}

    """

  package static let smallestTemplate = """
    名称: 样板
    数: {支出预算: 合计(支出)}
    表: {表1: {名称: 支出总表, 列: {项目: 文字, 金额: 支出预算}, 行: {合计: {标签: {项目: 合计}}}}}
    部分: {预算表: {文: {各表: {表: 全部}}}}

    """

  /// A draft without a fault, by file.
  package static let smallest = [
    "草案.yaml": smallestHead,
    "支出.csv": spendingFile(["2012601,30101,人员经费,,一般公共预算,100"]),
    "模板.yaml": smallestTemplate,
  ]
}
