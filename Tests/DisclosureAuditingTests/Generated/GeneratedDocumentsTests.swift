import DisclosureAuditing
import DisclosureReading
import GoujiModel
import TestSupport
import Testing

/// Documents made up at random, right by construction: two-level and flat tables, with money carried over
/// and without, 其中 anywhere, two units or two years in one document, tables over two pages, sentences
/// with two bases. None may be told wrong; of one error put into each most must be told.
struct GeneratedDocumentsTests {
  static func audit(_ passages: [Passage]) -> DisclosureAudit {
    DisclosureAuditor.audit(DisclosureReader(passages, path: "公开件").read())
  }

  @Test func `no right document is told wrong`() {
    var chance = Chance.printed()
    var wrong: [String] = []
    for number in 0..<60 {
      let document = GeneratedDocument(&chance)
      let findings = Self.audit(document.passages()).findings
      if !findings.isEmpty {
        wrong.append("\(number) \(document.traits) \(findings.map(\.message))")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  @Test func `most errors are told`() {
    var chance = Chance.printed()
    var told: [Slip: (found: Int, all: Int)] = [:]
    var missed: [String] = []
    for _ in 0..<25 {
      let document = GeneratedDocument(&chance)
      let slips = document.slips
      for slip in Slip.allCases {
        guard
          let index = slips.indices.filter({ slips[$0].slip == slip }).randomElement(using: &chance)
        else { continue }
        let words = slip.other(than: slips[index].text, &chance)
        let isTold = !Self.audit(document.passages(wrong: index, words)).findings.isEmpty
        told[slip, default: (0, 0)].all += 1
        if isTold {
          told[slip, default: (0, 0)].found += 1
        } else {
          missed.append("\(slips[index].text) → \(words) in \(slips[index].home)")
        }
      }
    }
    let found = told.values.reduce(0) { $0 + $1.found }
    let all = told.values.reduce(0) { $0 + $1.all }
    let words = Slip.allCases.map { "\($0.rawValue) \(told[$0]?.found ?? 0)/\(told[$0]?.all ?? 0)" }
    print(
      "audit, generated errors: \(found) of \(all) told; \(words.joined(separator: ", ")); missed: \(missed)"
    )
    #expect(found * 10 >= all * 8)
  }
}
