/// The valid names nearest to a wrong one, by edit distance over characters.
package enum Suggestion {
  /// Characters of the longest name that is compared: the distance takes the product of two lengths.
  private static let longest = 100
  /// Candidates that are compared; of a longer list the first.
  private static let mostCompared = 5_000
  /// Unknown names of one kind for which anything near is looked for: nobody reads more of them.
  package static let mostNames = 1_000

  /// Nearest first, at most `limit`; empty where nothing is close. A name that contains the other
  /// counts as one edit away: 预算 for 预算数.
  package static func nearest(
    to name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    guard !name.isEmpty, name.utf8.count <= longest * 4 else { return [] }
    let wanted = Array(name)
    guard wanted.count <= longest else { return [] }
    let scalars = Array(name.unicodeScalars)
    /// Nearest first, of those as near the first that was met.
    var ranked: [(distance: Int, name: String)] = []
    for candidate in candidates.lazy.prefix(mostCompared) {
      // Nothing is nearer than one edit.
      if ranked.count == limit, ranked.last?.distance == 1 { break }
      guard sharesEnough(candidate, scalars) else { continue }
      let characters = Array(candidate)
      let longer = max(wanted.count, characters.count)
      let related =
        min(wanted.count, characters.count) > 1
        && (candidate.contains(name) || name.contains(candidate))
      let distance = related ? 1 : editDistance(wanted, characters)
      guard distance <= max(1, longer / 2), distance < longer,
        !ranked.contains(where: { $0.name == candidate })
      else { continue }
      let position = ranked.firstIndex { distance < $0.distance } ?? ranked.count
      ranked.insert((distance, candidate), at: position)
      if ranked.count > limit { ranked.removeLast() }
    }
    return ranked.map(\.name)
  }

  /// 建议 for a name that is not known. Where nothing is near, all names behind the words `orAll`,
  /// if there are few; otherwise nothing.
  package static func cure(for name: String, among names: [String], orAll: String = "") -> String {
    let near = nearest(to: name, among: names)
    if !near.isEmpty { return "相近的有：\(near.joined(separator: "、"))" }
    var seen: Set<String> = []
    let all = names.filter { seen.insert($0).inserted }
    if orAll.isEmpty || all.isEmpty || all.count > 24 { return "" }
    return "\(orAll)：\(all.joined(separator: "、"))"
  }
}

extension Suggestion {
  /// Whether a candidate has so many of the wanted characters that it can be near at all; of thousands
  /// of names hardly any has, and the distance need not be found.
  private static func sharesEnough(_ candidate: String, _ wanted: [Unicode.Scalar]) -> Bool {
    var (count, common) = (0, 0)
    for scalar in candidate.unicodeScalars {
      count += 1
      if count > longest { return false }
      if wanted.contains(scalar) { common += 1 }
    }
    let edits = max(1, max(count, wanted.count) / 2)
    return common >= min(wanted.count, count - edits)
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
