import GoujiModel
import SourceReading

/// What it checks: 正向 goes with ≥, 反向 with ≤; 一级指标 is one of the four, and 二级指标 one of its own.
///
/// Why: the evaluation counts completion from them.
///
/// Example: 差错数 ≤ 5 次 as 正向指标; 产出目标 as 一级指标.
///
/// Source: 财预〔2021〕101号 (一级、二级指标; 正向、反向指标).
enum IndicatorsPossible {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    IndicatorColumns.all(in: draft).flatMap { columns in
      columns.ledger.records.flatMap { direction($0, columns) } + levels(columns)
    }
  }

  // MARK: Direction

  private static func direction(_ record: LedgerRecord, _ columns: IndicatorColumns) -> [Finding] {
    guard let column = columns.direction else { return [] }
    let (sign, said) = (columns.text(columns.sign, record), record.values[column].text)
    let isOpposite =
      said.startsWithBytes(of: "反向") && String.atLeast.contains(sign)
      || said.startsWithBytes(of: "正向") && String.atMost.contains(sign)
    if !isOpposite { return [] }
    let right = said.hasPrefix("反向") ? "正向指标" : "反向指标"
    return [
      .impossible(
        columns.text(columns.name, record), columns.target(record), "指标方向性却是“\(said)”",
        "指标方向性改为\(right)，或改正指标性质", at: record.place(of: column))
    ]
  }

  // MARK: Levels

  private static let first = ["产出指标", "效益指标", "满意度指标", "成本指标"]
  private static let second = [
    "数量指标": "产出指标", "质量指标": "产出指标", "时效指标": "产出指标", "经济效益指标": "效益指标", "社会效益指标": "效益指标",
    "生态效益指标": "效益指标", "可持续影响指标": "效益指标", "可持续发展指标": "效益指标", "经济成本指标": "成本指标",
    "社会成本指标": "成本指标", "生态环境成本指标": "成本指标", "满意度指标": "满意度指标", "服务对象满意度指标": "满意度指标",
  ]
  /// Forms of some years have satisfaction among the effects.
  private static let satisfied: Set<String> = ["满意度指标", "服务对象满意度指标"]

  private static func levels(_ columns: IndicatorColumns) -> [Finding] {
    guard let level = columns.level else { return [] }
    var seen: Set<String> = []
    return columns.ledger.records.compactMap { record in
      let (own, part) = (record.values[level].text, columns.text(columns.second, record))
      if !first.contains(own) {
        let near = Suggestion.nearest(to: own, among: first, limit: 1)
        guard let near = near.first, near.dropLast(2) != own[...], seen.insert(own).inserted else {
          return nil
        }
        return .unknownLevel(own, near, at: record.place(of: level))
      }
      guard let second = columns.second, let right = Self.second[part], right != own,
        !(satisfied.contains(part) && own == "效益指标")
      else { return nil }
      return .otherLevel(
        columns.text(columns.name, record), own, part, right, at: record.place(of: second))
    }
  }
}

extension Finding {
  private static let basis = "财预〔2021〕101号"

  static func impossible(
    _ name: String, _ target: String, _ why: String, _ cure: String, at place: Place
  ) -> Finding {
    Finding(
      .indicatorImpossible, at: place, "指标“\(shortened(name))”写的是“\(shortened(target))”，\(why)",
      label: "核对",
      basis: basis, cure: cure)
  }

  fileprivate static func unknownLevel(_ own: String, _ near: String, at place: Place) -> Finding {
    Finding(
      .indicatorImpossible, at: place, "没有叫“\(shortened(own))”的一级指标", label: "是不是\(near)",
      basis: basis,
      cure: "改为“\(near)”；一级指标有产出、效益、满意度、成本四种")
  }

  fileprivate static func otherLevel(
    _ name: String, _ own: String, _ part: String, _ right: String, at place: Place
  ) -> Finding {
    Finding(
      .indicatorImpossible, at: place,
      "指标“\(shortened(name))”的二级指标“\(part)”属于\(right)，一级指标填的是“\(own)”", label: "属于\(right)",
      basis: basis, cure: "核对后改正其中一个")
  }
}
