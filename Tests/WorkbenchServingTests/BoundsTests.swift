import BudgetWorkbench
import Foundation
import GoujiModel
import SourceReading
import TestSupport
import Testing

@testable import WorkbenchServing

/// What a department cannot make of its draft, whichever way it tries.
struct BoundsTests {
  /// 甲局, with versions of its head that the office wrote: as it is, and naming the draft of 丙局.
  private struct Reaching {
    let county: ServedCounty
    let head: String
    let page: String
    var own: String { "\(county.path)/甲局" }

    init() throws {
      county = try ServedCounty(invited: true)
      head = try county.folder.text("全县/甲局/草案.yaml")
      page = "/d/\(county.id("甲局"))"
      let other = head + "\n上年草案: ../丙局\n"
      let named = head.replacing("全称: 甲局", with: "全称: 丙局")
      // What is kept is what stood there before.
      for (old, new) in [(head, other), (other, named), (named, head)] {
        let written = VersionedWriter(folder: own, within: .none).write([
          .init(name: "草案.yaml", bytes: Array(new.utf8), seen: Array(old.utf8))
        ])
        #expect(written.findings.isEmpty && written.value.changed.isEmpty)
      }
    }

    func present() throws -> String { try county.folder.text("全县/甲局/草案.yaml") }
  }

  @Test func `an old version that names another's draft is neither offered nor put back`()
    async throws
  {
    let reaching = try Reaching()
    let (county, page) = (reaching.county, reaching.page)
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let office = try await client.session(county.tokens["财政部门"] ?? "")
      let files = await client.get(page + "/files", own).text
      func offer(_ number: Int) -> String { "name=\"write\" value=\"\(number)\"" }
      #expect(files.contains(offer(1)) && !files.contains(offer(2)) && !files.contains(offer(3)))
      #expect(await client.get(page + "/files", office).text.contains(offer(2)))
      for (version, words) in [("草案.yaml.2", "指到了别的草案"), ("草案.yaml.3", "部门全称是“甲局”，这样会改成“丙局”")] {
        let refused = await client.send(["version": version], to: page + "/restore", own)
        #expect(refused.status == 422 && refused.text.contains("G543"), "\(refused.text)")
        #expect(refused.text.contains(words), "\(refused.text)")
        #expect(try reaching.present() == reaching.head)
        // Nor is it offered where it was just kept.
        let kept = await client.get(
          page + "/entry?at=\("草案.yaml:1:1".inAddress)&kept=\(version.inAddress)", own)
        #expect(!kept.text.contains("换回原来的"))
      }
      let restore = page + "/restore"
      #expect(await client.send(["version": "草案.yaml.1"], to: restore, own).status == 303)
      #expect(await client.send(["version": "草案.yaml.2"], to: restore, office).status == 303)
      #expect(try reaching.present().contains("上年草案: ../丙局"))
      // What the office has set, the department may go on with.
      #expect(await client.get(page + "/files", own).text.contains(offer(2)))
    }
  }

  @Test func `a department keeps its name, in place and by a form`() async throws {
    let county = try ServedCounty(invited: true)
    let page = "/d/\(county.id("甲局"))"
    let head = try county.folder.text("全县/甲局/草案.yaml")
    let lines = head.components(separatedBy: "\n")
    let line = try #require(lines.firstIndex { $0.contains("全称: 甲局") }) + 1
    let bytes = try Self.workbook(of: county, called: "乙局")
    let at = "草案.yaml:\(line):\(lines[line - 1].prefix { $0 != "全" }.count + 1)"
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let office = try await client.session(county.tokens["财政部门"] ?? "")
      func rename(_ name: String, _ session: [String: String]) async throws -> RawClient.Answer {
        // A page that does not offer it may be sent all the same.
        let hash = try await client.get("\(page)/entry?at=\(at.inAddress)", office).field("hash")
        return await client.send(
          ["at": at, "hash": hash, "text": name], to: page + "/entry", session)
      }
      for name in ["乙局", "", "甲 局"] {
        let refused = try await rename(name, own)
        #expect(refused.status == 422 && refused.text.contains("G543"), "\(refused.text)")
        #expect(refused.text.contains("部门全称由财政部门定，部门不能自己改"))
      }
      let kept = await client.upload(bytes, called: "甲局.xlsx", to: page + "/form", own)
      let place = try kept.place()
      #expect(await client.get(place, own).status == 403)
      #expect(await client.get(place + "/package.zip", own).status == 403)
      #expect(await client.post(place + "/take", own, []).status == 403)
      #expect(try county.folder.text("全县/甲局/草案.yaml") == head)
      // The office may; then the department may call itself again what the roster calls it, and nothing
      // else.
      #expect(try await rename("甲分局", office).status == 303)
      #expect(try await rename("丙局", own).status == 422)
      #expect(try await rename("甲局", own).status == 303)
      #expect(try county.folder.text("全县/甲局/草案.yaml") == head)
    }
  }

  private static func workbook(of county: ServedCounty, called name: String) throws -> [UInt8] {
    let head = try county.folder.text("全县/甲局/草案.yaml")
    try county.folder.write(
      head.replacing("全称: 甲局", with: "全称: \(name)"), to: "全县/甲局/草案.yaml")
    let made = try FormExport(workbench: Workbench(draft: "\(county.path)/甲局"))
      .workbook(in: county.path)
    try county.folder.write(head, to: "全县/甲局/草案.yaml")
    return try #require(made.value).bytes
  }

  @Test func `a name that is not the roster's is shown where people look`() async throws {
    let county = try ServedCounty(invited: true)
    try county.folder.write(
      try county.folder.text("全县/名册.csv").replacing("甲局,甲局", with: "甲县局,甲局"), to: "全县/名册.csv")
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let office = try await client.session(county.tokens["财政部门"] ?? "")
      let page = await client.get("/d/\(county.id("甲局"))/", own).text
      #expect(page.contains("G510") && page.contains("部门全称是“甲局”，名册上这份草案的部门是“甲县局”"))
      // The place is one of the draft: the roster is not a department's to read.
      #expect(!page.contains("名册.csv"))
      let board = await client.get("/", office).text
      #expect(board.contains("名册这一行是“甲县局”"))
      #expect(board.contains(">甲县局</a>"))
      // As soon as the roster says otherwise.
      try county.folder.write(
        try county.folder.text("全县/名册.csv").replacing("甲县局", with: "甲局"), to: "全县/名册.csv")
      #expect(await !client.get("/d/\(county.id("甲局"))/", own).text.contains("G510"))
    }
  }

  @Test func `nobody's package takes the place of another's by its name`() async throws {
    let county = try ServedCounty()
    try await county.serve { served in
      #expect(await served.client.post("/board/build", [:], []).status == 200)
      func contents() throws -> [String: Data] {
        try county.packages.reduce(into: [:]) {
          $0[$1] = try Data(contentsOf: URL(filePath: "\(county.out)/\($1)"))
        }
      }
      let before = try contents()
      #expect(before.count == 6)
      for name in ["甲局", "丁局"] {
        let head = try county.folder.text("全县/丙局/草案.yaml")
        try county.folder.write(
          head.replacing("全称: 丙局", with: "全称: \(name)").replacing(
            "全称: 甲局", with: "全称: \(name)"), to: "全县/丙局/草案.yaml")
        let built = await served.client.post("/board/build", [:], [])
        #expect(built.text.contains("没有生成的 \(name == "甲局" ? 2 : 1) 份"), "\(built.text)")
        // Nothing of what was there, and nothing new under the name of 丁局, which has handed in nothing.
        #expect(try contents() == before)
      }
    }
  }

  /// A form that names a draft beside it by its own name would seem to name itself.
  @Test func `a form called as another's draft does not lead to it`() async throws {
    let county = try ServedCounty(invited: true)
    for (name, lines) in [("丙局", ""), ("甲局", "\n上年草案: .\n")] {
      let head = try county.folder.text("全县/\(name)/草案.yaml")
      try county.folder.write(head + lines, to: "全县/\(name)/草案.yaml")
      let made = try FormExport(workbench: Workbench(draft: "\(county.path)/\(name)"))
        .workbook(in: county.path)
      try county.folder.write(try #require(made.value).bytes, to: "\(name).xlsx")
      try county.folder.write(head, to: "全县/\(name)/草案.yaml")
    }
    // 丙局 hands in a form; that of 甲局 names a draft beside it, of that name.
    let files = FileManager.default
    try files.moveItem(atPath: county.folder.path("丙局.xlsx"), toPath: "\(county.path)/丙局表.xlsx")
    let form = UploadedForm(
      Array(try Data(contentsOf: URL(filePath: county.folder.path("甲局.xlsx")))), name: "丙局表.xlsx",
      in: county.path)
    let other = WorkingPath.absolute("\(county.path)/丙局表.xlsx")
    #expect(form.name == "丙局表.xlsx" && form.workbench.draft != other)
    #expect(!form.workbench.reach.contains(other))
    #expect(WorkingPath.absolute(form.workbench.draft) != other)
  }

  /// Of the server nobody sees more than the names of files.
  @Test func `no finding shows where things lie`() async throws {
    let county = try ServedCounty(invited: true)
    let head = try county.folder.text("全县/甲局/草案.yaml")
    try county.folder.write(
      head.replacing("模板: 通川", with: "模板: 没有的"), to: "全县/甲局/草案.yaml")
    let made = try FormExport(workbench: Workbench(draft: "\(county.path)/丙局"))
      .workbook(in: county.path)
    let bytes = try #require(made.value).bytes
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let page = "/d/\(county.id("甲局"))"
      for (name, bytes) in [("甲.xlsx", bytes), ("甲.xlsx", Array("不是".utf8))] {
        let kept = await client.upload(bytes, called: name, to: page + "/form", own)
        let shown = await client.get(try kept.place(), own).text
        #expect(!shown.contains(county.folder.path) && !shown.contains("/全县"), "\(shown)")
      }
      for path in ["/", "/findings", "/files/package.zip", "/files/form.xlsx"] {
        let shown = await client.get(page + path, own).text
        #expect(!shown.contains(county.folder.path), "\(path): \(shown)")
      }
      #expect(await client.get(page + "/", own).text.contains("没有叫“没有的”的模板"))
    }
  }

  @Test func `what an amount now means is said`() async throws {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    try await ServedSite.run(copy.draft) { served in
      let (client, base) = (served.client, served.draft)
      for (text, words) in [("-5", "“预算数”是负数"), ("", "没有填“预算数”"), ("1118700", "")] {
        let at = "支出.csv:2.预算数"
        let written = try await client.edit(at, to: text, of: base)
        let done = await client.get(try written.place()).text
        #expect(done.contains("已写入草案"))
        #expect(
          words.isEmpty ? !done.contains("class=\"meaning\"") : done.contains(words), "\(done)")
      }
    }
    // Of an amount that nobody asks for, nothing is nothing.
    let final = try ServedSite.copy(of: "putuo-finance-2024-final")
    try await ServedSite.run(final.draft) { served in
      let (client, base) = (served.client, served.draft)
      let at = "支出.csv:3.年初预算数"
      let written = try await client.edit(at, to: "", of: base)
      let done = await client.get(try written.place()).text
      #expect(done.contains("<p class=\"meaning\">空着按 0 读</p>"), "\(done)")
    }
  }
}
