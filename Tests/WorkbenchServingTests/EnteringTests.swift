import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import WorkbenchServing

/// What is entered in the browser: entries in their places, forms, exports.
struct EnteringTests {
  private static func text(_ draft: String, _ name: String) throws -> String {
    try String(contentsOfFile: "\(draft)/\(name)", encoding: .utf8)
  }

  private static func names(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  private static func form(of draft: String, in folder: String) throws -> [UInt8] {
    let made = try FormExport(workbench: Workbench(draft: draft)).workbook(in: folder)
    return try #require(made.value).bytes
  }

  // MARK: Entries

  @Test func `an entry is shown, written, and refused when its file has changed`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let before = try Self.text(draft, "草案.yaml")
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let at = "草案.yaml:51:3"
      let page = await client.get("\(base)/entry?at=\(at.inAddress)")
      #expect(page.status == 200)
      #expect(page.text.contains("value=\"本年人员减少\""))
      let (hash, record) = (try page.field("hash"), try page.field("record"))
      let body = RawClient.pairs(["at": at, "hash": hash, "text": "两名在职人员退休"])
      let written = await client.post("\(base)/entry", RawClient.form, body)
      #expect(written.status == 303)
      let location = try #require(written.headers["location"])
      let done = await client.get(location)
      #expect(done.text.contains("已写入草案，原来的留作 草案.yaml.1。"))
      let after = before.replacing("机关运行经费: 本年人员减少", with: "机关运行经费: 两名在职人员退休")
      #expect(try Self.text(draft, "草案.yaml") == after)
      // The same page is still open elsewhere.
      let late = RawClient.pairs(["at": at, "hash": hash, "record": record, "text": "压减开支"])
      let conflict = await client.post("\(base)/entry", RawClient.form, late)
      #expect(conflict.status == 409)
      #expect(conflict.text.contains("<pre>两名在职人员退休</pre>"))
      #expect(conflict.text.contains("value=\"压减开支\""))
      #expect(try Self.text(draft, "草案.yaml") == after)
      // Sent from the page of the conflict it is written.
      let fresh = try conflict.field("hash")
      let again = RawClient.pairs(["at": at, "hash": fresh, "text": "压减开支"])
      #expect(await client.post("\(base)/entry", RawClient.form, again).status == 303)
      #expect(await client.get("\(base)/files").text.contains("草案.yaml"))
      let version = RawClient.pairs(["version": "草案.yaml.1"])
      #expect(await client.post("\(base)/restore", RawClient.form, version).status == 303)
      #expect(try Self.text(draft, "草案.yaml") == before)
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `what cannot be written is not, and the text is kept on the page`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let names = try Self.names(draft)
    let before = try Self.text(draft, "支出.csv")
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let at = "支出.csv:2:41"
      let hash = try await client.get("\(base)/entry?at=\(at.inAddress)").field("hash")
      for text in ["=1+2", "五万<b>"] {
        let body = RawClient.pairs(["at": at, "hash": hash, "text": text])
        let answer = await client.post("\(base)/entry", RawClient.form, body)
        #expect(answer.status == 422)
        #expect(answer.text.contains("没有写入"))
        let kept = text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(answer.text.contains("value=\"\(kept)\""))
        #expect(!answer.text.contains("<b>"))
      }
      let good = RawClient.pairs(["at": at, "hash": hash, "text": "1"])
      let forged = RawClient.form.merging(["Origin": "http://evil.example"]) { $1 }
      #expect(await client.post("\(base)/entry", forged, good).status == 403)
      for at in ["../草案.yaml:1:1", "/etc/passwd:1:1", ".勾稽/历史/支出.csv.1:1:1", "甲"] {
        let status = await client.get("\(base)/entry?at=\(at.inAddress)").status
        #expect([400, 404].contains(status))
      }
      let version = RawClient.pairs(["version": "../草案.yaml.1"])
      #expect(await client.post("\(base)/restore", RawClient.form, version).status == 404)
      #expect(await client.post("\(base)/entry", [:], good).status == 400)
    }
    #expect(try Self.text(draft, "支出.csv") == before)
    #expect(try Self.names(draft) == names)
    withExtendedLifetime(folder) {}
  }

  // MARK: Forms

  @Test func `a form with three mistakes is told by cell, mended, built and taken`() async throws {
    let (wrong, wrongDraft) = try ServedSite.copy(of: "tongchuan-2024")
    let text = try Self.text(wrongDraft, "支出.csv")
      .replacing("本级,1118760,", with: "本级,五万,").replacing("2080101,30102,", with: "2080101,3010,")
      .replacing("2080101,30103,人员经费", with: "2080101,30103,别的")
    try text.write(toFile: wrongDraft + "/支出.csv", atomically: true, encoding: .utf8)
    let bad = try Self.form(of: wrongDraft, in: wrong.path)
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let good = try Self.form(of: draft, in: folder.path)
    let names = try Self.names(folder.path)
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let kept = await client.upload(bad, called: "../../某局;“填报表”.xlsx", to: "\(base)/form")
      #expect(kept.status == 303)
      let page = await client.get(try #require(kept.headers["location"]))
      // As `gouji check` names them.
      for (code, cell) in [("G109", "L6"), ("G204", "E7"), ("G202", "G8")] {
        #expect(page.text.contains("<code>支出!\(cell)</code>") && page.text.contains(code))
      }
      #expect(!page.text.contains("package.zip"))
      let built = await client.get(try #require(kept.headers["location"]) + "/package.zip")
      #expect(built.status == 422)
      let next = await client.upload(good, called: "某局.xlsx", to: "\(base)/form")
      let location = try #require(next.headers["location"])
      #expect(await client.get(location).text.contains("package.zip"))
      let package = await client.get(location + "/package.zip")
      #expect(package.status == 200)
      let form = UploadedForm(good, name: "某局.xlsx", in: folder.path)
      let expected = try #require(try form.package().value)
      #expect(package.bytes == (try expected.bundle()))
      #expect(package.headers["content-disposition"]?.contains(expected.stem.inAddress) == true)
      // There is nothing to take.
      let shown = await client.get(location).text
      #expect(shown.contains("草案与它相同") && !shown.contains("/take"))
      let broken = await client.upload(Array("不是".utf8), called: "甲.xlsx", to: "\(base)/form")
      let told = await client.get(try #require(broken.headers["location"]))
      #expect(told.status == 200 && told.text.contains("再传一次"))
      // A key of nobody.
      #expect(await client.get("\(base)/form/00000000").status == 410)
    }
    #expect(try Self.names(folder.path) == names)
    withExtendedLifetime((wrong, folder)) {}
  }

  /// What somebody saves while the form is looked at is neither overwritten nor taken again.
  @Test func `a form is taken into the draft that was seen, and once`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let form = try Self.form(of: draft, in: folder.path)
    let text = try Self.text(draft, "支出.csv")
    let (mine, theirs) = (
      text.replacing("本级,1118760,", with: "本级,1118761,"),
      text.replacing("本级,626000,", with: "本级,777777,")
    )
    let path = draft + "/支出.csv"
    try mine.write(toFile: path, atomically: true, encoding: .utf8)
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let kept = await client.upload(form, called: "某局.xlsx", to: "\(base)/form")
      let location = try #require(kept.headers["location"])
      let page = await client.get(location)
      #expect(page.text.contains("<li>支出.csv：") && page.text.contains("收进草案会改这些"))
      let seen = RawClient.pairs(["seen": try page.field("seen")])
      try theirs.write(toFile: path, atomically: true, encoding: .utf8)
      let conflict = await client.post(location + "/take", RawClient.form, seen)
      #expect(conflict.status == 409 && conflict.text.contains("草案在您看的时候改过"))
      #expect(try Self.text(draft, "支出.csv") == theirs)
      let again = RawClient.pairs(["seen": try conflict.field("seen")])
      let taken = await client.post(location + "/take", RawClient.form, again)
      let after = try #require(taken.headers["location"])
      #expect(taken.status == 303 && after == "\(base)/files?taken=1#versions")
      #expect(try Self.text(draft, "支出.csv") == text)
      let done = await client.get("\(base)/files?taken=1").text
      #expect(done.contains("写进了草案，这些文件改了") && done.contains("<li>支出.csv</li>"))
      // Sent once more by the browser.
      #expect(await client.post(location + "/take", RawClient.form, again).status == 410)
      // As with the browser's way back.
      let back = await client.get(location)
      #expect(back.status == 410 && back.text.contains("已经收进草案了"))
      #expect(
        back.text.contains("href=\"\(base)/files\"") && back.text.contains("href=\"\(base)/\""))
      #expect(try Self.text(draft, ".勾稽/历史/支出.csv.1") == theirs)
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `a form of another department is told before it is taken`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let form = try Self.form(of: ServedSite.drafts("leshan-2024"), in: folder.path)
    try await ServedSite.run(draft) { served in
      let kept = await served.client.upload(form, called: "乐山.xlsx", to: "\(served.draft)/form")
      let page = await served.client.get(try #require(kept.headers["location"])).text
      #expect(page.contains("是“乐山市人力资源和社会保障局机关”的，这里是“达州市通川区人力资源和社会保障局”的草案"))
      #expect(page.contains("仍然收进草案"))
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `everything can be downloaded, and is what the program writes`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    var wish = PackageWish()
    wish.extras = [.review, .page]
    let package = try #require(try MemoryPackage.make(Workbench(draft: draft), wish).value)
    let form = try Self.form(of: draft, in: folder.path)
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      #expect(await client.get("\(base)/files/form.xlsx").bytes == form)
      for (name, ending) in [
        ("document.docx", ".docx"), ("tables.xlsx", ".xlsx"), ("review.xlsx", ".复核.xlsx"),
        ("page.html", ".html"),
      ] {
        let answer = await client.get("\(base)/files/\(name)")
        let file = package.files.first { $0.name == package.stem + ending }
        #expect(answer.status == 200 && answer.bytes == file?.bytes, "\(name)")
      }
      // An empty form opens, and has no lines.
      let empty = await client.get("\(base)/files/empty.xlsx")
      #expect(empty.status == 200)
      let checked = UploadedForm(empty.bytes, name: "空.xlsx", in: folder.path).check()
      #expect(checked.findings.filter { $0.severity == .error }.map(\.message) == ["只有表头，没有一行支出"])
      #expect(
        await client.get("\(base)/files/..%2f草案.yaml".replacing("草案", with: "x")).status == 404)
    }
    withExtendedLifetime(folder) {}
  }

  // MARK: Imports

  @Test func `an export is shown, settled by selects, and written once it fits`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let before = try Self.text(draft, "支出.csv")
    let export = """
      功能科目,经济科目,支出类型,资金来源,金额,备用金额
      2080101,30101,人员经费,一般公共预算,100,7
      2080101,30201,公用经费,一般公共预算,20,

      """
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let kept = await client.upload(Array(export.utf8), called: "导出.csv", to: "\(base)/import")
      let address = try #require(kept.headers["location"])
      // Nothing in it says the unit.
      let first = await client.get(address)
      #expect(first.text.contains("表里没有写金额单位") && !first.text.contains("value=\"write\""))
      let unit = RawClient.pairs(["unit": "元", "do": "preview"])
      let page = await client.post(address, RawClient.form, unit)
      #expect(page.text.contains("共 2 笔，合计 120 元"))
      #expect(page.text.contains("用它替换现有的明细"))
      #expect(try Self.text(draft, "支出.csv") == before)
      // Words of its own are chosen, too.
      let foreign = export.replacing("人员经费", with: "工资福利")
      let other = await client.upload(Array(foreign.utf8), called: "甲.csv", to: "\(base)/import")
      let words = try #require(other.headers["location"])
      let asked = await client.post(words, RawClient.form, unit)
      #expect(asked.text.contains("给它选一个") && asked.text.contains("name=\"meaning.0\""))
      #expect(!asked.text.contains("value=\"write\""))
      let chosen = await client.post(
        words, RawClient.form,
        RawClient.pairs([
          "unit": "元", "word-column.0": "支出类型", "word.0": "工资福利", "meaning.0": "人员经费",
          "do": "preview",
        ]))
      #expect(chosen.text.contains("共 2 笔，合计 120 元") && chosen.text.contains("value=\"write\""))
      // What was chosen stands in no file: none is named.
      let odd = RawClient.pairs(["unit": "元", "default.资金年度": "去年", "do": "preview"])
      let refused = await client.post(address, RawClient.form, odd)
      #expect(refused.text.contains("去年") && !refused.text.contains("导入对照.yaml:"))
      let choice: KeyValuePairs = [
        "column.0-4": "金额", "use.0-4": "不用", "column.0-5": "备用金额", "use.0-5": "预算数",
        "unit": "元", "part": "1", "do": "preview",
      ]
      let live = await client.post(address, RawClient.form, RawClient.pairs(choice))
      #expect(live.text.contains("共 1 笔，合计 7 元"))
      #expect(!live.text.contains("<html"))
      #expect(try Self.text(draft, "支出.csv") == before)
      // It is remembered.
      #expect(await client.get(address).text.contains("共 1 笔，合计 7 元"))
      let seen = try live.field("seen")
      let written = await client.post(
        address, RawClient.form,
        RawClient.pairs([
          "column.0-4": "金额", "use.0-4": "不用", "column.0-5": "备用金额", "use.0-5": "预算数",
          "unit": "元", "do": "write", "seen": "别的",
        ]))
      #expect(written.status == 409)
      #expect(try Self.text(draft, "支出.csv") == before)
      let again = await client.post(
        address, RawClient.form,
        RawClient.pairs([
          "column.0-4": "金额", "use.0-4": "不用", "column.0-5": "备用金额", "use.0-5": "预算数",
          "unit": "元", "do": "write", "seen": seen,
        ]))
      #expect(again.status == 303)
      #expect(again.headers["location"] == "\(served.draft)/files?taken=1#versions")
      let after = try Self.text(draft, "支出.csv")
      #expect(after.split(separator: "\n").count == 2 && after.contains(",7"))
      #expect(try Self.text(draft, "导入对照.yaml").contains("  备用金额: 预算数\n"))
      #expect(try Self.text(draft, ".勾稽/历史/支出.csv.1") == before)
      #expect(await client.get(address).status == 410)
    }
    withExtendedLifetime(folder) {}
  }

  // MARK: Others

  @Test func `a department enters into its own draft only`() async throws {
    let county = TemporaryFolder()
    let (a, b) = (try ServedSite.copy(of: "tongchuan-2024"), try ServedSite.copy(of: "leshan-2024"))
    let files = FileManager.default
    try files.moveItem(atPath: a.draft, toPath: county.path("甲"))
    try files.moveItem(atPath: b.draft, toPath: county.path("乙"))
    try files.moveItem(atPath: a.folder.path("Templates"), toPath: county.path("Templates"))
    let (own, other) = (Site.id(of: county.path("甲")), Site.id(of: county.path("乙")))
    let before = try Self.text(county.path("乙"), "草案.yaml")
    let invited = InvitationDesk(county.path).invite().value
    let invitations = try #require(Invitations.read(in: county.path).value)
    let token = try #require(
      invited.map(\.token.text).first {
        invitations.opened(by: $0)?.opens == .department(draft: "甲")
      })
    let admission = Admission(folder: county.path)
    try await ServedSite.run(county.path, { $0.admission = admission }) { served in
      let client = served.client
      let cookie = try await client.session(token)
      #expect(await client.get("/d/\(own)/files", cookie).status == 200)
      let kept = await client.upload([1], called: "甲.xlsx", to: "/d/\(own)/form", cookie)
      let key = try #require(kept.headers["location"]?.split(separator: "/").last)
      for path in ["files", "import", "entry?at=%E4%B8%80:1", "files/form.xlsx", "form/\(key)"] {
        #expect(await client.get("/d/\(other)/\(path)", cookie).status == 404, "\(path)")
      }
      let body = RawClient.pairs(["at": "草案.yaml:1:1", "hash": "", "text": "甲", "version": "甲.1"])
      for path in ["entry", "restore", "form/\(key)/take", "import/\(key)"] {
        let pairs = RawClient.form.merging(cookie) { $1 }
        #expect(await client.post("/d/\(other)/\(path)", pairs, body).status == 404)
      }
      let refused = await client.upload([1], called: "甲.xlsx", to: "/d/\(other)/form", cookie)
      #expect(refused.status == 404)
    }
    #expect(try Self.text(county.path("乙"), "草案.yaml") == before)
  }
}
