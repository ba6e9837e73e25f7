import GoujiModel

/// What it says: every heading, paragraph, table and chart that the template asks for stands in the
/// report once, in the template's order, and nothing else does.
///
/// How it is recounted: the blocks that must stand there are read from the template, conditions and
/// repetitions by figures of the draft, and laid beside those that are printed (`Collation`).
///
/// Source: 地方预决算公开操作规程 (财预〔2016〕143号): 公开的内容要完整.
///
/// What escapes: the same paragraph twice in a row exchanged with itself.
enum TextComplete {
  static let rule = AuditRule("该有的段落、标题、表、图都在，次序不乱", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "模板没有正文")
    let missing = read.collation.lines.compactMap { line in
      if case .missing(let block, _) = line { block } else { nil }
    }
    for line in read.collation.lines {
      switch line {
      case .pair(let right, let printed, at: let place, isEqual: false) where right.isDrawn:
        result.fail(
          .contradiction(
            .textIncomplete, "\(place.words)后面是\(read.name(of: printed))，照模板应是\(right.name)",
            label: "不是模板要求的那一张", template: right.place))
      case .pair: result.hold(in: "正文各块")
      case .missing(let block, let place):
        if case .paragraph(let paragraph) = block, paragraph.isGlossary { continue }
        result.fail(
          .contradiction(
            .textIncomplete, "\(place.words)后面缺\(block.name)", label: "模板和草案要求印在这里",
            template: block.place))
      case .extra(let block, let place):
        let isMoved = missing.contains { $0.isPrinted(as: block, read.report.figures) }
        result.fail(
          .contradiction(
            .textIncomplete,
            "\(place.words)\(isMoved ? "的位置不对" : "是多出来的")：\(read.name(of: block))",
            label: isMoved ? "模板里不在这里" : "模板和草案没有要求印", template: nil))
      }
    }
    fail(parts: &result, read)
    return result
  }

  /// Each part begins on a page of its own, with paper as the template has it.
  private static func fail(parts result: inout AuditResult, _ read: ReadReport) {
    let (right, printed) = (read.expected.parts, read.report.parts)
    let isAligned = read.collation.lines.allSatisfy { if case .pair = $0 { true } else { false } }
    if isAligned, right.map(\.blocks.count) != printed.map(\.blocks.count) {
      result.fail(
        .contradiction(
          .textIncomplete, "各部分的分界与模板不符：报告 \(printed.count) 部分，照模板 \(right.count) 部分",
          label: "部分的分界不对", template: nil))
    }
    for (index, pair) in zip(right, printed).enumerated() {
      if pair.0.orientation == pair.1.orientation {
        result.hold(in: "各部分的纸")
      } else {
        result.fail(
          .contradiction(
            .textIncomplete,
            "第 \(index + 1) 部分的纸是\(pair.1.orientation.rawValue)，照模板是\(pair.0.orientation.rawValue)",
            label: "纸的方向不对", template: nil))
      }
    }
  }
}

extension ExpectedBlock {
  /// Nothing else holds its name against the template: a table or chart of another is not read.
  fileprivate var isDrawn: Bool {
    switch self {
    case .table, .chart: true
    case .heading, .paragraph: false
    }
  }

  /// `一段“……”`, for a finding that it is missing.
  fileprivate var name: String {
    switch self {
    case .heading(let heading): "标题“\(heading.words.text)”"
    case .paragraph(let paragraph): "一段“\(paragraph.words.text.beginning)”"
    case .table(let table): "\(table.id)"
    case .chart(let chart): "图\(chart.number)"
    }
  }

  fileprivate var place: Place? {
    switch self {
    case .heading(let heading): heading.words.place
    case .paragraph(let paragraph): paragraph.words.place
    case .table(let table): table.title.place
    case .chart(let chart): chart.title.place
    }
  }
}

extension ReadReport {
  fileprivate func name(of block: Block) -> String {
    switch block {
    case .heading(let heading): "标题“\(heading.words.text)”"
    case .paragraph(let paragraph): "“\(text(paragraph.inlines).beginning)”"
    case .table(let table): table.id
    case .chart(let chart): "图\(chart.number)"
    }
  }
}

extension String {
  /// The first words, enough to find the text.
  fileprivate var beginning: String { count > 24 ? prefix(24) + "…" : self }
}
