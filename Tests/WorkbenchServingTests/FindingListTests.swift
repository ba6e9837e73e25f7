import Foundation
import GoujiModel
import TestSupport
import Testing
import WorkbenchServing

/// The findings beside the document.
struct FindingListTests {
  /// Line 2 says a kind of spending that there is not (G202), line 3 an amount in words (G109).
  private static func spoiled() throws -> (folder: TemporaryFolder, draft: String) {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    let text = try copy.folder.text("草案/支出.csv")
    var lines = text.components(separatedBy: "\n")
    lines[1] = lines[1].replacing("人员经费", with: "人员经肥")
    lines[2] = lines[2].replacing(",626000,", with: ",六十万,")
    try copy.folder.write(lines.joined(separator: "\n"), to: "草案/支出.csv")
    return copy
  }

  private func list(_ served: ServedSite, _ query: String = "") async -> String {
    await served.client.get("\(served.draft)/findings\(query)").text
  }

  private func codes(_ part: String) -> [String] {
    part.matches(of: /<span class="code">(G\d+)</).map { String($0.1) }
  }

  @Test func `they are counted by grade, ordered and filtered as asked`() async throws {
    let copy = try Self.spoiled()
    try await ServedSite.run(copy.draft) { served in
      let all = await list(served)
      #expect(all.contains("<span class=\"count error\">错误 2</span>"))
      for (query, expected) in [
        ("", ["G202", "G109"]), ("?sort=code", ["G109", "G202"]),
        ("?sort=place", ["G202", "G109"]), ("?q=G109", ["G109"]),
        ("?q=%E4%BA%BA%E5%91%98%E7%BB%8F%E8%82%A5", ["G202"]), ("?q=nothingofthekind", []),
        ("?grade=error&sort=code", ["G109", "G202"]), ("?grade=warning", []),
      ] {
        #expect(codes(await list(served, query)) == expected, "\(query)")
      }
      // What each means, and where it stands.
      #expect(all.contains("<dt>为什么</dt>"))
      let place = try #require(all.firstMatch(of: /class="at" href="([^"]*)"/)?.1)
      let answer = await served.client.get(ServedFigure.plain(String(place)))
      #expect(answer.status == 200)
      #expect(answer.text.contains("<mark>"))
    }
    _ = copy.folder
  }

  @Test func `what is typed to find something stays text`() async throws {
    let copy = try Self.spoiled()
    try await ServedSite.run(copy.draft) { served in
      let part = await list(served, "?q=%22%3E%3Cscript%3E")
      #expect(!part.contains("<script>"))
      #expect(part.contains("value=\"&quot;&gt;&lt;script&gt;\""))
    }
    _ = copy.folder
  }

  /// Line 3 of 整体绩效.csv has an indicator whose value another line contradicts.
  @Test func `a warning leads to the figures that rest on its line`() async throws {
    try await ServedSite.run(ServedSite.drafts("suining-2024-final")) { served in
      let part = await list(served)
      let keys = part.components(separatedBy: "data-finding=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
      #expect(!keys.isEmpty)
      let page = await served.client.get(served.draft + "/document").text
      let known = Set(ServedFigure.all(in: page).map { ServedFigure.anchor($0.name) })
      for key in keys {
        let answer = await served.client.get("\(served.draft)/shown?finding=\(key)")
        #expect(answer.status == 200)
        let names = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        let figures = try #require(names?["figures"] as? [String])
        #expect(!figures.isEmpty)
        #expect(known.isSuperset(of: figures.map(ServedFigure.anchor)))
      }
      let none = await served.client.get("\(served.draft)/shown?finding=00000000")
      #expect(none.status == 404)
    }
  }
}
