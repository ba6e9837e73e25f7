import Foundation
import Testing

@testable import WorkbenchServing

/// Ports and addresses of this computer.
struct ListeningTests {
  @Test func `one port where it is asked for, or else one after the other`() {
    #expect(SitePorts.candidates(80) == [80])
    #expect(SitePorts.candidates(nil) == Array(8420...8439) + [0])
  }

  /// Nil where it can be had.
  private static func fault(_ port: Int, address: String) async -> String? {
    let server = WorkbenchServer(Site(ServedSite.drafts("tongchuan-2024")))
    let (opened, tell) = AsyncStream<Int>.makeStream()
    return await withTaskGroup(of: String?.self) { group in
      group.addTask {
        do {
          try await server.run(address: address, ports: [port]) { tell.yield($0) }
          return nil
        } catch {
          return (error as? CannotListen)?.words
        }
      }
      group.addTask {
        for await _ in opened { break }
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }

  /// 203.0.113.0/24 belongs to nobody (RFC 5737), `.invalid` as well (RFC 6761).
  @Test func `why one cannot listen is told`() async throws {
    #expect(await Self.fault(0, address: "203.0.113.1") == "这台电脑没有地址 203.0.113.1，核对 --listen")
    #expect(
      await Self.fault(0, address: "nowhere.invalid") == "不知道地址 nowhere.invalid 是哪里，核对 --listen")
    let ports = 18_520..<18_620
    let held = try #require(
      ports.lazy.compactMap { port in HeldPort(port).map { (port, $0) } }.first)
    #expect(await Self.fault(held.0, address: "127.0.0.1") == "端口 \(held.0) 有别的程序用着，换一个 --port")
    withExtendedLifetime(held) {}
    #expect(
      ListeningFault(code: EACCES).words(80, address: "甲") == "不许用端口 80（1024 以下的要有系统的权限），换一个 --port"
    )
    #expect(
      ListeningFault(code: EMFILE).words(80, address: "192.0.2.9")
        == "192.0.2.9 的端口 80 上听不了（系统错误 \(EMFILE)）")
  }

  @Test func `an address stands in a page as browsers write it`() {
    #expect(ListeningAddress.shown("::ffff:192.0.2.9") == "192.0.2.9")
    #expect(ListeningAddress.shown("2001:db8::1") == "[2001:db8::1]")
    #expect(ListeningAddress.shown("budget") == "budget")
    // By nothing but the loopback, with its port.
    #expect(ListeningAddress(nil).hosts == [] && ListeningAddress("0.0.0.0").hosts == [])
    #expect(ListeningAddress("budget").hosts == ["budget"])
    #expect(ListeningAddress("::").own == "127.0.0.1")
    #expect(ListeningAddress("127.0.0.1").others == [])
    #expect(!ListeningAddress("::").others.contains { $0.hasPrefix("127.") || $0 == "[::1]" })
  }
}
