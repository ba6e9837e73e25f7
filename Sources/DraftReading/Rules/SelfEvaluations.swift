import GoujiModel
import SourceReading

/// What it checks: in a list with 得分 and 评级 (a project's 绩效自评) each one that was evaluated (自评: 是) has both,
/// and no other has; the grade is that of the score.
///
/// Why: scores and grades are counted and averaged in the text.
///
/// Example: 自评得分 9.95, 评级 优; 绩效自评 是 without a score.
///
/// Source: 项目支出绩效评价管理办法 (财预〔2020〕10号) 第十九条: 优 from 90, 良 from 80, 中 from 60, 差 below. Where the grades are
/// 优, 良, 合格, 不合格, places draw the line of 良 at 75 or at 80: either passes.
enum SelfEvaluations {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    draft.budget.ledgers.keys.sorted().flatMap { name -> [Finding] in
      guard let ledger = draft.ledger(name), let columns = Columns(ledger.shape) else { return [] }
      return ledger.records.flatMap { filled($0, columns) + graded($0, columns) }
    }
  }

  private struct Columns {
    let shape: LedgerShape
    let score: Int
    let grade: Int
    /// 是 or 否.
    let evaluated: Int?
    let name: Int?

    /// Nil of a list without scores and grades; one with weights has scores of its parts.
    init?(_ shape: LedgerShape) {
      let names = shape.columns.map(\.name)
      guard shape.index(of: StandardColumn.weight) == nil,
        let score = names.firstIndex(where: { $0.hasSuffix("得分") }),
        let grade = names.firstIndex(where: { $0.hasSuffix("评级") || $0.hasSuffix("等级") }),
        shape.columns[score].kind.isNumber
      else { return nil }
      self.shape = shape
      self.score = score
      self.grade = grade
      name = shape.namingIndex
      evaluated = shape.columns.indices.first { column in
        if case .choice(let choices) = shape.columns[column].kind {
          choices.name == ChoiceList.yesOrNo.name && names[column].contains("自评")
        } else {
          false
        }
      }
    }

    func title(_ record: LedgerRecord) -> String {
      name.map { "“\(shortened(record.values[$0].text))”" } ?? ""
    }
  }

  // MARK: Both or neither

  private static func filled(_ record: LedgerRecord, _ columns: Columns) -> [Finding] {
    guard let evaluated = columns.evaluated else { return [] }
    let (said, names) = (record.values[evaluated].text, columns.shape.columns.map(\.name))
    let both = [columns.score, columns.grade]
    if said == "是", let blank = both.first(where: { record.values[$0] == .empty }) {
      let missing = both.filter { record.values[$0] == .empty }.map { names[$0] }
      return [
        .unfilled(columns.title(record), names[evaluated], missing, at: record.place(of: blank))
      ]
    }
    guard said == "否", let typed = both.first(where: { record.values[$0] != .empty }) else {
      return []
    }
    return [
      .unevaluated(
        columns.title(record), names[evaluated], names[typed], at: record.place(of: typed))
    ]
  }

  // MARK: Score and grade

  /// Points from which a grade begins, and below which it ends; nil of other words.
  private static func bounds(_ grade: String) -> Range<Int>? {
    switch grade {
    case "优", "优秀": 90..<101
    case "良", "良好": 80..<90
    case "中", "中等": 60..<80
    case "合格": 60..<80
    case "差", "不合格": 0..<60
    default: nil
    }
  }

  private static func graded(_ record: LedgerRecord, _ columns: Columns) -> [Finding] {
    let (score, grade) = (record.values[columns.score], record.values[columns.grade].text)
    guard let points = score.points, var bounds = bounds(grade) else { return [] }
    let isOfFour =
      if case .choice(let choices) = columns.shape.columns[columns.grade].kind {
        choices.choices.contains("合格")
      } else {
        false
      }
    if isOfFour, bounds.lowerBound == 80 { bounds = 75..<90 }
    let isAbove = points > Quantity(whole: 100)
    if !isAbove, points >= Quantity(whole: bounds.lowerBound),
      points < Quantity(whole: bounds.upperBound)
    {
      return []
    }
    return [
      .otherGrade(
        columns.title(record), points, grade, isAbove: isAbove,
        at: record.place(of: isAbove ? columns.score : columns.grade))
    ]
  }
}

extension Finding {
  private static let basis = "财预〔2020〕10号"

  fileprivate static func unfilled(
    _ title: String, _ evaluated: String, _ missing: [String], at place: Place
  ) -> Finding {
    let blank = missing.map { "“\($0)”" }.joined(separator: "、")
    return Finding(
      .listUnfilled, at: place, "\(title)的“\(evaluated)”填“是”，没有填\(blank)", label: "空着",
      basis: basis,
      cure: "补填\(blank)；没有自评的，“\(evaluated)”填“否”")
  }

  fileprivate static func unevaluated(
    _ title: String, _ evaluated: String, _ typed: String, at place: Place
  ) -> Finding {
    Finding(
      .verdictContradicts, at: place, "\(title)的“\(evaluated)”填“否”，却填了“\(typed)”", label: "没有自评",
      basis: basis, cure: "做了自评的，“\(evaluated)”改为“是”；没有的，删去得分和评级")
  }

  fileprivate static func otherGrade(
    _ title: String, _ points: Quantity, _ grade: String, isAbove: Bool, at place: Place
  ) -> Finding {
    Finding(
      .verdictContradicts, at: place,
      isAbove
        ? "\(title)得 \(points.text) 分，满分是 100 分" : "\(title)得 \(points.text) 分，评级却是“\(grade)”",
      label: isAbove ? "超过满分" : "与得分不合",
      basis: "\(basis)：90 分以上为优，80–90 分为良，60–80 分为中（合格），60 分以下为差（不合格）",
      cure: "核对得分的小数点和评级，改正填错的一个")
  }
}
