import BudgetWorkbench
import Foundation
import TestSupport
import Testing
import WorkbenchServing

/// The configuration of nginx in the README, with nginx itself, a certificate made for the test, and a
/// client that checks it.
struct ReverseProxyTests {
  private static func program(_ name: String) -> String? {
    ((ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
      + ["/usr/sbin"]).map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let programs = (
    nginx: program("nginx"), openssl: program("openssl"), curl: program("curl")
  )
  private static let areThere =
    programs.nginx != nil && programs.openssl != nil && programs.curl != nil

  private static let host = "budget.example.cn"

  /// What it says; while it runs it keeps no thread of the site waiting.
  private static func run(_ program: String?, _ arguments: [String]) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "program").async {
        continuation.resume(with: Result { try wait(for: program, arguments) })
      }
    }
  }

  private static func wait(for program: String?, _ arguments: [String]) throws -> String {
    let (process, out) = (Process(), Pipe())
    process.executableURL = URL(filePath: program ?? "")
    process.arguments = arguments
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  /// The lines of the README between ```nginx and ```.
  private static func configuration() throws -> String {
    let readme = try String(
      contentsOf: ServedSite.repository.appending(path: "README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: "```nginx\n")
    try #require(parts.count == 2)
    return try #require(parts[1].components(separatedBy: "\n```").first)
  }

  /// nginx with that configuration, on ports of the test.
  private final class Proxy {
    let process = Process()
    let place = TemporaryFolder()
    let port: Int

    /// Another run may have left its own.
    static func freePort() throws -> Int {
      try #require(((SitePorts.usual + 1_000)...).prefix(100).first { HeldPort.isFree($0) })
    }

    init(to site: Int, port: Int) async throws {
      self.port = port
      _ = try await run(
        programs.openssl,
        [
          "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(host)",
          "-addext", "subjectAltName=DNS:\(host)", "-keyout", place.path("key.pem"), "-out",
          place.path("cert.pem"),
        ])
      let server = try configuration()
        .replacing("listen 443 ssl", with: "listen 127.0.0.1:\(port) ssl")
        .replacing("/etc/ssl/gouji/证书.pem", with: place.path("cert.pem"))
        .replacing("/etc/ssl/gouji/私钥.pem", with: place.path("key.pem"))
        .replacing("http://127.0.0.1:8420", with: "http://127.0.0.1:\(site)")
      let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
        "\($0)_temp_path \(place.path($0));"
      }
      try place.write(
        """
        daemon off; pid \(place.path("pid")); error_log \(place.path("log"));
        events {}
        http {
        access_log off; \(paths.joined(separator: " "))
        \(server)
        }

        """, to: "nginx.conf")
      process.executableURL = URL(filePath: programs.nginx ?? "")
      process.arguments = ["-c", place.path("nginx.conf"), "-p", place.path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      for _ in 0..<1_200 where HeldPort.isFree(port) {
        try await Task.sleep(for: .milliseconds(50))
      }
      try #require(!HeldPort.isFree(port))
    }

    deinit {
      process.terminate()
      process.waitUntilExit()
    }

    /// Status and cookie of an answer, and its text.
    func ask(_ path: String, _ options: [String] = []) async throws -> (
      status: String, text: String
    ) {
      let answer = try await run(
        programs.curl,
        [
          "--silent", "--include", "--max-time", "90", "--cacert", place.path("cert.pem"),
          "--resolve", "\(host):\(port):127.0.0.1", "https://\(host):\(port)\(path)",
        ] + options)
      return (String(answer.split(separator: " ").dropFirst().first ?? ""), answer)
    }
  }

  @Test(.enabled(if: areThere, "nginx, openssl or curl is not installed"))
  func `behind nginx as the README has it`() async throws {
    let county = try ServedCounty(invited: true)
    // Not the usual port: browsers say it with the name.
    let port = try Proxy.freePort()
    let name = "\(Self.host):\(port)"
    try await county.serve(behindProxy: true, { $0.hosts = [Self.host, name] }) { served in
      let proxy = try await Proxy(to: served.client.port, port: port)
      let home = try await proxy.ask("/")
      #expect(home.status == "401" && home.text.contains("name=\"token\""), "\(home.text)")
      #expect(home.text.contains("Strict-Transport-Security"))
      // As a browser sends the form; on the usual port it leaves that out.
      let usual = ["--header", "Host: \(Self.host)", "--header", "Origin: https://\(Self.host)"]
      #expect(try await proxy.ask("/login", usual + ["--data", "token=x"]).status == "401")
      let origin = ["--header", "Origin: https://\(name)"]
      let jar = ["--cookie-jar", proxy.place.path("jar"), "--cookie", proxy.place.path("jar")]
      let entered = try await proxy.ask(
        "/login", origin + jar + ["--data", "token=\(county.tokens["甲局"] ?? "")"])
      #expect(entered.status == "303", "\(entered.text)")
      #expect(entered.text.contains("__Host-gouji=") && entered.text.contains("; Secure"))
      let page = try await proxy.ask("/d/\(county.id("甲局"))/", jar)
      #expect(page.status == "200" && page.text.contains("甲局"))
      #expect(try await proxy.ask("/d/\(county.id("丙局"))/", jar).status == "404")
      // Whoever claims another address is still known by his own.
      for number in 1...5 {
        _ = try await proxy.ask(
          "/login", origin + ["--data", "token=x", "--header", "X-Real-IP: 203.0.113.\(number)"])
      }
      // Each one doubles the wait, so that a busy machine comes too early in the end as well.
      var status = ""
      for _ in 1...8 where status != "429" {
        status = try await proxy.ask("/login", origin + ["--data", "token=x"]).status
      }
      #expect(status == "429")
      #expect(served.log.lines.last?.contains("来自 127.0.0.1") == true)
      // Events come through as they happen.
      let events = try await Self.run(
        Self.programs.curl,
        [
          "--silent", "--no-buffer", "--max-time", "60", "--cacert", proxy.place.path("cert.pem"),
          "--resolve", "\(Self.host):\(proxy.port):127.0.0.1",
          "https://\(Self.host):\(proxy.port)/d/\(county.id("甲局"))/events",
        ] + jar)
      #expect(events.contains("event: version"))
      // Another name leads nowhere.
      #expect(try await proxy.ask("/", ["--header", "Host: evil.example"]).status == "421")
    }
  }
}
