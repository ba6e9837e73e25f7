import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import WorkbenchServing

/// What a page shows of a file that has changed since: the same record, or that it is gone.
struct FoundAgainTests {
  /// 通川, with another order of the lines of 支出.csv.
  private struct Changing: Sendable {
    let draft: String
    private let folder: TemporaryFolder
    let lines: [String]

    init() throws {
      (folder, draft) = try ServedSite.copy(of: "tongchuan-2024")
      lines = try folder.text("草案/支出.csv").components(separatedBy: "\n")
    }

    @discardableResult func save(_ lines: [String]) throws -> String {
      let text = lines.joined(separator: "\n")
      try folder.write(text, to: "草案/支出.csv")
      return text
    }

    var text: String { get throws { try folder.text("草案/支出.csv") } }
  }

  @Test func `a conflict after lines came shows the record that was opened, and writes into it`()
    async throws
  {
    let changing = try Changing()
    let lines = changing.lines
    try await ServedSite.run(changing.draft) { served in
      let (client, base) = (served.client, served.draft)
      let at = "支出.csv:3.预算数"
      let shown = await client.get("\(base)/entry?at=\(at.inAddress)")
      #expect(shown.text.contains("value=\"626000\""))
      let (hash, record) = (try shown.field("hash"), try shown.field("record"))
      try changing.save([lines[0], lines[1], lines[1]] + lines[2...])
      let conflict = await client.send(
        ["at": at, "hash": hash, "record": record, "text": "626001"], to: "\(base)/entry")
      #expect(conflict.status == 409 && conflict.text.contains("<pre>626000</pre>"))
      #expect(try conflict.field("at").hasPrefix("支出.csv:4:"))
      let written = await client.send(
        [
          "at": try conflict.field("at"), "hash": try conflict.field("hash"),
          "record": try conflict.field("record"), "text": "626001",
        ], to: "\(base)/entry")
      #expect(written.status == 303)
      let expected =
        [lines[0], lines[1], lines[1], lines[2].replacing("626000", with: "626001")] + lines[3...]
      #expect(try changing.text == expected.joined(separator: "\n"))
    }
  }

  @Test func `where the record is gone nothing can be written, and what was typed stays`()
    async throws
  {
    let changing = try Changing()
    let lines = changing.lines
    try await ServedSite.run(changing.draft) { served in
      let (client, base) = (served.client, served.draft)
      let at = "支出.csv:3.预算数"
      let shown = await client.get("\(base)/entry?at=\(at.inAddress)")
      let (hash, record) = (try shown.field("hash"), try shown.field("record"))
      let now = try changing.save([lines[0], lines[1]] + lines[3...])
      let gone = await client.send(
        ["at": at, "hash": hash, "record": record, "text": "626001<b>"], to: "\(base)/entry")
      #expect(gone.status == 409 && gone.text.contains("不在了，或不知道是哪一处了"))
      #expect(gone.text.contains("<pre>626001&lt;b&gt;</pre>"))
      // As it was shown, and no way to write.
      #expect(gone.text.contains("<dd>626000</dd>") && gone.text.contains("<dd>30102</dd>"))
      #expect(!gone.text.contains("name=\"hash\""))
      #expect(try changing.text == now)
    }
  }

  @Test func `lines around a place are those that are there, wherever they stand`() async throws {
    let changing = try Changing()
    let lines = changing.lines
    try await ServedSite.run(changing.draft) { served in
      let (client, base) = (served.client, served.draft)
      let trace = await client.get("\(base)/trace?figure=f5").text
      let link = try #require(trace.firstMatch(of: /href="([^"]*)">支出\.csv:3</)).output.1
      let address = String(link).replacing("&amp;", with: "&")
      let old = await client.get(address).text
      #expect(old.contains("支出.csv:3</h2>") && old.contains("<mark>"))
      try changing.save([lines[0], lines[1], lines[1]] + lines[2...])
      _ = await client.get("\(base)/findings")
      let moved = await client.get(address).text
      #expect(moved.contains("支出.csv:4</h2>"), "\(moved)")
      let now = lines[2].replacing("626000", with: "626009")
      try changing.save([lines[0], now] + lines[3...])
      let changed = await client.get(address).text
      #expect(changed.contains("支出.csv:2</h2>") && changed.contains("626009"))
      #expect(changed.contains("data-edit"))
      try changing.save([lines[0]] + lines[3...])
      let gone = await client.get(address).text
      #expect(gone.contains("这一处改了或不在了") && gone.contains("626000"))
      // Nothing leads from there into a file that no longer has it.
      #expect(!gone.contains("data-edit"))
    }
  }

  /// With a finding in the fourth line of 支出.csv, and the link beside it that leads to its entry.
  private static func linked(
    _ body:
      @escaping @Sendable (
        _ served: ServedSite, _ address: String, _ lines: [String], _ changing: Changing
      ) async throws -> Void
  ) async throws {
    let changing = try Changing()
    var wrong = changing.lines
    wrong[3] = wrong[3].replacing("185001", with: "185009")
    let lines = wrong
    try changing.save(lines)
    try await ServedSite.run(changing.draft) { served in
      let page = await served.client.get("\(served.draft)/").text
      let link = try #require(page.firstMatch(of: /href="([^"]*entry\?at=[^"]*)"/)).output.1
      try await body(served, String(link).replacing("&amp;", with: "&"), lines, changing)
    }
  }

  /// A page that is still to hear of a change.
  @Test func `a link to an entry leads to what it was made for`() async throws {
    try await Self.linked { served, address, lines, changing in
      let client = served.client
      #expect(await client.get(address).text.contains("写在 支出.csv:4:1"))
      try changing.save([lines[0], lines[1], lines[1]] + lines[2...])
      #expect(await client.get(address).text.contains("写在 支出.csv:5:1"))
      try changing.save(Array(lines[..<3]) + lines[4...])
      let gone = await client.get(address)
      #expect(gone.status == 404 && gone.text.contains("不知道要改的是哪一处"), "\(gone.text)")
    }
  }

  /// A page that has not heard of many changes, as one whose computer slept.
  @Test func `a link whose text is no longer known leads to no other line`() async throws {
    try await Self.linked { served, address, lines, changing in
      let client = served.client
      for count in 1...4 {
        let more = Array(repeating: lines[1], count: count)
        try changing.save([lines[0]] + more + lines[1...])
        // A look a moment ago counts for a while.
        let place = "支出.csv:\(4 + count):1"
        for _ in 0..<3_000 where await !client.get("\(served.draft)/findings").text.contains(place)
        {
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      let gone = await client.get(address)
      #expect(gone.status == 404 && gone.text.contains("重新打开那一页"), "\(gone.text)")
    }
  }

  @Test func `links of long ago lead nowhere rather than to another line`() {
    let book = PlaceBook()
    func address(_ text: String) -> String {
      book.address(
        of: Place(file: SourceFile(path: "支出.csv", text: text), line: 1, column: 1), in: "甲")
    }
    let first = address("一")
    #expect(address("一") == first && address("二") != first)
    let key = { (address: String) in String(address.split(separator: "=")[1].prefix { $0 != "&" }) }
    #expect(book.file(key(first))?.text == "一")
    let last = ["三", "四"].map(address)
    #expect(book.file(key(first)) == nil && book.file(key(last[1]))?.text == "四")
    #expect(address("四") == last[1])
    for odd in ["", "-", "-1", "00000000-0", key(first), key(first) + "9", "甲-乙"] {
      #expect(book.file(odd) == nil)
    }
    // The number of a text is the text's own: after a restart it is no other.
    #expect(
      PlaceBook().address(
        of: Place(file: SourceFile(path: "支出.csv", text: "四"), line: 1, column: 1), in: "甲")
        == last[1])
  }
}
