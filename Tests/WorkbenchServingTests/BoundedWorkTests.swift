import BudgetWorkbench
import Foundation
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@testable import WorkbenchServing

/// What one client can take of what all have in common.
struct BoundedWorkTests {
  @Test func `a session has so many streams, and others have theirs`() async throws {
    let county = try ServedCounty(invited: true)
    let page = "/d/\(county.id("甲局"))"
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let other = try await client.session(county.tokens["甲局"] ?? "")
      var open: [RawClient.Stream] = []
      for _ in 0..<8 {
        let stream = client.events(page, own)
        #expect(await stream.until("data: 1\n").contains("data: 1"))
        open.append(stream)
      }
      let refused = await client.get(page + "/events", own)
      #expect(refused.status == 503 && refused.text.contains("先关掉几页再看"))
      #expect(refused.headers["retry-after"] == "30")
      #expect(served.log.lines.count == 1)
      let another = client.events(page, other)
      #expect(await another.until("data: 1\n").contains("data: 1"))
      // A page that is closed makes room, when next something is written to it.
      open.removeLast()
      let text = try county.folder.text("全县/甲局/支出.csv")
      var isBack = false
      for number in 0..<100 where !isBack {
        try county.folder.write(
          text.replacing(",1118760,", with: ",\(1_118_000 + number),"), to: "全县/甲局/支出.csv")
        let stream = client.events(page, own)
        isBack = await stream.until("\n").contains(" 200 ")
        // Whoever reads a draft that changes all the time begins anew.
        try await Task.sleep(for: .seconds(1))
      }
      #expect(isBack)
      withExtendedLifetime((open, another)) {}
    }
  }

  @Test func `streams are counted by session, department, address and all together`() throws {
    var limits = OpenStreams.Limits()
    (limits.session, limits.visitor, limits.address, limits.all) = (2, 3, 4, 5)
    let streams = OpenStreams(limits)
    func open(_ session: String?, _ department: String?, _ address: String?) -> OpenStreams.Slot? {
      try? streams.open(session: session, department: department, address: address)
    }
    var slots = [open("甲", "局", "1"), open("甲", "局", "1")]
    #expect(open("甲", "局", "2") == nil)
    slots.append(open("乙", "局", "1"))
    #expect(open("丙", "局", "2") == nil)
    slots.append(open(nil, nil, "1"))
    #expect(open(nil, nil, "1") == nil)
    slots.append(open(nil, nil, "2"))
    #expect(slots.allSatisfy { $0 != nil } && open(nil, nil, "3") == nil)
    #expect(streams.count == 5)
    slots.removeFirst()
    #expect(open("甲", "局", "2") != nil && streams.count == 4)
    slots = []
    #expect(streams.count == 0)
    // Who sits at the computer has as many as there are.
    let own = (0..<5).map { _ in open(nil, nil, nil) }
    #expect(own.allSatisfy { $0 != nil } && open(nil, nil, nil) == nil)
  }

  /// Held until it is told to go on.
  private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let begun = Mutex(0)
    var count: Int { begun.withLock { $0 } }
    func pass() {
      begun.withLock { $0 += 1 }
      semaphore.wait()
    }
    func open() { semaphore.signal() }
  }

  private static func until(_ isSo: () async -> Bool) async throws {
    for _ in 0..<3_000 {
      if await isSo() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("it never was")
  }

  @Test func `one PDF at a time, of each draft one, and pages do not wait`() async throws {
    let (work, gate) = (LongWork.layouts(), Gate())
    let first = Task { try await work.run(for: "甲") { gate.pass() } }
    try await Self.until { gate.count == 1 }
    let second = Task { try await work.run(for: "乙") { gate.pass() } }
    let refusal = await #expect(throws: Refusal.self) { try await work.run(for: "甲") {} }
    #expect(refusal?.status == .tooManyRequests && refusal?.wait != nil)
    let others = (0..<8).map { _ in Task { await OffRequest.run { 1 } } }
    for other in others { #expect(await other.value == 1) }
    #expect(gate.count == 1)
    gate.open()
    try await first.value
    try await Self.until { gate.count == 2 }
    gate.open()
    try await second.value
    try await work.run(for: "甲") {}
  }

  @Test func `of those who wait, whose draft has least under way comes first`() async throws {
    let work = LongWork(places: 2, perDraft: 4, most: 8, words: "")
    let gates = [Gate(), Gate()]
    let order = ServedSite.Log()
    let running = gates.map { gate in Task { try await work.run(for: "甲") { gate.pass() } } }
    try await Self.until { gates.allSatisfy { $0.count == 1 } }
    let waiting = ["甲", "甲", "乙"].map { draft in
      Task { try await work.run(for: draft) { order.add(draft) } }
    }
    try await Self.until { await work.waiting.count == 3 }
    gates[0].open()
    for task in waiting { try await task.value }
    gates[1].open()
    for task in running { try await task.value }
    #expect(order.lines.first == "乙")
  }

  @Test func `a form without files is small, whatever stands in it`() async throws {
    let draft = ServedSite.drafts("tongchuan-2024")
    try await ServedSite.run(draft) { served in
      let (client, base) = (served.client, served.draft)
      let many = Array(String(repeating: "a&", count: 1_000_000).utf8)
      for path in ["/entry", "/form", "/restore", "/import"] {
        let refused = await client.post(base + path, RawClient.form, many)
        #expect(refused.status == 413 && refused.text.contains("至多 1 MB"), "\(path)")
      }
      let few = Array(String(repeating: "a&", count: 400_000).utf8)
      #expect(await client.post(base + "/entry", RawClient.form, few).status == 400)
      let parts = ["Content-Type": "multipart/form-data; boundary=b"]
      #expect(await client.post(base + "/entry", parts, many).status == 413)
    }
  }

  @Test func `what is under way is bounded, and room comes back`() async throws {
    let draft = ServedSite.drafts("tongchuan-2024")
    try await ServedSite.run(draft, { $0.limits.inFlightOfOne = 1_000 }) { served in
      let (client, base) = (served.client, served.draft)
      let host = "127.0.0.1:\(client.port)"
      var stream: RawClient.Stream? = RawClient.Stream(port: client.port)
      let head =
        "POST \(base)/form HTTP/1.1\r\nHost: \(host)\r\nOrigin: http://\(host)\r\n"
        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 2000\r\n\r\n"
      stream?.write(Array(head.utf8) + [UInt8](repeating: 0x20, count: 900))
      let body = [UInt8](repeating: 0x61, count: 500)
      try await Self.until {
        let refused = await client.post(base + "/entry", RawClient.form, body)
        return refused.status == 503 && refused.headers["retry-after"] != nil
      }
      stream = nil
      try await Self.until {
        await client.post(base + "/entry", RawClient.form, body).status == 400
      }
    }
  }

  @Test func `who enters again and again ends their own sessions only`() async throws {
    let county = try ServedCounty(invited: true)
    try await county.serve { served in
      let client = served.client
      let office = try await client.session(county.tokens["财政部门"] ?? "")
      let first = try await client.session(county.tokens["甲局"] ?? "")
      for _ in 0..<100 { _ = try await client.session(county.tokens["甲局"] ?? "") }
      #expect(await client.get("/", first).status == 401)
      #expect(await client.get("/", office).status == 200)
    }
  }

  @Test func `a connection on which nothing is taken is closed`() async throws {
    let draft = ServedSite.drafts("tongchuan-2024")
    try await ServedSite.run(draft, { $0.limits.secondsForAnswer = 1 }) { served in
      let stream = RawClient.Stream(port: served.client.port)
      let host = "127.0.0.1:\(served.client.port)"
      let request = "GET \(served.draft)/document HTTP/1.1\r\nHost: \(host)\r\n\r\n"
      let size = await served.client.get(served.draft + "/document").bytes.count
      try #require(size > 0)
      let wanted = 40_000_000 / size
      stream.write(Array(String(repeating: request, count: wanted).utf8))
      var isOpen = true
      for _ in 0..<600 where isOpen {
        try await Task.sleep(for: .milliseconds(100))
        isOpen = stream.write([0x0D])
      }
      #expect(!isOpen)
    }
  }

  @Test func `one address has so many connections`() async throws {
    let draft = ServedSite.drafts("tongchuan-2024")
    // On a busy machine none of them is slow.
    let change = { (options: inout ServingOptions) in
      options.limits.connectionsOfOne = 3
      options.limits.secondsUntilRequest = 600
      options.limits.secondsForRequest = 600
    }
    try await ServedSite.run(draft, change) { served in
      let port = served.client.port
      var idle = (0..<3).map { _ in RawClient.Stream(port: port) }
      // Who is answered has been counted, and stays.
      for stream in idle {
        stream.write(Array("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8))
        #expect(await !stream.some().isEmpty)
      }
      #expect(await served.client.get("/").status == 0)
      #expect(await served.client.get("/").status == 0)
      #expect(served.log.lines.count == 1)
      idle = []
      try await Self.until { await served.client.get("/").status == 303 }
      withExtendedLifetime(idle) {}
    }
  }
}
