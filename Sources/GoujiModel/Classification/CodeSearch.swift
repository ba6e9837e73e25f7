/// What `gouji codes` finds: entries of the classification, names and codes out of use, and words
/// that columns such as 资金来源 admit.
package struct CodeSearch: Sendable {
  package var entries: [ClassificationEntry]
  package var retired: [RetiredName]
  package var choices: [ChoiceMatch]
  /// Close to the query, where nothing fits it.
  package var nearest: [ClassificationEntry] = []

  package var isEmpty: Bool { entries.isEmpty && retired.isEmpty && choices.isEmpty }

  /// `query` is the beginning of a code, words of a name, or both.
  package init(_ query: String, in classification: Classification = Classification()) {
    let words = query.split(whereSeparator: \.isWhitespace).map { Self.halfWidth(String($0)) }
    let digits = words.filter { $0.allSatisfy(\.isASCIIDigit) }
    let names = words.filter { !$0.allSatisfy(\.isASCIIDigit) }
    entries = classification.entries(matching: digits.count == 1 ? digits[0] : query)
      .filter { entry in names.allSatisfy { entry.name.contains($0) } }
    if digits.count == 1, !names.isEmpty, entries.isEmpty {
      // `2080102 一般行政事务管理`: the code decides, the name may be miswritten.
      entries = classification.entries(matching: digits[0])
    }
    retired = words.isEmpty ? [] : Self.retired(digits, names, in: classification)
    choices = names.isEmpty || !digits.isEmpty ? [] : ChoiceMatch.all(containing: names)
    if isEmpty { nearest = classification.nearest(to: words.joined()) }
  }

  private static func retired(
    _ digits: [String], _ names: [String], in classification: Classification
  ) -> [RetiredName] {
    classification.retiredNames.filter { row in
      digits.allSatisfy { !row.oldCode.isEmpty && row.oldCode.hasPrefix($0) }
        && names.allSatisfy { row.oldName.contains($0) }
    }
  }

  private static func halfWidth(_ word: String) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }
}

/// A word that a column admits, with its other spellings.
package struct ChoiceMatch: Hashable, Sendable {
  package var column: String
  package var choice: String
  package var aliases: [String]
  /// Names of groups that contain it, which stand in templates only.
  package var groups: [String]

  /// Choices, aliases and groups in which every word occurs, in the order of the lists.
  static func all(containing words: [String]) -> [ChoiceMatch] {
    let lists: [ChoiceList] = [
      .fundSources, .spendingKinds, .fundYears, .fundLevels, .projectClasses, .unitNatures,
      .procurementKinds,
    ]
    return lists.flatMap { list in
      list.choices.compactMap { choice -> ChoiceMatch? in
        let aliases = list.aliases.filter { $0.value == choice }.keys.sorted()
        let groups = list.groups.filter { $0.value.contains(choice) }.keys.sorted()
        let matches = ([choice] + aliases + groups).contains { name in
          words.allSatisfy { name.contains($0) }
        }
        guard matches else { return nil }
        return ChoiceMatch(column: list.name, choice: choice, aliases: aliases, groups: groups)
      }
    }
  }
}

extension Classification {
  /// `208 社会保障和就业支出 > 20805 行政事业单位养老支出`: what stands above a code; empty for a 类.
  package func path(_ entry: ClassificationEntry) -> [(code: String, name: String)] {
    stride(from: 3, to: entry.code.utf8.count, by: 2).compactMap { length in
      let code = String(entry.code.prefix(length))
      return self.entry(code).map { (code, $0.name) }
    }
  }

  /// Entries that are close to a query nothing fits: codes by distance, names by the pairs of
  /// characters that they share.
  func nearest(to query: String, limit: Int = 5) -> [ClassificationEntry] {
    if query.allSatisfy(\.isASCIIDigit), !query.isEmpty {
      guard let kind = Self.kind(of: query) else { return [] }
      let near = nearestCodes(to: query, kind: kind, limit: limit)
      // The nearest level above that exists says at least where one is.
      let above = stride(from: query.utf8.count - 1, through: 3, by: -1).lazy
        .compactMap { self.entry(String(query.prefix($0))) }.first
      return near.isEmpty ? above.map { [$0] } ?? [] : near
    }
    let wanted = Set(Self.pairs(query))
    if wanted.isEmpty { return [] }
    let scored = entries(matching: "").map { entry -> (score: Int, entry: ClassificationEntry) in
      let pairs = Self.pairs(entry.name)
      let shared = pairs.count { wanted.contains($0) }
      return (shared * 100 - abs(pairs.count - wanted.count), entry)
    }
    return scored.enumerated().filter { $0.element.score >= 50 }
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .prefix(limit).map(\.element.entry)
  }

  private static func pairs(_ text: String) -> [String] {
    let characters = Array(text)
    return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
