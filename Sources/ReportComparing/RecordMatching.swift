import GoujiModel

/// Which record of a ledger is which of the other draft's: first those that are the same throughout,
/// then those that are for the same, then the only ones of a code, a unit, a project, then those that
/// agree in most. The order of the lines is of no account.
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
    let naming = shared.filter { column in
      let column = new.shape.columns[column.new]
      return column.kind.identifies || column.required && column.kind.isText
    }
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
    let objects = naming.filter { new.shape.columns[$0.new].kind.isObject }
    let keys = objects.isEmpty ? Array(naming.prefix(1)) : objects
    Self.pairOnly(old, new, keys, &partner, &free)
    Self.pairAlike(old, new, shared, &partner, &free)
    order(partner, free)
  }

  /// Those that alone are left of a key on either side: something else of them was changed.
  private static func pairOnly(
    _ old: Ledger, _ new: Ledger, _ keys: [(old: Int, new: Int)], _ partner: inout [Int?],
    _ free: inout Set<Int>
  ) {
    if keys.isEmpty { return }
    let before = Dictionary(grouping: free) { index in
      keys.map { old.records[index].values[$0.old] }
    }
    let open = partner.indices.filter { partner[$0] == nil }
    let after = Dictionary(grouping: open) { index in keys.map { new.records[index].values[$0.new] }
    }
    for (key, found) in before where found.count == 1 {
      guard let own = after[key], own.count == 1 else { continue }
      partner[own[0]] = found[0]
      free.remove(found[0])
    }
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

extension ColumnKind {
  /// It names what a record is about, not of what sort it is.
  fileprivate var isObject: Bool {
    switch self {
    case .unit, .code, .project, .reference: true
    case .text, .amount, .count, .quantity, .choice: false
    }
  }
}
