import FigureEvaluating
import GoujiModel
import OfficeOpenXML

/// The rows of 取数依据: each reason once, below the table or the part of the text that prints it first.
struct ReasonTable {
  let proof: DraftProof

  private var reasons: FigureReasons { proof.reasons }

  static let header = ["印出", "准确值", "印在哪里", "定义", "取自"]
  static let widths: [Double] = [3, 3, 7, 8, 8]

  struct Row {
    let cells: [String]
    /// Names what stands below it.
    var isHeading = false
  }

  var rows: [Row] {
    var rows: [Row] = []
    var heading = ""
    for (reason, words) in zip(reasons.reasons, proof.reasonTexts) {
      let figures = reason.figures.map { reasons.figures[$0] }
      let own = Self.section(figures[0])
      if own != heading {
        heading = own
        rows.append(Row(cells: ["首先印在\(own)", "", "", "", ""], isHeading: true))
      }
      rows.append(
        Row(cells: [
          Self.some(figures.map(\.printed).filter { !$0.isEmpty }),
          TraceRenderer(unit: proof.unit).exact(reason.value),
          Self.places(figures, counted: reason.isNothing),
          reason.isNothing ? "" : Self.definitions(figures), words,
        ]))
    }
    return rows
  }

  /// `表3`, `图1`, `正文`
  private static func section(_ figure: TracedFigure) -> String {
    figure.address?.sheet ?? (figure.title.hasPrefix("图") ? "图" : "文字")
  }

  /// Where they are printed: cells by their sheets, `表1 B7:B9、C7`, words by their headings. Of what has
  /// nothing behind it, only how many there are.
  private static func places(_ figures: [TracedFigure], counted: Bool) -> String {
    var sheets: [(name: String, cells: [SheetAddress])] = []
    var words: [(name: String, count: Int)] = []
    for figure in figures {
      guard let address = figure.address else {
        // `正文“一、收入”中的“收入总计”`
        let name = figure.title.ranges(of: "中的“").last.map {
          String(figure.title[..<$0.lowerBound])
        }
        let title = name ?? figure.title
        if words.last?.name != title { words.append((title, 0)) }
        words[words.count - 1].count += 1
        continue
      }
      if sheets.last?.name != address.sheet { sheets.append((address.sheet, [])) }
      sheets[sheets.count - 1].cells.append(address)
    }
    let cells = sheets.map { sheet in
      "\(sheet.name) \(counted ? "\(sheet.cells.count) 格" : ranges(sheet.cells))"
    }
    return (cells + words.map { $0.count > 1 ? "\($0.name) \($0.count) 处" : $0.name })
      .joined(separator: "；")
  }

  /// Cells one below the other as one range.
  private static func ranges(_ cells: [SheetAddress]) -> String {
    var runs: [(first: SheetAddress, last: SheetAddress)] = []
    for cell in cells.sorted(by: { ($0.column, $0.row) < ($1.column, $1.row) }) {
      if let last = runs.last?.last, last.column == cell.column, last.row + 1 == cell.row {
        runs[runs.count - 1].last = cell
      } else {
        runs.append((cell, cell))
      }
    }
    return runs.map { run in
      run.first == run.last ? run.first.cell : "\(run.first.cell):\(run.last.cell)"
    }.joined(separator: "、")
  }

  /// The shortest, and how many ways of saying it there are.
  private static func definitions(_ figures: [TracedFigure]) -> String {
    let all = distinct(figures.map(\.definition))
    let shortest = all.min { $0.utf8.count < $1.utf8.count } ?? ""
    return all.count > 1 ? "\(shortest)；同样的数另有 \(all.count - 1) 种定义" : shortest
  }

  private static func some(_ texts: [String]) -> String {
    let all = distinct(texts)
    return all.prefix(3).joined(separator: "、") + (all.count > 3 ? "等" : "")
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen = NameSet()
    return texts.filter { seen.insert($0) }
  }
}
