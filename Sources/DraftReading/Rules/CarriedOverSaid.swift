import GoujiModel
import SourceReading

/// What it checks: 资金年度 is what a project's name says of its money: carried over from last year (2023年…结转) is not
/// 本年, handed down for this year (提前下达2024年…) is not 上年结转; where several projects name last year or a document
/// of it and all are 上年结转 but one, that one is not 本年.
///
/// Why: money carried over would be counted as granted this year, or the other way round.
///
/// Example: 2023年创业担保贷款贴息结转资金 as 本年; 永财社〔2023〕143号… as 本年 among five others as 上年结转.
///
/// Source: 预算法 第四十二条 (结转资金).
enum CarriedOverSaid {
  private static let carried = "上年结转"
  private static let least = 3

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    guard let year = shape.index(of: StandardColumn.fundYear),
      let project = shape.index(of: StandardColumn.project)
    else { return [] }
    let (now, last) = (draft.budget.year, draft.budget.year - 1)
    var findings: [Finding] = []
    var seen: Set<String> = []
    /// Of projects that name last year and not this one, by what they are.
    var named: (carried: Int, own: [(name: String, place: Place)]) = (0, [])
    for record in spending.records {
      let (name, said) = (record.values[project].text, record.values[year].text)
      guard !name.isEmpty, seen.insert(name + said).inserted else { continue }
      let place = record.place(of: year)
      let isOver = said == carried
      if isOver, name.containsBytes(of: "提前下达\(now)年") {
        findings.append(.grantedNow(name, now, at: place))
      } else if !isOver, name.containsBytes(of: "结转"),
        name.containsBytes(of: "\(last)年") || name.containsBytes(of: carried)
      {
        findings.append(.carriedOver(name, at: place))
      } else if name.containsBytes(of: "\(last)"), !name.containsBytes(of: "\(now)") {
        if isOver { named.carried += 1 } else { named.own.append((name, place)) }
      }
    }
    if named.carried >= least, named.own.count == 1 {
      findings += named.own.map { .carriedAsOthers($0.name, named.carried, last, at: $0.place) }
    }
    return findings
  }
}

extension Finding {
  private static let basis = "预算法第四十二条"

  fileprivate static func carriedOver(_ project: String, at place: Place) -> Finding {
    Finding(
      .carriedOverUnsaid, at: place, "项目“\(shortened(project))”看名称是上年结转的钱，资金年度却是“本年”",
      label: "像是上年结转", basis: basis, cure: "资金年度改为“上年结转”；今年安排的，可以不改")
  }

  fileprivate static func carriedAsOthers(
    _ project: String, _ others: Int, _ last: Int, at place: Place
  ) -> Finding {
    Finding(
      .carriedOverUnsaid, at: place,
      "项目“\(shortened(project))”写着 \(last)，资金年度是“本年”；名称里写 \(last) 的其他 \(others) 个项目都是“上年结转”",
      label: "像是上年结转", basis: basis, cure: "资金年度改为“上年结转”；今年安排的，可以不改")
  }

  fileprivate static func grantedNow(_ project: String, _ year: Int, at place: Place) -> Finding {
    Finding(
      .carriedOverUnsaid, at: place, "项目“\(shortened(project))”看名称是提前下达的 \(year) 年的钱，资金年度却是“上年结转”",
      label: "像是本年的", basis: basis, cure: "资金年度改为“本年”")
  }
}
