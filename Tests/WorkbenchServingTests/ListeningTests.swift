import Foundation
import Testing

@testable import WorkbenchServing

/// Ports and addresses of this computer.
struct ListeningTests {
  private static let loopbacks =
    ["127.0.0.1"] + (FreePort.fault(0, address: "::1") == nil ? ["::1"] : [])

  @Test(arguments: loopbacks)
  func `a port that somebody uses is passed over`(_ address: String) async throws {
    var held: Int32?
    // Other tests may use it for a while.
    for _ in 0..<600 where held == nil {
      held = try? FreePort.listening(FreePort.usual, address: address)
      if held == nil { try await Task.sleep(for: .milliseconds(100)) }
    }
    // What could not be had is somebody else's, which is as good.
    defer { if let held { close(held) } }
    #expect(FreePort.fault(FreePort.usual, address: address) == .taken)
    let chosen = FreePort.choose(nil, address: address)
    #expect((FreePort.usual + 1..<FreePort.usual + 20).contains(chosen))
    #expect(FreePort.choose(FreePort.usual, address: address) == FreePort.usual)
  }

  /// 203.0.113.0/24 belongs to nobody (RFC 5737), `.invalid` as well (RFC 6761).
  @Test func `why one cannot listen is told`() {
    #expect(FreePort.fault(0, address: "203.0.113.1") == .notOurs)
    #expect(FreePort.fault(0, address: "nowhere.invalid") == .unknownName)
    #expect(FreePort.fault(0, address: "127.0.0.1") == nil)
    let words = [EADDRINUSE, EADDRNOTAVAIL, EACCES, EMFILE].map { code in
      ListeningFault(code).words(80, address: "192.0.2.9")
    }
    #expect(
      Array(words.prefix(3)) == [
        "端口 80 有别的程序用着，换一个 --port", "这台电脑没有地址 192.0.2.9，核对 --listen",
        "不许用端口 80（1024 以下的要有系统的权限），换一个 --port",
      ])
    #expect(words[3].hasPrefix("192.0.2.9 的端口 80 上听不了："))
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
