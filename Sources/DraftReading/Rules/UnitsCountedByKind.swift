import GoujiModel

/// What it checks: a text that says how many of the department's units are 行政, 参公 or 事业
/// (其中行政单位2家、事业单位3家) says as many as 下属单位 or 单位 have of that kind. 参公单位 are 事业单位, too, so that
/// either count of these is right.
///
/// Why: the text beside it is counted from the list.
///
/// Example: 下设5个参公单位、2个事业单位 where 下属单位 lists four and one.
///
/// Source: 财预〔2016〕143号: 部门基本情况（部门预算单位构成）.
enum UnitsCountedByKind {
  private static let openers = WordList(["下属", "下设", "所属", "直属", "预算单位", "编制范围"])
  /// Before units that are not its own.
  private static let others = WordList([
    "对", "组织", "服务", "督促", "指导", "检查", "全市", "全省", "全区", "全县", "市级", "省级", "区级", "县级", "州级", "各",
  ])
  /// Kinds that no list tells apart.
  private static let finer = ["公益", "全额", "差额", "自收自支", "定额", "一类", "二类", "企业", "科级", "处级", "股级"]

  static func findings(_ draft: WholeDraft) -> [Finding] {
    let lists = natures(draft)
    guard !lists.isEmpty else { return [] }
    for text in FreeText.all(reasons: [:], prose: draft.budget.prose, ledgers: []) {
      let opener = openers.ranges(in: text.scalars).first { range in
        !others.isFound(in: text.clause(before: range.lowerBound))
      }
      guard let opener else { continue }
      for part in parts(of: text.scalars, from: opener.lowerBound) {
        let words = text.scalars[part]
        guard words.count < 30, let (range, said) = SpelledNumber.counted(in: words),
          let (kind, possible, listed) = possible(words, lists)
        else { continue }
        // Units that are served, guided, audited are not its own, nor are those behind them.
        guard isPlain(words) else { break }
        if possible.contains(said) { continue }
        return [
          .otherCount(
            text, part.lowerBound..<max(part.upperBound, range.upperBound), kind, listed)
        ]
      }
    }
    return []
  }

  /// Of 下属单位, with the department's own office and without, and of 单位 likewise.
  private static func natures(_ draft: WholeDraft) -> [[String]] {
    let listed = draft.budget.records(StandardLedger.subordinates).map { $0.values[1].text }
    let units = draft.budget.records(StandardLedger.units).map { $0.values[2].text }
    let lists = [listed, units.prefix(1) + listed, units, Array(units.dropFirst())]
      .filter { $0.count > 1 }
    return lists.contains { $0.contains("") } ? [] : lists
  }

  /// What stands between marks, to the end of the sentence.
  private static func parts(of scalars: [Unicode.Scalar], from start: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = start
    for index in scalars.indices[start...] {
      let scalar = scalars[index]
      guard scalar.endsClause || "（）()".unicodeScalars.contains(scalar) else { continue }
      if first < index { parts.append(first..<index) }
      first = index + 1
      if scalar == "。" || scalar == "\n" { return parts }
    }
    return parts + (first < scalars.count ? [first..<scalars.count] : [])
  }

  private static let lead = WordList([
    "其中", "包括", "包含", "含", "共有", "共", "现有", "有", "下设", "下属", "所属", "直属", "纳入", "列入", "部门", "预算",
    "单位", "分别为", "分别是", "为",
    "的", "：",
  ])
  private static let kinds = WordList(["行政", "参公", "参照", "其他事业", "事业"])

  /// It begins with the number or the kind, but for words that lead to it.
  private static func isPlain(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = part
    while let length = lead.length(at: rest.startIndex, in: rest) { rest = rest.dropFirst(length) }
    return SpelledNumber.length(at: rest.startIndex, in: rest) > 0
      || kinds.length(at: rest.startIndex, in: rest) != nil
  }

  /// How many there may be of the kind that the words name, and how many are listed as it; nil
  /// where they name none.
  private static func possible(
    _ part: ArraySlice<Unicode.Scalar>, _ lists: [[String]]
  ) -> (kind: String, possible: Set<Int>, listed: Set<Int>)? {
    let words = String(String.UnicodeScalarView(part))
    guard words.contains("单位"), !finer.contains(where: words.contains) else { return nil }
    let isPublic = words.contains("参公") || words.contains("参照公务员")
    let isOffice = words.contains("行政单位") || words.contains("行政机关") || words.contains("行政（")
    let isInstitution = words.contains("事业单位")
    let kinds: [[String]]
    let kind: String
    switch (isOffice, isPublic, isInstitution) {
    case (true, false, false): (kind, kinds) = ("行政", [["行政"], ["行政", "参公"]])
    case (true, true, false): (kind, kinds) = ("行政、参公", [["行政", "参公"]])
    case (false, true, _): (kind, kinds) = ("参公", [["参公"]])
    case (false, false, true):
      (kind, kinds) = ("事业", words.contains("其他事业") ? [["事业"]] : [["事业"], ["事业", "参公"]])
    default: return nil
    }
    func counts(_ kinds: [[String]]) -> Set<Int> {
      Set(lists.flatMap { list in kinds.map { kinds in list.count { kinds.contains($0) } } })
    }
    return (kind, counts(kinds), counts(Array(kinds.prefix(1))))
  }
}

extension Finding {
  fileprivate static func otherCount(
    _ text: FreeText, _ range: Range<Int>, _ kind: String, _ listed: Set<Int>
  ) -> Finding {
    let counts = listed.sorted().map(String.init).joined(separator: "、")
    return Finding(
      .itemsMiscounted, at: text.place(range),
      "\(text.name)里说“\(text.words(range))”，单位名单里性质是\(kind)的有 \(counts) 个",
      label: "名单里 \(counts) 个",
      basis: "财预〔2016〕143号：部门预算单位构成", cure: "核对单位名单的性质和这句话，改成一致")
  }
}
