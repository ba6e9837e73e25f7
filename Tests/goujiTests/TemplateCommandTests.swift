import Foundation
import Testing

struct TemplateCommandTests {
  private let shelf = TemplateShelfTests.shelf

  @Test func `show prints a part with the keys above it and the place of each value`() throws {
    let draft = try DraftCopy([
      .append("../Templates/四川/数.yaml", "  试: 合计(支出)\n"),
      .bytes("../Templates/通川/加.yaml", Array("目录: {级: 3}\n称谓: {事业收入: \"收入:\"}\n".utf8)),
    ])
    let part = { try GoujiRun(["template", "show", "通川", $0, "--templates", draft.shelf]).output }
    #expect(try part("目录") == "目录:\n  标题: 目　录  # 四川/模板.yaml:25\n  级: 3         # 通川/加.yaml:1\n")
    #expect(try part("称谓.事业收入") == "称谓.事业收入: \"收入:\"  # 通川/加.yaml:2\n")
    let json = try GoujiRun(
      ["template", "show", "通川", "目录.级", "--templates", draft.shelf, "--format", "json"])
    #expect(json.output.contains(#"{"path": ["目录", "级"], "value": "3", "file": ""#))
    #expect(json.output.contains(#""templates": ["通川", "四川"]"#))
  }

  @Test(arguments: [
    ("表.表99", "没有“表99”"), ("机关运行经费", "数.机关运行经费"), ("样式.页", "页面"), ("样式.页面.上.下", "是文字"),
  ])
  func `a part that is not there is said with where it may be`(_ part: String, _ words: String)
    throws
  {
    let run = try GoujiRun(["template", "show", "通川", part, "--templates", shelf])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("G607") && run.errors.contains(words), "\(run.errors)")
  }

  @Test func `check speaks of the notes of the template, not of those of its base`() throws {
    let draft = try DraftCopy([
      .append("../Templates/四川/数.yaml", "  试: 合计(支出)\n"),
      .bytes("../Templates/通川/加.yaml", Array("目录: {级: 2}\n".utf8)),
    ])
    let findings = { name in
      try GoujiRun(["template", "check", name, "--templates", draft.shelf, "--format", "json"])
        .findings()
    }
    #expect(try findings("通川") == ["G612 加.yaml:1:1"])
    #expect(try findings("四川").map { $0.prefix(4) } == ["G605"])
  }

  @Test func `check ends with 1 where a name is unknown`() throws {
    let draft = try DraftCopy([
      .bytes("../Templates/通川/加.yaml", Array("封面: {题: \"{年渡}\"}\n".utf8))
    ])
    let run = try GoujiRun(["template", "check", "通川", "--templates", draft.shelf])
    #expect(run.status == 1)
    #expect(run.output == "发现 1 个错误\n")
    #expect(run.errors.contains("G610"))
  }

  @Test(arguments: ["", "达/川", "..", ".达川", "~$达川", " 达川", "达:川", "达\n川"])
  func `a name that can be no folder is refused`(_ name: String) throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["template", "new", name, "--base", "四川", "--templates", draft.shelf])
    #expect(run.status == 1)
    #expect(run.errors.contains("G608"))
    #expect(try draft.templates() == TemplateShelfTests.names)
  }

  @Test func `a template that is there is never overwritten`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["template", "new", "通川", "--base", "四川", "--templates", draft.shelf])
    #expect(run.status == 1)
    #expect(run.errors.contains("已经有"))
    let kept = try String(contentsOfFile: "\(draft.shelf)/通川/模板.yaml", encoding: .utf8)
    #expect(kept == (try String(contentsOfFile: "\(shelf)/通川/模板.yaml", encoding: .utf8)))
  }

  @Test func `a new template takes no name of a farther shelf`() throws {
    let draft = try DraftCopy([])
    let near = draft.folder.appending(path: "近/Templates")
    try FileManager.default.createDirectory(at: near, withIntermediateDirectories: true)
    let folder = near.deletingLastPathComponent().path(percentEncoded: false)
    let taken = try GoujiRun(["template", "new", "四川", "--base", "四川"], in: folder)
    #expect(taken.status == 1)
    #expect(taken.errors.contains("已经有"))
    let made = try GoujiRun(["template", "new", "新县", "--base", "四川"], in: folder)
    #expect(made.output == "Templates/新县/模板.yaml\n")
    #expect(try GoujiRun(["template", "check", "新县"], in: folder).output == "没有发现问题\n")
  }

  @Test func `a new template needs a base that can be read`() throws {
    let draft = try DraftCopy([.bytes("../Templates/通川/加.yaml", Array("封页: 甲\n".utf8))])
    for (base, code) in [("四州", "G601"), ("通川", "G607")] {
      let run = try GoujiRun(["template", "new", "新县", "--base", base, "--templates", draft.shelf])
      #expect(run.status == 1)
      #expect(run.errors.contains(code))
    }
    #expect(try draft.templates() == TemplateShelfTests.names)
  }

  @Test func `without a shelf the finding says what to do`() throws {
    for arguments in [["show", "四川"], ["check", "四川"], ["new", "达川", "--base", "四川"]] {
      let run = try GoujiRun(["template"] + arguments)
      #expect(run.status == 1)
      #expect(run.errors.contains("Templates 文件夹"))
      #expect(run.errors.contains("建议：") && run.errors.contains("--templates"))
      let astray = try GoujiRun(["template"] + arguments + ["--templates", "/没有"])
      #expect(astray.status == 1)
      #expect(astray.errors.contains("/没有"))
    }
  }
}

extension DraftCopy {
  fileprivate func templates() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: shelf)
      .filter { !$0.contains(".") }.sorted()
  }
}
