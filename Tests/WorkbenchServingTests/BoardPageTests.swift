import BudgetWorkbench
import Foundation
import TestSupport
import Testing
import WorkbenchServing

/// The county's board in the browser.
struct BoardPageTests {
  /// Names of departments in the order of the page.
  private static func names(_ page: String) -> [String] {
    page.matches(of: /<th scope="row" role="rowheader">(?:<a [^>]*>)?([^<]*)</).map {
      String($0.output.1)
    }
  }

  @Test func `a line for each department, with its state, and a link to its draft`() async throws {
    let county = try ServedCounty()
    try await county.serve { served in
      let page = await served.client.get("/").text
      #expect(Self.names(page) == ["甲局", "乙局", "丙局", "丁局"])
      #expect(page.contains("共 4 个部门：未交 1，有错 1，有提示 2；今天是 2025-02-01"))
      #expect(page.contains("<a href=\"/d/\(county.id("甲局"))/\">甲局</a>"))
      #expect(
        page.contains(">2025-01-30<") && page.contains(">过期 2 天<") && page.contains(">还有 4 天<"))
      // Twice 764.33 万元, of two of four.
      #expect(page.contains("4 个部门中的 2 个") && page.contains(">1,528.66<"))
      #expect(!page.contains("<script>") && !page.contains("style="))
    }
  }

  @Test func `sorted and filtered by the address, which a link keeps`() async throws {
    let county = try ServedCounty()
    try await county.serve { served in
      let client = served.client
      func names(_ query: String) async -> [String] {
        Self.names(await client.get("/?" + query).text)
      }
      #expect(await names("sort=due") == ["乙局", "丙局", "甲局", "丁局"])
      #expect(await names("sort=state&down=1") == ["甲局", "丙局", "乙局", "丁局"])
      #expect(await names("state=faulty") == ["乙局"])
      #expect(await names("office=%E9%A2%84%E7%AE%97%E7%A7%91&sort=due") == ["丙局", "甲局"])
      #expect(await names("find=%E4%B8%81") == ["丁局"])
      #expect(
        await names("sort=nonsense&state=x&down=9&find=&office=") == ServedCounty.names + ["丁局"])
      let page = await client.get("/?office=%E9%A2%84%E7%AE%97%E7%A7%91&sort=due").text
      #expect(page.contains("aria-sort=\"ascending\""))
      let down = "/?sort=due&amp;down=1&amp;office=%E9%A2%84%E7%AE%97%E7%A7%91"
      #expect(page.contains("href=\"\(down)\""))
      let csv = "/board/progress.csv?sort=due&amp;office=%E9%A2%84%E7%AE%97%E7%A7%91"
      #expect(page.contains("href=\"\(csv)\""))
      // The table that is saved is the one that is seen.
      let table = await client.get(csv.replacing("&amp;", with: "&"))
      let lines = table.text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
      #expect(lines == ["丙局", "甲局"])
      #expect(
        table.headers["content-disposition"]
          == "attachment; filename*=UTF-8''%E8%BF%9B%E5%BA%A6.csv")
      // What somebody types is text.
      let typed = await client.get("/?find=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").text
      #expect(!typed.contains("<script>alert"))
    }
  }

  @Test func `every table as a workbook and as CSV`() async throws {
    let county = try ServedCounty()
    try await county.serve { served in
      for path in ["progress.xlsx", "sums.xlsx", "summary/0/all.xlsx"] {
        let answer = await served.client.get("/board/" + path)
        #expect(answer.status == 200 && answer.bytes.starts(with: Array("PK".utf8)), "\(path)")
      }
      #expect(await served.client.get("/board/sums.csv").text.contains("收入/合计,\"1,528.66\""))
      #expect(await served.client.get("/board/summary/0/0.csv").text.contains(",甲局,764.33,"))
      for path in [
        "nothing", "summary/1/all.xlsx", "summary/0/9.csv", "summary/x/0.csv", "summary/0/-1.csv",
      ] {
        #expect(await served.client.get("/board/" + path).status == 404, "\(path)")
      }
    }
  }

  @Test func `what comes and goes while it runs is noticed`() async throws {
    let county = try ServedCounty()
    let files = FileManager.default
    let (roster, published) = ("\(county.path)/名册.csv", "\(county.path)/公开")
    let lines = try county.folder.text("全县/名册.csv")
    try files.removeItem(atPath: roster)
    try await county.serve { served in
      let client = served.client
      let before = await client.get("/").text
      #expect(Self.names(before).sorted() == ["丙局", "乙局", "甲局"] && !before.contains("个文件一致"))
      #expect(await client.post("/board/build", [:], []).status == 200)
      // The folder of what was published, and taken away, and made anew.
      for _ in 0..<2 {
        try files.createDirectory(atPath: published, withIntermediateDirectories: true)
        let name = try #require(
          county.packages.first { $0.contains("甲局") && $0.hasSuffix(".docx") })
        try files.copyItem(atPath: "\(county.out)/\(name)", toPath: "\(published)/\(name)")
        #expect(await client.get("/").text.contains(">1 个文件一致<"))
        // A file that nobody can read beside it is named, with what is to be done.
        try Data("不是".utf8).write(
          to: URL(filePath: "\(published)/\(name.dropLast(5)).pdf"))
        let board = await client.get("/").text
        #expect(board.contains(">2 个文件，1 个没有核对<"))
        let more = await client.get("/board/published/\(county.id("甲局"))").text
        #expect(more.contains("\(name)：一致") && more.contains(".pdf：没有核对"))
        #expect(!more.contains(county.path))
        try files.removeItem(atPath: published)
        #expect(await !client.get("/").text.contains(">1 个文件一致<"))
      }
      // A roster with another name and one that has handed in nothing.
      try lines.replacing("甲局,甲局", with: "甲县局,甲局").write(
        toFile: roster, atomically: true, encoding: .utf8)
      #expect(Self.names(await client.get("/").text) == ["甲县局", "乙局", "丙局", "丁局"])
      #expect(await client.get("/d/\(county.id("甲局"))/").text.contains("G510"))
      try files.removeItem(atPath: roster)
      #expect(await !client.get("/d/\(county.id("甲局"))/").text.contains("G510"))
      // A draft that is gone, and another one in its place.
      let page = "/d/\(county.id("丙局"))"
      #expect(await client.get(page + "/").text.contains("丙局"))
      try files.removeItem(atPath: "\(county.path)/丙局")
      #expect(await client.get(page + "/findings").text.contains("没有草案文件夹"))
      try files.copyItem(atPath: "\(county.path)/甲局", toPath: "\(county.path)/丙局")
      #expect(await client.get(page + "/document").text.contains("甲局"))
    }
  }

  @Test func `an empty folder that becomes a draft itself is one`() async throws {
    let folder = TemporaryFolder()
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path("甲"), withIntermediateDirectories: true)
    try files.copyItem(
      at: ServedSite.repository.appending(path: "Templates"),
      to: folder.url.appending(path: "Templates"))
    try await ServedSite.run(folder.path("甲")) { served in
      #expect(await served.client.get("/").text.contains("这里还没有草案"))
      for name in try files.contentsOfDirectory(atPath: ServedSite.drafts("tongchuan-2024")) {
        try files.copyItem(
          atPath: ServedSite.drafts("tongchuan-2024") + "/\(name)", toPath: folder.path("甲/\(name)")
        )
      }
      let page = try #require(
        await served.client.get("/").text.firstMatch(of: /href="(\/d\/[^"]*)"/)
      ).output.1
      try await Task.sleep(for: .seconds(1))
      #expect(await served.client.get(String(page)).status == 200)
    }
  }

  @Test func `one click builds all that can be built, a second one nothing`() async throws {
    let county = try ServedCounty()
    let before = try county.files()
    try await county.serve { served in
      let first = await served.client.post("/board/build", [:], [])
      #expect(first.status == 200 && first.text.contains("生成 2 份，没有变的 0 份，没有生成的 0 份"))
      #expect(first.text.contains("还不能生成的：") && first.text.contains("丁局（未交）"))
      #expect(county.packages.count == 6)
      #expect(await served.client.get("/?state=built").text.contains("已生成 2"))
      #expect(await served.client.post("/board/build", [:], []).text.contains("没有变的 2 份"))
    }
    #expect(try county.files().filter { !$0.hasPrefix("out") } == before)
  }

  @Test func `many who look at once get the same, two who build do not meet`() async throws {
    let county = try ServedCounty()
    try await county.serve { served in
      let pages = await withTaskGroup(of: String.self) { group in
        for _ in 0..<8 { group.addTask { await served.client.get("/").text } }
        return await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(pages.count == 1)
      let statuses = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<3 {
          group.addTask { await served.client.post("/board/build", [:], []).status }
        }
        return await group.reduce(into: [Int]()) { $0.append($1) }
      }
      #expect(statuses.contains(200) && statuses.allSatisfy { [200, 409].contains($0) })
      #expect(county.packages.count == 6)
    }
  }
}
