import GoujiModel

/// What it checks: where the template chooses words by what the draft says of the department (部门.性质
/// = 行政), the draft says something, and not nearly what is asked for.
///
/// Why: an answer that is missing is no, and one in other words (行政单位) as well: the other sentence is
/// printed without a word.
///
/// Example: 部门.性质 = 行政|参公 of a draft that has no 性质, or 性质: 行政单位.
///
/// Source: the laws of the figure language, 7 and 9.
///
/// What escapes: an answer that does not begin as the words that are asked for.
enum QuestionsAnswered {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let questions = draft.requests.value().questions
    var paths: [String] = []
    for question in questions {
      guard case .identity(let path) = question.source, !unasked.contains(path) else { continue }
      if !paths.contains(path) { paths.append(path) }
    }
    return paths.compactMap { path in
      let asked = questions.filter { $0.source == .identity(path) }.flatMap(\.patterns)
      return finding(path, asked, draft.budget)
    }
  }

  /// 主体 is 部门 where the draft does not say; names are what they are.
  private static let unasked = [
    IdentityPath.subject, IdentityPath.fullName, IdentityPath.shortName, IdentityPath.code,
  ]

  private static func finding(_ path: String, _ asked: [Pattern], _ budget: Budget) -> Finding? {
    var words: [String] = []
    for pattern in asked where !pattern.value.isEmpty && !words.contains(pattern.value) {
      words.append(pattern.value)
    }
    guard let said = budget.identity[path] else {
      let mayBeBlank = asked.contains { $0.value.isEmpty }
      return mayBeBlank
        ? nil : .unanswered(path, words, budget.identity[IdentityPath.fullName]?.place)
    }
    if asked.contains(where: { $0.fits(said.value) }) { return nil }
    let near = words.first { said.value.hasPrefix($0) || $0.hasPrefix(said.value) }
    return near.map { .nearly(path, said, $0) }
  }
}

extension Finding {
  fileprivate static func unanswered(
    _ path: String, _ words: [String], _ place: Place?
  ) -> Finding {
    Finding(
      .missingValue, at: place, "没有写“\(path)”，模板要看它选哪一句话",
      label: "同在这一节", cure: "补写“\(path)”，如 \(words.prefix(3).joined(separator: "、"))")
  }

  fileprivate static func nearly(_ path: String, _ said: Located<String>, _ word: String) -> Finding
  {
    Finding(
      .unknownChoice, at: said.place, "“\(path)”填的是“\(said.value)”，模板认的是“\(word)”",
      label: "会当作不是“\(word)”", cure: "改为“\(word)”；真的是另一种的，换一个不以“\(word)”开头的说法")
  }
}
