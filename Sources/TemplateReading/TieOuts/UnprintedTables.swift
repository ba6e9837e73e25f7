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
