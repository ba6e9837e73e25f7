import GoujiModel

/// What an amount of a sentence is a part of.
extension ProseMeanings {
  enum Whole {
    /// All of the document, or an amount of it that its tables divide.
    case document
    case function(String)
    case other
  }

  /// 其中 within 其中, and amounts before it: no sentence that is read has more.
  private static let mostDepth = 3
  private static let mostBefore = 40

  /// `其中` and brackets divide the amount before them.
  func whole(of statement: Statement, in paragraph: DisclosedParagraph, _ depth: Int) -> Whole {
    if depth > Self.mostDepth { return .other }
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
    let subjects = Set(
      candidates(for: head, in: paragraph, before: nil, depth: depth + 1).map(\.subject))
    guard let first = subjects.first else { return isWhole(head) ? .document : .other }
    switch first {
    case .function(let code): return subjects.count == 1 ? .function(code) : .other
    case .functionBasic, .functionProject: return .other
    default: return .document
    }
  }

  /// The amount before 其中 of the same sentence; nil where none divides.
  private func head(of statement: Statement, in paragraph: DisclosedParagraph) -> Statement? {
    let own = paragraph.place(of: statement)
    let before = paragraph.statements[..<own].suffix(Self.mostBefore).filter {
      $0.sentence == statement.sentence && ($0.kind == .level || $0.kind == .earlier)
    }
    var end = statement.range.lowerBound
    for one in before.reversed() {
      let between = paragraph.words(one.range.upperBound..<end)
      if between.containsBytes(of: "其中") || between.containsBytes(of: "包括") { return one }
      // A new item of the list.
      if between.containsBytes(of: "；"),
        !paragraph.words(0..<one.range.lowerBound).containsBytes(of: "其中")
      {
        return nil
      }
      end = one.range.lowerBound
    }
    return nil
  }

  /// Words of all money, whatever the form calls it.
  private func isWhole(_ head: Statement) -> Bool {
    let name = head.name
    return ["收入", "支出", "收支", "预算", "决算", "拨款"].contains(where: name.containsBytes)
      && ["总", "合计", "共", "年"].contains(where: name.containsBytes)
      && !["项目", "科目", "经费", "补助", "工程"].contains(where: name.containsBytes)
  }

  private func code(of chain: SubjectChain, in paragraph: DisclosedParagraph) -> String? {
    let codes = codes(of: chain, in: paragraph)
    return codes.count == 1 ? codes[0] : nil
  }

  func part(_ name: String, _ tail: String, _ paragraph: DisclosedParagraph)
    -> Meaning.Subject?
  {
    if tail.hasSuffix("基本支出") { return .basic }
    if tail.hasSuffix("项目支出"), !name.containsBytes(of: "项目支出绩效") { return .project }
    if tail.hasSuffix("人员经费") { return .personnel }
    if tail.hasSuffix("公用经费"),
      !tail.hasSuffix("日常公用经费") || paragraph.heading.containsBytes(of: "基本支出")
    {
      return .operating
    }
    return nil
  }

  /// A part is the document's where what it is part of is, and else a 科目's; none of anything else.
  func subjects(
    ofPart subject: Meaning.Subject, _ statement: Statement, _ paragraph: DisclosedParagraph,
    _ name: String, _ depth: Int
  ) -> [Meaning.Subject] {
    guard isOfDocument(name) else { return [] }
    switch whole(of: statement, in: paragraph, depth) {
    case .document: return [subject]
    case .other: return []
    case .function(let code):
      switch subject {
      case .basic: return [.functionBasic(code)]
      case .project: return [.functionProject(code)]
      default: return []
      }
    }
  }

  /// No unit is named before the amount, or the one that the document is of.
  func isOfDocument(_ name: String) -> Bool {
    owners.isOwn(OwnerWords.before(name)) ?? true
  }
}

extension DisclosedParagraph {
  /// Its number among those of the paragraph, which stand in order.
  func place(of statement: Statement) -> Int {
    var (low, high) = (0, statements.count)
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].range.lowerBound < statement.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
