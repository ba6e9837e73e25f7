import Foundation

/// A request over HTTP to a program on this computer, answered whole before it returns.
struct LocalRequest {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  let port: UInt16
  let method: String
  let path: String
  var body: [UInt8] = []

  func answer() throws -> Data {
    let descriptor = socket(AF_INET, streamSocket, 0)
    guard descriptor >= 0 else { throw Failed(description: "no socket") }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Failed(description: "nobody at port \(port)") }
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    try handle.write(contentsOf: Data(Array(head.utf8) + body))
    return try Self.body(from: descriptor)
  }

  /// As long as the header says: the other side may keep the connection open.
  private static func body(from descriptor: Int32) throws -> Data {
    var bytes = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let end = Data("\r\n\r\n".utf8)
    while true {
      if let head = bytes.range(of: end) {
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).lowercased()
          .components(separatedBy: "\r\n")
        let length = lines.first { $0.hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        if let length, bytes.count - head.upperBound >= length {
          return bytes[head.upperBound..<head.upperBound + length]
        }
      }
      // What is there: `FileHandle` would wait for as much as it is asked for.
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else {
        throw Failed(description: "the answer ends early: \(bytes.count) bytes")
      }
      bytes += chunk[..<count]
    }
  }
}

#if canImport(Glibc)
  private let streamSocket = Int32(SOCK_STREAM.rawValue)
#else
  private let streamSocket = SOCK_STREAM
#endif
