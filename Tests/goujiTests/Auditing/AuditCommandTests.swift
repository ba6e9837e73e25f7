import Foundation
import TestSupport
import Testing

/// `gouji audit` as a user runs it.
struct AuditCommandTests {
  @Test func `a contradiction is told with its place, and the exit code is 1`() throws {
    let folder = TemporaryFolder()
    try folder.write("公务接待费2.4万元，与上年2.5万元持平。\n", to: "公开件.txt")
    let run = try GoujiRun(["audit", folder.path("公开件.txt")])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G492]"))
    #expect(run.output.contains("矛盾 1 处"))
  }

  @Test func `a document without one ends with 0 and says what was not judged`() throws {
    let folder = TemporaryFolder()
    try folder.write("2024年公务接待费2.4万元，与上年2.4万元持平。培训费1.2万元。\n", to: "公开件.txt")
    let run = try GoujiRun(["audit", folder.path("公开件.txt"), "-v"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("“培训费1.2万元”：没有可以对照的数"))
  }

  @Test func `JSON has findings and counts`() throws {
    let folder = TemporaryFolder()
    try folder.write("公务接待费2.4万元，与上年2.5万元持平。\n", to: "公开件.txt")
    let run = try GoujiRun(["audit", folder.url.path(percentEncoded: false), "--format", "json"])
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((root?["findings"] as? [Any])?.count == 1)
    #expect((root?["files"] as? [[String: Any]])?.first?["statements"] as? Int == 2)
  }

  @Test func `several files are summed up, and none of a folder is passed over`() throws {
    let folder = TemporaryFolder()
    try folder.write("2024年公务接待费2.4万元，与上年2.4万元持平。\n", to: "甲.txt")
    try folder.write("公务接待费2.4万元，与上年2.5万元持平。\n", to: "乙.TXT")
    try folder.write("", to: "丙.doc")
    try folder.write("", to: "~$甲.docx")
    try folder.write("名单", to: "丁.csv")
    let run = try GoujiRun(["audit", folder.url.path(percentEncoded: false)])
    #expect(run.status == 1)
    #expect(run.output.contains("共 3 个文件：1 个没有矛盾，1 个有矛盾（1 处），1 个没有读出"), "\(run.output)")
    #expect(run.errors.contains("丙.doc") && !run.errors.contains("~$"))
    try folder.write("名单", to: "空/丁.csv")
    #expect(try GoujiRun(["audit", folder.path("空")]).status == 1)
  }

  @Test func `nothing read is an error, and no file misuse`() throws {
    let folder = TemporaryFolder()
    try folder.write("附件另发。\n", to: "公开件.txt")
    let run = try GoujiRun(["audit", folder.path("公开件.txt")])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G499]"))
    #expect(try GoujiRun(["audit"]).status == 64)
    #expect(try GoujiRun(["audit", folder.path("无.docx")]).status == 1)
  }
}
