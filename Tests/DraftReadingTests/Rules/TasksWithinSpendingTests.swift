import GoujiModel
import Testing

@testable import DraftReading

struct TasksWithinSpendingTests {
  private func says(_ tasks: String) -> [String] {
    RuleFixture.printing(StandardLedger.tasks).says(
      .tasksBeyondSpending, ["年度任务.csv": "任务名称,主要内容,预算数\n\(tasks)"])
  }

  @Test func `tasks that cost more than is spent are told at the largest`() {
    #expect(
      says("就业,培训,40\n社保,扩面,‸80\n") == ["年度任务的预算数合计 120 万元，大于支出合计 100 万元"])
  }

  @Test func `tasks within the spending, and those without amounts, pass`() {
    #expect(says("就业,培训,40\n社保,扩面,60\n") == [])
    #expect(says("就业,培训,\n") == [])
  }
}
