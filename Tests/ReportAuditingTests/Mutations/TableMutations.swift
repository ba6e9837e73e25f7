import GoujiModel
import TestSupport

/// Single changes to tables.
enum TableMutations {
  static let all = cells + rows + around

  // MARK: Cells

  private static let cells: [Mutation] = [
    ofFigure("只改印出的数字") { figure, _, chance in
      var figure = figure
      guard let printed = figure.printed.withOtherDigit(&chance) else { return nil }
      figure.printed = printed
      return figure
    },
    ofFigure("数和印出的数字一起改") { figure, unit, chance in
      let count = Int.random(in: 1...9, using: &chance)
      guard let value = figure.value?.more(count) else { return nil }
      var figure = figure
      figure.result = .success(value)
      figure.shown = nil
      figure.printed = NumberPrinter.text(value, unit: unit, format: figure.format)
      return figure
    },
    of("换成同一张表里别处的数") { table, chance in
      let figures = table.figureCells
      guard let a = figures.randomElement(using: &chance),
        let b = figures.randomElement(using: &chance), let own = table.figure(at: a),
        let other = table.figure(at: b), own.printed != other.printed
      else { return nil }
      table.rows[a.row].cells[a.column].content = .figure(other)
      return "\(a)"
    },
    of("数删成空格") { table, chance in
      guard let a = table.figureCells.randomElement(using: &chance) else { return nil }
      table.rows[a.row].cells[a.column].content = .empty
      return "\(a)"
    },
    of("合计漏加一部分") { table, chance in
      let totals = table.figureCells.filter { table.parts(of: $0) > 1 }
      guard let a = totals.randomElement(using: &chance), var figure = table.figure(at: a) else {
        return nil
      }
      switch figure.sum {
      case .rows(let rows): figure.sum = .rows(rows.dropLast())
      case .columns(let columns): figure.sum = .columns(columns.dropLast())
      case nil: return nil
      }
      table.rows[a.row].cells[a.column].content = .figure(figure)
      return "\(a)"
    },
    ofText("改一格文字的一个字", rows: \.bodyRows) { text, chance in
      LooseText.isCode(text) ? nil : text.withOtherCharacter(&chance)
    },
    ofText("改一位代码", rows: \.bodyRows) { text, chance in
      LooseText.isCode(text) ? text.withOtherDigit(&chance) : nil
    },
    ofText("改表头的一个字", rows: { Array(0..<$0.headerRows) }) { $0.withOtherCharacter(&$1) },
    ofText("文字删成空格", rows: \.bodyRows) { text, _ in "" },
  ]

  // MARK: Rows and columns

  private static let rows: [Mutation] = [
    of("删一行") { table, chance in
      guard let row = table.bodyRows.randomElement(using: &chance) else { return nil }
      table.rows.remove(at: row)
      return "第\(row)行"
    },
    of("重一行") { table, chance in
      guard let row = table.bodyRows.randomElement(using: &chance) else { return nil }
      table.rows.insert(table.rows[row], at: row)
      return "第\(row)行"
    },
    of("上下两行换位") { table, chance in
      let rows = table.bodyRows.dropLast().filter {
        table.print(ofRow: $0) != table.print(ofRow: $0 + 1)
      }
      guard let row = rows.randomElement(using: &chance) else { return nil }
      table.rows.swapAt(row, row + 1)
      return "第\(row)行"
    },
    of("一行的数落到下一行") { table, chance in
      let rows = table.bodyRows.dropLast().filter { row in
        table.figureCells.contains { place in
          place.row == row
            && table.rows[row + 1].cells[place.column].printed
              != table.rows[row].cells[place.column].printed
        }
      }
      guard let row = rows.randomElement(using: &chance) else { return nil }
      for place in table.figureCells where place.row == row {
        table.rows[row + 1].cells[place.column] = table.rows[row].cells[place.column]
      }
      return "第\(row)行"
    },
    of("删一栏") { table, chance in
      guard table.columnWidths.count > 1,
        let column = table.columnWidths.indices.randomElement(using: &chance)
      else { return nil }
      for row in table.rows.indices { table.rows[row].cells.remove(at: column) }
      table.columnWidths.remove(at: column)
      return "第\(column)栏"
    },
    of("左右两栏换位") { table, chance in
      let columns = table.columnWidths.indices.dropLast().filter { column in
        table.rows.contains { $0.cells[column].printed != $0.cells[column + 1].printed }
      }
      guard let column = columns.randomElement(using: &chance) else { return nil }
      for row in table.rows.indices { table.rows[row].cells.swapAt(column, column + 1) }
      return "第\(column)栏"
    },
    of("改缩进") { table, chance in
      let rows = table.bodyRows.filter { row in table.rows[row].cells.contains { $0.indent > 0 } }
      guard let row = rows.randomElement(using: &chance) else { return nil }
      for column in table.rows[row].cells.indices { table.rows[row].cells[column].indent = 0 }
      return "第\(row)行"
    },
    of("拆开合并的格") { table, chance in
      guard let merge = table.merges.indices.randomElement(using: &chance) else { return nil }
      table.merges.remove(at: merge)
      return "第\(merge)处"
    },
  ]

  // MARK: Around tables

  private static let around: [Mutation] = [
    of("改表题") { table, chance in
      if table.title.isEmpty { return nil }
      table.title = Words(table.title.text.withOtherCharacter(&chance))
      return "表题"
    },
    of("改表号") { table, chance in
      guard let label = table.label.text.withOtherDigit(&chance) else { return nil }
      table.label = Words(label)
      return "表号"
    },
    of("改金额单位") { table, _ in
      let text = table.rightLine.text
      let other =
        text.contains("万元") ? text.replacing("万元", with: "元") : text.replacing("元", with: "万元")
      if other == text { return nil }
      table.rightLine = Words(other)
      return "右行"
    },
    of("删一条表注") { table, _ in table.notes.popLast().map { "“\($0.text)”" } },
    of("改表注") { table, chance in
      guard let note = table.notes.indices.randomElement(using: &chance) else { return nil }
      table.notes[note] = Words(table.notes[note].text.withOtherCharacter(&chance))
      return "注"
    },
    Mutation("删一张表") { shipped, chance in
      var report = shipped.report
      guard let place = report.tablePlaces.randomElement(using: &chance) else { return nil }
      report.parts[place.part].blocks.remove(at: place.block)
      return ("\(place)", report)
    },
    Mutation("两张表换位") { shipped, chance in
      var report = shipped.report
      let places = report.tablePlaces
      guard let index = places.indices.dropLast().randomElement(using: &chance) else { return nil }
      let (a, b) = (places[index], places[index + 1])
      let block = report.parts[a.part].blocks[a.block]
      report.parts[a.part].blocks[a.block] = report.parts[b.part].blocks[b.block]
      report.parts[b.part].blocks[b.block] = block
      return ("\(a)", report)
    },
  ]

  // MARK: Ways of changing

  /// The first table, in an order by chance, that has something to change.
  private static func of(
    _ name: String, _ change: @escaping @Sendable (inout ReportTable, inout Chance) -> String?
  ) -> Mutation {
    Mutation(name) { shipped, chance in
      var report = shipped.report
      for place in report.tablePlaces.shuffled(using: &chance) {
        guard case .table(var table) = report.parts[place.part].blocks[place.block],
          let changed = change(&table, &chance)
        else { continue }
        report.parts[place.part].blocks[place.block] = .table(table)
        return ("\(table.id) \(changed)", report)
      }
      return nil
    }
  }

  private static func ofFigure(
    _ name: String,
    _ change: @escaping @Sendable (CellFigure, AmountUnit, inout Chance) -> CellFigure?
  ) -> Mutation {
    of(name) { table, chance in
      guard let a = table.figureCells.randomElement(using: &chance), let own = table.figure(at: a),
        let other = change(own, table.unit, &chance), other.printed != own.printed
      else { return nil }
      table.rows[a.row].cells[a.column].content = .figure(other)
      return "\(a)"
    }
  }

  private static func ofText(
    _ name: String, rows: @escaping @Sendable (ReportTable) -> [Int],
    _ change: @escaping @Sendable (String, inout Chance) -> String?
  ) -> Mutation {
    of(name) { table, chance in
      let cells = rows(table).flatMap { row in
        table.rows[row].cells.indices.map { CellPlace(row: row, column: $0) }
      }
      for a in cells.shuffled(using: &chance) {
        guard case .text(let text, let origin) = table.rows[a.row].cells[a.column].content,
          !text.isEmpty, let other = change(text, &chance)
        else { continue }
        table.rows[a.row].cells[a.column].content = .text(other, origin: origin)
        return "\(a)“\(text)”"
      }
      return nil
    }
  }
}
