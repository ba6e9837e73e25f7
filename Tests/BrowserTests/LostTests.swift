import Foundation
import TestSupport
import Testing

/// The program stops while a page is open, and runs again.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct LostTests {
  private static let spending = "通川/支出.csv"
  private static let figure =
    "document.querySelector('#document').contentDocument?.getElementById('f5')?.textContent"
  private static let lost = "!document.querySelector('#lost').hidden"

  @Test func `a draft says so, keeps what it shows, and follows again by itself`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try chrome.open(served.address)
    let figure = Self.figure
    try #require(try chrome.waits { try chrome.words(figure) == "764.33万元" })
    #expect(served.stop() == 0)
    try #require(try chrome.waits(Self.lost))
    #expect(try chrome.text("#lost").contains("程序停了"))
    #expect(try chrome.words(figure) == "764.33万元")
    // Meanwhile the draft changes.
    let lines = try served.text(Self.spending)
    try served.write(lines.replacing(",1118760,", with: ",1128760,"), to: Self.spending)
    try served.start()
    #expect(try chrome.waits { try chrome.words(figure) == "765.33万元" })
    #expect(try chrome.waits("document.querySelector('#lost').hidden"))
  }

  @Test func `after a session has ended a new one is enough`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"], invites: true)
    let token = try #require(served.tokens.first { $0.key != "财政部门" }?.value)
    let chrome = try Chrome()
    try chrome.open(served.address)
    try chrome.type(token, into: "#token")
    try chrome.click("#login button")
    let figure = Self.figure
    try #require(try chrome.waits { try chrome.words(figure) == "764.33万元" })
    try chrome.forgetCookies()
    let lines = try served.text(Self.spending)
    try served.write(lines.replacing(",1118760,", with: ",1128760,"), to: Self.spending)
    try #require(try chrome.waits(Self.lost))
    #expect(try chrome.text("#lost").contains("登录过期"))
    #expect(try chrome.text("#lost a").contains("登录"))
    #expect(try chrome.words(figure) == "764.33万元")
    // As on another page of the same browser.
    try chrome.value(
      "fetch('/login', { method: 'POST', body: new URLSearchParams({ token: '\(token)' }) }).then(() => 1)"
    )
    #expect(try chrome.waits { try chrome.words(figure) == "765.33万元" })
    #expect(try chrome.waits("document.querySelector('#lost').hidden"))
  }

  @Test func `a file that is refused is told on the page, which stays`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let form = try served.form(of: "通川", named: "填好的.xlsx")
    let empty = URL(filePath: served.beside("空的.xlsx"))
    try Data().write(to: empty)
    let chrome = try Chrome()
    try chrome.open(served.address)
    let draft = try chrome.words("document.body.dataset.draft")
    try chrome.open("\(served.address)d/\(draft)/files")
    try chrome.type(empty.path(percentEncoded: false), into: "#file")
    try chrome.click("form.upload button")
    #expect(try chrome.waits { try chrome.text("#said").contains("文件是空的") })
    try chrome.type(form, into: "#file")
    try chrome.click("form.upload button")
    #expect(try chrome.waits { try chrome.text("h1") == "检查填报表" })
  }

  /// The page of an amount, with another one typed.
  private static func typed() throws -> (ServedFolder, Chrome) {
    let (served, chrome) = (try ServedFolder(["通川": "tongchuan-2024"]), try Chrome())
    try chrome.open(served.address)
    let draft = try chrome.words("document.body.dataset.draft")
    try chrome.open("\(served.address)d/\(draft)/entry?at=支出.csv:2.预算数")
    try chrome.value("document.querySelector('#text').value = '1118763'")
    return (served, chrome)
  }

  @Test func `two clicks write once`() throws {
    let (served, chrome) = try Self.typed()
    try chrome.value(
      "[1, 2].forEach(() => document.querySelector('form.entry button').click())")
    try #require(try chrome.waits { try chrome.has(".done") })
    #expect(try !chrome.has(".sides"))
    #expect(try served.text(Self.spending).contains("本级,1118763"))
  }

  @Test func `what was typed on a page of its own is not lost`() throws {
    let (served, chrome) = try Self.typed()
    #expect(served.stop() == 0)
    try chrome.click("form.entry button")
    try #require(try chrome.waits(Self.lost))
    #expect(try chrome.words("document.querySelector('#text').value") == "1118763")
    try served.start()
    try chrome.click("form.entry button")
    try #require(try chrome.waits { try chrome.has(".done") })
    #expect(try served.text(Self.spending).contains("本级,1118763"))
  }
}
