import GoujiModel

@testable import BudgetWorkbench

/// A template of one table and a draft of a few lines, made into a report.
struct SmallReport {
  let outcome: Outcome<Report?>

  /// `table` is what stands below `表1:`, `名称` left out; amounts are in 万元.
  init(
    table: String, lines: String, more: String = "", files: [String: String] = [:]
  ) throws {
    let template = """
      名称: 样
      数: {支出额: 合计(支出), 笔数: 个数(支出)}
      表:
        表1: {名称: 甲表, \(table)}
      部分: {预算表: {文: {各表: {表: 全部}}}}
      \(more)

      """
    var all = Self.draft(lines)
    all["Templates/样/模板.yaml"] = template
    all.merge(files) { $1 }
    outcome = try FilesFixture(all).report("局")
  }

  /// `2080505,30108,人员经费,10`: code, economic code, kind, amount, a line each.
  static func draft(_ lines: String) -> [String: String] {
    let rows = lines.split(separator: "\n").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let project = cells[2] == "项目支出" ? "修缮" : ""
      return "1001,\(cells[0]),\(cells[1]),\(cells[2]),\(project),一般公共预算,\(cells[3])\n"
    }
    var files = [
      "局/草案.yaml": """
      模板: 样
      年度: 2024
      部门: {代码: "1", 全称: 某局, 简称: 某局}
      填报单位: 万元
      单位: [{代码: "1001", 名称: 某局, 性质: 行政}]
      填报: {}

      """,
      "局/支出.csv": "单位,功能科目,经济科目,支出类型,项目,资金来源,预算数\n" + rows.joined(),
    ]
    if lines.contains("项目支出") { files["局/项目.csv"] = "单位,项目,项目类别\n1001,修缮,特定目标类\n" }
    return files
  }

  var table: ReportTable? { outcome.value?.tables.first }

  /// The rows below the header, cells joined by `|`.
  var rows: [String] { outcome.value?.rows("表1") ?? [] }

  /// `G301 样/模板.yaml:4`
  var findings: [String] { outcome.findings.brief }

  /// The rows that each total in a column adds up, by the total's row.
  func sums(column: Int) -> [Int: [Int]] {
    guard let table else { return [:] }
    var sums: [Int: [Int]] = [:]
    for (row, line) in table.rows.enumerated() {
      if case .figure(let figure) = line.cells[column].content, case .rows(let rows)? = figure.sum {
        sums[row] = rows
      }
    }
    return sums
  }
}
