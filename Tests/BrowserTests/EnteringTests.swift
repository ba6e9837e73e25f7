import Foundation
import TestSupport
import Testing

/// What is uploaded and changed in a real browser lands in the draft, and nothing else does.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct EnteringTests {
  private static let spending = "通川/支出.csv"
  private static let first = "185001,2080101,30101,人员经费,,一般公共预算,本年,本级,1118760,"

  private static func opened(_ served: ServedFolder, _ chrome: Chrome) throws -> String {
    try chrome.open(served.address)
    return try #require(try chrome.value("document.body.dataset.draft") as? String)
  }

  @Test func `a form with three mistakes is refused cell by cell, and the mended one is taken`()
    throws
  {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let right = try served.form(of: "通川", named: "改好的.xlsx")
    let text = try served.text(Self.spending)
    var lines = text.components(separatedBy: "\n")
    lines[1] = lines[1].replacing("1118760", with: "一百万")
    lines[2] = lines[2].replacing("人员经费", with: "人员经肥")
    lines[3] = lines[3].replacing("185001", with: "185009")
    try served.write(lines.joined(separator: "\n"), to: Self.spending)
    let wrong = try served.form(of: "通川", named: "有错的.xlsx")
    try served.write(text, to: Self.spending)

    let chrome = try Chrome()
    let draft = try Self.opened(served, chrome)
    try chrome.open("\(served.address)d/\(draft)/files")
    try chrome.type(wrong, into: "#file")
    try chrome.click("form.upload button")
    try #require(try chrome.waits { try chrome.has("table.problems") })
    let problems = try chrome.text("table.problems")
    #expect(try chrome.elements("table.problems tr.error").count == 3)
    for word in ["G109", "G202", "G201", "支出!"] { #expect(problems.contains(word), "\(problems)") }
    #expect(try !chrome.has("form.inline button"))
    #expect(try served.text(Self.spending) == text)

    // Line 2 of the ledger, one yuan more.
    try served.write(text.replacing("1118760", with: "1118761"), to: Self.spending)
    try chrome.type(right, into: "#file")
    try chrome.click("form.upload button")
    try #require(try chrome.waits { try chrome.has("a.button") })
    try chrome.click("form.inline button")
    try #require(try chrome.waits { try chrome.text("main").contains("这些文件改了") })
    #expect(try served.text(Self.spending) == text)
  }

  @Test func `what somebody else has changed meanwhile is shown, not overwritten`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let text = try served.text(Self.spending)
    let chrome = try Chrome()
    let draft = try Self.opened(served, chrome)
    try chrome.open("\(served.address)d/\(draft)/entry?at=支出.csv:2.预算数")
    #expect(try chrome.value("document.querySelector('#text').value") as? String == "1118760")
    let meanwhile = text.replacing("1118760", with: "1118762")
    try served.write(meanwhile, to: Self.spending)
    try chrome.value("document.querySelector('#text').value = '1118763'")
    try chrome.click("form.entry button")
    try #require(try chrome.waits { try chrome.has(".failed[role=alert]") })
    #expect(try chrome.text(".failed[role=alert]").contains("没有写入"))
    let sides = try chrome.text(".sides")
    #expect(sides.contains("1118762"))
    #expect(try chrome.value("document.querySelector('#text').value") as? String == "1118763")
    #expect(try served.text(Self.spending) == meanwhile)
    // Having seen both, one's own.
    try chrome.click("form.entry button")
    try #require(try chrome.waits { try chrome.has("[role=status].done, .done") })
    let written = try served.text(Self.spending)
    #expect(written == text.replacing("1118760", with: "1118763"))
  }

  @Test func `two departments do not see one another`() throws {
    let served = try ServedFolder(
      ["甲局": "tongchuan-2024", "乙局": "leshan-2024"], invites: true)
    #expect(served.tokens.count == 3)
    let departments = served.tokens.filter { $0.key != "财政部门" }
    var drafts: [String] = []
    var browsers: [Chrome] = []
    for (department, token) in departments.sorted(by: { $0.key < $1.key }) {
      let chrome = try Chrome()
      try chrome.open(served.address)
      try chrome.type(token, into: "#token")
      try chrome.click("#login button")
      try #require(
        try chrome.waits {
          try chrome.value("document.body.dataset.draft ?? ''") as? String != ""
        }, "\(department)")
      #expect(try chrome.text("h1").contains(department))
      drafts.append(try chrome.value("document.body.dataset.draft") as? String ?? "")
      browsers.append(chrome)
    }
    try #require(Set(drafts).count == 2)
    for (chrome, other) in zip(browsers, drafts.reversed()) {
      for page in ["d/\(other)/", "d/\(other)/document", "d/\(other)/files/package.zip"] {
        try chrome.open(served.address + page)
        let text = try chrome.text("body")
        #expect(text.contains("没有") && !text.contains("764.33"), "\(text.prefix(200))")
      }
    }
    // Nobody without a token.
    let stranger = try Chrome()
    try stranger.open("\(served.address)d/\(drafts[0])/")
    #expect(try stranger.has("#login"))
  }
}
