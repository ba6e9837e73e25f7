import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing
import WorkbenchServing

/// The program itself, as `gouji serve` starts it.
struct ProgramTests {
  private static let folder = Bundle.main.executableURL!.deletingLastPathComponent()

  private final class Running: @unchecked Sendable {
    let process = Process()
    private let notes = Pipe()
    let port: Int
    let address: String

    init(_ arguments: [String]) throws {
      let out = Pipe()
      process.executableURL = ProgramTests.folder.appending(path: "gouji")
      process.arguments = ["serve"] + arguments + ["--no-browser"]
      process.standardOutput = out
      process.standardError = notes
      try process.run()
      var said = Data()
      while !said.contains(0x0A) {
        let more = out.fileHandleForReading.availableData
        if more.isEmpty { break }
        said += more
      }
      address = String(decoding: said, as: UTF8.self).trimmingCharacters(
        in: .whitespacesAndNewlines)
      port = URL(string: address)?.port ?? 0
    }

    func stop(_ signal: Int32) -> Int32 {
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process.terminationStatus
    }

    /// What it noted until it stopped.
    var noted: String {
      String(decoding: notes.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `it stops when it is told to, with readers, and leaves nothing`(_ signal: Int32) async throws
  {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    let files = FileManager.default
    let before = try files.subpathsOfDirectory(atPath: copy.folder.path).sorted()
    let running = try Running([copy.draft, "--port", "0"])
    #expect(running.address.hasPrefix("http://127.0.0.1:"))
    let client = RawClient(port: running.port)
    let home = await client.get("/")
    let page = try #require(home.headers["location"])
    #expect(await client.get(page).status == 200)
    let stream = client.events(String(page.dropLast()))
    _ = await stream.until("data: 1\n")
    let begun = ContinuousClock.now
    #expect(running.stop(signal) == 0)
    #expect(ContinuousClock.now - begun < .seconds(30))
    #expect(try files.subpathsOfDirectory(atPath: copy.folder.path).sorted() == before)
  }

  @Test func `two of them have two ports`() async throws {
    let draft = ServedSite.drafts("tongchuan-2024")
    let (one, two) = (try Running([draft]), try Running([draft]))
    #expect(one.port != two.port)
    #expect(await RawClient(port: two.port).get("/").status == 303)
    #expect(one.stop(SIGTERM) == 0)
    #expect(two.stop(SIGTERM) == 0)
  }

  /// The port is had by whoever takes it: no look beforehand, which another one could overtake.
  @Test func `four that start at one moment all have a port`() async throws {
    let draft = ServedSite.drafts("tongchuan-2024")
    let running = try await withThrowingTaskGroup(of: Running.self) { group in
      for _ in 0..<4 { group.addTask { try Running([draft]) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(running.map(\.port)).count == 4 && !running.contains { $0.port == 0 })
    for one in running { #expect(one.stop(SIGTERM) == 0) }
  }

  @Test func `a port that was asked for and is taken is said, and no other one taken`() throws {
    let held = try #require(
      (18_420..<18_520).lazy.compactMap { port in HeldPort(port).map { (port, $0) } }.first)
    defer { withExtendedLifetime(held) {} }
    let run = try Self.refused(ServedSite.drafts("tongchuan-2024"), port: held.0)
    #expect(run.status == 1 && run.words.contains("端口 \(held.0) 有别的程序用着，换一个 --port"))
  }

  /// An address by which other computers reach this one.
  private static let outer = ListeningAddress("0.0.0.0").others.first
  private static let every =
    ["0.0.0.0"] + (HeldPort.isFree(0, address: "::1") ? ["::"] : [])

  @Test(.enabled(if: outer != nil, "this computer has no network"), arguments: every)
  func `one that listens on every address is found by each`(_ every: String) async throws {
    let county = try ServedCounty(invited: true)
    let outer = try #require(Self.outer)
    let running = try Running([county.path, "--listen", every, "--port", "0"])
    #expect(running.address.hasPrefix("http://127.0.0.1:"))
    let client = RawClient(port: running.port, address: outer)
    #expect(await client.get("/").status == 401)
    let session = try await client.session(county.tokens["甲局"] ?? "")
    #expect(await client.get("/d/\(county.id("甲局"))/", session).status == 200)
    #expect(await RawClient(port: running.port).get("/").status == 401)
    for host in [
      "\(outer):1", outer, "evil.example:\(running.port)", "203.0.113.1:\(running.port)",
    ] {
      #expect(await client.get("/", ["Host": host]).status == 421, "\(host)")
    }
    #expect(running.stop(SIGTERM) == 0)
    #expect(running.noted.contains("别的电脑用：http://\(outer):\(running.port)/\n"))
  }

  /// What it says before it ends.
  private static func refused(
    _ path: String, port: Int = 0
  ) throws -> (status: Int32, words: String) {
    let (process, notes) = (Process(), Pipe())
    process.executableURL = folder.appending(path: "gouji")
    process.arguments = ["serve", path, "--no-browser", "--port", String(port)]
    process.standardError = notes
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let words = String(decoding: notes.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, words)
  }

  @Test func `what is not there is not served, and what is no draft is told`() throws {
    let copy = try ServedSite.copy(of: "tongchuan-2024")
    try copy.folder.write("# 说明", to: "README.md")
    for (path, words) in [
      ("/nowhere/at/all", "没有 /nowhere/at/all"),
      (copy.folder.path("README.md"), "不是草案：写草案文件夹、填报表（.xlsx）、名册.csv"),
      (copy.draft + "/支出.csv", "是草案里的一个文件，要写草案的文件夹：gouji serve \(copy.draft)"),
      (copy.folder.path("Templates"), "是放模板的文件夹"),
      (copy.folder.path("Templates/通川"), "里没有草案"),
    ] {
      let run = try Self.refused(path)
      #expect(run.status == 64 && run.words.contains(words), "\(path): \(run.words)")
    }
    let above = TemporaryFolder()
    try FileManager.default.moveItem(atPath: copy.folder.path, toPath: above.path("全县"))
    let run = try Self.refused(above.path)
    #expect(run.status == 64)
    #expect(run.words.contains("里没有草案，\(above.path("全县")) 里有"), "\(run.words)")
  }

  @Test func `an empty folder is served, and says that it is empty`() async throws {
    let folder = TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("全县/公开"), withIntermediateDirectories: true)
    let running = try Running([folder.path("全县"), "--port", "0"])
    #expect(await RawClient(port: running.port).get("/").status == 200)
    #expect(running.stop(SIGTERM) == 0)
    #expect(running.noted.contains("里还没有草案"))
  }

  @Test func `the first token closes a site that runs, on the loopback as well`() async throws {
    let county = try ServedCounty()
    let running = try Running([county.path, "--port", "0"])
    #expect(running.address == "http://127.0.0.1:\(running.port)/")
    let client = RawClient(port: running.port)
    #expect(await client.get("/").status == 200)
    let made = InvitationDesk(county.path).invite().value
    #expect(await client.get("/").status == 401)
    #expect(await client.get("/d/\(county.id("甲局"))/").status == 401)
    let token = try #require(made.first { $0.name == "甲局" }).token.text
    let session = try await client.session(token)
    #expect(await client.get("/d/\(county.id("甲局"))/", session).status == 200)
    // Without any it does not open again.
    for (name, _) in made { _ = InvitationDesk(county.path).revoke(name) }
    #expect(await client.get("/").status == 401)
    #expect(running.stop(SIGTERM) == 0)
    let noted = running.noted
    let own = try #require(noted.firstMatch(of: /自己用这个地址：http:\/\/127\.0\.0\.1:\d+\/#([0-9a-z-]+)/))
    #expect(own.output.1.count == 34)
  }
}
