import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Synchronization
import Testing
import WorkbenchServing

/// A clock that stands still until it is told to move.
private final class Clock: Sendable {
  private let time = Mutex(ContinuousClock.now)
  var now: ContinuousClock.Instant { time.withLock { $0 } }
  func advance(by duration: Duration) { time.withLock { $0 += duration } }
}

/// Who has a token sees what it opens, and nobody anything else.
struct AccessTests {
  @Test func `without a token there is nothing but the page that asks for one`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let client = served.client
      let page = await client.get("/")
      #expect(page.status == 401 && page.text.contains("name=\"token\""))
      for path in [
        "/d/\(county.id("甲局"))/", "/d/\(county.id("甲局"))/document", "/board/progress.csv",
        "/board/summary/0/all.xlsx", "/nothing", "/d/\(county.id("甲局"))/events",
      ] {
        let answer = await client.get(path)
        #expect(answer.status == 401 && answer.text == page.text, "\(path)")
      }
      for cookie in ["gouji=", "gouji=x", "gouji=\(AccessToken().text)", "x; ;=;gouji"] {
        #expect(await client.get("/", ["Cookie": cookie]).text == page.text)
      }
      #expect(!page.text.contains("甲局"))
      #expect(await client.post("/board/build", [:], []).status == 401)
      #expect(!FileManager.default.fileExists(atPath: county.out))
      // The six pages and the one deed; the front door is for all.
      #expect(served.log.lines.count == 7)
      // The files that the page itself needs.
      let script = try #require(
        page.text.firstMatch(of: /\/assets\/login\.js\?v=[0-9a-f]+/)?.output)
      #expect(await client.get(String(script)).status == 200)
    }
  }

  @Test func `two departments cannot see one another`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let client = served.client
      for (name, other) in [("甲局", "丙局"), ("丙局", "甲局")] {
        let cookie = try await client.session(county.tokens[name] ?? "")
        let own = "/d/\(county.id(name))/"
        #expect(await client.get("/", cookie).headers["location"] == own)
        let page = await client.get(own, cookie)
        #expect(page.status == 200 && page.text.contains(name) && !page.text.contains(other))
        // What is another's answers as what is not there.
        let nothing = await client.get("/d/00000000/", cookie)
        #expect(nothing.status == 404)
        for path in [
          "/d/\(county.id(other))/", "/d/\(county.id(other))/document", "/board/progress.csv",
          "/board/sums.xlsx", "/board/summary/0/0.csv", "/d/\(county.id(other))/events",
        ] {
          let answer = await client.get(path, cookie)
          #expect(answer.status == 404 && answer.text == nothing.text, "\(path)")
          #expect(answer.headers.keys.sorted() == nothing.headers.keys.sorted())
        }
        #expect(await client.post("/board/build", cookie, []).status == 404)
      }
      #expect(!FileManager.default.fileExists(atPath: county.out))
    }
  }

  @Test func `the office sees all, until it leaves or is told to`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let client = served.client
      let office = try await client.session(county.tokens["财政部门"] ?? "")
      let one = try await client.session(county.tokens["甲局"] ?? "")
      let page = await client.get("/", office)
      for name in ServedCounty.names + ["丁局"] { #expect(page.text.contains(name)) }
      #expect(await client.get("/d/\(county.id("甲局"))/", office).status == 200)
      let left = await client.post("/logout", office, [])
      #expect(left.headers["set-cookie"]?.contains("Max-Age=0") == true)
      #expect(await client.get("/", office).status == 401)
      // A token that is revoked ends what it opened; the others go on.
      #expect(await client.get("/", one).status == 303)
      #expect(InvitationDesk(county.path).revoke("甲局").value == ["甲局"])
      #expect(await client.get("/", one).status == 401)
      #expect(await client.enter(county.tokens["甲局"] ?? "") == nil)
      #expect(await client.enter(county.tokens["丙局"] ?? "") != nil)
      // A new one is made for those that have none.
      #expect(InvitationDesk(county.path).invite().value.map(\.name) == ["甲局"])
    }
  }

  @Test func `events end with the token that opened them`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let session = try await served.client.session(county.tokens["甲局"] ?? "")
      let stream = served.client.events("/d/\(county.id("甲局"))", session)
      #expect(await stream.until("data: 1\n").contains("data: 1"))
      #expect(InvitationDesk(county.path).revoke("甲局").value == ["甲局"])
      let text = try county.folder.text("全县/甲局/支出.csv")
      try county.folder.write(text.replacing(",1118760,", with: ",1118761,"), to: "全县/甲局/支出.csv")
      let rest = String(decoding: await stream.rest(), as: UTF8.self)
      // The end of what is sent in pieces, and no version before it.
      #expect(rest.hasSuffix("0\r\n\r\n") && !rest.contains("event: version"), "\(rest)")
    }
  }

  @Test func `whoever started the program has a token of its own`() async throws {
    let county = try ServedCounty(invited: true)
    let admission = Admission(folder: county.path)
    try await county.serve({ $0.admission = admission }) { served in
      let own = try await served.client.session(admission.own.text)
      #expect(await served.client.get("/", own).status == 200)
    }
  }

  @Test func `cookies say what browsers must do with them`() async throws {
    let county = try ServedCounty(invited: true)
    let token = "token=\(county.tokens["甲局"] ?? "")"
    try await county.serve { served in
      let answer = await served.client.post("/login", RawClient.form, Array(token.utf8))
      let cookie = try #require(answer.headers["set-cookie"])
      #expect(answer.headers["location"] == "/")
      let number = try #require(cookie.split(separator: ";").first?.dropFirst("gouji=".count))
      #expect(cookie == "gouji=\(number); HttpOnly; SameSite=Strict; Path=/; Max-Age=43200")
      #expect(number.count == 34 && !county.tokens.values.contains(String(number)))
    }
    try await county.serve(behindProxy: true, { $0.hosts = ["budget.example.cn"] }) { served in
      let headers = RawClient.form.merging([
        "Host": "budget.example.cn", "Origin": "https://budget.example.cn",
      ]) { $1 }
      let answer = await served.client.post("/login", headers, Array(token.utf8))
      let cookie = try #require(answer.headers["set-cookie"])
      #expect(cookie.hasPrefix("__Host-gouji=") && cookie.hasSuffix("; Secure"))
      let kept = String(cookie.prefix { $0 != ";" })
      #expect(await served.client.get("/", ["Cookie": kept]).status == 303)
      // Of another name it is none.
      #expect(
        await served.client.get("/", ["Cookie": kept.replacing("__Host-", with: "")]).status == 401)
    }
  }

  @Test func `guessed tokens are counted, slowed, and told in one line`() async throws {
    let county = try ServedCounty(invited: true)
    let clock = Clock()
    let admission = Admission(folder: county.path, now: { clock.now })
    try await county.serve({ $0.admission = admission }) { served in
      let client = served.client
      let right = county.tokens["甲局"] ?? ""
      for number in 1...5 {
        let answer = await client.post(
          "/login", RawClient.form, Array("token=\(AccessToken().text)".utf8))
        #expect(answer.status == 401 && answer.headers["set-cookie"] == nil, "\(number)")
      }
      let late = await client.post(
        "/login", RawClient.form, Array("token=\(AccessToken().text)".utf8))
      #expect(late.status == 429 && late.text.contains("过 1 秒再试"))
      #expect(late.headers["retry-after"] == "1")
      #expect(served.log.lines.count == 6)
      #expect(served.log.lines.allSatisfy { $0.contains("来自 127.0.0.1") && !$0.contains("-") })
      // Others behind the same address get in with theirs.
      #expect(await client.enter(right) != nil)
      clock.advance(by: .seconds(1))
      let next = await client.post("/login", RawClient.form, Array("token=x".utf8))
      #expect(next.status == 401)
    }
  }

  @Test func `addresses are those the proxy names, and only where there is one`() async throws {
    let county = try ServedCounty(invited: true)
    let wrong = Array("token=x".utf8)
    let from = { @Sendable (address: String) in
      RawClient.form.merging(["X-Real-IP": address]) { $1 }
    }
    // A clock that stands: on a busy machine the wait would be over.
    let clock = Clock()
    let proxied = Admission(folder: county.path, isBehindProxy: true, now: { clock.now })
    try await county.serve(behindProxy: true, { $0.admission = proxied }) { served in
      for _ in 1...6 { _ = await served.client.post("/login", from("203.0.113.7"), wrong) }
      let first = await served.client.post("/login", from("203.0.113.7"), wrong)
      let other = await served.client.post("/login", from("203.0.113.8"), wrong)
      #expect((first.status, other.status) == (429, 401))
    }
    let direct = Admission(folder: county.path, now: { clock.now })
    try await county.serve({ $0.admission = direct }) { served in
      for number in 1...6 {
        _ = await served.client.post("/login", from("203.0.113.\(number)"), wrong)
      }
      #expect(await served.client.post("/login", from("203.0.113.9"), wrong).status == 429)
    }
    // Without tokens whoever comes by the loopback is the owner: nobody may be brought in there.
    try await ServedCounty().serve { served in
      for header in ["X-Real-IP", "X-Forwarded-For", "Forwarded", "Via"] {
        #expect(await served.client.get("/", [header: "203.0.113.7"]).status == 403)
      }
      #expect(await served.client.get("/").status == 200)
    }
  }

  @Test func `a file of tokens that cannot be relied on lets nobody in`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let office = try await served.client.session(county.tokens["财政部门"] ?? "")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o666], ofItemAtPath: Invitations.path(in: county.path))
      try county.folder.write("{}", to: "全县/.勾稽/令牌.json")
      #expect(await served.client.get("/", office).status == 401)
      #expect(await served.client.enter(county.tokens["丙局"] ?? "") == nil)
    }
  }
}
