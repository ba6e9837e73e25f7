import Foundation
import Testing

/// `check` and `build` of several drafts: each by itself, and a table of all.
struct SeveralDraftsTests {
  @Test func `one that fails keeps no other from being built`() throws {
    let (sound, broken) = (
      try DraftCopy(),
      try DraftCopy([
        .replace("支出.csv", "本级,1118760", with: "本级,五万"),
        .replace("草案.yaml", "全称: 达州市通川区", with: "全称: 通川区"),
      ])
    )
    let run = try GoujiRun(["build", broken.path, sound.path, "--out", sound.out])
    #expect(run.status == 1)
    #expect(sound.written() == DraftCopy.package)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix(broken.path) && $0.hasSuffix("没有生成  1     0") })
    #expect(lines.contains { $0.hasPrefix(sound.path) && $0.hasSuffix("已生成    0     0") })
    #expect(lines.last == "共 2 份，1 份没有错误")
    #expect(run.errors.contains("── \(broken.path) ──"))
  }

  @Test func `two drafts of one name do not replace each other`() throws {
    let (one, two) = (try DraftCopy(), try DraftCopy())
    let run = try GoujiRun(["build", one.path, two.path, "--out", one.out, "--format", "json"])
    #expect(run.status == 1)
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let drafts = try #require(root?["drafts"] as? [[String: Any]])
    #expect(drafts.map { ($0["files"] as? [String])?.count } == [0, 0])
    let codes = drafts.map { ($0["findings"] as? [[String: Any]])?.first?["code"] as? String }
    #expect(codes == ["G504", "G504"])
  }

  @Test func `what is no draft is passed over`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["check", draft.path, draft.path + "/草案.yaml", draft.path])
    #expect(run.status == 0)
    #expect(run.errors.contains("警告[G250]") && run.errors.contains("警告[G251]"))
    #expect(run.output.contains("共 1 份，1 份没有错误"))
  }
}
