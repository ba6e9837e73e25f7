import NIOCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ports under which the site can be reached.
package enum SitePorts {
  package static let usual = 8420
  /// Tried in turn, before the system is asked for any.
  private static let tried = 20

  /// The one asked for alone; else from the usual one on, and in the end whichever the system chooses.
  package static func candidates(_ asked: Int?) -> [Int] {
    asked.map { [$0] } ?? Array(usual..<usual + tried) + [0]
  }
}

/// Why nobody can listen at an address and a port.
enum ListeningFault: Error, Equatable {
  case taken, notOurs, notAllowed, unknownName
  /// By the number of the system.
  case other(Int32)

  /// Nil of an error that has nothing to do with it.
  init?(_ error: any Error) {
    switch error {
    case let error as IOError: self.init(code: error.errnoCode)
    case is SocketAddressError.UnknownHost: self = .unknownName
    default: return nil
    }
  }

  init(code: Int32) {
    switch code {
    case EADDRINUSE: self = .taken
    case EADDRNOTAVAIL: self = .notOurs
    case EACCES: self = .notAllowed
    default: self = .other(code)
    }
  }

  /// For whoever started the program.
  func words(_ port: Int, address: String) -> String {
    switch self {
    case .taken: "端口 \(port) 有别的程序用着，换一个 --port"
    case .notOurs: "这台电脑没有地址 \(address)，核对 --listen"
    case .notAllowed: "不许用端口 \(port)（1024 以下的要有系统的权限），换一个 --port"
    case .unknownName: "不知道地址 \(address) 是哪里，核对 --listen"
    case .other(let code): "\(address) 的端口 \(port) 上听不了（系统错误 \(code)）"
    }
  }
}
