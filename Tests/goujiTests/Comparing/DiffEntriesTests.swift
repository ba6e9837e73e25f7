import Foundation
import TestSupport
import Testing

/// What `gouji diff` calls changed, and what it will not write or compare.
struct DiffEntriesTests {
  private static func compared(_ arguments: [String]) throws -> [String: Any] {
    let run = try GoujiRun(["diff"] + arguments + ["--format", "json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    (
      "草案.yaml", "名称: 达州市通川区就业服务管理局, 性质: 参公", "名称: 达州市通川区就业服务管理局, 性质: 事业",
      "下属单位 性质 参公→事业"
    ),
    (
      "科目用途.csv", "发放事业人员工资、津贴补贴、奖金和绩效工资，计提工会经费和福利费", "发放工资",
      "科目用途 主要用于 发放事业人员工资、津贴补贴、奖金和绩效工资，计提工会经费和福利费→发放工资"
    ),
  ])
  func `another word of the same unit or code is a change, not one taken out and one put in`(
    _ file: String, _ before: String, _ after: String, _ told: String
  ) throws {
    let (old, new) = (try DraftCopy(), try DraftCopy([.replace(file, before, with: after)]))
    let entries = try #require(
      try Self.compared([old.path, new.path])["entries"] as? [[String: Any]])
    let words = entries.map { entry in
      let fields = (entry["fields"] as? [[String: Any]] ?? []).map { field in
        "\(field["name"] ?? "") \(field["old"] ?? "")→\(field["new"] ?? "")"
      }
      return "\(entry["part"] ?? "") \(fields.joined(separator: "，"))"
    }
    #expect(words == [told])
    #expect(entries.first?["change"] as? String == "changed")
  }

  @Test func `paragraphs of a section that went are placed under its own heading`() throws {
    let section = """
                重点工作:
                  标题: "{部门.全称}{年度}年重点工作"
                  文: {正文: {文字: 重点工作}}

      """
    let old = try DraftCopy()
    let new = try DraftCopy([.replace("../Templates/四川/概况.yaml", section, with: "")])
    let texts = try #require(try Self.compared([old.path, new.path])["texts"] as? [[String: Any]])
    let gone = texts.filter { ($0["old"] as? String)?.hasPrefix("1、促进高质量充分就业") ?? false }
    #expect(gone.count == 1)
    #expect((gone.first?["place"] as? String)?.hasSuffix("重点工作”") == true, "\(gone)")
  }

  // MARK: Files

  @Test func `a file that is there is not written over, unless it is the same or one says so`()
    throws
  {
    let (old, new) = (try DraftCopy(), try DraftCopy([.append("草案.yaml", "# 一句注释\n")]))
    let path = old.folder.path + "/变动.xlsx"
    try Data("别人的".utf8).write(to: URL(filePath: path))
    let arguments = ["diff", old.path, new.path, "--xlsx", path]
    let refused = try GoujiRun(arguments)
    #expect(refused.status == 2 && refused.errors.contains("错误[G501]"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "别人的")
    #expect(try GoujiRun(arguments + ["--overwrite"]).errors.isEmpty)
    #expect(try GoujiRun(arguments).errors.isEmpty)
  }

  @Test func `what is compared is never written over`() throws {
    let old = try DraftCopy()
    let form = old.path + ".xlsx"
    #expect(try GoujiRun(["form", "export", old.path, "--out", form]).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: form))
    // The same file by another way.
    let run = try GoujiRun([
      "diff", old.path, form, "--xlsx", "\(old.path)/../草案.xlsx", "--overwrite", "--templates",
      old.folder.path + "/Templates",
    ])
    #expect(run.status == 2 && run.errors.contains("是要比较的文件"), "\(run.errors)")
    #expect(try Data(contentsOf: URL(filePath: form)) == bytes)
  }

  @Test func `a folder of several packages, and a grid beyond all bounds, are told`() throws {
    let old = try DraftCopy()
    #expect(try GoujiRun(["build", old.path, "--out", old.out]).status == 0)
    let manifest = URL(filePath: old.out + "/" + DraftCopy.manifest)
    let text = try String(contentsOf: manifest, encoding: .utf8)
    let cell = try #require(text.firstRange(of: "\"位置\": \"表1!R"))
    let end = try #require(text[cell.upperBound...].firstIndex(of: "\""))
    let far = text.replacingCharacters(in: cell.upperBound..<end, with: "1048576C16384")
    try far.write(to: manifest, atomically: true, encoding: .utf8)
    let run = try GoujiRun(["diff", old.path, old.out])
    #expect(run.status == 2 && run.errors.contains("错误[G506]"), "\(run.errors)")
    try text.write(
      to: URL(filePath: old.out + "/另一个.勾稽.json"), atomically: true, encoding: .utf8)
    let several = try GoujiRun(["diff", old.path, old.out])
    #expect(several.status == 2 && several.errors.contains("有 2 个生成的包"), "\(several.errors)")
  }
}
