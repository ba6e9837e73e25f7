import Foundation

/// SplitMix64: the same numbers from the same seed, on every machine.
package struct Chance: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// From a seed that is printed. Without `GOUJI_SEED` it is always the same, so that a run that passed
  /// passes again; a number is that seed, `random` any other: for whoever looks for what nobody has tried.
  package static func printed() -> Chance { Chance(seed: printedSeed()) }

  package static func printedSeed() -> UInt64 {
    let asked = ProcessInfo.processInfo.environment["GOUJI_SEED"]
    let seed =
      asked == "random" ? .random(in: 1...UInt64.max) : asked.flatMap { UInt64($0) } ?? usualSeed
    print("GOUJI_SEED=\(seed)")
    return seed
  }

  private static let usualSeed: UInt64 = 20_261_130

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
