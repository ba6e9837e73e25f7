import GoujiModel
import TestSupport
import Testing

/// Editions made at random, of which only one is given whole: all the others must follow from the
/// changes between.
struct RandomEditionsTests {
  @Test func `one whole edition and the changes between give every other`() {
    var chance = Chance.printed()
    for _ in 0..<300 {
      let made = MadeEditions(using: &chance)
      for whole in made.truth.indices {
        let history = made.history(whole: whole)
        for (year, truth) in made.truth.enumerated() {
          let names = Classification(year: 2001 + year, history: history)
          for code in made.codes { check(code, names, truth, made, year, whole: whole) }
        }
      }
    }
  }

  private func check(
    _ code: String, _ names: Classification, _ truth: [String: String], _ made: MadeEditions,
    _ year: Int, whole: Int
  ) {
    let standing = names.standing(code)
    if let name = truth[code] {
      guard case .current(let entry, _) = standing else {
        Issue.record("\(code) is \(standing), should be \(name), year \(year), whole \(whole)")
        return
      }
      #expect(entry.name == name)
    } else {
      let before = made.truth[..<year].contains { $0[code] != nil }
      switch standing {
      case .retired: #expect(before)
      case .notYet: #expect(!before)
      default: Issue.record("\(code) is \(standing), year \(year), whole \(whole)")
      }
    }
    #expect(names.functionName(code) != nil)
  }

  @Test func `the successor is where the changes lead`() {
    var chance = Chance.printed()
    for _ in 0..<300 {
      let made = MadeEditions(using: &chance)
      let last = made.truth.count - 1
      let names = Classification(year: 2001 + last, history: made.history(whole: last))
      for code in made.codes where made.truth[0][code] != nil {
        switch names.successor(of: code) {
        case .same: #expect(made.truth[last][code] != nil)
        case .one(let next): #expect(made.truth[last][next] != nil && next != code)
        case .several(let changes):
          #expect(made.truth[last][code] == nil)
          #expect(changes.count > 1 && changes.allSatisfy { $0.kind == .split })
        case .none: #expect(made.truth[last][code] == nil)
        }
      }
    }
  }
}

/// Some years of a small classification, with what changed from each to the next.
private struct MadeEditions {
  /// By year, names by code.
  private(set) var truth: [[String: String]] = []
  private var changes: [[CodeChange]] = []
  private var used: Set<String> = []
  private var number = 0

  var codes: [String] { used.sorted() }

  init(using chance: inout Chance) {
    var current: [String: String] = [:]
    for _ in 0..<8 { current[newCode()] = newName() }
    truth = [current]
    changes = [[]]
    for year in 1..<Int.random(in: 2...6, using: &chance) {
      var made: [CodeChange] = []
      var touched: Set<String> = []
      for _ in 0..<Int.random(in: 0...4, using: &chance) {
        made += change(of: &current, year, &touched, using: &chance)
      }
      truth.append(current)
      changes.append(made)
    }
  }

  /// Only one edition has its tables; of the economic classes there are none.
  func history(whole: Int) -> EditionHistory {
    EditionHistory(
      truth.indices.map { year in
        var tables = ClassificationTables()
        let lines = truth[year].sorted { $0.key < $1.key }
          .map { "\($0.key)\t\($0.value)\t所造\t高\t\n" }.joined()
        if year == whole { tables[.function] = ClassificationTable(lines: lines) }
        return Edition(
          date: Self.date(year), title: "", isWhole: year == whole, tables: tables,
          changes: changes[year])
      })
  }

  private static func date(_ year: Int) -> EditionDate { EditionDate("200\(1 + year)-01-01")! }

  private mutating func newCode() -> String {
    number += 1
    let code = "20\(1 + number % 9)\(10 + number % 80)\(10 + number / 9)"
    used.insert(code)
    return code
  }

  private mutating func newName() -> String {
    number += 1
    return "科目\(number)"
  }

  /// A code takes part in one change a year.
  private mutating func change(
    of current: inout [String: String], _ year: Int, _ touched: inout Set<String>,
    using chance: inout Chance
  ) -> [CodeChange] {
    let free = current.keys.filter { !touched.contains($0) }.sorted()
    guard free.count > 3 else { return [] }
    let picked = free.shuffled(using: &chance)
    let (old, other) = (picked[0], picked[1])
    func make(_ kind: CodeChange.Kind, _ from: String, _ to: String, _ name: String) -> CodeChange {
      touched.formUnion([from, to])
      return CodeChange(
        kind, date: Self.date(year), oldCode: from,
        oldName: from.isEmpty ? "" : truth[year - 1][from] ?? "", newCode: to, newName: name,
        source: "所造", confidence: .high)
    }
    switch Int.random(in: 0...6, using: &chance) {
    case 0:
      current[old] = newName()
      return [make(.renamed, old, old, current[old]!)]
    case 1:
      current[old] = newName()
      return [make(.reused, old, old, current[old]!)]
    case 2:
      let new = newCode()
      current[new] = newName()
      current[old] = nil
      return [make(.recoded, old, new, current[new]!)]
    case 3:
      current[old] = nil
      return [make(.merged, old, other, current[other]!)]
    case 4:
      current[old] = nil
      let parts = [newCode(), newCode()]
      for part in parts { current[part] = newName() }
      return parts.flatMap { part in
        [make(.split, old, part, current[part]!), make(.added, "", part, current[part]!)]
      }
    case 5:
      current[old] = nil
      return [make(.stopped, old, "", "")]
    default:
      let new = newCode()
      current[new] = newName()
      return [make(.added, "", new, current[new]!)]
    }
  }
}
