import GoujiModel

/// What it checks: a finished sentence has no holes: no entry of the draft in it is blank, no mark
/// of punctuation follows another, no brackets stand empty, no sentence begins or breaks off with a
/// comma, none announces something (其中, 分别是, 比上年) and stops there, none is cut in two by the full stop of
/// an entry. A slot with 可缺 may be blank; its marks may not.
///
/// Why: what fills a sentence is found in a dozen places, and one that is empty leaves its marks
/// behind, where nobody looks before it is published.
///
/// Example: 主要原因：。
///
/// Source: the laws of the figure language, 9; GB/T 15834-2011 (标点符号用法).
enum SentencesHaveNoHoles {
  static func findings(_ sentences: [PlacedSentence], head: Place) -> [Finding] {
    sentences.flatMap { place, sentence in
      holes(in: sentence).map { .hole($0, in: sentence, place, head) }
    }
  }

  struct Hole {
    /// The character before which something is missing, or which is one too many.
    var index: Int
    /// What could have stood there, or what has the mark too many.
    var entries: [Inline]
    var kind: Kind

    enum Kind {
      case blank, marksInRow
      /// The template goes on with the sentence behind an entry that ends it.
      case cut
    }
  }

  private static func holes(in sentence: SentenceText) -> [Hole] {
    if sentence.scalars.isEmpty { return [] }
    var holes: [Hole] = []
    for index in 0...sentence.scalars.count where !sentence.goesOn(at: index) {
      let blanks = sentence.blanks(before: index)
      // What no record of the draft gives has been reported at the draft.
      if blanks.contains(where: \.isReported) { continue }
      if let entry = blanks.first(where: \.isNeeded) {
        holes.append(Hole(index: index, entries: [entry], kind: .blank))
      } else if isBroken(sentence, at: index, blanks) {
        let around = blanks.isEmpty ? sentence.pieces(around: index) : blanks
        holes.append(
          Hole(index: index, entries: around, kind: blanks.isEmpty ? .marksInRow : .blank))
      } else if isCut(sentence, at: index) {
        holes.append(Hole(index: index, entries: sentence.pieces(around: index), kind: .cut))
      }
    }
    return holes
  }

  private static func isBroken(
    _ sentence: SentenceText, at index: Int, _ blanks: [Inline]
  ) -> Bool {
    let before = index > 0 ? sentence.scalars[index - 1] : nil
    let after = index < sentence.scalars.count ? sentence.scalars[index] : nil
    switch (before, after) {
    case (nil, let after?): return after.isStop
    case (let before?, nil):
      return before == "，" || before == "、" || before == "：" && !blanks.isEmpty
    case (let before?, let after?):
      // Within the words of the draft it is told when they are read.
      if sentence.isWithinOnePiece(index) {
        return before == after && before.isStop && sentence.piece(at: index).origin?.draft == nil
      }
      if after.isStop, sentence.announces(before: index) { return true }
      return before.isStop && after.isStop
        || before.isOpening && (after.isClosing || after.isStop)
        || before.isStop && before != "。" && after.isClosing
    case (nil, nil): return false
    }
  }

  /// 主要用于|执法执勤。|所需的…: an entry within a sentence of the template.
  private static func isCut(_ sentence: SentenceText, at index: Int) -> Bool {
    guard index > 0, index < sentence.scalars.count, sentence.scalars[index - 1] == "。",
      sentence.scalars[index].isHan, !sentence.isWithinOnePiece(index),
      sentence.piece(at: index - 1).origin?.draft != nil,
      sentence.piece(at: index).origin?.draft == nil
    else { return false }
    let entry = sentence.owners[index - 1]
    guard let start = sentence.owners.firstIndex(of: entry), start > 0 else { return false }
    return sentence.scalars[start - 1].isHan
  }
}

extension Unicode.Scalar {
  fileprivate var isStop: Bool {
    switch self {
    case "。", "，", "；", "、", "：": true
    default: false
    }
  }

  fileprivate var isOpening: Bool {
    switch self {
    case "（", "(", "《", "“", "【", "〔": true
    default: false
    }
  }

  fileprivate var isClosing: Bool {
    switch self {
    case "）", ")", "》", "”", "】", "〕": true
    default: false
    }
  }
}

extension SentenceText {
  /// Within one piece, where all that could be wrong is a mark that stands twice.
  fileprivate func goesOn(at index: Int) -> Bool {
    isWithinOnePiece(index) && scalars[index] != scalars[index - 1]
  }

  /// Words of the template that promise what must follow them stand right before a scalar; 其中 may
  /// have a comma.
  fileprivate func announces(before index: Int) -> Bool {
    if piece(at: index - 1).origin?.draft != nil { return false }
    if scalars[index] == "，", ends(with: Self.among, at: index) { return false }
    // 行为, 作为: words that announce nothing. 因为, 称为 do.
    if index > 1, scalars[index - 1] == "为", Self.beforeAs.contains(scalars[index - 2]) {
      return false
    }
    return Self.announcements.contains { ends(with: $0, at: index) }
  }

  private func ends(with words: [Unicode.Scalar], at index: Int) -> Bool {
    index >= words.count && scalars[(index - words.count)..<index].elementsEqual(words)
  }

  private static let beforeAs: Set<Unicode.Scalar> = ["行", "作"]
  private static let among = Array("其中".unicodeScalars)
  private static let announcements =
    [among]
    + ["分别是", "分别为", "主要用于", "主要是", "包括", "比上年", "与上年相比", "由于", "为"].map {
      Array($0.unicodeScalars)
    }

  /// The two pieces that meet before a scalar, the preparer's first.
  fileprivate func pieces(around index: Int) -> [Inline] {
    let indices = [index - 1, index].filter { scalars.indices.contains($0) }.map { owners[$0] }
    let met = indices.map { pieces[$0] }
    return met.filter { $0.origin?.draft != nil } + met.filter { $0.origin?.draft == nil }
  }
}

extension Inline {
  /// Words of the draft that are blank there.
  fileprivate var isNeeded: Bool {
    switch self {
    case .draftText(_, _, let origin), .text(_, let origin): origin?.draft != nil && !isOptional
    case .figure: false
    }
  }

  /// Words of the draft that it does not have, or the name of a code that no edition has.
  fileprivate var isReported: Bool {
    switch self {
    case .draftText(_, _, let origin): return origin?.draft == nil && !isOptional
    case .text(_, let origin):
      if case .classification? = origin?.source { return true }
      return false
    case .figure: return false
    }
  }

  private var isOptional: Bool { origin?.isOptional == true }
}

extension Finding {
  fileprivate static func hole(
    _ hole: SentencesHaveNoHoles.Hole, in sentence: SentenceText, _ place: WordsPlace, _ head: Place
  ) -> Finding {
    let draft = hole.entries.draftPlace
    let line = hole.entries.templateLine
    let excerpt = sentence.excerpt(around: hole.index)
    let cure =
      if draft == nil {
        "请模板维护人改\(line)：没有内容时前后的标点也要随着不印，用“看”分情况写，或给清单写“空”"
      } else if hole.kind == .cut {
        "去掉末尾的句号：这句话还没有完，\(line)后面接着写"
      } else if hole.kind == .blank {
        "在这里补上；可以不填的，请模板维护人在\(line)写成 {…|可缺}"
      } else {
        "去掉多出的标点：\(line)已经写了"
      }
    return Finding(
      .holeInSentence, at: draft ?? head,
      "\(place.words)有一句\(hole.kind.words)：“\(excerpt)”",
      label: draft == nil ? "" : hole.kind.label, basis: "GB/T 15834-2011《标点符号用法》",
      cure: cure)
  }
}

extension SentencesHaveNoHoles.Hole.Kind {
  fileprivate var words: String {
    switch self {
    case .blank: "缺了内容"
    case .marksInRow: "标点重了"
    case .cut: "断成了两截"
    }
  }

  fileprivate var label: String {
    switch self {
    case .blank: "没有内容"
    case .marksInRow: "标点重了"
    case .cut: "句子中间的句号"
    }
  }
}
