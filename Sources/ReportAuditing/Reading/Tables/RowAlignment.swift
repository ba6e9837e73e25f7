import GoujiModel

/// What stands where: a list that must be, held against the list that is. Both are told by keys.
struct RowAlignment {
  /// Of each that must be, the one that stands for it; nil where it is missing.
  private(set) var found: [Int?]
  /// What stands there and must not.
  private(set) var extra: [Int] = []
  /// Those that must be and stand elsewhere.
  private(set) var moved: [Int] = []

  /// They stand as they must.
  init(same count: Int) { found = Array(0..<count) }

  init(_ wanted: [String], _ given: [String]) {
    let (wanted, given) = (wanted.map { ByteKey($0) }, given.map { ByteKey($0) })
    found = Array(repeating: nil, count: wanted.count)
    var (gone, added): (Set<Int>, Set<Int>) = ([], [])
    for change in given.difference(from: wanted) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    let kept = given.indices.filter { !added.contains($0) }
    for (index, place) in zip(wanted.indices.filter { !gone.contains($0) }, kept) {
      found[index] = place
    }
    takeMoved(wanted, given, &added)
    takeChanged(&added, count: given.count)
    extra = added.sorted()
  }

  var missing: [Int] { found.indices.filter { found[$0] == nil } }

  /// Each stands once, in its order.
  var isWhole: Bool { extra.isEmpty && moved.isEmpty && !found.contains { $0 == nil } }

  /// Taken away in one place and set in another.
  private mutating func takeMoved(
    _ wanted: [ByteKey], _ given: [ByteKey], _ added: inout Set<Int>
  ) {
    for index in missing {
      guard let place = added.sorted().first(where: { given[$0] == wanted[index] }) else {
        continue
      }
      found[index] = place
      moved.append(index)
      added.remove(place)
    }
  }

  /// What stands between the same neighbours, with another key: it was changed.
  private mutating func takeChanged(_ added: inout Set<Int>, count: Int) {
    let fixed = Set(moved)
    for index in missing {
      let before = found[..<index].indices.last { found[$0] != nil && !fixed.contains($0) }
      let after = found.indices.dropFirst(index + 1).first {
        found[$0] != nil && !fixed.contains($0)
      }
      let from = before.flatMap { found[$0] }.map { $0 + 1 } ?? 0
      let to = after.flatMap { found[$0] } ?? count
      guard from < to, let place = (from..<to).first(where: added.contains) else { continue }
      found[index] = place
      added.remove(place)
    }
  }
}
