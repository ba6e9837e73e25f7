/// What an amount of a sentence is a part of.
extension ProseMeanings {
  enum Whole {
    /// All of the document, or an amount of it that its tables divide.
    case document
    case function(String)
    case other
  }

  /// `其中` and brackets divide the amount before them.
  func whole(of statement: Statement, in paragraph: DisclosedParagraph) -> Whole {
    guard let head = head(of: statement, in: paragraph) else {
      // `行政运行（项）…，基本支出…`: all of the paragraph is about one 科目.
      guard let chain = paragraph.chains.first, chain.range.lowerBound < 8,
        chain.range.upperBound <= statement.range.lowerBound
      else { return .document }
      return code(of: chain, in: paragraph).map { .function($0) } ?? .other
    }
    if let chain = chain(of: head, in: paragraph) {
      return code(of: chain, in: paragraph).map { .function($0) } ?? .other
    }
    let subjects = Set(candidates(for: head, in: paragraph, before: nil).map(\.subject))
    guard let first = subjects.first else { return isWhole(head) ? .document : .other }
    switch first {
    case .function(let code): return subjects.count == 1 ? .function(code) : .other
    case .functionBasic, .functionProject: return .other
    default: return .document
    }
  }

  /// The amount before 其中 of the same sentence; nil where none divides.
  private func head(of statement: Statement, in paragraph: DisclosedParagraph) -> Statement? {
    let before = paragraph.statements.prefix { $0.range.lowerBound < statement.range.lowerBound }
      .filter { $0.sentence == statement.sentence && ($0.kind == .level || $0.kind == .earlier) }
    var end = statement.range.lowerBound
    for one in before.reversed() {
      let between = paragraph.words(one.range.upperBound..<end)
      if between.contains("其中") || between.contains("包括") { return one }
      // A new item of the list.
      if between.contains("；"), !paragraph.words(0..<one.range.lowerBound).contains("其中") {
        return nil
      }
      end = one.range.lowerBound
    }
    return nil
  }

  /// Words of all money, whatever the form calls it.
  private func isWhole(_ head: Statement) -> Bool {
    let name = head.name
    return ["收入", "支出", "收支", "预算", "决算", "拨款"].contains(where: name.contains)
      && ["总", "合计", "共", "年"].contains(where: name.contains)
      && !["项目", "科目", "经费", "补助", "工程"].contains(where: name.contains)
  }

  private func code(of chain: SubjectChain, in paragraph: DisclosedParagraph) -> String? {
    let codes = codes(of: chain, in: paragraph)
    return codes.count == 1 ? codes[0] : nil
  }
}
