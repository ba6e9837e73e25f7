import GoujiModel
import Testing

@testable import DraftReading

struct VehiclesKeptTests {
  private static let shape = LedgerShape(
    name: "车辆",
    columns: [
      LedgerColumn("用途", .text), LedgerColumn("现有数", .count), LedgerColumn("购置数", .count),
    ])

  private func says(_ now: String, _ then: String) -> [String] {
    EarlierFixture.says(
      .factImplausible, ["车辆.csv": "用途,现有数,购置数\n\(now)\n"], ["车辆.csv": "用途,现有数,购置数\n\(then)\n"],
      shapes: [Self.shape])
  }

  @Test func `a third of last year's, and three times as many`() {
    #expect(says("其他用车,1,0", "其他用车,7,1") == ["“现有数”是 1，上年草案里是 7 辆、购置 1 辆"])
    #expect(says("其他用车,30,0", "其他用车,3,0") == ["“现有数”是 30，上年草案里是 3 辆"])
    // 7 + 1 = 8, and 18 is more than twice of it.
    #expect(says("其他用车,18,0", "其他用车,7,1") == ["“现有数”是 18，上年草案里是 7 辆、购置 1 辆"])
  }

  @Test func `some more or fewer, and small numbers`() {
    #expect(says("其他用车,8,0", "其他用车,7,1") == [])
    #expect(says("其他用车,1,0", "其他用车,3,0") == [])
    #expect(says("其他用车,3,0", "其他用车,7,0") == [])
  }
}
