import Foundation
import TestSupport
import Testing

/// A page that stays open while its token is taken back.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct RevokedTests {
  private static let figure =
    "document.querySelector('#document').contentDocument?.getElementById('f5')?.textContent"
  private static let lost = "document.body.classList.contains('lost')"

  @Test func `it says so, and keeps what it shows and what was typed`() throws {
    let served = try ServedFolder(
      ["甲局": "tongchuan-2024", "乙局": "leshan-2024"], invites: true)
    let name = try #require(served.tokens.keys.first { $0.contains("通川") })
    let lines = try served.text("甲局/支出.csv")
    let wrong = lines.replacing("30101,人员经费,", with: "30101,人员经肥,")
    try served.write(wrong, to: "甲局/支出.csv")
    let chrome = try Chrome()
    try chrome.open(served.address)
    try chrome.type(try #require(served.tokens[name]), into: "#token")
    try chrome.click("#login button")
    try #require(try chrome.waits { try chrome.has("#findings a.edit") })
    try chrome.click("#findings a.edit")
    try #require(try chrome.waits { try chrome.has(".entry-box [name=text]") })
    let before = try chrome.value(Self.figure) as? String

    try served.revoke(name)
    try chrome.value("document.querySelector('.entry-box [name=text]').value = '人员经费'")
    try chrome.click(".entry-box button")
    let said = "document.querySelector('#lost').textContent"
    // For a moment it may have been the program that had stopped.
    try #require(try chrome.waits { try chrome.words(said).contains("令牌作废") })
    #expect(try chrome.waits { try chrome.text(".entry-box .unwritten").contains("令牌作废") })
    let typed = "document.querySelector('.entry-box [name=text]').value"
    #expect(try chrome.value(typed) as? String == "人员经费")
    #expect(try served.text("甲局/支出.csv") == wrong)

    // Events end, and are not to be had again.
    try served.write(lines, to: "甲局/支出.csv")
    try #require(try chrome.waits { try chrome.value(Self.lost) as? Bool == true })
    #expect(try chrome.waits { try chrome.words(said).contains("令牌作废") })
    #expect(try chrome.value(Self.figure) as? String == before)
    #expect(try !chrome.has("#login"))
  }

  /// The program runs, and is not said to have stopped.
  @Test func `only that the login no longer holds is said, and where to log in`() throws {
    let served = try ServedFolder(
      ["甲局": "tongchuan-2024", "乙局": "leshan-2024"], invites: true)
    let name = try #require(served.tokens.keys.first { $0.contains("通川") })
    let chrome = try Chrome()
    // The link of an invitation.
    try chrome.open("\(served.address)#\(try #require(served.tokens[name]))")
    try #require(try chrome.waits { try chrome.value(Self.figure) as? String == "764.33万元" })
    #expect(try !chrome.words("location.href").contains("#"))
    // Once more, by whoever has logged in already.
    try chrome.open("\(served.address)#\(try #require(served.tokens[name]))")
    try #require(try chrome.waits { try chrome.value(Self.figure) as? String == "764.33万元" })
    #expect(try chrome.waits { try !chrome.words("location.href").contains("#") })
    #expect(try chrome.holds("location.pathname.startsWith('/d/')"))
    try chrome.value(
      "(window.told = [], new MutationObserver(() => told.push(document.querySelector('#lost').textContent)).observe(document.querySelector('#lost'), { childList: true }))"
    )
    try served.revoke(name)
    // What is written to the page next ends its events.
    try served.write(try served.text("甲局/支出.csv") + "\n", to: "甲局/支出.csv")
    try #require(try chrome.waits { try chrome.text("#lost").contains("登录不作数了") })
    #expect(try chrome.words("told.join()").contains("程序停了") == false)
    #expect(try chrome.words("document.querySelector('#lost a').getAttribute('href')") == "/login")
  }
}
