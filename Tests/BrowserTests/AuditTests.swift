import Foundation
import TestSupport
import Testing

/// Every page, light and dark, wide and narrow, as those need it who do not see it or see it badly.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct AuditTests {
  private static let spending = "坏的/支出.csv"
  private static let export = """
    某局2024年支出明细,,,,,
    功能科目,经济科目,支出类型,资金来源,金额,备用金额
    2080101,30101,人员经费,一般公共预算,100.50,7
    2080101,30201,公用经费,一般公共预算,20,
    """

  private static func audit(_ chrome: Chrome, _ name: String) throws {
    for isDark in [false, true] {
      try chrome.darkens(isDark)
      for width in [1400, 420] {
        try chrome.size(width)
        let faults = try PageAudit.faults(chrome)
        #expect(faults == [], "\(name), \(isDark ? "dark" : "light"), \(width)")
      }
    }
    try chrome.darkens(false)
    try chrome.size(1400)
  }

  /// A county with a draft that has mistakes; the addresses of both drafts.
  private static func county(invites: Bool = false) throws -> (ServedFolder, Chrome) {
    let served = try ServedFolder(
      ["坏的": "tongchuan-2024", "好的": "suining-2024-final"], invites: invites)
    var lines = try served.text(spending).components(separatedBy: "\n")
    lines[1] = lines[1].replacing("1118760", with: "一百万")
    lines[2] = lines[2].replacing("人员经费", with: "人员经肥")
    try served.write(lines.joined(separator: "\n"), to: spending)
    try served.write(
      "部门,草案,联系科室,截止日期\n坏的,坏的,预算科,2025-02-10\n好的,好的,社保科,2099-01-30\n丁局,,社保科,2025-02-10\n",
      to: "名册.csv")
    return (served, try Chrome())
  }

  private static func draft(_ state: String, _ served: ServedFolder, _ chrome: Chrome) throws
    -> String
  {
    try chrome.open(served.address)
    let link = "document.querySelector('.progress .\(state)').closest('tr').querySelector('a')"
    try #require(try chrome.waits(link))
    return served.address + (try chrome.words("\(link).getAttribute('href')")).dropFirst()
  }

  /// A page with one fault of each kind.
  @Test func `the audit finds what is wrong`() throws {
    let (served, chrome) = try Self.county()
    try chrome.open(served.address)
    try chrome.value(
      """
      document.querySelector('main').insertAdjacentHTML('beforeend',
        '<h4>太深</h4><button></button><p style="color: inherit" class="grey">灰</p><i id="main"></i>'
        + '<table><tr><th>无</th></tr></table><p role="status">说</p><p role="alert">说</p>'
        + '<p><img width="3000" height="1"></p><input aria-labelledby="nothing">'),
      document.querySelector('.grey').style.color = '#999'
      """)
    let faults = try PageAudit.faults(chrome).joined(separator: "\n")
    for words in [
      "heading left out", "no name: <button>", "contrast 2.", "twice: #main", "th without scope",
      "said twice: 说", "wider by", "names nothing", "no name: <input",
    ] { #expect(faults.contains(words), "\(words) in \(faults)") }
  }

  @Test func `the board, and what came of building`() throws {
    let (served, chrome) = try Self.county()
    try chrome.open(served.address)
    try Self.audit(chrome, "board")
    try chrome.press("?")
    try Self.audit(chrome, "keys")
    try chrome.open(served.address)
    try chrome.click("form[action='/board/build'] button")
    try #require(try chrome.waits { try chrome.text("main").contains("生成 1 份") })
    #expect(try chrome.has("a[href$='package.zip']"))
    try Self.audit(chrome, "built")
    try chrome.open(served.address + "nothing")
    try Self.audit(chrome, "refusal")
  }

  @Test func `a login`() throws {
    let (served, chrome) = try Self.county(invites: true)
    try chrome.open(served.address)
    try #require(try chrome.has("#login"))
    try Self.audit(chrome, "login")
    try chrome.type("错的", into: "#token")
    try chrome.click("#login button")
    try Self.audit(chrome, "refused")
  }

  @Test func `a draft with its traces, findings, places, entries`() throws {
    let (served, chrome) = try Self.county()
    let bad = try Self.draft("faulty", served, chrome)
    try chrome.open(bad)
    try #require(try chrome.waits("document.querySelector('#findings a.edit')"))
    try Self.audit(chrome, "findings")
    try chrome.click("#findings a.at")
    try #require(try chrome.waits("!document.querySelector('#place').hidden"))
    try chrome.click("#place a.edit")
    try #require(try chrome.waits("document.querySelector('#entry [name=text]')"))
    try Self.audit(chrome, "place and entry")
    try chrome.value("document.querySelector('#entry [name=text]').value = '错'")
    try chrome.click("#entry form.entry button")
    try #require(try chrome.waits("document.querySelector('#entry .failed')"))
    try Self.audit(chrome, "entry refused")
    let good = try Self.draft("doubtful", served, chrome)
    try chrome.open(good)
    let page = "document.querySelector('#document').contentDocument"
    try #require(try chrome.waits("\(page)?.querySelector('.figure[tabindex]')"))
    try chrome.value("\(page).querySelector('#f5').click()")
    try #require(try chrome.waits("document.querySelector('#trace .exact')"))
    try Self.audit(chrome, "trace")
    // The same without the script.
    let place = try chrome.words("document.querySelector('#trace a.at').href")
    try chrome.open(place)
    try Self.audit(chrome, "place by itself")
    try chrome.open(good + "trace?figure=f5")
    try Self.audit(chrome, "trace by itself")
    try chrome.open(bad + "entry?at=支出.csv:2.预算数")
    try Self.audit(chrome, "entry by itself")
  }

  @Test func `forms, imports, files and versions`() throws {
    let (served, chrome) = try Self.county()
    let bad = try Self.draft("faulty", served, chrome)
    let form = try served.form(of: "坏的", named: "有错的.xlsx")
    for page in ["files", "import"] {
      try chrome.open(bad + page)
      try Self.audit(chrome, page)
    }
    try chrome.open(bad + "files")
    try chrome.type(form, into: "#file")
    try chrome.click("form.upload button")
    try #require(try chrome.waits("document.querySelector('table.problems')"))
    try Self.audit(chrome, "form")
    try chrome.open(bad + "files/package.zip")
    try Self.audit(chrome, "no package")
    let export = served.beside("导出.csv")
    try Data(Self.export.utf8).write(to: URL(filePath: export))
    try served.write(
      try served.text(Self.spending).replacing("一百万", with: "1118760")
        .replacing("人员经肥", with: "人员经费"), to: Self.spending)
    try chrome.open(bad + "import")
    try chrome.type(export, into: "#file")
    try chrome.click("form.upload button")
    try #require(try chrome.waits("document.querySelector('#unit')"))
    try Self.audit(chrome, "import preview")
    // What is to be chosen where comes first, in words of the page.
    #expect(
      try chrome.holds(
        "document.querySelector('form.import').firstElementChild.querySelector('table.problems')"))
    let first = try chrome.text("table.problems tbody")
    #expect(first.contains("在“金额单位”里选"))
    #expect(!first.contains("导入对照.yaml") && !first.contains("--unit"))
    try chrome.value(
      "(() => { const unit = document.querySelector('#unit'); unit.value = '元'; unit.dispatchEvent(new Event('change', { bubbles: true })) })()"
    )
    try #require(try chrome.waits("document.querySelector('button.main')"))
    try chrome.click("button.main")
    try #require(try chrome.waits { try chrome.text("main").contains("这些文件改了") })
    #expect(try chrome.text("main").contains("导入对照.yaml（新增的）"))
    try Self.audit(chrome, "taken")
    try chrome.open(bad + "files")
    #expect(try chrome.text("#versions").contains("导入对照.yaml（新增）"))
    try Self.audit(chrome, "versions")
  }
}
