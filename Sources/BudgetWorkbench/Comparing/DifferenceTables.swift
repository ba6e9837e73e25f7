import GoujiModel
import ReportComparing

/// A comparison as a workbook of three sheets: 录入变动, 数字变动, 文字变动.
package struct DifferenceTables {
  let comparison: Comparison
  let title: String
  let department: String
  let look: Look

  package init(_ comparison: Comparison, title: String, department: String, look: Look) {
    self.comparison = comparison
    self.title = title
    self.department = department
    self.look = look
  }

  private var difference: ReportDifference { comparison.difference }

  package var report: Report {
    PlainTable.report(
      [entries, figures, texts], title: title, department: department, hashes: ("", ""), look)
  }

  private var entries: ReportTable {
    guard let entries = difference.entries else {
      return table("录入变动", ["录入变动"], [12], [[.words("没有比：生成的包里没有录入，两边都要是草案")]])
    }
    let rows = entries.flatMap { entry -> [[Cell]] in
      let fields = entry.fields.isEmpty ? [nil] : entry.fields.map(Optional.some)
      return fields.map { field in
        [
          .words(DifferenceWords.name(entry.revision)), .words(entry.old?.lineDescription ?? ""),
          .words(entry.new?.lineDescription ?? ""), .words(entry.part), .words(entry.label),
          .words(field?.name ?? ""), .words(field?.old ?? ""), .words(field?.new ?? ""),
          .number(field?.difference),
        ]
      }
    }
    return table(
      "录入变动", ["变动", "原在", "现在", "部分", "内容", "栏目", "原填", "现填", "增减（金额为元）"],
      [1, 4, 4, 2, 6, 2, 3, 3, 3], rows)
  }

  /// Cells, rows that came or went, and figures in words and charts.
  private var figures: ReportTable {
    var rows: [[Cell]] = []
    for table in difference.tables {
      for cell in table.cells {
        rows.append(
          line(
            "改", table.id, cell.row, cell.column, cell.old.printed, cell.new.printed,
            cell.difference))
      }
      for row in table.rows {
        let isNew = row.revision == .inserted
        for figure in row.figures {
          rows.append(
            line(
              DifferenceWords.name(row.revision) + "行", table.id, row.label, figure.column,
              isNew ? "" : figure.printed, isNew ? figure.printed : "",
              isNew ? figure.value : BudgetDifference.difference(figure.value, nil)))
        }
      }
    }
    for figure in difference.figures {
      rows.append(
        line(
          DifferenceWords.name(figure.revision), figure.places.joined(separator: "、"), figure.name,
          "", figure.old?.printed ?? "",
          figure.new?.printed ?? "", figure.difference))
    }
    return table(
      "数字变动", ["变动", "印在", "行或数名", "栏", "原印", "现印", "增减（金额为元）"],
      [1.5, 4, 7, 4, 3, 3, 3], rows)
  }

  private func line(
    _ change: String, _ place: String, _ row: String, _ column: String, _ old: String,
    _ new: String, _ difference: FigureValue?
  ) -> [Cell] {
    [change, place, row, column, old, new].map(Cell.words) + [.number(difference)]
  }

  private var texts: ReportTable {
    if !comparison.comparesWords {
      return table("文字变动", ["文字变动"], [12], [[.words("没有比：.勾稽.json 旁边没有生成时的 .docx")]])
    }
    let rows = difference.texts.map { text -> [Cell] in
      [
        DifferenceWords.name(text.revision), text.place, text.isOfFigures ? "只有数" : "", text.old,
        text.new,
      ].map(Cell.words)
    }
    return table("文字变动", ["变动", "印在", "说明", "原文", "现文"], [1, 4, 2, 9, 9], rows)
  }

  private func table(
    _ name: String, _ header: [String], _ widths: [Double], _ rows: [[Cell]]
  ) -> ReportTable {
    PlainTable.table(name, title: "\(title)：\(name)", header, widths, rows)
  }
}
