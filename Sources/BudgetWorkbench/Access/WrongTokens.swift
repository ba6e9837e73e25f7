#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where wrong tokens come from. A person mistypes a few times; from then on each wrong one makes its
/// address wait twice as long for the next try, up to some minutes. The clock is handed in.
package struct WrongTokens: Sendable {
  private struct Count {
    var wrong = 0
    var last: ContinuousClock.Instant
  }

  private var counts: [String: Count] = [:]

  private static let free = 5
  private static let longest = Duration.seconds(300)
  /// After so long an address begins anew.
  private static let memory = Duration.seconds(3_600)
  /// More addresses than one remembers; the longest silent ones go first.
  private static let most = 10_000

  package init() {}

  /// How long an address has still to wait; nil where it may try.
  package func wait(for address: String, at now: ContinuousClock.Instant) -> Duration? {
    guard let count = counts[Self.key(address)], count.wrong >= Self.free else { return nil }
    let pause = min(Self.longest, .seconds(1 << min(count.wrong - Self.free, 20)))
    let rest = pause - (now - count.last)
    return rest > .zero ? rest : nil
  }

  package mutating func note(_ address: String, at now: ContinuousClock.Instant) {
    let key = Self.key(address)
    if counts.count >= Self.most, counts[key] == nil { forget(at: now) }
    var count = counts[key] ?? Count(last: now)
    if now - count.last > Self.memory { count.wrong = 0 }
    count.wrong += 1
    count.last = now
    counts[key] = count
  }

  private mutating func forget(at now: ContinuousClock.Instant) {
    counts = counts.filter { now - $0.value.last <= Self.memory }
    guard counts.count >= Self.most else { return }
    let silent = counts.sorted { $0.value.last < $1.value.last }.prefix(Self.most / 10)
    for (key, _) in silent { counts[key] = nil }
  }

  /// One customer of a provider has 2⁶⁴ addresses of version 6: they count as one.
  private static func key(_ address: String) -> String {
    var parsed = in6_addr()
    guard inet_pton(AF_INET6, address, &parsed) == 1 else { return address }
    let bytes = withUnsafeBytes(of: parsed) { Array($0) }
    // One of version 4 in the clothes of version 6.
    let isMapped = bytes.prefix(12).elementsEqual([UInt8](repeating: 0, count: 10) + [255, 255])
    return (isMapped ? bytes[12...] : bytes[..<8]).map(String.init).joined(separator: ".")
  }
}
