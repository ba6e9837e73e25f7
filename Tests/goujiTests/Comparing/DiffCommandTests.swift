import Foundation
import TestSupport
import Testing

/// `gouji diff` as a user runs it.
struct DiffCommandTests {
  private static let newLine = DraftCopy.Change.append(
    "支出.csv", "185001,2080199,30216,项目支出,专项业务类－法律顾问服务,一般公共预算,本年,本级,12300,业务培训\n")

  private static func json(_ run: GoujiRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `a draft is the same as itself`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["diff", draft.path, draft.path])
    #expect(run.status == 0)
    #expect(run.output == "两边相同\n")
  }

  @Test func `what one new line brings about fits one screen`() throws {
    let (old, new) = (try DraftCopy(), try DraftCopy([Self.newLine]))
    let run = try GoujiRun(["diff", old.path, new.path])
    #expect(run.status == 1, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count <= 24)
    #expect(lines[0] == "录入变动 1 处")
    #expect(lines[1].contains("30216 培训费") && lines[1].hasSuffix("：预算数 （无） → 12300（+12300 元）"))
    // 764.33 万元 is 7 643 300 元.
    #expect(run.output.contains("  表1-1  改 6 格：合 计·合计 764.33 → 765.56（+1.23 万元）"))
    #expect(run.output.contains("增 1 行"))
    #expect(!run.output.contains("收入 185001"), "income derived from the line is no entry")
  }

  @Test func `everything is told with -v`() throws {
    let (old, new) = (try DraftCopy(), try DraftCopy([Self.newLine]))
    let run = try GoujiRun(["diff", old.path, new.path, "-v"])
    #expect(!run.output.contains("……另有"))
    #expect(run.output.contains("    增 第"))
    #expect(run.output.contains("收支预算总数  764.33万元 → 765.56万元（+1.23 万元）"))
    #expect(run.output.contains("较上年(收支预算总数).差  (-)31.08万元 → (-)29.85万元（+1.23 万元）"))
  }

  @Test func `differences are exact for programs`() throws {
    let old = try DraftCopy()
    let new = try DraftCopy([
      .replace("支出.csv", "本级,1118760", with: "本级,1118761.01"),
      .replace("草案.yaml", "机关运行经费: 41.80万元", with: "机关运行经费: 42.80万元"),
    ])
    let root = try Self.json(GoujiRun(["diff", old.path, new.path, "--format", "json"]))
    #expect(root["same"] as? Bool == false)
    let entries = try #require(root["entries"] as? [[String: Any]])
    #expect(entries.map { $0["part"] as? String } == ["上年数", "支出"])
    let fields = entries.compactMap { ($0["fields"] as? [[String: Any]])?.first }
    #expect(fields.map { $0["difference"] as? String } == ["10000", "1.01"])
    #expect(fields[1]["old"] as? String == "1118760" && fields[1]["new"] as? String == "1118761.01")
    // 1.01 元 is too little to be seen in 万元 with two decimals.
    #expect((root["tables"] as? [Any])?.isEmpty == true)
  }

  @Test func `packages are compared by their figures, and so are a draft and a package`() throws {
    let (old, new) = (try DraftCopy(), try DraftCopy([Self.newLine]))
    for draft in [old, new] { _ = try GoujiRun(["build", draft.path, "--out", draft.out]) }
    let sides = [
      (old.out + "/" + DraftCopy.package[0], new.out + "/" + DraftCopy.package[2]),
      (old.path, new.out), (old.out + "/" + DraftCopy.package[1], new.path),
    ]
    for (left, right) in sides {
      let run = try GoujiRun(["diff", left, right])
      #expect(run.status == 1, "\(run.errors)")
      #expect(run.output.contains("收支预算总数  764.33万元 → 765.56万元（+1.23 万元）"))
      #expect(run.output.contains("  表2-1  改 16 格，增 1 行："))
    }
    #expect(try GoujiRun(["diff", old.path, old.out]).status == 0)
  }

  /// 机关运行经费's reason is printed in one sentence; figures and tables are the same.
  @Test func `packages that differ in words alone are not the same`() throws {
    let (old, new) = (
      try DraftCopy(),
      try DraftCopy([.replace("草案.yaml", "机关运行经费: 本年人员减少", with: "机关运行经费: 两名在职人员退休")])
    )
    for draft in [old, new] { _ = try GoujiRun(["build", draft.path, "--out", draft.out]) }
    for (left, right) in [(old.out, new.out), (old.path, new.out)] {
      let run = try GoujiRun(["diff", left, right])
      #expect(run.status == 1)
      #expect(run.output.contains("文字 1 处有变\n"), "\(run.output)")
      #expect(run.output.contains("本年人员减少") && run.output.contains("两名在职人员退休"))
      #expect(run.output.contains("表 0 张，改 0 格"))
    }
    let json = try Self.json(GoujiRun(["diff", old.out, new.out, "--format", "json"]))
    #expect(json["same"] as? Bool == false && json["wordsCompared"] as? Bool == true)
    // Without the documents nobody knows.
    try FileManager.default.removeItem(atPath: new.out + "/" + DraftCopy.package[0])
    let run = try GoujiRun(["diff", old.out, new.out])
    #expect(run.status == 1)
    #expect(
      run.output == "印出的数都相同；文字没有比，可能不同：草案的文件有别，而 .勾稽.json 旁边没有生成时的 .docx\n")
  }

  @Test func `packages that print the same are the same, whatever the files of the drafts are`()
    throws
  {
    let (old, new) = (try DraftCopy(), try DraftCopy([.append("草案.yaml", "# 一条注释\n")]))
    for draft in [old, new] { _ = try GoujiRun(["build", draft.path, "--out", draft.out]) }
    let run = try GoujiRun(["diff", old.out, new.out])
    #expect(run.status == 0 && run.output == "印出的都相同；草案的文件有别（如注释、次序）\n", "\(run.output)")
  }

  @Test func `of a long entry that changed, what changed is shown`() throws {
    let (old, new) = (
      try DraftCopy(), try DraftCopy([.replace("文字.md", "服务“好差评”", with: "服务“好差评”制度")])
    )
    let run = try GoujiRun(["diff", old.path, new.path])
    #expect(run.output.contains("“好差评”制度。"), "\(run.output)")
  }

  /// Of the first figure of its kind.
  @Test(arguments: [
    ("\"数值\": \"7643300\"", "\"数值\": \"7643300元整\""), ("\"数值\": \"7643300\"", "\"数值\": \"\""),
    ("\"类别\": \"金额\"", "\"类别\": \"钱\""), ("!R6C", "!第6行"), ("!R6C", "!R900000C"),
    ("\"草案哈希\"", "\"草案\""),
    ("\"模板哈希\"", "\"模板\""),
  ])
  func `a manifest that somebody typed over is not compared`(_ old: String, _ new: String) throws {
    let draft = try DraftCopy()
    _ = try GoujiRun(["build", draft.path, "--out", draft.out])
    let manifest = URL(filePath: draft.out).appending(path: DraftCopy.package[2])
    let text = try String(contentsOf: manifest, encoding: .utf8)
    #expect(text.contains(old))
    try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: manifest)
    let run = try GoujiRun(["diff", draft.path, draft.out])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("错误[G506]"))
  }

  @Test func `a redline and a workbook are written, and are valid`() throws {
    let (old, new) = (try DraftCopy(), try DraftCopy([Self.newLine]))
    let folder = TemporaryFolder()
    let files = [folder.path("修订.docx"), folder.path("变动.xlsx")]
    let run = try GoujiRun([
      "diff", old.path, new.path, "--redline", files[0], "--author", "张三", "--date", "2024-03-01",
      "--xlsx", files[1],
    ])
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.hasSuffix(files.joined(separator: "\n") + "\n"))
    let document = try TrackedDocument(Array(Data(contentsOf: URL(filePath: files[0]))))
    #expect(document.count("w:ins") > 10)
    #expect(!run.errors.contains("--date"))
    let undated = try GoujiRun(["diff", old.path, new.path, "--redline", folder.path("无日期.docx")])
    #expect(undated.errors.contains("修订标记没有日期：加 --date"))
    #expect(try Data(contentsOf: URL(filePath: files[1])).count > 1_000)
  }

  @Test(arguments: [
    (["甲", "乙", "--redline", "修订.pdf"], 64), (["甲", "乙", "--date", "2024-03-01"], 64),
    (["甲", "乙", "--redline", "修订.docx", "--date", "明天"], 64), (["甲"], 64),
    (["没有", "没有"], 2),
  ])
  func `what cannot be compared is told`(_ arguments: [String], _ status: Int) throws {
    let folder = TemporaryFolder()
    let run = try GoujiRun(["diff"] + arguments, in: folder.path)
    #expect(Int(run.status) == status, "\(run.errors)")
    #expect(run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func `a draft with holes is compared, but gives no redline`() throws {
    let old = try DraftCopy([.replace("草案.yaml", "  收支预算总数: 795.41万元\n", with: "")])
    let new = try DraftCopy()
    let run = try GoujiRun(["diff", old.path, new.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("警告[G508]"))
    #expect(run.output.contains("上年数 收支预算总数：（无） → 7954100元"))
    let redline = try GoujiRun(["diff", old.path, new.path, "--redline", old.out + "/修订.docx"])
    #expect(redline.status == 2)
    #expect(redline.errors.contains("错误[G506]"))
    #expect(old.written() == nil)
  }

  @Test func `codes that changed between the years are the same line`() throws {
    // 2040405 公诉和审判监督 became part of 2040410 检察监督 in 2019.
    let lines = { (code: String, amount: Int) in
      DraftCopy.Change.bytes(
        "支出.csv",
        Array(
          "功能科目,经济科目,支出类型,资金来源,预算数\n\(code),30201,公用经费,一般公共预算,\(amount)\n".utf8))
    }
    let old = try DraftCopy([
      lines("2040405", 1000), .replace("草案.yaml", "年度: 2024", with: "年度: 2018"),
    ])
    let new = try DraftCopy([
      lines("2040410", 1500), .replace("草案.yaml", "年度: 2024", with: "年度: 2019"),
    ])
    let root = try Self.json(GoujiRun(["diff", old.path, new.path, "--format", "json"]))
    let entries = try #require(root["entries"] as? [[String: Any]]).filter {
      $0["part"] as? String == "支出"
    }
    #expect(entries.map { $0["change"] as? String } == ["changed"])
  }
}
