import ReportAuditing

/// What rounding did to the printed totals, as lines for people and as JSON.
package enum RoundingRenderer {
  package static func text(_ rounding: PrintedRounding, isVerbose: Bool) -> [String] {
    footing(rounding.footing, isVerbose) + balancing(rounding, isVerbose)
  }

  private static func footing(_ footing: PrintedFooting, _ isVerbose: Bool) -> [String] {
    if footing.totals == 0 { return [] }
    let differences = footing.differences
    if differences.isEmpty { return ["印出的合计：\(footing.totals) 个，都等于印出的明细之和"] }
    let head =
      "四舍五入的尾差：印出的 \(footing.totals) 个合计里，\(differences.count) 个与印出的明细之和差在末位，不算问题"
      + "（\(GroupCount.text(differences.map(\.table), "个"))\(isVerbose ? "" : "；-v 逐个列出")）"
    let lines = differences.map { "  \($0.place)　合计 \($0.printed)，明细之和 \($0.parts)" }
    return [head] + (isVerbose ? lines : [])
  }

  private static func balancing(_ rounding: PrintedRounding, _ isVerbose: Bool) -> [String] {
    switch rounding.balancing {
    case .done(let figures): return [AdjustmentRenderer.text(figures, unit: rounding.unit)]
    case .possible(let figures, let beyond):
      let head =
        "要没有尾差，请财政局在模板里写“舍入: 配平”：\(figures.count) 处金额会改动末位"
        + (figures.isEmpty ? "" : "（\(GroupCount.text(figures.map(\.group), "处"))）")
        + (beyond == 0 ? "，合计就都加得拢" : "，其中 \(beyond) 处与准确数差一个末位以上（G405）")
      return [head] + (isVerbose ? AdjustmentRenderer.lines(figures) : [])
    case .decimalsDiffer: return ["表内金额和文内金额的小数位数不同，不能直接改用“舍入: 配平”"]
    case .notNeeded: return []
    }
  }

  /// Fields of the document that `check --format json` prints.
  package static func json(_ rounding: PrintedRounding) -> [(String, String)] {
    let differing = rounding.footing.differences.map { difference in
      JSONText.object([
        ("place", JSONText.string(difference.place)),
        ("printed", JSONText.string(difference.printed)),
        ("parts", JSONText.string(difference.parts)),
      ])
    }
    let footing = JSONText.object([
      ("totals", "\(rounding.footing.totals)"), ("differing", JSONText.lines(differing)),
    ])
    return [("footing", footing)] + json(rounding.balancing)
  }

  private static func json(_ balancing: PrintedRounding.Balancing) -> [(String, String)] {
    switch balancing {
    case .done(let figures): return [("adjusted", AdjustmentRenderer.json(figures))]
    case .possible(let figures, let beyond):
      let groups = GroupCount.list(figures.map(\.group)).map { group in
        JSONText.object([("name", JSONText.string(group.name)), ("moved", "\(group.count)")])
      }
      let fields = [
        ("moved", "\(figures.count)"), ("beyondOneDigit", "\(beyond)"),
        ("groups", JSONText.array(groups)), ("figures", AdjustmentRenderer.json(figures)),
      ]
      return [("balancing", JSONText.object(fields))]
    case .decimalsDiffer, .notNeeded: return []
    }
  }
}

/// How often a name occurs.
struct GroupCount {
  var name: String
  var count: Int

  /// The most frequent first; of equal ones the first to occur.
  static func list(_ names: [String]) -> [GroupCount] {
    var positions: [String: Int] = [:]
    var groups: [GroupCount] = []
    for name in names {
      if let position = positions[name] {
        groups[position].count += 1
      } else {
        positions[name] = groups.count
        groups.append(GroupCount(name: name, count: 1))
      }
    }
    return groups.enumerated().sorted { a, b in
      (-a.element.count, a.offset) < (-b.element.count, b.offset)
    }.map(\.element)
  }

  /// `表3 5 处，正文 4 处，表1 2 处，其余 3 处`
  static func text(_ names: [String], _ measure: String) -> String {
    let groups = list(names)
    // Naming the last one takes no more room than 其余.
    let shown = groups.count <= 4 ? groups.count : 3
    let rest = groups.dropFirst(shown).reduce(0) { $0 + $1.count }
    let texts = groups.prefix(shown).map { "\($0.name) \($0.count) \(measure)" }
    return (texts + (rest > 0 ? ["其余 \(rest) \(measure)"] : [])).joined(separator: "，")
  }
}
