import GoujiModel
import SourceReading

/// What it checks: the level from which money comes (拨款级次, 资金层级) is what the project's name says of
/// it: a name with 中省, 中央…资金, 提前下达 is not 本级, one with 市本级, 市级配套 is not money from above.
///
/// Why: income and transfers are counted by that column, and the name stands beside them.
///
/// Example: a line of 中省就业创业补助资金 as 本级 among others as 中省转移支付.
///
/// Source: 预算法 第三十八条 (提前下达), 第四十六条 (本级 and transfers apart). Money carried over has come to be the
/// unit's own: its level is not asked.
enum FundLevelFits {
  private static let above = [
    "中省", "中央财政", "中央补助", "中央资金", "中央专项", "中央和省", "提前下达", "上级补助", "上级资金", "上级专项", "上级转移支付",
  ]
  private static let own = [
    "市本级", "区本级", "县本级", "省本级", "本级预算", "本级财政", "市级配套", "区级配套", "县级配套", "本级配套",
  ]
  private static let carried = "上年结转"
  private static let ownLevel = "本级"

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    guard let project = shape.index(of: StandardColumn.project) else { return [] }
    return levels(shape).flatMap { findings(spending, project, $0) }
  }

  private static func findings(
    _ spending: SpendingLines, _ project: Int, _ level: Int
  ) -> [Finding] {
    let shape = spending.ledger.shape
    let year = shape.index(of: StandardColumn.fundYear)
    var seen: Set<[String]> = []
    return spending.records.compactMap { record in
      let (name, said) = (record.values[project].text, record.values[level].text)
      guard !name.isEmpty, !said.isEmpty, record.start(of: level) > 0,
        year.map({ record.values[$0].text != carried }) ?? true
      else { return nil }
      let isAbove = above.contains { name.containsBytes(of: $0) }
      let isOwn = own.contains { name.containsBytes(of: $0) }
      guard isAbove != isOwn, isAbove == (said == ownLevel), seen.insert([name, said]).inserted
      else { return nil }
      return Finding(
        .fundLevelDiffers, at: record.place(of: level),
        "项目“\(shortened(name))”看名称是\(isAbove ? "上级" : "本级")的钱，“\(shape.columns[level].name)”填的是“\(said)”",
        label: "与项目名称不合", basis: "预算法第三十八条、第四十六条",
        cure: "核对“\(shape.columns[level].name)”；名称里说的是别的，写进“已核”")
    }
  }

  /// The columns of choices of which one is 本级.
  private static func levels(_ shape: LedgerShape) -> [Int] {
    shape.columns.indices.filter { column in
      if case .choice(let choices) = shape.columns[column].kind {
        choices.choices.contains(ownLevel)
      } else {
        false
      }
    }
  }
}
