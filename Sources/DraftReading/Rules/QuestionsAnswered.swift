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
/// What escapes: an answer that has nothing in common with the words that are asked for.
enum QuestionsAnswered {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let questions = TemplateRequests(draft.template).questions
    var paths: [String] = []
    for question in questions {
      guard case .identity(let path) = question.source, path != IdentityPath.subject else { continue }
      if !paths.contains(path) { paths.append(path) }
    }
    return paths.compactMap { path in
      let asked = questions.filter { $0.source == .identity(path) }.flatMap(\.patterns)
      return finding(path, asked, draft.budget)
    }
  }

  private static func finding(_ path: String, _ asked: [Pattern], _ budget: Budget) -> Finding? {
    let words = asked.map(\.word).filter { !$0.isEmpty }
    guard let said = budget.identity[path] else {
      let mayBeBlank = words.count < asked.count
      return mayBeBlank ? nil : .unanswered(path, words, budget.identity["部门.全称"]?.place)
    }
    if asked.contains(where: { $0.fits(said.value) }) { return nil }
    let near = words.first { said.value.contains($0) || $0.contains(said.value) }
    return near.map { .nearly(path, said, $0) }
  }
}

extension Pattern {
  fileprivate var word: String {
    switch self {
    case .exactly(let text), .prefix(let text): text
    }
  }

  fileprivate func fits(_ text: String) -> Bool {
    switch self {
    case .exactly(let word): text.sameBytes(as: word)
    case .prefix(let start): text.startsWithBytes(of: start)
    }
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

  fileprivate static func nearly(_ path: String, _ said: Located<String>, _ word: String) -> Finding {
    Finding(
      .unknownChoice, at: said.place, "“\(path)”填的是“\(said.value)”，模板认的是“\(word)”",
      label: "会当作不是“\(word)”", cure: "改为“\(word)”；真的是另一种的，换一个不含“\(word)”的说法")
  }
}
