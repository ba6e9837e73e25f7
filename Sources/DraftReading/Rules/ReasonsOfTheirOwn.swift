import GoujiModel
import SourceReading

/// What it checks: the reason of one of the three public expenses (因公出国、公务接待、公务用车) does not speak
/// of another of them alone.
///
/// Why: three reasons stand below one another, and one is typed into the line of the next.
///
/// Example: 公务接待费: 公务用车报废，运行维护费减少.
///
/// Source: 财预〔2016〕143号: “三公”经费增减变化原因等说明信息.
enum ReasonsOfTheirOwn {
  private static let expenses: [(name: String, own: WordList, named: WordList, words: String)] = [
    (
      "出国", WordList(["国", "境", "团组", "因公"]), WordList(["因公出国", "出国", "出境", "团组"]), "因公出国（境）"
    ),
    (
      "接待",
      WordList([
        "接待", "来访", "来客", "陪餐", "批次", "工作餐", "用餐", "就餐", "考察", "调研", "检查组", "学习交流", "陪同",
      ]),
      WordList(["公务接待", "接待费", "接待批次", "接待任务", "接待人次"]), "公务接待"
    ),
    (
      "用车", WordList(["车", "油", "驾驶", "燃修", "维修", "里程", "过路", "下乡"]),
      WordList(["公务用车", "车辆", "用车", "车改", "燃油"]), "公务用车"
    ),
  ]

  static func findings(_ draft: WholeDraft) -> [Finding] {
    draft.budget.reasons.inOrder().compactMap { name, reason -> Finding? in
      let own = expenses.filter { name.containsBytes(of: $0.name) }
      let scalars = Array(reason.value.unicodeScalars)
      guard own.count == 1, !name.containsBytes(of: "三公"), !own[0].own.isFound(in: scalars) else {
        return nil
      }
      let other = expenses.first { $0.name != own[0].name && $0.named.isFound(in: scalars) }
      return other.map {
        Finding(
          .remarkDiffers, at: reason.place,
          "“\(name)”的原因说的是\($0.words)：\(shortened(reason.value))", label: "说的是\($0.words)",
          basis: "财预〔2016〕143号：“三公”经费增减变化原因", cure: "核对这一条原因是不是写给“\(name)”的")
      }
    }
  }
}
