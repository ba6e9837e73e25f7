import Foundation
import TestSupport
import Testing

/// The whole way by keyboard alone: board, draft, finding, place, edit, write, undo. And where the focus
/// goes when something is closed.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct KeyboardTests {
  private static let (enter, escape, tab) = ("\u{E007}", "\u{E00C}", "\u{E004}")
  private static let right = "\u{E014}"
  private static let spending = "通川/支出.csv"
  private static let focus = "document.activeElement"

  /// Line 2 of 支出.csv is 1,118,760 元.
  @Test func `from the board to a draft, a finding, its place, a change written and undone`() throws
  {
    let served = try ServedFolder(["通川": "tongchuan-2024", "乐山": "leshan-2024"])
    let right = try served.text(Self.spending)
    let wrong = right.replacing("本级,1118760", with: "本级,一百万")
    try served.write(wrong, to: Self.spending)
    let chrome = try Chrome()
    try chrome.open(served.address)
    try #require(try chrome.waits("document.querySelector('.progress .state.faulty')"))
    // The second of the two is 通川.
    try chrome.press("jj")
    #expect(try chrome.words("\(Self.focus).closest('tr').textContent").contains("有错"))
    try chrome.press(Self.enter)
    try #require(try chrome.waits("document.querySelector('#findings .finding')"))
    try chrome.press("j")
    #expect(try chrome.holds("\(Self.focus).matches('.finding')"))
    try chrome.press("o")
    try #require(try chrome.waits("\(Self.focus).id === 'place-title'"))
    #expect(try chrome.text("#place tr[aria-current] mark") == "一百万")
    #expect(try chrome.text("#place tr:first-child").contains("预算数"))
    try chrome.press("c")
    try #require(try chrome.waits("\(Self.focus).matches('#entry [name=text]')"))
    #expect(try chrome.words("\(Self.focus).value") == "一百万")
    // All of it is selected.
    try chrome.press("1118760" + Self.enter)
    try #require(try chrome.waits("\(Self.focus).matches('#entry .done')"))
    #expect(try chrome.waits { try chrome.text("#findings").contains("没有发现问题") })
    #expect(try served.text(Self.spending) == right)
    // The next control is the way back.
    try chrome.press(Self.tab)
    #expect(try chrome.words("\(Self.focus).textContent") == "换回原来的")
    try chrome.press(Self.enter)
    try #require(try chrome.waits { try chrome.text("#entry .done").contains("换回来了") })
    #expect(try served.text(Self.spending) == wrong)
    #expect(try chrome.waits("document.querySelector('#findings .finding')"))
  }

  @Test func `what is closed gives the focus back to what opened it`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let text = try served.text(Self.spending)
    try served.write(text.replacing("30101,人员经费,,", with: "30101,人员经肥,,"), to: Self.spending)
    let chrome = try Chrome()
    try chrome.open(served.address)
    try #require(try chrome.waits("document.querySelector('#findings .at')"))
    // Place, entry, back out of both.
    try chrome.press("j")
    try chrome.click("#findings .at")
    try #require(try chrome.waits("\(Self.focus).id === 'place-title'"))
    try chrome.press("c")
    try #require(try chrome.waits("\(Self.focus).name === 'text'"))
    #expect(try chrome.words("\(Self.focus).value") == "人员经肥")
    try chrome.press(Self.escape)
    #expect(try chrome.holds("\(Self.focus).matches('#place mark a.edit')"))
    // Another cell of the same row: the amount of line 2.
    try chrome.click("#place tr[aria-current] a[title='改“预算数”']")
    try #require(try chrome.waits("\(Self.focus).name === 'text'"))
    #expect(try chrome.words("\(Self.focus).value") == "1118760")
    try chrome.press(Self.escape)
    try chrome.press(Self.escape)
    #expect(try chrome.holds("\(Self.focus).matches('#findings .at')"))
    #expect(try chrome.holds("document.querySelector('#place').hidden"))
    // A figure by keys, its trace, a line of it, and back out of both.
    try served.write(text, to: Self.spending)
    let page = "document.querySelector('#document').contentDocument"
    try #require(try chrome.waits("\(page)?.querySelector('.figure[tabindex]')"))
    try chrome.press("d" + Self.right + Self.right)
    let figure = try chrome.words("\(page).activeElement.id")
    #expect(figure == "f3")
    try chrome.press(Self.enter)
    try #require(try chrome.waits("\(Self.focus).id === 'trace-title'"))
    try chrome.click("#trace a.at")
    try #require(try chrome.waits("\(Self.focus).id === 'place-title'"))
    try chrome.press(Self.escape)
    #expect(try chrome.holds("\(Self.focus).matches('#trace a.at')"))
    try chrome.press(Self.escape)
    #expect(try chrome.holds("\(Self.focus).id === 'document'"))
    #expect(try chrome.words("\(page).activeElement.id") == figure)
    // The same with the button, after the document has changed.
    try chrome.press(Self.enter)
    try #require(try chrome.waits("\(Self.focus).id === 'trace-title'"))
    try served.write(text.replacing(",1118760,", with: ",1128760,"), to: Self.spending)
    try #require(try chrome.waits("\(page).getElementById('f5').textContent === '765.33万元'"))
    try chrome.click("#trace .close")
    #expect(try chrome.words("\(page).activeElement.id") == figure)
  }

  @Test func `every page shows what its keys do`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024", "乐山": "leshan-2024"], invites: true)
    let chrome = try Chrome()
    try chrome.open(served.address)
    try #require(try chrome.waits("document.querySelector('#login')"))
    try chrome.type(try #require(served.tokens["财政部门"]), into: "#token")
    try chrome.click("#login button")
    try #require(try chrome.waits("document.querySelector('.progress tbody a')"))
    let path = try chrome.words("document.querySelector('.progress tbody a').getAttribute('href')")
    let draft = served.address + path.dropFirst()
    for page in [
      served.address, draft, draft + "files", draft + "import", draft + "entry?at=支出.csv:2.预算数",
      served.address + "login", served.address + "nothing",
    ] {
      try chrome.open(page)
      try chrome.value("\(Self.focus)?.blur()")
      try chrome.press("?")
      #expect(try chrome.has("#keys[open] kbd"), "\(page)")
      try chrome.press(Self.escape)
      #expect(try !chrome.has("#keys[open]"), "\(page)")
      try chrome.click("#keys-open")
      #expect(try chrome.has("#keys[open]"), "\(page)")
    }
  }
}
