import Foundation
import TestSupport
import Testing

/// Rounds over one reader: an input is made from a seed, handed in, and whatever comes back is right. What
/// is not: a signal, a round of over ten seconds, over 512 MB.
///
///     swift test --filter FuzzTests                          some seconds for each reader
///     GOUJI_FUZZ=1000000 swift test --filter FuzzTests       so many rounds
///     GOUJI_SEED=… GOUJI_FUZZ_ROUND=… swift test --filter … one round again; its input is kept in Crashes
///
/// A round that kills the program names itself first.
struct FuzzRun {
  let reader: String
  private let seed: UInt64

  private static let environment = ProcessInfo.processInfo.environment
  /// The same for all readers of a run.
  private static let seed = Chance.printedSeed()
  private static let rounds = environment["GOUJI_FUZZ"].flatMap { Int($0) }
  private static let only = environment["GOUJI_FUZZ_ROUND"].flatMap { UInt64($0) }
  /// Without a number of rounds.
  private static let usualSeconds = 2.0
  private static let longestSeconds = 10.0
  private static let mostMegabytes = 512

  init(_ reader: String) {
    self.reader = reader
    seed = Self.seed
  }

  /// Past crashes first.
  func run(_ input: (inout Mutator) -> [UInt8], reading read: ([UInt8]) -> Void) {
    for (name, bytes) in crashes {
      FuzzWatch.begin("\(reader): Crashes/\(reader)/\(name)")
      read(bytes)
    }
    defer { FuzzWatch.end() }
    if let only = Self.only {
      let bytes = made(input, in: only)
      keep(bytes, as: "\(seed)-\(only)")
      round(only) { read(bytes) }
      return
    }
    let start = FuzzWatch.seconds()
    var number: UInt64 = 0
    while isWanted(number, since: start) {
      let bytes = made(input, in: number)
      guard round(number, { read(bytes) }) else { return }
      number += 1
    }
    let seconds = FuzzWatch.seconds() - start
    print("\(reader): \(number) rounds in \(Int(seconds)) s, peak \(FuzzWatch.peakMegabytes) MB")
  }

  private func isWanted(_ number: UInt64, since start: Double) -> Bool {
    if let rounds = Self.rounds { return number < rounds }
    return FuzzWatch.seconds() - start < Self.usualSeconds
  }

  private func made(_ input: (inout Mutator) -> [UInt8], in number: UInt64) -> [UInt8] {
    // Rounds of one reader, and those of different readers, have nothing in common.
    let own = reader.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var mutator = Mutator(seed: own &+ number &* 0x9E37_79B9_7F4A_7C15)
    return input(&mutator)
  }

  /// False where no further round would say more.
  @discardableResult
  private func round(_ number: UInt64, _ read: () -> Void) -> Bool {
    let name = "\(reader): GOUJI_SEED=\(seed) GOUJI_FUZZ_ROUND=\(number)"
    FuzzWatch.begin(name)
    let before = FuzzWatch.threadSeconds()
    read()
    let seconds = FuzzWatch.threadSeconds() - before
    if seconds > Self.longestSeconds { Issue.record("\(seconds) s: \(name)") }
    // Other tests use memory, too, unless this one was asked for.
    guard Self.rounds != nil, FuzzWatch.peakMegabytes > Self.mostMegabytes else { return true }
    Issue.record("\(FuzzWatch.peakMegabytes) MB: \(name)")
    return false
  }

  // MARK: Past crashes

  private var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Crashes/\(reader)")
  }

  private var crashes: [(name: String, bytes: [UInt8])] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return (names ?? []).sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }

  private func keep(_ bytes: [UInt8], as name: String) {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(bytes).write(to: folder.appending(path: name))
  }
}
