import GoujiModel

/// A paragraph with the headings above it.
package struct DisclosedParagraph: Sendable {
  /// As printed.
  package var printed: String
  package var text: [Unicode.Scalar]
  /// The headings above it, from the part down.
  package let headings: [String]
  package var page: Int
  /// It explains words, duties or plans: no figures of the report stand in it.
  package let isOutsideReport: Bool
  package var statements: [Statement] = []
  /// Names of the classification with their levels.
  package var chains: [SubjectChain] = []
  var said = SaidBinding()
  /// Whose figures it tells, by its headings; known when the whole document is read.
  package internal(set) var binding = Binding.own

  init(printed: String, text: [Unicode.Scalar], headings: [String], page: Int) {
    self.printed = printed
    self.text = text
    self.headings = headings
    self.page = page
    isOutsideReport = headings.contains { heading in
      Self.outside.contains(where: heading.containsBytes)
    }
  }

  package var heading: String { headings.joined(separator: " ") }

  package func words(_ range: Range<Int>) -> String { String(scalars: text[range]) }

  /// The sentence around a place, and where in it the place is.
  package func spot(_ range: Range<Int>) -> Spot {
    // A long sentence is cut where it was long before.
    let least = max(0, range.lowerBound - 60)
    var start = range.lowerBound
    while start > least, text[start - 1] != "。" { start -= 1 }
    let most = min(text.count, range.upperBound + 40)
    var end = range.upperBound
    while end < most, end == 0 || text[end - 1] != "。" { end += 1 }
    return .printed(
      line: String(scalars: text[start..<end]), column: range.lowerBound - start + 1,
      length: range.count, page: page)
  }

  package var isGlossary: Bool { headings.contains { $0.containsBytes(of: "名词解释") } }

  private static let outside = [
    "名词解释", "职能", "职责", "重点工作", "工作任务", "工作目标", "机构设置", "单位构成", "项目经费情况说明", "绩效报告", "自评报告",
  ]
}
