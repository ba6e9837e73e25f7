import GoujiModel
import TestSupport

/// A kind of single change to a report, as an error of the program or a hand could make it.
struct Mutation: Sendable {
  /// `换了方向词`
  let name: String
  /// Why some changes of the kind cannot be told; empty where all must be caught.
  var escapes = ""
  /// The least share that must be caught, in percent.
  var floor = 100
  /// The report with one such change, and where it is; nil where the report has nothing to change,
  /// or the change would print the same.
  let make: @Sendable (ShippedReport, inout Chance) -> (place: String, report: Report)?

  init(
    _ name: String, floor: Int = 100, escapes: String = "",
    _ make: @escaping @Sendable (ShippedReport, inout Chance) -> (place: String, report: Report)?
  ) {
    self.name = name
    self.floor = floor
    self.escapes = escapes
    self.make = make
  }
}

/// How many changes of a kind were found.
struct MutationScore {
  let mutation: Mutation
  private(set) var made = 0
  private(set) var caught = 0
  /// Places of those that were not.
  private(set) var missed: [String] = []

  init(_ mutation: Mutation) { self.mutation = mutation }

  mutating func count(isCaught: Bool, at place: String) {
    made += 1
    if isCaught { caught += 1 } else { missed.append(place) }
  }

  var isReached: Bool { made > 0 && caught * 100 >= made * mutation.floor }

  var line: String {
    let share = made == 0 ? "—" : "\(caught * 100 / made)%"
    let escapes = caught == made ? "" : "  \(mutation.escapes) \(missed.prefix(3))"
    return "| \(mutation.name) | \(made) | \(caught) | \(share) |\(escapes)"
  }
}

extension MutationScore {
  /// Changes every report `times` times in each of the ways. `audit` is made once for each report
  /// and says what is found in a changed one.
  static func scores(
    of mutations: [Mutation], in reports: [ShippedReport], times: Int, chance: inout Chance,
    audit: (ShippedReport) -> (Report) -> [Finding]
  ) -> [MutationScore] {
    var scores = mutations.map { MutationScore($0) }
    for shipped in reports {
      let findings = audit(shipped)
      for index in scores.indices {
        for _ in 0..<times {
          guard let (place, changed) = scores[index].mutation.make(shipped, &chance) else {
            continue
          }
          scores[index].count(
            isCaught: !findings(changed).isEmpty, at: "\(shipped.name) \(place)")
        }
      }
    }
    print("| 改动 | 处 | 抓到 | 比例 |\n| --- | --- | --- | --- |")
    for score in scores { print(score.line) }
    return scores
  }
}
