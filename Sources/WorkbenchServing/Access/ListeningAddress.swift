import NIOCore

/// Where the site is listened for, and by which addresses it is then reached.
package struct ListeningAddress: Sendable {
  /// As it was given.
  package let text: String

  /// Nil for this computer alone.
  package init(_ given: String?) { text = given ?? Self.loopback }

  private static let loopback = "127.0.0.1"
  private static let every = ["0.0.0.0", "::"]

  private var isEvery: Bool { Self.every.contains(text) }

  /// Under which whoever started it opens it.
  package var own: String { isEvery ? Self.loopback : Self.shown(text) }

  /// Under which it may be asked for besides the address that a connection comes in by: a name.
  package var hosts: [String] { isEvery || text == Self.loopback ? [] : [own] }

  /// Under which other computers reach one that listens on every address.
  package var others: [String] {
    if !isEvery { return [] }
    let devices = (try? System.enumerateDevices()) ?? []
    let addresses = devices.compactMap { device -> String? in
      switch device.address {
      case .v4: device.address?.ipAddress
      case .v6 where text == "::": device.address?.ipAddress
      default: nil
      }
    }
    return addresses.filter { address in
      // Of the loopback, and those that hold on one cable alone.
      !address.hasPrefix("127.") && address != "::1" && !address.lowercased().hasPrefix("fe80:")
    }.map(Self.shown)
  }

  /// As it stands in the address of a page. Where one listens for both kinds, an old one comes as a new
  /// one.
  static func shown(_ address: String) -> String {
    let mapped = "::ffff:"
    if address.lowercased().hasPrefix(mapped), address.contains(".") {
      return String(address.dropFirst(mapped.count))
    }
    return address.contains(":") ? "[\(address)]" : address
  }
}
