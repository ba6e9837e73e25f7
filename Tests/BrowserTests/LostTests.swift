import Foundation
import TestSupport
import Testing

/// The program stops while a page is open, and runs again.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct LostTests {
  private static let spending = "通川/支出.csv"
  private static let lost = "!document.querySelector('#lost').hidden"

  @Test func `a draft says so, keeps what it shows, and follows again by itself`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try chrome.open(served.address)
    let figure =
      "document.querySelector('#document').contentDocument?.getElementById('f5')?.textContent"
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

  @Test func `what was typed on a page of its own is not lost`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try chrome.open(served.address)
    let draft = try chrome.words("document.body.dataset.draft")
    try chrome.open("\(served.address)d/\(draft)/entry?at=支出.csv:2.预算数")
    try chrome.value("document.querySelector('#text').value = '1118763'")
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
