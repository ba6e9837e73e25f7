import Foundation
import TestSupport
import Testing

/// An entry that is open keeps what was typed, and says what became of it, whatever else changes.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct EntryPanelTests {
  private static let escape = "\u{E00C}"
  private static let spending = "通川/支出.csv"
  private static let field = "document.querySelector('#entry [name=text]')"
  private static let caret =
    "[document.activeElement.name, document.activeElement.value, document.activeElement.selectionStart].join()"

  /// Three lines with a mistake each; the entry of the first is open.
  private static func opened(_ served: ServedFolder) throws -> (Chrome, [String]) {
    var lines = try served.text(spending).components(separatedBy: "\n")
    lines[1] = lines[1].replacing("1118760", with: "一百万")
    lines[2] = lines[2].replacing("人员经费", with: "人员经肥")
    lines[3] = lines[3].replacing("185001", with: "185009")
    try served.write(lines.joined(separator: "\n"), to: spending)
    let chrome = try Chrome()
    try chrome.open(served.address)
    try #require(
      try chrome.waits("document.querySelectorAll('#findings .finding').length === 3"))
    try chrome.click("#findings .finding a.edit")
    try #require(try chrome.waits(field))
    return (chrome, lines)
  }

  @Test func `text, caret and focus stay while findings come and go`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let (chrome, wrong) = try Self.opened(served)
    var lines = wrong
    let right = try served.text(Self.spending).replacing("一百万", with: "1118760")
    try chrome.value("\(Self.field).setSelectionRange(1, 1)")
    try chrome.press("23")
    #expect(try chrome.words(Self.caret) == "text,一23百万,3")
    // Another finding goes; then the very one from which the entry was opened; then all.
    lines[3] = lines[3].replacing("185009", with: "185001")
    for (text, count) in [
      (lines.joined(separator: "\n"), 2),
      (lines.joined(separator: "\n").replacing("一百万", with: "1118760"), 1),
      (right.replacing("185009", with: "185001").replacing("人员经肥", with: "人员经费"), 0),
    ] {
      try served.write(text, to: Self.spending)
      try #require(
        try chrome.waits("document.querySelectorAll('#findings .finding').length === \(count)"))
      #expect(try chrome.words(Self.caret) == "text,一23百万,3", "\(count)")
    }
    // What it was based on is gone: a conflict, which stays as well.
    try chrome.click("#entry form.entry button")
    try #require(try chrome.waits("document.querySelector('#entry .sides')"))
    try served.write(lines.joined(separator: "\n"), to: Self.spending)
    try #require(
      try chrome.waits("document.querySelectorAll('#findings .finding').length === 2"))
    #expect(try chrome.text("#entry .failed").contains("没有写入"))
    #expect(try chrome.words("\(Self.field).value") == "一23百万")
  }

  @Test func `what was written stays said when its finding is gone, and is said once`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let (chrome, _) = try Self.opened(served)
    try chrome.value("\(Self.field).value = '1118760'")
    try chrome.click("#entry form.entry button")
    try #require(
      try chrome.waits("document.querySelectorAll('#findings .finding').length === 2"))
    #expect(try chrome.waits { try chrome.text("#entry .done").contains("已写入草案") })
    let told = """
      Array.from(document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
        .filter((one) => one.textContent.includes('已写入')).length
      """
    #expect(try chrome.holds("(\(told)) <= 1"))
    #expect(try !chrome.has("#entry [role=status], #entry [role=alert]"))
  }

  @Test func `what is not written is not lost by closing or by going elsewhere at once`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let (chrome, _) = try Self.opened(served)
    try chrome.press("7")
    try chrome.press(Self.escape)
    #expect(try chrome.text("#entry .unwritten").contains("没有写入"))
    // Another entry does not take its place.
    try chrome.value("document.querySelectorAll('#findings a.edit')[1].click()")
    #expect(try chrome.waits { try chrome.text("#entry .unwritten").contains("再改别处") })
    #expect(try chrome.words("\(Self.field).value") == "7")
    // A second time it is meant.
    try chrome.press(Self.escape)
    try chrome.press(Self.escape)
    #expect(try chrome.holds("document.querySelector('#entry').hidden"))
  }

  @Test func `where the entry is gone it is said, and the text stays until it is given up`() throws
  {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let (chrome, lines) = try Self.opened(served)
    try chrome.press("7")
    let typed = try chrome.words("\(Self.field).value")
    try served.write(([lines[0]] + lines[2...]).joined(separator: "\n"), to: Self.spending)
    try #require(
      try chrome.waits("document.querySelectorAll('#findings .finding').length === 2"))
    let before = try served.text(Self.spending)
    try chrome.click("#entry form.entry button")
    try #require(try chrome.waits { try chrome.text("#entry .gone").contains("不在了") })
    #expect(try chrome.text("#entry pre") == typed)
    #expect(try !chrome.has("#entry form"))
    #expect(try served.text(Self.spending) == before)
    try chrome.press(Self.escape)
    #expect(try chrome.text("#entry .unwritten").contains("先复制"))
    try chrome.press(Self.escape)
    #expect(try chrome.holds("document.querySelector('#entry').hidden"))
  }
}
