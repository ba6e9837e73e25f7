#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The port under which the site can be reached.
package enum FreePort {
  package static let usual = 8420
  /// Tried in turn, before the system is asked for any.
  private static let tried = 20

  /// The one asked for, or the first that is free from the usual one on; 0 lets the system choose.
  package static func choose(_ asked: Int?, address: String) -> Int {
    if let asked { return asked }
    return (usual..<usual + tried).first { isFree($0, address: address) } ?? 0
  }

  package static func isFree(_ port: Int, address: String) -> Bool {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(clamping: port).bigEndian
    guard inet_pton(AF_INET, address, &place.sin_addr) == 1 else { return true }
    let bound = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    // Bound with SO_REUSEADDR a port that somebody listens on is refused by `listen` alone.
    return bound == 0 && listen(descriptor, 1) == 0
  }
}
