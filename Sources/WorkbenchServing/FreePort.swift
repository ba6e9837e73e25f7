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

  /// The one asked for, or the first that nobody uses from the usual one on; 0 lets the system choose.
  package static func choose(_ asked: Int?, address: String) -> Int {
    if let asked { return asked }
    return (usual..<usual + tried).first { fault($0, address: address) != .taken } ?? 0
  }

  /// Why the site cannot listen there; nil where it can.
  package static func fault(_ port: Int, address: String) -> ListeningFault? {
    do {
      close(try listening(port, address: address))
      return nil
    } catch {
      return error
    }
  }

  /// A socket that listens there, at the address that the server takes as well: the first of a name.
  static func listening(_ port: Int, address: String) throws(ListeningFault) -> Int32 {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = streamSocket
    hints.ai_flags = AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address, String(port), &hints, &found) == 0, let found else {
      throw .unknownName
    }
    defer { freeaddrinfo(found) }
    let place = found.pointee
    let descriptor = socket(place.ai_family, place.ai_socktype, place.ai_protocol)
    guard descriptor >= 0 else { throw ListeningFault(errno) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    // Bound with SO_REUSEADDR a port that somebody listens on is refused by `listen` alone.
    if bind(descriptor, place.ai_addr, place.ai_addrlen) == 0, listen(descriptor, 1) == 0 {
      return descriptor
    }
    let fault = ListeningFault(errno)
    close(descriptor)
    throw fault
  }

  #if canImport(Glibc)
    private static let streamSocket = Int32(SOCK_STREAM.rawValue)
  #else
    private static let streamSocket = SOCK_STREAM
  #endif
}

/// Why nobody can listen at an address and a port.
package enum ListeningFault: Error, Equatable {
  case taken, notOurs, notAllowed, unknownName
  /// By the number of the system.
  case other(Int32)

  init(_ code: Int32) {
    switch code {
    case EADDRINUSE: self = .taken
    case EADDRNOTAVAIL: self = .notOurs
    case EACCES: self = .notAllowed
    default: self = .other(code)
    }
  }

  /// For whoever started the program.
  package func words(_ port: Int, address: String) -> String {
    switch self {
    case .taken: "端口 \(port) 有别的程序用着，换一个 --port"
    case .notOurs: "这台电脑没有地址 \(address)，核对 --listen"
    case .notAllowed: "不许用端口 \(port)（1024 以下的要有系统的权限），换一个 --port"
    case .unknownName: "不知道地址 \(address) 是哪里，核对 --listen"
    case .other(let code): "\(address) 的端口 \(port) 上听不了：\(String(cString: strerror(code)))"
    }
  }
}
