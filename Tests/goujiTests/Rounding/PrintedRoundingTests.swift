import Foundation
import Testing

@testable import BudgetWorkbench

/// What `check` says of totals in print. The counts are those of issue 10, made there from the
/// published packages.
struct PrintedRoundingTests {
  @Test(arguments: [("tongchuan-2024", 864, 14), ("yongchuan-2024", 440, 25)])
  func `totals that do not foot are counted, and what balancing would move`(
    draft: String, totals: Int, differing: Int
  ) throws {
    let path = DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
    let run = try GoujiRun(["check", path, "--format", "json"])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((root["findings"] as? [Any])?.isEmpty == true)
    let footing = try #require(root["footing"] as? [String: Any])
    #expect(footing["totals"] as? Int == totals)
    #expect((footing["differing"] as? [Any])?.count == differing)
    let balancing = try #require(root["balancing"] as? [String: Any])
    let figures = try #require(balancing["figures"] as? [[String: String]])
    let groups = try #require(balancing["groups"] as? [[String: Any]])
    #expect(balancing["moved"] as? Int == figures.count)
    #expect(groups.reduce(0) { $0 + ($1["moved"] as? Int ?? 0) } == figures.count)
    #expect(balancing["beyondOneDigit"] as? Int == 0)
    // By one last digit each: 592.76 → 592.75.
    for figure in figures {
      let (natural, printed) = try (hundredths(figure["natural"]), hundredths(figure["printed"]))
      #expect(abs(natural - printed) == 1, "\(figure)")
    }
  }

  private func hundredths(_ text: String?) throws -> Int {
    try #require(text.flatMap { Int($0.filter { $0 != "." }) })
  }

  @Test func `a summary names the largest groups`() {
    let names = ["乙", "甲", "丙", "甲", "丁", "甲", "乙", "戊"]
    #expect(GroupCount.text(names, "个") == "甲 3 个，乙 2 个，丙 1 个，其余 2 个")
    #expect(GroupCount.text(Array(names.prefix(4)), "处") == "甲 2 处，乙 1 处，丙 1 处")
  }
}
