import Foundation
import Testing

/// `gouji board`, as it is typed.
struct BoardCommandTests {
  private static func county() throws -> CountyCopy {
    let county = try CountyCopy(["局1", "局2"])
    try county.write(
      "草案,部门,联系科室,截止日期\n局1,局1,预算科,2025-02-10\n局3,局3,预算科,2025-02-10\n", to: "名册.csv")
    return county
  }

  private static func json(_ run: GoujiRun) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
  }

  @Test func `for people and for scripts`() throws {
    let county = try Self.county()
    let arguments = ["board", county.path, "--out", county.out, "--today", "2025年2月1日"]
    let run = try GoujiRun(arguments)
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("部门") && lines[0].hasSuffix("草案"))
    #expect(
      lines[1].contains("局1") && lines[1].contains("2025-02-10  9 ")
        && lines[1].contains("有提示  0     2"))
    #expect(lines[2].contains("未交"))
    #expect(lines.contains("共 2 个部门：未交 1，有提示 1"))
    // 局2 is not on the roster.
    #expect(run.errors.contains("警告[G511]"))

    let json = try Self.json(GoujiRun(arguments + ["--format", "json"]))
    let departments = try #require(json["departments"] as? [[String: Any]])
    #expect(departments.map { $0["state"] as? String } == ["有提示", "未交"])
    #expect(departments.map { $0["daysLeft"] as? Int } == [9, 9])
    let totals = try #require(json["totals"] as? [[String: Any]])
    #expect(totals.map { $0["of"] as? Int } == [2])
    let figures = try #require(totals[0]["figures"] as? [[String: String]])
    #expect(figures.first { $0["column"] == "收入/合计" }?["printed"] == "764.33")
  }

  @Test func `workbooks of the progress and of the sums`() throws {
    let county = try Self.county()
    let (progress, summary) = (county.folder + "/进度.xlsx", county.folder + "/汇总.xlsx")
    let run = try GoujiRun([
      "board", county.path, "--out", county.out, "--xlsx", progress, "--summary", summary,
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(progress) && run.output.contains(summary))
    for path in [progress, summary] {
      #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Array("PK".utf8)))
    }
    // `gouji summary` of that one department is the same workbook.
    let other = county.folder + "/另.xlsx"
    _ = try GoujiRun(["summary", county.path + "/局1", "--out", other])
    #expect(
      try Data(contentsOf: URL(filePath: other)) == Data(contentsOf: URL(filePath: summary)))
  }

  @Test func `what is given by itself and is not there is an error, as check says it`() throws {
    let county = try Self.county()
    for name in ["没有的", "没有的.xlsx", "另/名册.csv"] {
      let path = county.folder + "/" + name
      let board = try GoujiRun(["board", path, county.path + "/局1", "--out", county.out])
      #expect(board.status == 1)
      #expect(board.output.contains("共 1 个部门"), "\(board.output)")
      let check = try GoujiRun(["check", path])
      let message = try #require(check.errors.split(separator: "\n").first)
      #expect(message.hasPrefix("错误[") && board.errors.contains(message), "\(board.errors)")
    }
    // On the roster, 局3 is not yet handed in.
    #expect(try GoujiRun(["board", county.path, "--out", county.out]).status == 0)
  }

  @Test func `what makes no sense is refused`() throws {
    let county = try Self.county()
    #expect(try GoujiRun(["board", county.path, "--today", "明天"]).status == 64)
    #expect(try GoujiRun(["board", county.path, "--xlsx", "进度.csv"]).status == 64)
    try county.write("部门\n局1\n", to: "名册.csv")
    #expect(try GoujiRun(["board", county.path]).status == 1)
  }
}
