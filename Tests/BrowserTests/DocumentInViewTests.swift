import Foundation
import TestSupport
import Testing

/// The document beside its findings, in a real browser. Values by hand: 通川's lines add up to
/// 7,643,300 元; line 2 of 支出.csv is 1,118,760 元, line 48 is 98,900 元.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct DocumentInViewTests {
  private static let (enter, escape) = ("\u{E007}", "\u{E00C}")
  private static let right = "\u{E014}"

  private static func figure(_ name: String) -> String { "[id=\"\(name)\"]" }

  private static func exact(_ chrome: Chrome) throws -> String {
    let exact = "document.querySelector('#trace .exact')?.textContent ?? ''"
    try #require(try chrome.waits { try chrome.value(exact) as? String != "" })
    return try chrome.value(exact) as? String ?? ""
  }

  /// Something in the document.
  private static func click(_ selector: String, _ chrome: Chrome) throws {
    try chrome.enterFrame("#document")
    try chrome.click(selector)
    try chrome.enterFrame(nil)
  }

  private static func opened(_ served: ServedFolder, _ chrome: Chrome) throws {
    try chrome.open(served.address)
    try #require(
      try chrome.waits {
        try chrome.value("!!document.querySelector('#document').contentDocument?.goujiAttached")
          as? Bool == true
      })
  }

  @Test func `a figure of a sentence and one of a table open what is behind them`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try Self.opened(served, chrome)
    try chrome.enterFrame("#document")
    #expect(try chrome.text("#f5") == "764.33万元")
    try chrome.click("#f5")
    try chrome.enterFrame(nil)
    #expect(try Self.exact(chrome) == "764.33万元")
    #expect(try chrome.elements("#trace .records tr").count == 52)
    try chrome.click("#trace .records a")
    #expect(try chrome.waits { try chrome.text("#place").contains("1118760") })
    try Self.click(Self.figure("表1-2!R15C6"), chrome)
    #expect(try chrome.waits { try Self.exact(chrome) == "9.89万元" })
    #expect(try chrome.text("#trace .records a") == "支出.csv:48")
    #expect(served.stop() == 0)
  }

  /// 遂宁 took in 55,287,751.16 元 in 2024: the fourth rectangle, behind the two of the legend.
  @Test func `a bar of a chart and the number above it open the figure that they stand for`() throws
  {
    let served = try ServedFolder(["遂宁": "suining-2024-final"])
    let chrome = try Chrome()
    try Self.opened(served, chrome)
    let printed = "document.querySelector('#trace .printed')?.textContent.slice(0, 7)"
    for part in ["rect:nth-of-type(4)", "rect:nth-of-type(4) + text"] {
      try Self.click("figure.chart svg \(part)", chrome)
      #expect(try Self.exact(chrome) == "5528.775116万元")
      #expect(try chrome.value(printed) as? String == "5528.78")
      try chrome.press(Self.escape)
    }
  }

  @Test func `a file that is saved changes the page where it must and nowhere else`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try Self.opened(served, chrome)
    let scrolled = """
      (() => { const w = document.querySelector('#document').contentWindow;
      w.scrollTo(0, 4000); return w.scrollY })()
      """
    let before = try #require(try chrome.value(scrolled) as? Double)
    let lines = try served.text("通川/支出.csv")
    try served.write(lines.replacing(",1118760,", with: ",1128760,"), to: "通川/支出.csv")
    let text =
      "document.querySelector('#document').contentDocument.getElementById('f5').textContent"
    #expect(try chrome.waits { try chrome.value(text) as? String == "765.33万元" })
    let marks = "document.querySelector('#document').contentDocument.querySelectorAll('.changed')"
    #expect(try chrome.value("\(marks).length > 5 && \(marks).length < 120") as? Bool == true)
    let now = "document.querySelector('#document').contentWindow.scrollY"
    #expect(try chrome.value(now) as? Double == before)
    // And back.
    try served.write(lines, to: "通川/支出.csv")
    #expect(try chrome.waits { try chrome.value(text) as? String == "764.33万元" })
  }

  @Test func `a draft that breaks says so and comes back`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try Self.opened(served, chrome)
    let lines = try served.text("通川/支出.csv")
    try served.write(lines.replacing(",1118760,", with: ",一百一十万,"), to: "通川/支出.csv")
    #expect(try chrome.waits { try chrome.text("#findings").contains("G109") })
    #expect(try chrome.text("#findings").contains("支出.csv:2"))
    try FileManager.default.removeItem(at: served.folder.url.appending(path: "全县/通川/支出.csv"))
    #expect(try chrome.waits { try !chrome.text("#findings").contains("G109") })
    try served.write(lines, to: "通川/支出.csv")
    #expect(try chrome.waits { try chrome.text("#findings").contains("没有发现问题") })
  }

  private static let head = "通川/草案.yaml"

  /// What is in the panel stays, says what it is of, and follows again.
  @Test func `where a number comes from outlasts a draft that breaks`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try Self.opened(served, chrome)
    try Self.click("#f5", chrome)
    #expect(try Self.exact(chrome) == "764.33万元")
    let (head, lines) = (try served.text(Self.head), try served.text("通川/支出.csv"))
    for round in 1...2 {
      try served.write("模板: [\n", to: Self.head)
      try #require(try chrome.waits { try chrome.text("#findings .old").contains("上一次能做出的文本") })
      try #require(try chrome.waits { try chrome.has("#trace .old") })
      #expect(try chrome.text("#trace .old").contains("上一次能做出的文本里的出处"))
      #expect(try Self.exact(chrome) == (round == 1 ? "764.33万元" : "765.33万元"))
      #expect(try chrome.text("#trace .close") == "关上")
      // A click while it is broken as well.
      try Self.click("#f5", chrome)
      #expect(try chrome.waits { try chrome.has("#trace .old") })
      try served.write(lines.replacing(",1118760,", with: ",1128760,"), to: "通川/支出.csv")
      try served.write(head, to: Self.head)
      try #require(try chrome.waits { try !chrome.has("#trace .old") })
      #expect(try chrome.waits { try Self.exact(chrome) == "765.33万元" })
    }
    try chrome.click("#trace .close")
    #expect(try chrome.holds("document.querySelector('#trace').hidden"))
    #expect(try !chrome.words("document.body.innerText").contains("TypeError"))
  }

  @Test func `the lines of a place follow the file`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try Self.opened(served, chrome)
    try Self.click("#f5", chrome)
    try #require(try chrome.waits { try chrome.has("#trace .records a") })
    // The second record: 30102 with 626,000 元.
    try chrome.value("document.querySelectorAll('#trace .records a')[1].click()")
    try #require(try chrome.waits { try chrome.text("#place h2").contains("支出.csv:3") })
    let text = try served.text("通川/支出.csv")
    let lines = text.components(separatedBy: "\n")
    try served.write(
      ([lines[0], lines[1], lines[1]] + lines[2...]).joined(separator: "\n"), to: "通川/支出.csv")
    #expect(try chrome.waits { try chrome.text("#place h2").contains("支出.csv:4") })
    #expect(try chrome.text("#place [aria-current=true]").contains("626000"))
    try served.write(
      text.replacing(lines[2], with: lines[2].replacing("626000", with: "626100")),
      to: "通川/支出.csv")
    #expect(try chrome.waits { try chrome.text("#place [aria-current=true]").contains("626100") })
    #expect(try chrome.text("#place h2").contains("支出.csv:3"))
    try served.write(text.replacing(lines[2] + "\n", with: ""), to: "通川/支出.csv")
    #expect(try chrome.waits { try chrome.text("#place .old").contains("改了或不在了") })
    #expect(try chrome.text("#place .close") == "关上")
  }

  /// The words of a browser's own errors are for nobody.
  @Test func `a script that fails says so in Chinese`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let chrome = try Chrome()
    try Self.opened(served, chrome)
    let said = "document.querySelector('#said').textContent"
    for event in [
      "new ErrorEvent('error', { message: 'x is null' })",
      "new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: new TypeError('x is null') })",
    ] {
      try chrome.value("(say(''), window.dispatchEvent(\(event)))")
      #expect(try chrome.waits { try chrome.words(said).contains("这一页的程序出了错") })
    }
    // What the page is to be made anew with is not there.
    try chrome.value("document.querySelector('#findings').remove()")
    try served.write(try served.text("通川/支出.csv") + "\n", to: "通川/支出.csv")
    try #require(try chrome.waits { try chrome.text("#lost").contains("这一页的程序出了错") })
    #expect(try !chrome.words("document.body.innerText").contains("null"))
  }

  @Test func `the keyboard alone leads to findings, figures and what is behind them`() throws {
    let served = try ServedFolder(["通川": "tongchuan-2024"])
    let lines = try served.text("通川/支出.csv")
    try served.write(
      lines.replacing("185001,2080101,30101,人员经费,,", with: "185001,2080101,30101,人员经肥,,"),
      to: "通川/支出.csv")
    let chrome = try Chrome()
    try chrome.open(served.address)
    try #require(try chrome.waits { try chrome.text("#findings").contains("G202") })
    try chrome.press("?")
    #expect(try chrome.has("dialog[open]"))
    try chrome.press(Self.escape)
    #expect(try !chrome.has("dialog[open]"))
    try chrome.press("j")
    #expect(try chrome.has("#findings .finding:focus"))
    try chrome.press("o")
    #expect(try chrome.waits { try chrome.text("#place").contains("人员经肥") })
    try served.write(lines, to: "通川/支出.csv")
    try #require(try chrome.waits { try chrome.text("#findings").contains("没有发现问题") })
    try chrome.press(Self.escape)
    try #require(
      try chrome.waits {
        try chrome.value(
          "!!document.querySelector('#document').contentDocument?.querySelector('.figure[tabindex]')"
        )
          as? Bool == true
      })
    try chrome.press("d")
    try chrome.press(Self.right)
    try chrome.press(Self.enter)
    // The second figure of the text.
    #expect(try Self.exact(chrome) == "0")
    try chrome.press(Self.escape)
    #expect(try chrome.value("document.querySelector('#trace').hidden") as? Bool == true)
  }
}
