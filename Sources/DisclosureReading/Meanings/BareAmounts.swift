import GoujiModel

/// Amounts whose own clause names nothing: `预算180万元`.
extension ProseMeanings {
  /// What the clauses before it name, back to the amount before it or the beginning of its sentence:
  /// `经济普查项目，预算180万元`. Empty where they name nothing, or the unit that the document is of, and where
  /// they compare or give reasons.
  func name(before statement: Statement, in paragraph: DisclosedParagraph) -> String {
    let place = paragraph.place(of: statement)
    let last = place > 0 ? paragraph.statements[place - 1].range.upperBound : 0
    let end = max(statement.lead.lowerBound, last)
    let start = paragraph.text[last..<end].lastIndex { "。；".unicodeScalars.contains($0) }
    let clauses = paragraph.words((start.map { $0 + 1 } ?? last)..<end)
    if Self.comparing.contains(where: clauses.containsBytes) { return "" }
    var name = YearWords.removed(from: RowOrdinal.words(of: clauses)).filter {
      !"，：、（）".contains($0)
    }
    for word in ["其中", "全年", "本年", "当年"] where name.hasPrefix(word) {
      name.removeFirst(word.count)
    }
    while let word = Self.headings.first(where: name.hasSuffix) { name.removeLast(word.count) }
    return owners.isOwn(name) == true ? "" : name
  }

  private static let headings = ["情况", "方面", "说明", "如下", "总体", "其中"]
  /// Single characters of them stand in names as well: 比赛, 合同, 减灾, 与运维.
  private static let comparing = [
    "比上", "比去", "比20", "较上", "较去", "较20", "与上", "与去", "与20", "同比", "增加", "减少", "增长", "下降",
    "主要原因", "主要是", "因为", "由于",
  ]
}
