import GoujiModel

/// Relations over tables that no part prints: one finding for each table, however many relations there
/// are. A county that prints fewer tables than its base has them all at once.
final class UnprintedTables {
  /// The one that is being read.
  var relation = ""
  private var uses: [(table: String, relations: [String], place: Place)] = []

  func note(_ table: String, at place: Place) {
    guard let known = uses.firstIndex(where: { $0.table == table }) else {
      return uses.append((table, [relation], place))
    }
    if uses[known].relations.last != relation { uses[known].relations.append(relation) }
  }

  private static let mostNamed = 5

  /// One of `findings`: the only faults of a template that are about a table as such.
  static func isOne(_ finding: Finding) -> Bool {
    finding.code == .malformedTemplate && !finding.subject.isEmpty
  }

  /// All of them as one, where a county lists the tables that it prints.
  static func joined(_ findings: [Finding], at place: Place) -> [Finding] {
    guard findings.count > 1 else {
      return findings.map { finding in
        var moved = finding
        moved.place = place
        moved.cure = removing
        return moved
      }
    }
    let names = findings.map(\.subject)
    return [
      Finding(
        .malformedTemplate, at: place,
        "没有一个部分印这 \(names.count) 张表：\(names.joined(separator: "、"))，用到它们的勾稽关系没有数可核对",
        label: findings.compactMap(\.place).first.map { "基础模板的勾稽在 \($0.file.path)" } ?? "",
        cure: removing, subject: names.joined(separator: "、"))
    ]
  }

  private static let removing = "不印的，在“表”里把它们写作“删”，用到它们的勾稽关系就不再核对；漏了的，补在这里"

  var findings: [Finding] {
    uses.map { use in
      let names = use.relations.prefix(Self.mostNamed).map { "“\($0)”" }.joined(separator: "、")
      let count = use.relations.count
      let all = count > Self.mostNamed ? "\(names)等" : names
      return Finding(
        .malformedTemplate, at: use.place,
        "没有一个部分印表“\(use.table)”，用到它的勾稽关系没有数可核对", label: "\(count) 条：\(all)",
        cure: "在“部分”里印这张表；不印的，在“勾稽”里把这\(count == 1 ? "条" : "几条")写作“删”",
        subject: use.table)
    }
  }
}
