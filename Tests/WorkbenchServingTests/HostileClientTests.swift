import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing
import WorkbenchServing

/// Somebody who means harm, with and without a department's token: refused, one line in the log,
/// nothing written, nothing told.
struct HostileClientTests {
  /// What must never be told to 甲局: the other departments, and where things lie.
  private static func leaks(_ answer: RawClient.Answer, _ county: ServedCounty) -> Bool {
    ["乙局", "丙局", "丁局", county.folder.path, "root:"].contains { answer.text.contains($0) }
  }

  @Test func `no address leads out of one's own draft`() async throws {
    let county = try ServedCounty(invited: true)
    let before = try county.files()
    try await county.serve { served in
      let client = served.client
      let cookie = try await client.session(county.tokens["甲局"] ?? "")
      let own = "/d/\(county.id("甲局"))"
      for path in [
        "/../../etc/passwd", "/d/..%2f%E4%B9%99%E5%B1%80/", "\(own)/../\(county.id("丙局"))/",
        "\(own)/..%2f..%2f%E4%B8%99%E5%B1%80/", "\(own)%00/", "/d/%E4%B8%99%E5%B1%80/",
        "\(own)/place?file=..%2F%E4%B8%99%E5%B1%80%2F%E6%94%AF%E5%87%BA.csv&line=2",
        "\(own)/place?file=%2Fetc%2Fpasswd&line=1", "/board/..%2f..%2fout",
        "//d/\(county.id("丙局"))/",
        "/board/summary/0/..%2fall.xlsx", "/.%E5%8B%BE%E7%A8%BD/%E4%BB%A4%E7%89%8C.json",
        "/d/\(county.id("丙局"))/place?file=%E6%94%AF%E5%87%BA.csv&line=2",
      ] {
        let lines = served.log.lines.count
        let answer = await client.get(path, cookie)
        #expect([400, 404].contains(answer.status), "\(path): \(answer.status)")
        #expect(!Self.leaks(answer, county), "\(path)")
        #expect(served.log.lines.count == lines + 1, "\(path)")
      }
    }
    #expect(try county.files() == before)
  }

  @Test func `a forged host or sender comes no further with a session`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let client = served.client
      let cookie = try await client.session(county.tokens["财政部门"] ?? "")
      func with(_ headers: [String: String]) -> [String: String] { cookie.merging(headers) { $1 } }
      #expect(await client.get("/", with(["Host": "evil.example"])).status == 421)
      for origin in ["http://evil.example", "null", "http://127.0.0.1:1", "file://"] {
        #expect(await client.post("/board/build", with(["Origin": origin]), []).status == 403)
        #expect(
          await client.post("/login", ["Origin": origin], Array("token=x".utf8)).status == 403)
        #expect(await client.post("/logout", with(["Origin": origin]), []).status == 403)
      }
      #expect(served.log.lines.count == 13)
      #expect(!FileManager.default.fileExists(atPath: county.out))
      #expect(await client.get("/", cookie).status == 200)
    }
  }

  @Test func `what is sent to the door is small, or not taken`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let client = served.client
      let long = Array(("token=" + String(repeating: "a", count: 100_000)).utf8)
      let refused = await client.post("/login", RawClient.form, long)
      #expect(refused.status == 413 && refused.text.contains("内容太大，至多 2 KB。"))
      // Without a length, a piece at a time.
      let host = "127.0.0.1:\(client.port)"
      let head =
        "POST /login HTTP/1.1\r\nHost: \(host)\r\nOrigin: http://\(host)\r\nConnection: close\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n"
      let piece = "800\r\n" + String(repeating: "a", count: 0x800) + "\r\n"
      let chunked = await client.raw(Array((head + piece + piece + "0\r\n\r\n").utf8))
      #expect(chunked.status == 413)
      for body in ["", "token", "token=%", "token=%zz", "token=%ff%fe", "=&=&=", "token=%00"] {
        let answer = await client.post("/login", RawClient.form, Array(body.utf8))
        #expect([400, 401, 429].contains(answer.status), "\(body): \(answer.status)")
        #expect(answer.headers["set-cookie"] == nil)
      }
      #expect(await client.post("/login", [:], Array("token=x".utf8)).status == 400)
    }
  }

  // MARK: Uploads

  /// The form of 甲局, made of its draft as it would be with these lines.
  private static func form(_ county: ServedCounty, adding lines: String) throws -> [UInt8] {
    let head = try county.folder.text("全县/甲局/草案.yaml")
    try county.folder.write(head + lines, to: "全县/甲局/草案.yaml")
    let made = try FormExport(workbench: Workbench(draft: "\(county.path)/甲局"))
      .workbook(in: county.path)
    try county.folder.write(head, to: "全县/甲局/草案.yaml")
    return try #require(made.value).bytes
  }

  /// Otherwise the other's figures would come into its own document as those of last year.
  @Test func `a department's form leads to no draft of another`() async throws {
    let county = try ServedCounty(invited: true)
    let own = try Self.form(county, adding: "")
    let reaching = try Self.form(county, adding: "\n上年草案: ../丙局\n")
    let before = try county.files()
    try await county.serve { served in
      let client = served.client
      let (one, office) = (
        try await client.session(county.tokens["甲局"] ?? ""),
        try await client.session(county.tokens["财政部门"] ?? "")
      )
      let page = "/d/\(county.id("甲局"))"
      for (bytes, cookie, status) in [
        (own, one, 200), (reaching, one, 403), (reaching, office, 200),
      ] {
        let kept = await client.upload(bytes, called: "甲局.xlsx", to: page + "/form", cookie)
        let place = try #require(kept.headers["location"])
        #expect(await client.get(place, cookie).status == status)
        if cookie == office { continue }
        let package = await client.get(place + "/package.zip", cookie)
        #expect((package.status == 403) == (status == 403))
        if status == 403 {
          #expect(await client.post(place + "/take", cookie, []).status == 403)
          #expect(!Self.leaks(package, county))
        }
        // Not even its key is of use to another one.
        let other = try await client.session(county.tokens["丙局"] ?? "")
        #expect(await client.get(place, other).status == 404)
      }
    }
    #expect(try county.files() == before)
  }

  private static let python = "/usr/bin/python3"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "python3 is not there"))
  func `a form that unpacks to a gigabyte is refused`() async throws {
    let county = try ServedCounty(invited: true)
    let bomb = try Self.form(county, changedBy: #"data += b" " * (1 << 30)"#)
    #expect(bomb.count < 4 << 20)
    let before = try county.files()
    try await county.serve { served in
      let client = served.client
      let cookie = try await client.session(county.tokens["甲局"] ?? "")
      let page = "/d/\(county.id("甲局"))"
      let kept = await client.upload(bomb, called: "甲局.xlsx", to: page + "/form", cookie)
      let place = try #require(kept.headers["location"])
      let told = await client.get(place, cookie)
      #expect(told.text.contains("G118"), "\(told.text)")
      #expect(await client.post(place + "/take", cookie, []).status == 422)
    }
    #expect(try county.files() == before)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "python3 is not there"))
  func `a workbook of more cells than several at once may have is not kept`() async throws {
    let county = try ServedCounty(invited: true)
    let rows = #"b"<row><c><v>1</v></c></row>" * 300001 + b"</sheetData>""#
    let large = try Self.form(county, changedBy: #"data = data.replace(b"</sheetData>", \#(rows))"#)
    #expect(large.count < 1 << 20)
    try await county.serve { served in
      let cookie = try await served.client.session(county.tokens["甲局"] ?? "")
      for way in ["form", "import"] {
        let page = "/d/\(county.id("甲局"))/\(way)"
        let refused = await served.client.upload(large, called: "甲局.xlsx", to: page, cookie)
        #expect(refused.status == 413 && refused.text.contains("30 万个"), "\(refused.text)")
      }
    }
  }

  /// The form of 甲局, its first sheet changed by a line of Python.
  private static func form(_ county: ServedCounty, changedBy line: String) throws -> [UInt8] {
    try county.folder.write(try Self.form(county, adding: ""), to: "填报表.xlsx")
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = [
      "-c",
      """
      import sys, zipfile
      old, new = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED)
      for name in old.namelist():
          data = old.read(name)
          if name == "xl/worksheets/sheet1.xml": \(line)
          new.writestr(name, data)
      new.close()
      """, county.folder.path("填报表.xlsx"), county.folder.path("炸弹.xlsx"),
    ]
    try process.run()
    process.waitUntilExit()
    return try Array(Data(contentsOf: county.folder.url.appending(path: "炸弹.xlsx")))
  }

  @Test func `requests that contradict themselves are not taken for two`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let host = "127.0.0.1:\(served.client.port)"
      let both =
        "POST /login HTTP/1.1\r\nHost: \(host)\r\nOrigin: http://\(host)\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: \(host)\r\n\r\n"
      let twoLengths =
        "POST /login HTTP/1.1\r\nHost: \(host)\r\nOrigin: http://\(host)\r\nContent-Length: 6\r\nContent-Length: 7\r\nConnection: close\r\n\r\ntoken=x"
      let twoHosts =
        "GET / HTTP/1.1\r\nHost: \(host)\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
      for text in [
        both, twoLengths, twoHosts, "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n",
      ] {
        let answer = await served.client.raw(Array(text.utf8))
        #expect([0, 400, 401, 421].contains(answer.status), "\(text): \(answer.status)")
        #expect(!answer.text.contains("甲局"))
      }
    }
  }

  @Test func `many connections at once wait, and the site answers again`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve({
      $0.limits.connections = 20; $0.limits.secondsUntilRequest = 2
    }) { served in
      let idle = (0..<60).map { _ in RawClient.Stream(port: served.client.port) }
      #expect(await served.client.get("/").status == 401)
      withExtendedLifetime(idle) {}
    }
  }
}
