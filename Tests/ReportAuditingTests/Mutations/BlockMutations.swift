import GoujiModel
import TestSupport

/// Changes of what stands where: paragraphs, headings, tables, charts, notes, cover and contents.
enum BlockMutations {
  static let all: [Mutation] = [
    blocks("段：少一段", \.isParagraph) { blocks, index, _ in blocks.remove(at: index) },
    blocks("段：重复一段", \.isParagraph) { blocks, index, _ in blocks.insert(blocks[index], at: index) },
    blocks("段：换了位置", \.isParagraph, moving),
    blocks("段：拆成两段", \.isParagraph) { blocks, index, _ in
      guard case .paragraph(var paragraph) = blocks[index], paragraph.inlines.count > 1 else {
        return
      }
      let half = paragraph.inlines.count / 2
      let rest = Paragraph(style: paragraph.style, inlines: Array(paragraph.inlines[half...]))
      paragraph.inlines.removeSubrange(half...)
      blocks[index] = .paragraph(paragraph)
      blocks.insert(.paragraph(rest), at: index + 1)
    },
    blocks("段：样式换了", { $0.isParagraph || $0.isHeading }) { blocks, index, _ in
      switch blocks[index] {
      case .paragraph(var paragraph):
        paragraph.style = "别的样式"
        blocks[index] = .paragraph(paragraph)
      case .heading(var heading):
        heading.style = "别的样式"
        blocks[index] = .heading(heading)
      default: return
      }
    },
    blocks("标题：少一个", \.isHeading) { blocks, index, _ in blocks.remove(at: index) },
    blocks("标题：换了位置", \.isHeading, moving),
    blocks("标题：级别换了", \.isHeading) { blocks, index, _ in
      guard case .heading(var heading) = blocks[index] else { return }
      heading.level += 1
      blocks[index] = .heading(heading)
    },
    blocks("标题：序号换了", \.isHeading) { blocks, index, chance in
      guard case .heading(var heading) = blocks[index], let first = heading.words.inlines.first,
        case .text(let number, let origin) = first,
        let other = ["一、", "二、", "（一）", "（三）", "四、"].filter({ $0 != number }).randomElement(
          using: &chance)
      else { return }
      heading.words = Words(
        [.text(other, origin: origin)] + heading.words.inlines.dropFirst(), figures: [])
      blocks[index] = .heading(heading)
    },
    blocks("标题：另起一页", \.isHeading) { blocks, index, _ in
      guard case .heading(var heading) = blocks[index] else { return }
      heading.standsAlone.toggle()
      blocks[index] = .heading(heading)
    },
    blocks("表、图：少一张", { !$0.isParagraph && !$0.isHeading }) { blocks, index, _ in
      blocks.remove(at: index)
    },
    blocks("表、图：换了位置", { !$0.isParagraph && !$0.isHeading }, moving),
    blocks("图：编号换了", { if case .chart = $0 { true } else { false } }) { blocks, index, _ in
      guard case .chart(var chart) = blocks[index] else { return }
      chart.number += 1
      blocks[index] = .chart(chart)
    },
    tables("表：少一条注") { table, chance in
      guard let index = table.notes.indices.randomElement(using: &chance) else { return }
      table.notes.remove(at: index)
    },
    tables("表：多一条注") { table, _ in table.notes.append("本表为空表") },
    tables("表：重复一条注") { table, _ in if let last = table.notes.last { table.notes.append(last) } },
    tables("表：单位行换了") { table, _ in
      table.rightLine = Words(table.rightLine.text.replacing("万元", with: "元"))
    },
    tables("表：金额单位换了") { table, _ in table.unit = table.unit == .yuan ? .tenThousandYuan : .yuan },
    tables("表：表号换了") { table, _ in
      if !table.label.isEmpty { table.label = Words(table.label.text + "-1") }
    },
    tables("表：题名没有了") { table, _ in table.title = .none },
    tables("表：不进目录") { table, _ in if table.contentsLevel != nil { table.contentsLevel = nil } },
    emptied, filled,
    whole("封面：少一行") { report, chance in
      guard let index = report.cover.indices.randomElement(using: &chance) else { return }
      report.cover.remove(at: index)
    },
    whole("封面：重复一行") { report, _ in if let last = report.cover.last { report.cover.append(last) } },
    whole("目录：标题换了") { report, _ in report.contents?.title += "页" },
    whole("目录：少一级") { report, _ in report.contents?.levels -= 1 },
    whole("目录：没有了") { report, _ in report.contents = nil },
    whole("部分：少一个") { report, chance in
      guard let index = report.parts.indices.randomElement(using: &chance) else { return }
      report.parts.remove(at: index)
    },
    whole("部分：两个对调") { report, _ in if report.parts.count > 1 { report.parts.swapAt(0, 1) } },
    whole("部分：两个并成一个") { report, _ in
      guard report.parts.count > 1 else { return }
      report.parts[0].blocks += report.parts.remove(at: 1).blocks
    },
    whole("样式：字号换了") { report, _ in
      if !report.look.styles.isEmpty { report.look.styles[0].size += 1 }
    },
    whole("指纹：草案换了") { report, _ in report.identity.draftHash += "0" },
    whole("题名：部门换了") { report, _ in report.identity.department += "（本级）" },
  ]

  /// Any place but its own.
  private static let moving: @Sendable (inout [Block], Int, inout Chance) -> Void = {
    blocks, index, chance in
    let block = blocks.remove(at: index)
    guard let target = (0...blocks.count).filter({ $0 != index }).randomElement(using: &chance)
    else {
      return
    }
    blocks.insert(block, at: target)
  }

  private static func blocks(
    _ name: String, _ isMeant: @escaping @Sendable (Block) -> Bool,
    _ change: @escaping @Sendable (inout [Block], Int, inout Chance) -> Void
  ) -> Mutation {
    whole(name) { report, chance in
      let places = report.parts.indices.flatMap { part in
        report.parts[part].blocks.indices.filter { isMeant(report.parts[part].blocks[$0]) }.map {
          (part, $0)
        }
      }
      guard let (part, block) = places.randomElement(using: &chance) else { return }
      change(&report.parts[part].blocks, block, &chance)
    }
  }

  private static func tables(
    _ name: String, _ change: @escaping @Sendable (inout ReportTable, inout Chance) -> Void
  ) -> Mutation {
    blocks(name, { if case .table = $0 { true } else { false } }) { blocks, index, chance in
      guard case .table(var table) = blocks[index] else { return }
      change(&table, &chance)
      blocks[index] = .table(table)
    }
  }

  /// An empty table without its sentence.
  private static let emptied = Mutation("表：空表缺说明") { shipped, chance in
    let notes = Set(shipped.template.tables.compactMap { $0.emptyNote?.fixedText })
    return changed(shipped, &chance) { table in
      let said = table.notes.count
      table.notes.removeAll { notes.contains($0.text) }
      return table.notes.count < said
    }
  }

  /// A table with amounts that says it has none.
  private static let filled = Mutation("表：有数却说是空表") { shipped, chance in
    let notes = shipped.template.tables.compactMap { $0.emptyNote?.fixedText }
    guard let note = notes.randomElement(using: &chance) else { return nil }
    return changed(shipped, &chance) { table in
      if table.notes.contains(where: { notes.contains($0.text) }) { return false }
      table.notes.append(Words(note))
      return true
    }
  }

  /// The first table, in an order by chance, that could be changed.
  private static func changed(
    _ shipped: ShippedReport, _ chance: inout Chance, _ change: (inout ReportTable) -> Bool
  ) -> (place: String, report: Report)? {
    var report = shipped.report
    for part in report.parts.indices.shuffled(using: &chance) {
      for index in report.parts[part].blocks.indices.shuffled(using: &chance) {
        guard case .table(var table) = report.parts[part].blocks[index], change(&table) else {
          continue
        }
        report.parts[part].blocks[index] = .table(table)
        return (table.id, report)
      }
    }
    return nil
  }

  private static func whole(
    _ name: String, _ change: @escaping @Sendable (inout Report, inout Chance) -> Void
  ) -> Mutation {
    Mutation(name) { shipped, chance in
      var report = shipped.report
      change(&report, &chance)
      return report.printedWords == shipped.report.printedWords ? nil : ("", report)
    }
  }
}

extension Block {
  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension Report {
  /// Enough of a report to see whether it was changed.
  fileprivate var printedWords: [String] {
    var words = [
      identity.title.text, identity.department, identity.draftHash, "\(contents as Any)",
      "\(look.styles.map(\.size))",
    ]
    words += cover.map { $0.style + $0.inlines.text(figures) }
    for part in parts {
      words.append("部分")
      for block in part.blocks {
        switch block {
        case .heading(let heading):
          words.append(
            "\(heading.level) \(heading.style) \(heading.words.text) \(heading.standsAlone)")
        case .paragraph(let paragraph):
          words.append(paragraph.style + paragraph.inlines.text(figures))
        case .table(let table):
          let around = [table.label, table.title, table.subtitle, table.leftLine, table.rightLine]
          words.append(
            "\(table.id) \(table.unit) \(table.contentsLevel as Any) \((around + table.notes).map(\.text))"
          )
        case .chart(let chart): words.append("\(chart.id) \(chart.number)")
        }
      }
    }
    return words
  }
}
