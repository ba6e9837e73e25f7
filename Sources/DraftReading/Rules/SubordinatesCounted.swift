import GoujiModel

/// What it checks: a text that says how many units the department has (下属单位6个) says as many
/// as are listed under 下属单位, or as 单位 has.
///
/// Why: the text beside it is counted from the list.
///
/// Example: 下属单位6个 where 下属单位 lists five.
///
/// Source: 财预〔2016〕143号: 部门基本情况（部门预算单位构成）.
enum SubordinatesCounted {
  private static let openers = WordList(["下属", "下设", "所属", "直属"])

  static func findings(_ draft: WholeDraft) -> [Finding] {
    let budget = draft.budget
    let listed = budget.records(StandardLedger.subordinates)
    if listed.isEmpty { return [] }
    let units = budget.records(StandardLedger.units).count
    // 预算单位 count the department's own office.
    let all: Set<Int> = [listed.count, units, units - 1]
    let prose = FreeText.all(reasons: [:], prose: budget.prose, ledgers: [])
    for text in prose {
      for opener in openers.ranges(in: text.scalars) {
        guard let (count, range, words) = count(behind: opener.upperBound, in: text.scalars) else {
          continue
        }
        if isOfOthers(text.clause(before: opener.lowerBound)) { continue }
        // Those of one kind are told by themselves.
        if ["事业", "参公", "行政"].contains(where: words.contains) { continue }
        let possible = words.contains("预算单位") ? all.union([listed.count + 1]) : all
        if possible.contains(count) { continue }
        return [.otherCount(text, opener.lowerBound..<range.upperBound, count, listed.count)]
      }
      for tail in tails.ranges(in: text.scalars) {
        guard let (count, start) = countBefore(tail.lowerBound, in: text.scalars),
          !all.union([listed.count + 1]).contains(count)
        else { continue }
        return [.otherCount(text, start..<tail.upperBound, count, listed.count)]
      }
    }
    return []
  }

  /// 对下属单位3个开展检查: some of them; 区级部门及所属单位36个: of others.
  private static func isOfOthers(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    some.length(before: before.endIndex, in: before) != nil || others.isFound(in: before)
  }

  private static let some = WordList(["对", "选取", "抽取", "选择", "检查", "督促", "指导", "帮助", "其中"])
  private static let others = WordList(["级部门及", "级部门和", "部门、", "级单位及", "督促", "各部门"])

  private static let tails = WordList(["下属单位", "所属单位", "直属单位", "下属预算单位", "二级预算单位"])

  /// `7个下属单位`
  private static func countBefore(
    _ end: Int, in scalars: [Unicode.Scalar]
  ) -> (count: Int, start: Int)? {
    guard end > 1, scalars[end - 1] == "个" || scalars[end - 1] == "家" else { return nil }
    guard let (count, start) = SpelledNumber.ending(before: end - 1, in: scalars) else {
      return nil
    }
    // 其中3个下属单位: a part.
    return part.isFound(in: scalars[..<start].suffix(6)) ? nil : (count, start)
  }

  private static let part = WordList(
    ["其中", "对", "抽取", "选取", "指导", "帮助", "另", "第", "余", "有的", "近", "+", "＋"])

  /// `事业单位6个`, `6个事业单位`: within a few characters, and of units.
  private static func count(
    behind start: Int, in scalars: [Unicode.Scalar]
  ) -> (count: Int, Range<Int>, words: String)? {
    let near = scalars[start...].prefix(14).prefix { !$0.endsClause && $0 != "、" }
    guard let (range, number) = SpelledNumber.counted(in: near) else { return nil }
    let words = String(String.UnicodeScalarView(near))
    return words.contains("单位") ? (number, range, words) : nil
  }
}

extension Finding {
  fileprivate static func otherCount(
    _ text: FreeText, _ range: Range<Int>, _ said: Int, _ listed: Int
  ) -> Finding {
    Finding(
      .itemsMiscounted, at: text.place(range),
      "\(text.name)里说“\(text.words(range))”，“下属单位”列了 \(listed) 个", label: "列了 \(listed) 个",
      basis: "财预〔2016〕143号：部门预算单位构成", cure: "核对单位名单和这句话，改成一致")
  }
}
