import Foundation
import Testing

/// 已核: a warning that the preparer lets stand, and `--strict`, under which no other may.
struct AcceptedWarningTests {
  private static let doubt = DraftCopy.Change.replace(
    "支出.csv", "2080101,30101,人员经费", with: "2080101,30101,公用经费")
  /// Above the one that the draft has.
  private static let entry = DraftCopy.Change.replace(
    "草案.yaml", "已核:\n", with: "已核:\n  - G282@支出.csv:2: 区财政局批复列公用\n")

  private func check(_ draft: DraftCopy, _ options: String...) throws -> GoujiRun {
    try GoujiRun(["check", draft.path] + options)
  }

  @Test func `an accepted warning is not told, and check -v gives the reason`() throws {
    let draft = try DraftCopy([Self.doubt, Self.entry])
    #expect(!(try check(draft).errors.contains("G282")))
    let verbose = try check(draft, "-v").output
    #expect(verbose.contains("已核的警告 2 个："))
    #expect(verbose.contains("（理由：区财政局批复列公用）"))
    #expect(try check(draft, "-v", "--format", "json").output.contains("\"reason\": \"区财政局批复列公用\""))
  }

  @Test func `how to accept is said once, by the first warning`() throws {
    let errors = try check(try DraftCopy([Self.doubt])).errors
    #expect(errors.components(separatedBy: "已核:").count == 2)
    #expect(errors.contains("      - G282@支出.csv:2: 理由"))
    #expect(!(try check(try DraftCopy()).errors.contains("已核")))
  }

  @Test func `an entry that accepts nothing is told`() throws {
    let run = try check(try DraftCopy([Self.entry]), "--format", "json")
    #expect(try run.findings().map { String($0.prefix(4)) } == ["G285"])
    #expect(run.status == 0)
  }

  @Test func `strict makes errors of warnings, but not of accepted ones`() throws {
    let doubtful = try DraftCopy([Self.doubt])
    #expect(try check(doubtful).status == 0)
    #expect(try check(doubtful, "--strict").status == 1)
    let build = try GoujiRun(["build", doubtful.path, "--out", doubtful.out, "--strict"])
    #expect(build.status == 1)
    #expect(doubtful.written() == nil)
    let sound = try DraftCopy()
    #expect(try check(sound, "--strict").status == 0)
    let accepted = try DraftCopy([Self.doubt, Self.entry])
    #expect(!(try check(accepted, "--strict").errors.contains("G282")))
  }

  @Test func `form export and import carry the entries, roll leaves them`() throws {
    let draft = try DraftCopy([Self.doubt, Self.entry])
    let form = draft.folder.appending(path: "表.xlsx").path(percentEncoded: false)
    #expect(try GoujiRun(["form", "export", draft.path, "--out", form]).status == 0)
    let back = try GoujiRun(["form", "import", form, draft.path])
    #expect(back.output.contains("没有改动"))
    let new = draft.folder.appending(path: "新").path(percentEncoded: false)
    #expect(try GoujiRun(["form", "import", form, new]).status == 0)
    let head = try String(contentsOfFile: new + "/草案.yaml", encoding: .utf8)
    #expect(head.contains("已核:\n  - G282@支出.csv:2: 区财政局批复列公用\n"))

    let next = draft.folder.appending(path: "2025").path(percentEncoded: false)
    _ = try GoujiRun(["roll", draft.path, "--year", "2025", "--out", next])
    let rolled = try String(contentsOfFile: next + "/草案.yaml", encoding: .utf8)
    #expect(!rolled.contains("已核"))
  }

  /// Lines of 已核 as they stand in a head.
  private static func entries(_ head: String) -> [String] {
    let lines = head.components(separatedBy: "\n").drop { !$0.hasPrefix("已核:") }.dropFirst()
    return lines.prefix { $0.hasPrefix("  - ") }.map { $0 }
  }

  @Test func `every entry of the shipped drafts comes back from a form as it was`() throws {
    let drafts = DraftCopy.repository.appending(path: "Drafts").path(percentEncoded: false)
    var known: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: drafts).sorted() {
      guard let head = try? String(contentsOfFile: "\(drafts)/\(name)/草案.yaml", encoding: .utf8),
        !Self.entries(head).isEmpty
      else { continue }
      let draft = try DraftCopy(of: "Drafts/\(name)")
      let form = draft.folder.appending(path: "表.xlsx").path(percentEncoded: false)
      #expect(try GoujiRun(["form", "export", draft.path, "--out", form]).status == 0)
      let new = draft.folder.appending(path: "新").path(percentEncoded: false)
      #expect(try GoujiRun(["form", "import", form, new]).status == 0)
      let back = try String(contentsOfFile: new + "/草案.yaml", encoding: .utf8)
      #expect(Self.entries(back) == Self.entries(head))
      known += Self.entries(head)
    }
    #expect(known.contains("  - G321@项目绩效.csv#投诉率+≥: 公布件如此，照录") && known.count > 1)
  }

  /// Words hold in the sheet as in the file that it stands for, and the other way round.
  @Test func `an entry by words is not lost on the way into a form`() throws {
    let draft = try DraftCopy()
    #expect(try check(draft, "--format", "json").findings() == [])
    let form = draft.folder.appending(path: "表.xlsx").path(percentEncoded: false)
    #expect(try GoujiRun(["form", "export", draft.path, "--out", form]).status == 0)
    #expect(try GoujiRun(["check", form, "--format", "json"]).findings() == [])
    let sheet = try DraftCopy([.replace("草案.yaml", "项目绩效.csv#投诉率", with: "项目绩效#投诉率")])
    #expect(try check(sheet, "--format", "json").findings() == [])
    // Of another sheet it says nothing.
    let other = try DraftCopy([.replace("草案.yaml", "项目绩效.csv#投诉率", with: "绩效#投诉率")])
    #expect(try check(other, "--format", "json").findings().map { $0.prefix(4) } == ["G321"])
  }
}
