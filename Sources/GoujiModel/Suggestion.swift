/// The valid names nearest to a wrong one, by edit distance over characters.
package enum Suggestion {
  /// Nearest first, at most `limit`; empty where nothing is close. A name that contains the other
  /// counts as one edit away: 预算 for 预算数.
  package static func nearest(
    to name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Array(name)
    guard !wanted.isEmpty else { return [] }
    var ranked: [(distance: Int, name: String)] = []
    for candidate in candidates where !ranked.contains(where: { $0.name == candidate }) {
      let characters = Array(candidate)
      let longer = max(wanted.count, characters.count)
      let related =
        min(wanted.count, characters.count) > 1
        && (candidate.contains(name) || name.contains(candidate))
      let distance = related ? 1 : editDistance(wanted, characters)
      if distance <= max(1, longer / 2), distance < longer { ranked.append((distance, candidate)) }
    }
    let sorted = ranked.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return sorted.prefix(limit).map(\.element.name)
  }

  /// 建议 for a name that is not known. Where nothing is near, all names behind the words `orAll`,
  /// if there are few; otherwise nothing.
  package static func cure(for name: String, among names: [String], orAll: String = "") -> String {
    let near = nearest(to: name, among: names)
    if !near.isEmpty { return "相近的有：\(near.joined(separator: "、"))" }
    if orAll.isEmpty || names.isEmpty || names.count > 24 { return "" }
    return "\(orAll)：\(names.joined(separator: "、"))"
  }
}

/// Damerau–Levenshtein, restricted: insertions, deletions, replacements and swaps of neighbours.
func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
  if a.isEmpty || b.isEmpty { return a.count + b.count }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var current = last
  for i in 1...a.count {
    current[0] = i
    for j in 1...b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var best = min(last[j] + 1, current[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, beforeLast[j - 2] + 1)
      }
      current[j] = best
    }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[b.count]
}
