import Foundation
import Testing

#if canImport(Glibc)
  import Glibc

  private let streamSocket = Int32(SOCK_STREAM.rawValue)
  /// A connection that is gone is an error like another.
  private let quietly = Int32(MSG_NOSIGNAL)
#else
  import Darwin

  private let streamSocket = SOCK_STREAM
  private let quietly: Int32 = 0
#endif

/// By its own name, which methods here have as well.
private func put(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int {
  bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, quietly) }
}

/// A client over a socket of its own, which says exactly what it is told: browsers and libraries would
/// mend a forged request before they send it.
struct RawClient {
  let port: Int
  var address = "127.0.0.1"

  private var host: String { "\(address):\(port)" }

  struct Answer {
    var status: Int
    /// Names in lower case.
    var headers: [String: String]
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  func get(_ path: String, _ headers: [String: String] = [:]) async -> Answer {
    await send("GET", path, headers)
  }

  /// As a page of the site does it, unless headers say otherwise.
  func post(_ path: String, _ headers: [String: String] = [:], _ body: [UInt8]) async -> Answer {
    let own = ["Origin": "http://\(host)", "Content-Length": String(body.count)]
    return await send("POST", path, own.merging(headers) { $1 }, body)
  }

  func send(
    _ method: String, _ path: String, _ headers: [String: String] = [:], _ body: [UInt8] = []
  ) async -> Answer {
    let usual = ["Host": host, "Connection": "close"]
    let lines = usual.merging(headers) { $1 }.map { "\($0): \($1)\r\n" }.joined()
    return await raw(Array("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n".utf8) + body)
  }

  func raw(_ bytes: [UInt8]) async -> Answer {
    let stream = Stream(port: port, address: address)
    stream.write(bytes)
    return Self.answer(await stream.rest())
  }

  /// A connection that is kept.
  final class Stream: Sendable {
    private let descriptor: Int32

    init(port: Int, address: String = "127.0.0.1") {
      let number = socket(AF_INET, streamSocket, 0)
      descriptor = number
      var place = sockaddr_in()
      place.sin_family = sa_family_t(AF_INET)
      place.sin_port = in_port_t(port).bigEndian
      place.sin_addr.s_addr = inet_addr(address)
      let connected = withUnsafePointer(to: &place) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      // A whole document takes long where other tests have the cores.
      var patience = timeval(tv_sec: 600, tv_usec: 0)
      setsockopt(
        descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
      if connected != 0 { Issue.record("no connection") }
    }

    deinit { close(descriptor) }

    /// Whether the other side takes it.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        let count = put(bytes[sent...], to: descriptor)
        if count <= 0 { return false }
        sent += count
      }
      return true
    }

    /// What has come; empty where the other side has closed, or says nothing for a while.
    func some() async -> [UInt8] {
      // The threads of the tests are those of the server.
      await withCheckedContinuation { continuation in
        DispatchQueue(label: "RawClient").async { [descriptor] in
          continuation.resume(returning: Self.some(descriptor))
        }
      }
    }

    private static func some(_ descriptor: Int32) -> [UInt8] {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      return count > 0 ? Array(buffer[..<count]) : []
    }

    func rest() async -> [UInt8] {
      var bytes: [UInt8] = []
      while true {
        let more = await some()
        if more.isEmpty { return bytes }
        bytes += more
      }
    }

    /// Reads until a text has come.
    func until(_ text: String) async -> String {
      var bytes: [UInt8] = []
      while !String(decoding: bytes, as: UTF8.self).contains(text) {
        let more = await some()
        if more.isEmpty { break }
        bytes += more
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func answer(_ bytes: [UInt8]) -> Answer {
    let mark = Array("\r\n\r\n".utf8)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else {
      return Answer(status: 0, headers: [:], bytes: [])
    }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    var body = Array(bytes[(end + 4)...])
    if headers["transfer-encoding"] == "chunked" { body = unchunked(body) }
    let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    return Answer(status: status, headers: headers, bytes: body)
  }

  private static func unchunked(_ bytes: [UInt8]) -> [UInt8] {
    var (rest, whole) = (bytes[...], [UInt8]())
    while let end = rest.firstIndex(of: 0x0D),
      let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16), size > 0
    {
      whole += rest[(end + 2)..<(end + 2 + size)]
      rest = rest[(end + 4 + size)...]
    }
    return whole
  }
}
