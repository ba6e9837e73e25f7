import GoujiModel

/// What it checks: no reason and no use in a finished sentence is 无, 暂无, / or a dash.
///
/// Why: the template's words stand before it, and it is published as 主要原因是无.
///
/// Example: 机关运行经费: 无 where the expenses fell. One that no sentence prints is left alone.
///
/// Source: 财预〔2016〕143号: 真实、准确、完整.
enum EntriesSaySomething {
  static func findings(_ report: Report) -> [Finding] {
    var findings: [Finding] = []
    var told: Set<Place> = []
    report.forEachWords(inCells: false) { place, pieces in
      for piece in pieces {
        guard case .draftText(let slot, let words, let origin) = piece,
          let draft = origin?.draft, isAsked(slot), isNothing(words), told.insert(draft).inserted
        else { continue }
        findings.append(.nothingSaid(words, pieces.text(report.figures), place, at: draft))
      }
    }
    return findings
  }

  private static func isAsked(_ slot: String) -> Bool {
    slot.startsWithBytes(of: "原因.") || slot.endsWithBytes(of: ".主要用于")
  }

  private static func isNothing(_ words: String) -> Bool {
    let scalars = Array(words.unicodeScalars.lazy.filter { !$0.isBlank && !$0.endsClause })
    if scalars.isEmpty { return false }
    return scalars.allSatisfy { strokes.contains($0) } || nothing.contains(String(scalars: scalars))
  }

  private static let nothing: Set = [
    "无", "暂无", "没有", "无原因", "暂无原因", "没有原因", "不适用", "不涉及", "空", "同上",
  ]
  private static let strokes = "/／\\-－—–―_".unicodeScalars
}

extension Finding {
  fileprivate static func nothingSaid(
    _ words: String, _ sentence: String, _ place: WordsPlace, at draft: Place
  ) -> Finding {
    Finding(
      .placeholderLeft, at: draft,
      "这里填的是“\(words)”，\(place.words)印成“…\(sentence.suffix(16))”", label: "没有内容",
      basis: Finding.truthfulness, cure: "写出内容；这句话是要印的")
  }
}
