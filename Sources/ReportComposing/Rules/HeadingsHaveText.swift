import GoujiModel

/// What it checks: below every heading stands something: a paragraph, a table, a chart, or a heading
/// of a lower level. A title that has a page to itself may stand alone.
///
/// Why: sections whose sentences are all left out, and sections of 文字.md that may be missing,
/// leave their headings behind.
///
/// Example: （三）国有资产占有情况 right above （四）绩效目标情况.
///
/// Source: the laws of the figure language, 9.
enum HeadingsHaveText {
  static func findings(_ report: Report, head: Place) -> [Finding] {
    report.parts.flatMap { part in
      part.blocks.indices.compactMap { index -> Finding? in
        guard case .heading(let heading) = part.blocks[index], !heading.standsAlone else {
          return nil
        }
        switch part.blocks.dropFirst(index + 1).first {
        case .heading(let next)? where next.level > heading.level: return nil
        case .heading, nil: return .bare(heading, head)
        case .paragraph, .table, .chart: return nil
        }
      }
    }
  }
}

extension Finding {
  fileprivate static func bare(_ heading: Heading, _ head: Place) -> Finding {
    let title = String(heading.words.text.map { $0 == "\n" ? " " : $0 })
    return Finding(
      .headingWithoutText, at: head, "标题“\(title)”下面什么也没有印：这一节要的内容，草案里都没有",
      basis: heading.words.inlines.templateLine,
      cure: "在草案里补上这一节要的文字或明细；不该印这一节的，请模板维护人让标题随内容取舍")
  }
}
