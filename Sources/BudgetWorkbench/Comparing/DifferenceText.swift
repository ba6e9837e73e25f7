import GoujiModel
import ReportComparing

/// A comparison as text. What one changed line brings about fits one screen: by table, by figure, by
/// paragraph; verbose, everything.
package struct DifferenceText {
  let comparison: Comparison
  let isVerbose: Bool

  package init(comparison: Comparison, isVerbose: Bool) {
    self.comparison = comparison
    self.isVerbose = isVerbose
  }

  /// Lines of a section that are shown.
  private static let shown = 6

  private var difference: ReportDifference { comparison.difference }

  package var text: String {
    if difference.isEmpty { return same }
    return ([entries, tables, figures, texts].filter { !$0.isEmpty } + [summary]).joined(
      separator: "\n")
  }

  /// What is said where nothing that was compared differs.
  private var same: String {
    let files = [comparison.isSameDraft ? "" : "草案", comparison.isSameTemplate ? "" : "模板"]
      .filter { !$0.isEmpty }.joined(separator: "、")
    if files.isEmpty { return "两边相同" }
    if comparison.isSame {
      let entered = difference.entries == nil ? "" : "录入的和"
      return "\(entered)印出的都相同；\(files)的文件有别（如注释、次序）"
    }
    return "印出的数都相同；文字没有比，可能不同：\(files)的文件有别，而 .勾稽.json 旁边没有生成时的 .docx"
  }

  private func section(_ title: String, _ items: [[String]]) -> String {
    if items.isEmpty { return "" }
    let limit = isVerbose ? items.count : Self.shown
    var lines = [title] + items.prefix(limit).flatMap { isVerbose ? $0 : Array($0.prefix(1)) }
    if items.count > limit { lines.append("  ……另有 \(items.count - limit) 处，加 -v 全列") }
    return lines.joined(separator: "\n")
  }

  // MARK: Entries

  private var entries: String {
    let entries = difference.entries ?? []
    return section("录入变动 \(entries.count) 处", entries.map { [line(of: $0)] })
  }

  private func line(of entry: EntryChange) -> String {
    let place = (entry.new ?? entry.old)?.lineDescription ?? ""
    let fields = entry.fields.map { field in
      let name = field.name.isEmpty ? "" : field.name + " "
      return name
        + DifferenceWords.change(field.old, field.new, field.difference, in: comparison.entryUnit)
    }
    let what = [entry.label, fields.joined(separator: "，")].filter { !$0.isEmpty }
    return
      "  \(DifferenceWords.name(entry.revision)) \(place) \(entry.part) \(what.joined(separator: "："))"
  }

  // MARK: Tables

  private var tables: String {
    section("表 \(difference.tables.count) 张有变", difference.tables.map(lines))
  }

  private func lines(of table: TableDifference) -> [String] {
    if let revision = table.revision {
      return [
        "  \(table.id)  整张\(DifferenceWords.name(revision))：\(table.title)，\(table.rows.count) 行"
      ]
    }
    let added = table.rows.count { $0.revision == .inserted }
    let counts = [
      table.isReshaped ? "栏目有变" : "", table.cells.isEmpty ? "" : "改 \(table.cells.count) 格",
      added > 0 ? "增 \(added) 行" : "",
      table.rows.count > added ? "减 \(table.rows.count - added) 行" : "",
    ].filter { !$0.isEmpty }.joined(separator: "，")
    let first = table.cells.first { $0.difference != nil } ?? table.cells.first
    let sample = first.map { "：" + words(of: $0, table) } ?? ""
    return ["  \(table.id)  \(counts)\(sample)"]
      + table.rows.map { "    \(words(of: $0))" }
      + table.cells.map { "    改 第\($0.new.row)行 \(words(of: $0, table))" }
  }

  private func words(of cell: TableDifference.CellChange, _ table: TableDifference) -> String {
    let change = DifferenceWords.change(
      cell.old.printed, cell.new.printed, cell.difference, in: table.unit)
    return "\(DifferenceWords.short(cell.row, 24))·\(cell.column) \(change)"
  }

  private func words(of row: TableDifference.RowChange) -> String {
    let figures = row.figures.map { "\($0.column) \($0.printed)" }.joined(separator: "，")
    let place = row.revision == .inserted ? "第\(row.row)行" : "原第\(row.row)行"
    return
      "\(DifferenceWords.name(row.revision)) \(place) \(row.label)\(figures.isEmpty ? "" : "：\(figures)")"
  }

  // MARK: Words and charts

  private var figures: String {
    section(
      "文中和图中 \(difference.figures.count) 个数有变",
      difference.figures.map { figure in
        let change = DifferenceWords.change(
          figure.old?.shown, figure.new?.shown, figure.difference, in: comparison.unit)
        let places = figure.places.prefix(isVerbose ? figure.places.count : 2).joined(
          separator: "、")
        let more = !isVerbose && figure.places.count > 2 ? " 等 \(figure.places.count) 处" : ""
        let name = isVerbose ? figure.name : DifferenceWords.short(figure.name, 30)
        return ["  \(name)  \(change)  印在 \(places)\(more)"]
      })
  }

  /// Those in which words changed come first: figures are listed already.
  private var texts: String {
    let ofFigures = difference.texts.count { $0.isOfFigures }
    let others = isVerbose ? difference.texts : difference.texts.filter { !$0.isOfFigures }
    let title =
      "文字 \(difference.texts.count) 处有变" + (ofFigures > 0 ? "，其中 \(ofFigures) 处只有数变了" : "")
    if difference.texts.isEmpty { return "" }
    if others.isEmpty { return title }
    return section(
      title,
      others.map { text in
        ["  \(DifferenceWords.name(text.revision)) \(text.place)：\(Self.shown(text.runs))"]
      })
  }

  /// What changed with a few words around it: `…较上年【增加→减少】12.00万元…`
  static func shown(_ runs: [RevisedWords.Run]) -> String {
    var text = ""
    var index = 0
    while index < runs.count {
      let run = runs[index]
      let words = run.text.split(separator: "\n").joined(separator: " ")
      switch run.revision {
      case nil: text += words.count <= 24 ? words : "\(words.prefix(10))…\(words.suffix(10))"
      case .inserted: text += "【增：\(DifferenceWords.short(words, 80))】"
      case .deleted:
        if index + 1 < runs.count, runs[index + 1].revision == .inserted {
          let next = runs[index + 1].text.split(separator: "\n").joined(separator: " ")
          text += "【\(DifferenceWords.short(words, 60))→\(DifferenceWords.short(next, 60))】"
          index += 1
        } else {
          text += "【删：\(DifferenceWords.short(words, 80))】"
        }
      }
      index += 1
    }
    return text
  }

  private var summary: String {
    let cells = difference.tables.reduce(0) { $0 + $1.cells.count }
    let rows = difference.tables.reduce(0) { $0 + $1.rows.count }
    let entered = difference.entries.map { "录入 \($0.count) 处；" } ?? ""
    let words =
      comparison.comparesWords
      ? "，文字 \(difference.texts.count) 处" : "；文字没有比：.勾稽.json 旁边没有生成时的 .docx"
    return "共 \(entered)表 \(difference.tables.count) 张，改 \(cells) 格、增减 \(rows) 行，"
      + "文中和图中 \(difference.figures.count) 个数\(words)"
  }
}

extension ComparedFigure {
  /// As printed; what words say of a number below zero is said with a sign.
  fileprivate var shown: String {
    guard let value, value.sign < 0, !printed.contains("-"), !printed.contains("－") else {
      return printed
    }
    return "(-)" + printed
  }
}
