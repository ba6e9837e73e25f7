import GoujiModel
import ReportAuditing

/// The rows of 核对明细 for one rule: each relation, or where a rule looked at very many, those that do
/// not hold, and of each table how many hold. Their numbers add up to what the rule counts.
struct RelationRows {
  /// More than a reviewer reads.
  private static let most = 12

  private let rule: String
  /// 勾稽关系 that a template writes are what a reviewer looks for first.
  private let listsAll: Bool
  private let relations: [AuditRelation]
  private let counted: [AuditResult.Group]

  init(_ result: AuditResult) {
    rule = result.rule.name
    listsAll = result.rule.family == .tieOuts
    (relations, counted) = result.listing
  }

  var rows: [[String]] {
    (listsAll || relations.count <= Self.most ? relations.map(row) : grouped) + countedRows
  }

  private var countedRows: [[String]] {
    counted.map { [rule, $0.place, "\($0.count) 处", "", "", "都相符"] }
  }

  private var grouped: [[String]] {
    var groups: [(place: String, held: [AuditRelation])] = []
    var numbers: NameTable<Int> = [:]
    var (start, number) = ("", 0)
    for relation in relations where relation.holds {
      // Mostly the next row of the same table.
      if start.isEmpty || !relation.left.place.startsWithBytes(of: start) {
        let place = Self.part(of: relation.left.place)
        start = "\(place)第"
        number = numbers[place] ?? groups.count
        if number == groups.count {
          numbers[place] = number
          groups.append((place, []))
        }
      }
      groups[number].held.append(relation)
    }
    return relations.filter { !$0.holds }.map(row)
      + groups.map { group in
        group.held.count == 1
          ? row(group.held[0]) : [rule, group.place, "\(group.held.count) 处", "", "", "都相符"]
      }
  }

  private func row(_ relation: AuditRelation) -> [String] {
    [
      rule, relation.left.place, relation.left.value, relation.right.place, relation.right.value,
      relation.holds ? "相符" : "不符",
    ]
  }

  /// The table or the part of the text where a place is: `表3` of `表3第5行“教育支出”的“预算数”`.
  private static func part(of place: String) -> String {
    if place.startsWithBytes(of: "正文") || place.startsWithBytes(of: "标题") { return "正文" }
    let scalars = place.unicodeScalars
    var end = scalars.firstIndex(of: "“") ?? scalars.endIndex
    var index = scalars.startIndex
    while index < end {
      let next = scalars.index(after: index)
      if scalars[index] == "第", place[next..<end].drop(while: { $0 == " " }).first?.isNumber == true
      {
        end = index
      }
      index = next
    }
    let part = String(place[..<end])
    let word = words.first { part.endsWithBytes(of: $0) } ?? ""
    return String(part.dropLast(word.count))
  }

  /// What of a table a place may name behind it.
  private static let words = ["表头", "题名", "表号", "副题", "左行", "右行", "中的", "的"]
}
