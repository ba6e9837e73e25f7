#if canImport(Glibc)
  import Glibc

  private let streamSocket = Int32(SOCK_STREAM.rawValue)
#else
  import Darwin

  private let streamSocket = SOCK_STREAM
#endif

/// A port on which a test itself listens, so that others find it taken.
final class HeldPort {
  private let descriptor: Int32

  /// Nil where it cannot be had: taken already, or no such address here.
  init?(_ port: Int, address: String = "127.0.0.1") {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = streamSocket
    hints.ai_flags = AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address, String(port), &hints, &found) == 0, let found else { return nil }
    defer { freeaddrinfo(found) }
    let place = found.pointee
    descriptor = socket(place.ai_family, place.ai_socktype, place.ai_protocol)
    guard descriptor >= 0 else { return nil }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    // Bound with SO_REUSEADDR a port that somebody listens on is refused by `listen` alone.
    guard bind(descriptor, place.ai_addr, place.ai_addrlen) == 0, listen(descriptor, 1) == 0 else {
      return nil
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  static func isFree(_ port: Int, address: String = "127.0.0.1") -> Bool {
    HeldPort(port, address: address) != nil
  }
}
