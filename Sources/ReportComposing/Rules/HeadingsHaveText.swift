import GoujiModel

/// What it checks: below every heading stands something: a paragraph, a table, a chart, or a heading
/// of a lower level. A title that has a page to itself may stand alone. Nor does a paragraph that ends
/// with a colon end its section, but for lines that are filled in by hand (日期：).
///
/// Why: sections whose sentences are all left out, and sections of 文字.md that may be missing,
/// leave their headings behind.
///
/// Example: （三）国有资产占有情况 right above （四）绩效目标情况; 分科目情况如下： with no class below.
///
/// Source: the laws of the figure language, 9.
enum HeadingsHaveText {
  static func findings(_ report: Report, head: Place) -> [Finding] {
    report.parts.flatMap { part in
      var level = -1
      return part.blocks.indices.compactMap { index -> Finding? in
        let next = part.blocks.dropFirst(index + 1).first
        switch part.blocks[index] {
        case .heading(let heading):
          level = heading.level
          return heading.standsAlone || !isEnd(next, of: level) ? nil : .bare(heading, head)
        case .paragraph(let paragraph):
          guard isEnd(next, of: level) else { return nil }
          let text = paragraph.inlines.text(report.figures)
          let isUnfulfilled =
            paragraph.inlines.draftPlace == nil
            ? text.endsWithBytes(of: "：") && !fields.contains { text.endsWithBytes(of: $0) }
            : announcements.contains { text.endsWithBytes(of: $0) }
          return isUnfulfilled ? .unfulfilled(text, paragraph.inlines, head) : nil
        case .table, .chart: return nil
        }
      }
    }
  }

  /// In the preparer's own words other lines with a colon at the end are filled in by hand.
  private static let announcements = [
    "如下：", "其中：", "包括：", "分别是：", "分别为：", "主要有：", "主要是：",
  ]

  /// Lines that somebody fills in by hand end with a colon, too.
  private static let fields = [
    "日期：", "时间：", "签字：", "签名：", "盖章：", "签章：", "负责人：", "经办人：", "联系人：", "电话：",
  ]

  /// What comes next does not belong to the section of a heading of this level.
  private static func isEnd(_ next: Block?, of level: Int) -> Bool {
    switch next {
    case .heading(let heading)?: heading.level <= level
    case .paragraph, .table, .chart: false
    case nil: true
    }
  }
}

extension Finding {
  fileprivate static func bare(_ heading: Heading, _ head: Place) -> Finding {
    Finding(
      .headingWithoutText, at: head, "标题“\(heading.words.text.inOneLine)”下面什么也没有印：这一节要的内容，草案里都没有",
      basis: heading.words.inlines.templateLine,
      cure: "在草案里补上这一节要的文字或明细；不该印这一节的，请模板维护人让标题随内容取舍")
  }

  fileprivate static func unfulfilled(_ text: String, _ inlines: [Inline], _ head: Place) -> Finding
  {
    Finding(
      .holeInSentence, at: inlines.draftPlace ?? head,
      "“\(String(text.suffix(16)))”下面什么也没有印：这一段说了还有下文", basis: inlines.templateLine,
      cure: "在草案里补上要列的明细；没有时不该印这一段的，请模板维护人让它随内容取舍（有数）")
  }
}
