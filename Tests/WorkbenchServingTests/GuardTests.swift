import Foundation
import Synchronization
import Testing
import WorkbenchServing

/// What is refused, whatever was asked for.
struct GuardTests {
  private let draft = ServedSite.drafts("tongchuan-2024")

  @Test(arguments: [
    "evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:8420", "",
  ])
  func `another host is refused and logged in one line`(_ host: String) async throws {
    try await ServedSite.run(draft) { served in
      let answer = await served.client.get("/", ["Host": host])
      #expect(answer.status == 421)
      #expect(!answer.text.contains("人力资源"))
      #expect(served.log.lines.count == 1)
      #expect(served.log.lines.first?.contains("\n") == false)
    }
  }

  @Test func `two hosts, a list of them and an address of elsewhere are refused`() async throws {
    try await ServedSite.run(draft) { served in
      let host = "127.0.0.1:\(served.client.port)"
      for (target, hosts) in [
        ("/", ["\(host)\r\nHost: evil.example"]), ("/", ["evil.example\r\nHost: \(host)"]),
        ("/", ["\(host), evil.example"]), ("/", ["a@\(host)"]), ("http://\(host)/", [host]),
        ("http://evil.example/", [host]), ("evil.example:443", [host]), ("*", [host]),
      ] {
        let lines = served.log.lines.count
        let head =
          "GET \(target) HTTP/1.1\r\nHost: \(hosts[0])\r\nConnection: close\r\n\r\n"
        let answer = await served.client.raw(Array(head.utf8))
        #expect(answer.status == 400, "\(head): \(answer.status)")
        #expect(served.log.lines.count == lines + 1, "\(head)")
      }
    }
  }

  @Test func `what is no request is logged in one line`() async throws {
    try await ServedSite.run(draft) { served in
      let long = "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 40_000) + "\r\n\r\n"
      for text in ["\u{16}\u{3}\u{1}\u{2}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", long] {
        let lines = served.log.lines.count
        let answer = await served.client.raw(Array(text.utf8))
        #expect([0, 400].contains(answer.status))
        #expect(served.log.lines.count == lines + 1, "\(text.prefix(20))")
      }
      #expect(served.log.lines.allSatisfy { $0.contains("来自 127.0.0.1") && !$0.contains("\n") })
    }
  }

  @Test func `a body that is cut short is no fault of the site`() async throws {
    try await ServedSite.run(draft) { served in
      let host = "127.0.0.1:\(served.client.port)"
      for framing in [
        "Content-Length: 1000\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
      ] {
        var stream: RawClient.Stream? = RawClient.Stream(port: served.client.port)
        let head =
          "POST \(served.draft)/entry HTTP/1.1\r\nHost: \(host)\r\nOrigin: http://\(host)\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n\(framing)"
        let lines = served.log.lines.count
        stream?.write(Array(head.utf8))
        try await Task.sleep(for: .milliseconds(200))
        stream = nil
        for _ in 0..<3_000 where served.log.lines.count == lines {
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      #expect(served.log.lines.count == 2, "\(served.log.lines)")
      #expect(served.log.lines.allSatisfy { $0.contains("请求没有收完") && !$0.contains("500") })
    }
  }

  @Test func `the names of the loopback are served, and those that were given`() async throws {
    try await ServedSite.run(draft, { $0.hosts = ["budget.example.cn"] }) { served in
      let port = served.client.port
      for host in ["localhost:\(port)", "LOCALHOST:\(port)", "[::1]:\(port)", "budget.example.cn"] {
        #expect(await served.client.get("/", ["Host": host]).status == 303, "\(host)")
      }
      #expect(await served.client.get("/", ["Host": "other.example.cn"]).status == 421)
      #expect(served.log.lines.count == 1)
    }
  }

  @Test func `pages elsewhere may link here, and do nothing else`() async throws {
    try await ServedSite.run(draft) { served in
      let (client, page) = (served.client, served.draft + "/")
      let link = [
        "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document",
      ]
      #expect(await client.get(page, link).status == 200)
      let framed = link.merging(["Sec-Fetch-Dest": "iframe"]) { $1 }
      #expect(await client.get(page, framed).status == 403)
      #expect(await client.get(page, ["Sec-Fetch-Site": "same-site"]).status == 403)
      #expect(await client.get(page, ["Origin": "http://evil.example"]).status == 403)
      #expect(await client.get(page, ["Origin": "null"]).status == 403)
      #expect(await client.get(page, ["Origin": "http://127.0.0.1:\(client.port)"]).status == 200)
      #expect(served.log.lines.count == 4)
    }
  }

  @Test func `what changes something must come from a page of the site`() async throws {
    try await ServedSite.run(draft) { served in
      let (client, page) = (served.client, served.draft + "/nothing")
      #expect(await client.send("POST", page, ["Content-Length": "0"]).status == 403)
      let foreign = ["Origin": "http://127.0.0.1:1"]
      #expect(await client.post(page, foreign, []).status == 403)
      // Past the guard there is no such page.
      #expect(await client.post(page, [:], []).status == 404)
      let form = ["Origin": "null", "Sec-Fetch-Site": "same-origin"]
      #expect(await client.post(page, form, []).status == 404)
    }
  }

  @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
  func `other methods are refused`(_ method: String) async throws {
    try await ServedSite.run(draft) { served in
      let status = await served.client.send(method, "/").status
      #expect([400, 405].contains(status))
    }
  }

  @Test func `what is too large is refused before it is read`() async throws {
    try await ServedSite.run(draft) { served in
      let client = served.client
      let huge = ["Content-Length": "99999999999"]
      #expect(await client.post("/", huge, []).status == 413)
      #expect(await client.get("/" + String(repeating: "a", count: 3_000)).status == 414)
      #expect(await client.get("/" + String(repeating: "%E7%94%B2", count: 1_000)).status == 414)
      // In one short line, with the reason.
      for line in served.log.lines.suffix(2) {
        #expect(line.count < 260 && line.contains("（共 ") && line.contains("地址太长"), "\(line)")
      }
      let header = ["X-Long": String(repeating: "a", count: 40_000)]
      #expect(await client.get("/", header).status != 303)
      #expect(await client.send("GET", "/", ["Content-Length": "3"], [1, 2, 3]).status == 400)
    }
  }

  @Test(arguments: [
    "/../../etc/passwd", "/d/..%2f..%2fetc%2fpasswd/", "/d/%2e%2e/document", "//evil.example/",
    "/assets/..%2fPackage.swift", "/d/00000000/", "/d/00000000/place?file=..&line=1",
  ])
  func `no path leads to the file system`(_ path: String) async throws {
    try await ServedSite.run(draft) { served in
      let answer = await served.client.get(path)
      #expect([400, 404].contains(answer.status), "\(answer.status)")
      #expect(!answer.text.contains("root:"))
      #expect(served.log.lines.count == 1)
    }
  }

  @Test func `what is logged moves no cursor`() async throws {
    try await ServedSite.run(draft) { served in
      _ = await served.client.get("/\u{1B}[2J", ["Host": "evil\u{7}"])
      _ = await served.client.get("/%1B%0Aok")
      for line in served.log.lines {
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      }
    }
  }

  @Test func `a connection on which nothing comes is closed`() async throws {
    try await ServedSite.run(
      draft,
      {
        $0.limits.secondsUntilRequest = 1
        $0.limits.secondsForRequest = 1
      }
    ) { served in
      let silent = RawClient.Stream(port: served.client.port)
      #expect(await silent.some().isEmpty)
    }
  }

  @Test func `a byte now and then does not keep a connection open`() async throws {
    try await ServedSite.run(draft, { $0.limits.secondsForRequest = 1 }) { served in
      let slow = RawClient.Stream(port: served.client.port)
      let host = "127.0.0.1:\(served.client.port)"
      let head =
        "POST \(served.draft)/form HTTP/1.1\r\nHost: \(host)\r\nOrigin: http://\(host)\r\n"
        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
      slow.write(Array(head.utf8))
      let rest = Task { await slow.rest() }
      let isClosed = Mutex(false)
      Task {
        _ = await rest.value
        isClosed.withLock { $0 = true }
      }
      // Half a minute, on a busy machine more; what is kept open would never end.
      var written = 0
      while written < 100, !isClosed.withLock({ $0 }) {
        slow.write([0x20])
        written += 1
        try await Task.sleep(for: .milliseconds(300))
      }
      // Closed without an answer, while more was to come.
      #expect(written < 100)
      #expect(await rest.value == [])
    }
  }

  @Test func `every answer keeps others out`() async throws {
    try await ServedSite.run(draft) { served in
      for path in ["/", served.draft + "/", served.draft + "/document", "/nothing"] {
        let headers = await served.client.get(path).headers
        #expect(headers["x-content-type-options"] == "nosniff")
        #expect(headers["cross-origin-opener-policy"] == "same-origin")
        #expect(headers["cross-origin-resource-policy"] == "same-origin")
        #expect(headers["referrer-policy"] == "same-origin")
        #expect(headers["cache-control"] == "no-store")
        #expect(headers["content-security-policy"]?.contains("frame-ancestors") == true)
        #expect(headers["content-security-policy"]?.contains("unsafe") == false)
      }
    }
  }
}
