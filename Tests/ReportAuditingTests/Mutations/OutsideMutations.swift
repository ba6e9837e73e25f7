import GoujiModel
import TestSupport

/// Single changes that somebody who never saw the rules would think of.
enum OutsideMutations {
  static let all = cells + tables + charts + texts + whole

  // MARK: Cells

  private static let cells: [Mutation] = [
    ofFigure("千分位去掉或加上") { figure, _ in
      figure.printed =
        figure.printed.contains(",")
        ? figure.printed.filter { $0 != "," }
        : figure.printed.replacing("0", with: "0,", maxReplacements: 1)
    },
    ofFigure("全角数字") { figure, _ in
      figure.printed = String(
        figure.printed.map { digit in digit == "1" ? "１" : digit == "0" ? "０" : digit })
    },
    ofFigure("正负反了") { figure, unit in
      guard case .amount(let money)? = figure.value, money.fen != 0 else { return }
      let other = FigureValue.amount(Money(fen: -money.fen))
      figure.result = .success(other)
      figure.printed = NumberPrinter.text(other, unit: unit, format: figure.format)
    },
    ofFigure("只加一个负号") { figure, _ in
      if !figure.printed.isEmpty { figure.printed = "-" + figure.printed }
    },
    ofFigure("小数点错一位") { figure, unit in
      guard case .amount(let money)? = figure.value, money.fen != 0 else { return }
      let other = FigureValue.amount(Money(fen: money.fen * 10))
      figure.result = .success(other)
      figure.printed = NumberPrinter.text(other, unit: unit, format: figure.format)
    },
    ofFigure("小数位少一位") { figure, _ in
      if figure.printed.contains(".") { figure.printed = String(figure.printed.dropLast()) }
    },
    ofFigure("零印成“0”") { figure, _ in if figure.printed.isEmpty { figure.printed = "0" } },
    ofFigure("后面多一个“元”") { figure, _ in if !figure.printed.isEmpty { figure.printed += "元" } },
    ofFigure("格式换了，印的没换") { figure, _ in
      // Without a value the format prints nothing.
      if figure.value != nil { figure.format.decimals += 1 }
    },
    ofFigure("存着的数换了，印的没换") { figure, _ in
      guard let other = figure.value?.more(1) else { return }
      figure.result = .success(other)
    },
    ofRow("一行里左右两个数对调") { row, chance in
      let places = row.indices.filter { if case .figure = row[$0].content { true } else { false } }
      let pairs = zip(places, places.dropFirst()).filter { row[$0].printed != row[$1].printed }
      guard let (a, b) = pairs.randomElement(using: &chance) else { return false }
      let content = row[a].content
      row[a].content = row[b].content
      row[b].content = content
      return true
    },
    ofRow("一行的数都右移一栏") { row, _ in
      let places = row.indices.filter { if case .figure = row[$0].content { true } else { false } }
      guard places.count > 1, Set(places.map { row[$0].printed }).count > 1 else { return false }
      let contents = places.map { row[$0].content }
      for (index, place) in places.enumerated() {
        row[place].content = contents[(index + contents.count - 1) % contents.count]
      }
      return true
    },
    ofRow("数后移到空格里") { row, chance in
      let figures = row.indices.filter { index in
        if case .figure(let figure) = row[index].content { !figure.printed.isEmpty } else { false }
      }
      let empty = row.indices.filter { index in
        if case .figure(let figure) = row[index].content { figure.printed.isEmpty } else { false }
      }
      guard let a = figures.randomElement(using: &chance),
        let b = empty.randomElement(using: &chance)
      else { return false }
      row.swapAt(a, b)
      return true
    },
    ofRow("名称前多一个“其中：”") { row, _ in
      for index in row.indices {
        guard case .text(let text, let origin) = row[index].content, text.count > 1 else {
          continue
        }
        row[index].content = .text("其中：" + text, origin: origin)
        return true
      }
      return false
    },
  ]

  // MARK: Tables

  private static let tables: [Mutation] = [
    ofTable("左行的单位名称换了") { table, _ in
      if table.leftLine.isEmpty { return }
      table.leftLine = Words("单位名称：某局")
    },
    ofTable("左行、右行对调") { table, _ in swap(&table.leftLine, &table.rightLine) },
    ofTable("副题多出来") { table, _ in if table.subtitle.isEmpty { table.subtitle = Words("（汇总）") } },
    ofTable("两条注对调") { table, _ in
      if table.notes.count > 1, table.notes[0].text != table.notes[1].text {
        table.notes.swapAt(0, 1)
      }
    },
    ofTable("表头少一行") { table, _ in if table.headerRows > 1 { table.rows.remove(at: 0) } },
    ofTable("表的纸张换了") { table, _ in
      table.orientation = table.orientation == .portrait ? .landscape : .portrait
    },
    ofTable("编号换了") { table, _ in table.id += "-1" },
    ofTable("合计行移到末尾") { table, _ in
      guard let row = table.rows.indices.first(where: { table.rows[$0].emphasis == .total }),
        row + 1 < table.rows.count
      else { return }
      table.rows.append(table.rows.remove(at: row))
    },
    ofTable("合计行不再加粗") { table, _ in
      guard let row = table.rows.indices.first(where: { table.rows[$0].emphasis == .total }) else {
        return
      }
      table.rows[row].emphasis = .normal
    },
    ofTable("上下两段对调") { table, chance in
      let rows = table.bodyRows
      guard rows.count > 3, let middle = rows.dropFirst().dropLast().randomElement(using: &chance)
      else {
        return
      }
      let head = table.rows[rows[0]..<middle]
      table.rows.removeSubrange(rows[0]..<middle)
      table.rows += head
    },
    ofTable("多一个空行") { table, _ in
      guard let last = table.rows.last else { return }
      table.rows.append(TableRow(cells: last.cells.map { _ in .empty }))
    },
    ofTable("合并的格多占一行") { table, _ in
      guard
        let index = table.merges.indices.first(where: {
          table.merges[$0].row + table.merges[$0].rowSpan < table.rows.count
        })
      else { return }
      table.merges[index].rowSpan += 1
    },
    ofTable("多合并两格") { table, _ in
      guard table.columnWidths.count > 1 else { return }
      let row = table.rows.count - 1
      if table.merges.contains(where: { $0.row + $0.rowSpan > row }) { return }
      table.merges.append(CellMerge(row: row, column: 0, rowSpan: 1, columnSpan: 2))
    },
  ]

  // MARK: Charts

  private static let charts: [Mutation] = [
    ofChart("两个系列对调") { chart in
      if chart.series.count > 1 { chart.series.swapAt(0, 1) }
    },
    ofChart("两个系列的名称对调") { chart in
      if chart.series.count > 1, chart.series[0].name.text != chart.series[1].name.text {
        let name = chart.series[0].name
        chart.series[0].name = chart.series[1].name
        chart.series[1].name = name
      }
    },
    ofChart("柱和饼换了") { chart in chart.kind = chart.kind == .pie ? .columns : .pie },
    ofChart("图的单位换了") { chart in
      chart.unit = chart.unit == .yuan ? .tenThousandYuan : .yuan
    },
    ofChart("图题换成别的图的") { chart in chart.caption = Words("图9：" + chart.title.text) },
    ofChart("少一个系列") { chart in if chart.series.count > 1 { chart.series.removeLast() } },
    ofChart("占比没有了") { chart in chart.shares = [] },
  ]

  // MARK: Text

  private static let texts: [Mutation] = [
    ofFigureInWords("文中的全角数字") { figure, _ in
      figure.printed = figure.printed.replacing("1", with: "１").replacing("0", with: "０")
    },
    ofFigureInWords("百分比差十倍") { figure, _ in
      guard case .share(let ratio)? = figure.value, ratio.sign != 0, figure.printed.contains(".")
      else {
        return
      }
      let digits = figure.printed.filter { $0 != "." }
      figure.printed = String(digits.dropLast()) + "0%"
    },
    ofFigureInWords("金额差一万倍") { figure, _ in
      figure.printed = figure.printed.replacing("万元", with: "元")
    },
    ofFigureInWords("多一个千分位") { figure, _ in
      if figure.printed.count > 4, !figure.printed.contains(",") {
        figure.printed.insert(",", at: figure.printed.index(after: figure.printed.startIndex))
      }
    },
    ofFigureInWords("小数末位去掉") { figure, _ in
      guard let point = figure.printed.firstIndex(of: "."),
        let unit = figure.printed[point...].dropFirst().firstIndex(where: { !$0.isNumber })
      else { return }
      figure.printed.remove(at: figure.printed.index(before: unit))
    },
    ofFigureInWords("数前多一个“约”") { figure, _ in figure.printed = "约" + figure.printed },
    ofFigureInWords("数的名称换了") { figure, _ in figure.name += "二" },
    ofBlocks("两个标题的话对调") { blocks, chance in
      let headings = blocks.indices.filter { blocks[$0].isHeading }
      guard let a = headings.randomElement(using: &chance),
        let b = headings.randomElement(using: &chance),
        case .heading(var first) = blocks[a], case .heading(var second) = blocks[b],
        first.words.text != second.words.text
      else { return }
      swap(&first.words, &second.words)
      blocks[a] = .heading(first)
      blocks[b] = .heading(second)
    },
    ofBlocks("一段成了空段") { blocks, chance in
      let paragraphs = blocks.indices.filter { blocks[$0].isParagraph }
      guard let index = paragraphs.randomElement(using: &chance),
        case .paragraph(var paragraph) = blocks[index], !paragraph.inlines.isEmpty
      else { return }
      paragraph.inlines = []
      blocks[index] = .paragraph(paragraph)
    },
    ofBlocks("两段并成一段") { blocks, chance in
      let pairs = blocks.indices.dropLast().filter {
        blocks[$0].isParagraph && blocks[$0 + 1].isParagraph
      }
      guard let index = pairs.randomElement(using: &chance),
        case .paragraph(var first) = blocks[index], case .paragraph(let second) = blocks[index + 1]
      else { return }
      first.inlines += second.inlines
      blocks[index] = .paragraph(first)
      blocks.remove(at: index + 1)
    },
    ofBlocks("两段的话对调") { blocks, chance in
      let paragraphs = blocks.indices.filter { blocks[$0].isParagraph }
      guard let a = paragraphs.randomElement(using: &chance),
        let b = paragraphs.randomElement(using: &chance), case .paragraph(var first) = blocks[a],
        case .paragraph(var second) = blocks[b],
        "\(first.inlines)" != "\(second.inlines)"
      else { return }
      swap(&first.inlines, &second.inlines)
      blocks[a] = .paragraph(first)
      blocks[b] = .paragraph(second)
    },
    ofBlocks("目录里的写法换了") { blocks, chance in
      let headings = blocks.indices.filter { blocks[$0].isHeading }
      guard let a = headings.randomElement(using: &chance), case .heading(var heading) = blocks[a]
      else {
        return
      }
      heading.listed = Words(heading.words.text + "表")
      blocks[a] = .heading(heading)
    },
    ofBlocks("标题下的纸张换了") { blocks, chance in
      let headings = blocks.indices.filter { blocks[$0].isHeading }
      guard let a = headings.randomElement(using: &chance), case .heading(var heading) = blocks[a]
      else {
        return
      }
      heading.orientation = heading.orientation == .portrait ? .landscape : .portrait
      blocks[a] = .heading(heading)
    },
    ofBlocks("段末多一句") { blocks, chance in
      let paragraphs = blocks.indices.filter { blocks[$0].isParagraph }
      guard let a = paragraphs.randomElement(using: &chance),
        case .paragraph(var paragraph) = blocks[a]
      else { return }
      paragraph.inlines.append(.text("特此说明。"))
      blocks[a] = .paragraph(paragraph)
    },
  ]

  // MARK: The whole

  private static let whole: [Mutation] = [
    ofReport("封面两行对调") { report in
      if report.cover.count > 1, "\(report.cover[0])" != "\(report.cover[1])" {
        report.cover.swapAt(0, 1)
      }
    },
    ofReport("题名的年度换了") { report in
      let title = report.identity.title.text
      report.identity.title = Words(
        title.replacing("2024", with: "2023").replacing("2025", with: "2024"))
    },
    ofReport("题名换了部门") { report in report.identity.title = Words("某局" + report.identity.title.text)
    },
    ofReport("模板的指纹换了") { report in report.identity.templateHash += "0" },
    ofReport("模板的名称换了") { report in report.identity.template += "（旧）" },
    ofReport("页码的样子换了") { report in report.look.pageNumber = "第{页}页" },
    ofReport("页边距换了") { report in report.look.page.top += 1 },
    ofReport("正文字体换了") { report in
      if !report.look.styles.isEmpty { report.look.styles[0].font = "楷体" }
    },
    ofReport("部分的纸张换了") { report in
      if !report.parts.isEmpty {
        report.parts[0].orientation =
          report.parts[0].orientation == .portrait ? .landscape : .portrait
      }
    },
    ofReport("目录多一级") { report in report.contents?.levels += 1 },
    ofReport("一部分重复了") { report in if let part = report.parts.last { report.parts.append(part) } },
    ofReport("多出一个没有印的数", floor: 0, escapes: "哪一页也不印它，只在勾稽.json 里多一行") { report in
      if let figure = report.figures.first { report.figures.append(figure) }
    },
  ]
}
