import GoujiModel

/// Which record of a ledger is which of the other draft's: first those that are the same throughout,
/// then those that are for the same, then those that agree in most. The order of the lines is of no
/// account.
struct RecordMatching {
  /// In the order of the new ledger; what only the old one has stands behind what it stood behind.
  private(set) var pairs: [(old: Int?, new: Int?)] = []

  /// Pairs looked at in the last step.
  private static let mostCompared = 250_000

  /// By the columns that both have.
  init(_ old: Ledger, _ new: Ledger, columns: Set<String>) {
    let shared = new.shape.columns.indices.filter { columns.contains(new.shape.columns[$0].name) }
      .compactMap { index in
        old.shape.index(of: new.shape.columns[index].name).map { (old: $0, new: index) }
      }
    let naming = shared.filter { new.shape.columns[$0.new].kind.identifies || new.shape.columns[$0.new].required && new.shape.columns[$0.new].kind.isText }
    var partner: [Int?] = Array(repeating: nil, count: new.records.count)
    var free = Set(old.records.indices)
    for columns in [shared, naming] {
      var waiting: [[LedgerValue]: [Int]] = [:]
      for index in free.sorted(by: >) {
        waiting[columns.map { old.records[index].values[$0.old] }, default: []].append(index)
      }
      for index in new.records.indices where partner[index] == nil {
        let key = columns.map { new.records[index].values[$0.new] }
        guard let found = waiting[key]?.popLast() else { continue }
        partner[index] = found
        free.remove(found)
      }
    }
    Self.pairAlike(old, new, shared, &partner, &free)
    order(partner, free)
  }

  /// What is left goes by the columns in which it agrees: more than half of those that are filled.
  private static func pairAlike(
    _ old: Ledger, _ new: Ledger, _ columns: [(old: Int, new: Int)], _ partner: inout [Int?],
    _ free: inout Set<Int>
  ) {
    let open = partner.indices.filter { partner[$0] == nil }
    if free.isEmpty || open.count > mostCompared / free.count { return }
    for index in open {
      var best = (same: 0, old: -1)
      for candidate in free.sorted() {
        var (same, filled) = (0, 0)
        for column in columns {
          let (a, b) = (
            old.records[candidate].values[column.old], new.records[index].values[column.new]
          )
          if a == .empty, b == .empty { continue }
          filled += 1
          if a == b { same += 1 }
        }
        if 2 * same > filled, same > best.same { best = (same, candidate) }
      }
      if best.same > 0 {
        partner[index] = best.old
        free.remove(best.old)
      }
    }
  }

  private mutating func order(_ partner: [Int?], _ free: Set<Int>) {
    var gone = free.sorted()[...]
    for (index, old) in partner.enumerated() {
      while let first = gone.first, let old, first < old {
        pairs.append((first, nil))
        gone.removeFirst()
      }
      pairs.append((old, index))
    }
    pairs += gone.map { ($0, nil) }
  }
}
