import GoujiModel

/// Amounts whose own clause names nothing: `预算180万元`.
extension ProseMeanings {
  /// What the clauses before it name, back to the amount before it or the beginning of its sentence:
  /// `经济普查项目，预算180万元`. Empty where they name nothing, or the unit that the document is of; nil
  /// where they compare or give reasons.
  func name(before statement: Statement, in paragraph: DisclosedParagraph) -> String? {
    let place = paragraph.place(of: statement)
    let last = place > 0 ? paragraph.statements[place - 1].range.upperBound : 0
    let end = max(statement.lead.lowerBound, last)
    let start = paragraph.text[last..<end].lastIndex { "。；".unicodeScalars.contains($0) }
    let clauses = paragraph.words((start.map { $0 + 1 } ?? last)..<end)
    var name = YearWords.removed(from: RowOrdinal.words(of: clauses)).filter {
      !"，：、（）".contains($0)
    }
    for word in ["其中", "全年", "本年", "当年"] where name.hasPrefix(word) {
      name.removeFirst(word.count)
    }
    while let word = Self.headings.first(where: name.hasSuffix) { name.removeLast(word.count) }
    if name.count > Self.mostNamed || Self.comparing.contains(where: name.contains) { return nil }
    return owners.isOwn(name) == true ? "" : name
  }

  /// Characters of a longer clause are no name.
  private static let mostNamed = 24
  private static let headings = ["情况", "方面", "说明", "如下", "总体", "其中"]
  private static let comparing = ["比", "较", "与", "同", "增", "减", "主要", "因"]
}
