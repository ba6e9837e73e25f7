import GoujiModel

/// What it checks: quotation marks and brackets stand in pairs.
///
/// Why: half of a pair is what remains when a name was cut or pasted; a reader does not know where it
/// ends.
///
/// Example: 实现“一窗受理比例达到80%.
///
/// Source: GB/T 15834-2011 《标点符号用法》 4.8, 4.9.
enum MarksPaired {
  /// A quotation may go on through several paragraphs of a section.
  static func findings(_ texts: [FreeText]) -> [Finding] {
    var faults: [(text: FreeText, index: Int)] = []
    for text in texts where text.signs.contains(.others) {
      if let index = fault(in: text.scalars) { faults.append((text, index)) }
    }
    return faults.filter { text, _ in
      guard case .prose(let title) = text.kind else { return true }
      let section = texts.filter { $0.kind == .prose(title) }.map { $0.scalars + ["\n"] }
      return section.count == 1 || fault(in: Array(section.joined())) != nil
    }
    .map { .unpaired($0.text, $0.index) }
  }

  /// Where the mark stands that has no other; nil where all have.
  static func fault(in scalars: [Unicode.Scalar]) -> Int? {
    var open: [(kind: Int, index: Int)] = []
    var straight: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      guard let mark = Mark(scalar) else { continue }
      switch mark {
      case .straight: straight.append(index)
      case .opening(let kind): open.append((kind, index))
      case .closing(let kind):
        if isApostrophe(index, in: scalars) || kind == 0 && endsNumber(index, in: scalars) {
          continue
        }
        // Pairs that cross one another are pairs all the same.
        guard let last = open.lastIndex(where: { $0.kind == kind }) else { return index }
        open.remove(at: last)
      }
    }
    return open.last?.index ?? (straight.count % 2 == 1 ? straight.last : nil)
  }

  private enum Mark {
    case opening(Int), closing(Int), straight

    init?(_ scalar: Unicode.Scalar) {
      // Nearly all are no mark.
      if scalar.isHan || scalar.isDigit { return nil }
      if scalar == "\"" || scalar == "＂" {
        self = .straight
      } else if let kind = MarksPaired.kinds.firstIndex(where: { $0.opening.contains(scalar) }) {
        self = .opening(kind)
      } else if let kind = MarksPaired.kinds.firstIndex(where: { $0.closing.contains(scalar) }) {
        self = .closing(kind)
      } else {
        return nil
      }
    }
  }

  /// Full and half width are one kind. Round brackets come first: they stand behind numbers, too.
  fileprivate static let kinds:
    [(opening: [Unicode.Scalar], closing: [Unicode.Scalar], name: String)] = [
      (["（", "("], ["）", ")"], "括号"), (["“"], ["”"], "引号"), (["‘"], ["’"], "引号"),
      (["《"], ["》"], "书名号"), (["〈"], ["〉"], "书名号"), (["「"], ["」"], "引号"), (["【"], ["】"], "括号"),
      (["〔"], ["〕"], "括号"), (["[", "［"], ["]", "］"], "括号"),
    ]

  /// 左括号, 右引号
  fileprivate static func name(of mark: Unicode.Scalar) -> String {
    switch Mark(mark) {
    case .opening(let kind)?: "左\(kinds[kind].name)"
    case .closing(let kind)?: "右\(kinds[kind].name)"
    case .straight?, nil: "引号"
    }
  }

  private static func isApostrophe(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[index] == "’" && index > 0 && scalars[index - 1].isLatinLetter
  }

  /// `1）`, `a)`, `一）` at the beginning of an item.
  private static func endsNumber(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var start = index
    while start > 0, scalars[start - 1].isNumbering { start -= 1 }
    guard (1...3).contains(index - start) else { return false }
    // （一）1）: an item of an item.
    return start == 0 || scalars[start - 1].endsClause || scalars[start - 1].isBlank
      || "）)".unicodeScalars.contains(scalars[start - 1])
  }
}

extension Unicode.Scalar {
  fileprivate var isNumbering: Bool {
    isDigit || isLatinLetter || "一二三四五六七八九十".unicodeScalars.contains(self)
  }
}

extension Finding {
  fileprivate static func unpaired(_ text: FreeText, _ index: Int) -> Finding {
    let mark = text.scalars[index]
    let range = index..<index + 1
    return Finding(
      .unpairedMark, at: text.place(range),
      "\(text.name)里的\(MarksPaired.name(of: mark)) \(mark) 没有配对：\(text.excerpt(range))",
      label: "少了另一半",
      basis: "GB/T 15834-2011《标点符号用法》", cure: "补上另一半，或删去这一个")
  }
}
