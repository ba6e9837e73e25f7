import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import WorkbenchServing

/// What was written is taken back as it was written: all files of it at once.
struct GoingBackTests {
  private static func names(_ draft: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: draft).sorted()
  }

  private static func text(_ draft: String, _ name: String) throws -> String {
    try String(contentsOfFile: "\(draft)/\(name)", encoding: .utf8)
  }

  @Test func `an import goes back with the file that it brought, and comes again`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let (names, spending) = (try Self.names(draft), try Self.text(draft, "支出.csv"))
    let export = "功能科目,经济科目,支出类型,资金来源,金额（元）\n2080101,30101,人员经费,一般公共预算,100\n"
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let page = try await client.upload(Array(export.utf8), called: "导出.csv", to: "\(base)/import")
        .place()
      let seen = try await client.get(page).field("seen")
      let written = await client.send(["do": "write", "seen": seen, "unit": ""], to: page)
      #expect(written.headers["location"] == "\(base)/files?taken=1#versions", "\(written.text)")
      #expect(try Self.names(draft).contains("导入对照.yaml"))
      let files = await client.get("\(base)/files?taken=1").text
      #expect(files.contains("导入对照.yaml（新增）、支出.csv") || files.contains("支出.csv、导入对照.yaml（新增）"))
      #expect(files.contains("name=\"write\" value=\"1\"") && files.contains("换回这一次"))
      let back = await client.send(["write": "1"], to: "\(base)/restore")
      #expect(back.headers["location"] == "\(base)/files?restored=2#versions")
      #expect(try Self.names(draft).filter { $0 != ".勾稽" } == names)
      #expect(try Self.text(draft, "支出.csv") == spending)
      let told = await client.get("\(base)/files?restored=2").text
      #expect(told.contains("换回了这些文件") && told.contains("<li>导入对照.yaml（移去了）</li>"))
      // That as well can be taken back.
      #expect(await client.send(["write": "2"], to: "\(base)/restore").status == 303)
      #expect(try Self.text(draft, "支出.csv").contains(",100"))
      #expect(try Self.names(draft).contains("导入对照.yaml"))
      #expect(await client.send(["write": "9"], to: "\(base)/restore").status == 404)
      #expect(await client.send(["write": "甲"], to: "\(base)/restore").status == 400)
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `a form that changed three files goes back by one button, or one file of it`()
    async throws
  {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    let form = try #require(
      try FormExport(workbench: Workbench(draft: draft)).workbook(in: folder.path).value
    ).bytes
    let files = ["支出.csv", "草案.yaml", "项目.csv"]
    let before = try files.map { name in
      var text = try Self.text(draft, name)
      switch name {
      case "支出.csv": text = text.replacing("本级,1118760,", with: "本级,1118761,")
      case "草案.yaml": text = text.replacing("机关运行经费: 本年人员减少", with: "机关运行经费: 别的")
      default: try FileManager.default.removeItem(atPath: "\(draft)/\(name)")
      }
      if name != "项目.csv" {
        try text.write(toFile: "\(draft)/\(name)", atomically: true, encoding: .utf8)
      }
      return text
    }
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let page = try await client.upload(form, called: "甲.xlsx", to: "\(base)/form").place()
      let seen = try await client.get(page).field("seen")
      #expect(await client.send(["seen": seen], to: page + "/take").status == 303)
      #expect(try Self.names(draft).contains("项目.csv"))
      let shown = await client.get("\(base)/files").text
      #expect(shown.contains("只换回其中一个") && shown.contains("name=\"version\" value=\"支出.csv.1\""))
      let one = await client.send(["version": "支出.csv.1"], to: "\(base)/restore")
      #expect(one.status == 303)
      #expect(try Self.text(draft, "支出.csv") == before[0])
      #expect(!(try Self.text(draft, "草案.yaml")).contains("别的"))
      #expect(await client.send(["write": "1"], to: "\(base)/restore").status == 303)
      #expect(try Self.text(draft, "草案.yaml") == before[1])
      #expect(try !Self.names(draft).contains("项目.csv"))
    }
    withExtendedLifetime(folder) {}
  }

  /// Of two pages that are open the older one does not undo what the newer one has written.
  @Test func `what was written since somebody looked is not written over`() async throws {
    let (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let at = "支出.csv:3.预算数"
      _ = try await client.edit(at, to: "626001", of: base)
      let seen = try await client.get("\(base)/files").field("seen")
      _ = try await client.edit(at, to: "626002", of: base)
      let now = try Self.text(draft, "支出.csv")
      let late = await client.send(["write": "1", "seen": seen], to: "\(base)/restore")
      #expect(late.status == 409 && late.text.contains("又改过，没有换回"))
      #expect(try Self.text(draft, "支出.csv") == now)
      // The first button is that of the last write.
      let page = await client.get("\(base)/files")
      #expect(try page.field("write") == "2")
      let back = await client.send(
        ["write": "2", "seen": try page.field("seen")], to: "\(base)/restore")
      #expect(back.status == 303)
      #expect(try Self.text(draft, "支出.csv").contains("626001"))
    }
    withExtendedLifetime(folder) {}
  }
}
