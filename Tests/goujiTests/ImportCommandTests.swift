import Foundation
import Testing

@testable import BudgetWorkbench

/// `gouji import lines` as it is typed. The workbooks are the spending of the draft 通川 as an export,
/// made by openpyxl and saved once more by LibreOffice; see Fixtures/make.py.
struct ImportCommandTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  private static func fixture(_ name: String) -> String {
    fixtures.appending(path: name).path(percentEncoded: false)
  }

  private func emptied() throws -> DraftCopy {
    let whole = try DraftCopy()
    let header = try whole.text("支出.csv").split(separator: "\n")[0]
    return try DraftCopy([.remove("支出.csv"), .append("支出.csv", "\(header)\n")])
  }

  private func lines(_ file: String, _ draft: DraftCopy, _ more: [String] = []) throws -> GoujiRun {
    try GoujiRun(["import", "lines", file, draft.path] + more)
  }

  @Test(arguments: ["export-openpyxl.xlsx", "export-libreoffice.xlsx", "export-gb18030.csv"])
  func `the export of a draft gives the draft's own lines`(name: String) throws {
    let draft = try emptied()
    let run = try lines(Self.fixture(name), draft)
    #expect(run.status == 0, "\(run.errors)\(run.output)")
    let original = try DraftCopy().text("支出.csv")
    #expect(try draft.text("支出.csv") == original)
    #expect(run.output.contains("得 52 笔"))
    #expect(run.output.contains("合计 7643300 元"))
    #expect(run.output.contains("政府经济分类      不用"))
    #expect(try draft.text("导入对照.yaml").contains("支出功能分类科目: 功能科目"))
    let again = try lines(Self.fixture(name), draft)
    #expect(again.output.hasSuffix("支出.csv 与导出表相同，不用改\n"))
    #expect(try draft.text("支出.csv") == original)
  }

  @Test func `a draft that has lines is replaced only when told so`() throws {
    let change = DraftCopy.Change.replace(
      "支出.csv", "185001,2080101,30101,人员经费,,一般公共预算,本年,本级,1118760,",
      with: "185001,2080101,30101,人员经费,,一般公共预算,本年,本级,1118700,自己的说明\n"
        + "185001,2080101,30199,人员经费,,一般公共预算,本年,本级,60,")
    let draft = try DraftCopy([change])
    let before = try draft.text("支出.csv")
    let seen = try lines(Self.fixture("export-openpyxl.xlsx"), draft)
    #expect(seen.status == 0)
    #expect(seen.output.contains("不变 51 笔，改动 1 笔，新增 0 笔，减少 1 笔"))
    #expect(seen.output.contains("改动  185001 2080101 30101 人员经费 一般公共预算：1118700 → 1118760"))
    #expect(seen.output.contains("减少  185001 2080101 30199 人员经费 一般公共预算：60"))
    #expect(seen.output.hasSuffix("没有写入。核对无误后，加 --replace 再运行一次\n"))
    #expect(try draft.text("支出.csv") == before)
    let written = try lines(Self.fixture("export-openpyxl.xlsx"), draft, ["--replace"])
    #expect(written.status == 0)
    let after = try draft.text("支出.csv")
    #expect(after.contains("本年,本级,1118760,自己的说明\n"))
    #expect(!after.contains("30199"))
    #expect(written.output.contains("原来的是 支出.csv.1\n"))
    #expect(try draft.text(".勾稽/历史/支出.csv.1") == before)
    #expect(try GoujiRun(["edit", draft.path, "--undo"]).status == 0)
    #expect(try draft.text("支出.csv") == before)
  }

  @Test func `a map from elsewhere takes the place of the draft's own, which is kept`() throws {
    let draft = try emptied()
    try Data("# 去年的\n".utf8).write(
      to: URL(filePath: draft.path).appending(path: "导入对照.yaml"))
    let map = draft.folder.appending(path: "别处.yaml")
    try Data("金额单位: 元\n".utf8).write(to: map)
    let run = try lines(
      Self.fixture("export-openpyxl.xlsx"), draft, ["--map", map.path(percentEncoded: false)])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try draft.text("导入对照.yaml") == "金额单位: 元\n")
    #expect(try draft.text(".勾稽/历史/导入对照.yaml.1") == "# 去年的\n")
  }

  @Test func `what cannot be matched is asked for in a file, and nothing else is written`() throws {
    let draft = try emptied()
    let before = try draft.text("支出.csv")
    let export = draft.folder.appending(path: "导出.csv")
    let text = "单位,功能科目,支出类型,申报数,审核数,怪列\n185001,2080101,人员经费,1,2,x\n"
    try Data(text.utf8).write(to: export)
    let path = export.path(percentEncoded: false)
    let run = try lines(path, draft)
    #expect(run.status == 1)
    for code in ["G131", "G132", "G133"] { #expect(run.errors.contains(code)) }
    #expect(run.output.contains("导入对照.yaml"))
    #expect(try draft.text("支出.csv") == before)
    var map = try draft.text("导入对照.yaml")
    #expect(map.contains("  审核数: \"?\"\n"))
    #expect(map.contains("  # 怪列: 不用  # 没有认出\n"))
    map = map.replacingOccurrences(of: "审核数: \"?\"", with: "审核数: 预算数")
      .replacingOccurrences(of: "申报数: \"?\"", with: "申报数: 不用")
      .replacingOccurrences(of: "金额单位: \"?\"", with: "金额单位: 万元")
      .replacingOccurrences(of: "# 缺省", with: "缺省").replacingOccurrences(of: "#   ", with: "  ")
    try Data(map.utf8).write(to: URL(filePath: draft.path).appending(path: "导入对照.yaml"))
    let second = try lines(path, draft)
    #expect(second.status == 0, "\(second.errors)")
    #expect(try draft.text("支出.csv").hasSuffix("\n185001,2080101,,人员经费,,一般公共预算,本年,本级,20000,\n"))
    #expect(try draft.text("导入对照.yaml") == map)
  }

  @Test func `the map that is written reads the same export again`() throws {
    let draft = try emptied()
    let export = draft.folder.appending(path: "导出.csv")
    let text = """
      单位：元
      单位,功能科目,经济科目,支出类型,项目,合计,一般公共预算,,,政府性基金,其中：上年
      ,,,,,,小计,本级,上级提前通知,,
      185001,2080101-行政运行,30101,人员类,,30,25,20,5,5,1
      合计,,,,,30,25,20,5,5,1

      """
    try Data(text.utf8).write(to: export)
    let path = export.path(percentEncoded: false)
    let first = try lines(path, draft)
    #expect(first.status == 0, "\(first.errors)")
    let written = try draft.text("支出.csv")
    #expect(written.split(separator: "\n").count == 4)
    #expect(
      try draft.text("导入对照.yaml").contains("一般公共预算/小计: {金额列: 合计, 资金来源: 一般公共预算}"))
    let second = try lines(path, draft)
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("不变 3 笔，改动 0 笔，新增 0 笔，减少 0 笔"))
    #expect(try draft.text("支出.csv") == written)
  }

  /// What was understood is kept, whatever stops the import.
  @Test func `a map is written also where a word is unknown, and takes what it means`() throws {
    let draft = try emptied()
    let export = draft.folder.appending(path: "导出.csv")
    let text = """
      单位：元
      预算年度,单位,功能科目,支出类型,资金来源,金额,没用的数
      2024,185001,2080101,人员经费,财力补助,1,7
      2024,185001,2080101,公用经费,财力补助,2,
      2023,185001,2080101,公用经费,一般公共预算,4,
      填表人：张三,,,,,,

      """
    try Data(text.utf8).write(to: export)
    let path = export.path(percentEncoded: false)
    let first = try lines(path, draft)
    #expect(first.status == 1)
    #expect(first.errors.components(separatedBy: "G202").count == 2, "\(first.errors)")
    var map = try draft.text("导入对照.yaml")
    #expect(map.contains("  预算年度: 年度\n"))
    #expect(map.contains("  # 没用的数: 不用  # 没有认出\n"))
    #expect(map.contains("# 值:\n#   资金来源:\n#     财力补助: \"?\"\n"))
    map = map.replacingOccurrences(of: "# 值:\n#   资", with: "值:\n  资")
      .replacingOccurrences(of: "#     财力补助: \"?\"", with: "    财力补助: 一般公共预算")
    try Data(map.utf8).write(to: URL(filePath: draft.path).appending(path: "导入对照.yaml"))
    let second = try lines(path, draft)
    #expect(second.status == 0, "\(second.errors)")
    // Rows read, left out and why, both sums.
    for line in [
      "  明细               2     得 2 笔\n", "  不读：年度是 2023  1     第 5 行，共 4 元\n", "  签署、日期、页码   1\n",
      "  共                 4\n", "共 2 笔，合计 3 元（表中明细相加 7，减不读的 4）\n",
      "  没有“拨款级次”一列：每一笔都作“本级”\n",
    ] {
      #expect(second.output.contains(line), "\(line)\(second.output)")
    }
    #expect(second.errors.contains("G142") && second.errors.contains("G139"))
  }

  @Test func `a wrong total stops the import, with its cell, as text and as JSON`() throws {
    let draft = try emptied()
    let export = draft.folder.appending(path: "导出.csv")
    let text = "单位：元\n单位,功能科目,支出类型,资金来源,金额\n185001,2080101,人员经费,一般公共预算,1\n合计,,,,3\n"
    try Data(text.utf8).write(to: export)
    let run = try lines(export.path(percentEncoded: false), draft, ["--format", "json"])
    #expect(run.status == 1)
    #expect(try run.findings() == ["G136 导出.csv:4:7"])
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let sheet = (root?["sheets"] as? [[String: Any]])?.first
    #expect(sheet?["rows"] as? Int == 2)
    #expect(sheet?["faulty"] as? Int == 1)
    #expect(try draft.text("支出.csv").split(separator: "\n").count == 1)
  }

  @Test func `a file that is no export is told by what it is`() throws {
    let draft = try emptied()
    let file = draft.folder.appending(path: "x.xlsx")
    try Data("<html><table>".utf8).write(to: file)
    let run = try lines(file.path(percentEncoded: false), draft)
    #expect(run.status == 1)
    #expect(run.errors.contains("G118") && run.errors.contains("网页"))
    let missing = try lines("/tmp/无此文件.xlsx", draft)
    #expect(missing.errors.contains("G101"))
    #expect(try lines("x", draft, ["--unit", "斤"]).status == 64)
  }
}
