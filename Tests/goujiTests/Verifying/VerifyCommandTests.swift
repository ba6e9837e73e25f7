import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// `gouji verify` as a user runs it.
struct VerifyCommandTests {
  @Test func `a package that was built is equal, and says from which draft`() throws {
    let draft = try DraftCopy()
    _ = try GoujiRun(["build", draft.path, "--out", draft.out])
    let run = try GoujiRun(["verify", draft.out, "--draft", draft.path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("共 3 个文件，3 个一致"))
  }

  @Test func `the draft is found by the name of the file`() throws {
    let draft = try DraftCopy()
    let shelf = draft.folder.appending(path: "Drafts")
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: draft.folder.appending(path: "草案"), to: shelf.appending(path: "甲"))
    let path = shelf.appending(path: "甲").path(percentEncoded: false)
    _ = try GoujiRun(["build", path, "--out", draft.out])
    let run = try GoujiRun(["verify", draft.out, "--format", "json"])
    #expect(run.status == 0, "\(run.output)")
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let files = try #require(root?["files"] as? [[String: Any]])
    #expect(files.count == 3)
    #expect(files.allSatisfy { $0["equal"] as? Bool == true })
  }

  @Test func `a mistyped draft is told, and the file is not held against another`() throws {
    let draft = try DraftCopy()
    _ = try GoujiRun(["build", draft.path, "--out", draft.out])
    let shelf = draft.folder.appending(path: "Drafts")
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: draft.folder.appending(path: "草案"), to: shelf.appending(path: "甲"))
    let right = shelf.appending(path: "甲").path(percentEncoded: false)
    let file = draft.out + "/" + DraftCopy.package[0]
    // Without a draft it is found.
    #expect(try GoujiRun(["verify", file]).status == 0)
    for wrong in [["甲甲"], ["甲甲.xlsx"], ["甲甲", "甲"], ["甲", "甲甲.xlsx"]] {
      let drafts = wrong.flatMap { ["--draft", right + $0.dropFirst()] }
      let run = try GoujiRun(["verify", file] + drafts)
      #expect(run.status == 1, "\(wrong)")
      #expect(run.output == "\(file)：没有核对\n" && run.errors.contains("甲甲"), "\(wrong)")
    }
  }

  @Test func `a draft that changed since is told, figure by figure`() throws {
    let draft = try DraftCopy()
    _ = try GoujiRun(["build", draft.path, "--out", draft.out])
    let changed = try DraftCopy([.replace("支出.csv", "本级,1118760", with: "本级,1118860")])
    let run = try GoujiRun([
      "verify", draft.out + "/" + DraftCopy.package[0], "--draft", changed.path,
    ])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G470]"))
    #expect(run.output.contains("处不同"))
  }

  /// A warning that `--strict` makes an error is no difference.
  @Test func `strict says what it is`() {
    let comment = Finding(.fileHoldsMore, at: nil, "有 1 条批注")
    let result = VerifyResult(file: "甲.docx", draft: "甲", findings: [comment])
    #expect(result.words == "甲.docx：一致，另有 1 处要看（草案 甲）")
    #expect(result.strict.words == "甲.docx：与草案一致，但有 1 处要看，照 --strict 算作错误（草案 甲）")
    #expect(result.strict.findings.hasErrors && result.strict.isEqual)
    let other = Finding(.fileFigureDiffers, at: nil, "是 1，应为 2")
    let both = VerifyResult(file: "甲.docx", draft: "甲", findings: [comment, other])
    #expect(both.strict.words == "甲.docx：有 1 处不同，另有 1 处要看（草案 甲）")
    #expect(!both.strict.isEqual)
  }

  @Test func `what cannot be read is an error, and not equal`() throws {
    let draft = try DraftCopy()
    try FileManager.default.createDirectory(atPath: draft.out, withIntermediateDirectories: true)
    let file = draft.out + "/达州市通川区人力资源和社会保障局2024年部门预算.docx"
    try Data("不是文档".utf8).write(to: URL(filePath: file))
    let run = try GoujiRun(["verify", file, "--draft", draft.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G483]"))
    #expect(try GoujiRun(["verify"]).status == 64)
    #expect(try GoujiRun(["verify", draft.out + "/无.docx", "--draft", draft.path]).status == 1)
    let empty = draft.folder.path + "/空"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    let nothing = try GoujiRun(["verify", empty])
    #expect(nothing.status == 1 && nothing.errors.contains("里没有可以核对的文件"), "\(nothing.errors)")
    #expect(try GoujiRun(["verify", file]).errors.contains("错误[G482]"))
  }
}
