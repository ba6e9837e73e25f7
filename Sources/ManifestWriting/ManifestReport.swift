import GoujiModel
import OfficeOpenXML
import ReportLayout
import WorkbookWriting

/// `….勾稽.json`: what the package was made from, and every figure with its exact value, its printed
/// text and the places where it is printed. Amounts are in 元, shares `numerator/denominator`.
/// Last come the files of the package with their SHA-256, by which one that was edited is known.
package enum ManifestReport {
  /// The key of the hash of all that the package is made from.
  package static let basisKey = "依据哈希"
  package static let departmentKey = "部门"

  /// Of a report by itself, without a package.
  package static func write(_ report: Report) -> [UInt8] {
    write(report, DocumentSetting()) { () throws(Never) in [] }
  }

  /// `setting` is how the document was written. `files` is asked when all else is written, for the other
  /// files may still be being made.
  package static func write<Failure: Error>(
    _ report: Report, _ setting: DocumentSetting = DocumentSetting(),
    files: () throws(Failure) -> [(name: String, hash: String)]
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    try write(report, setting, files: files) { bytes += $0 }
    return bytes
  }

  /// The same, handed over as it is written.
  package static func write<Failure: Error>(
    _ report: Report, _ setting: DocumentSetting = DocumentSetting(),
    files: () throws(Failure) -> [(name: String, hash: String)],
    to put: @escaping ([UInt8]) -> Void
  ) throws(Failure) {
    var known: [(name: String, hash: String)] = []
    var failure: Failure?
    var json = JSONWriter(room: 1 << 17, spill: put)
    json.object { json in
      json.object("程序") {
        $0.string("名称", Program.name)
        $0.string("版本", Program.version)
      }
      json.string("标题", report.identity.title.text)
      json.string(departmentKey, report.identity.department)
      json.string("模板", report.identity.template)
      json.string("模板哈希", report.identity.templateHash)
      json.string("草案哈希", report.identity.draftHash)
      if !report.identity.basisHash.isEmpty {
        json.string(basisKey, report.identity.basisHash)
      }
      json.array("文中数字") { figuresInWords(report, &$0) }
      json.array("表中数字") { tableFigures(report, &$0) }
      if !report.charts.isEmpty { json.array("图中数字") { chartFigures(report, &$0) } }
      if setting != DocumentSetting() { json.object("版面") { layout(setting, &$0) } }
      do throws(Failure) { known = try files() } catch { failure = error }
      json.array("文件") { json in
        for file in known {
          json.item {
            $0.string("名称", file.name)
            $0.string("SHA-256", file.hash)
          }
        }
      }
    }
    if let failure { throw failure }
    json.finish()
  }

  /// `目录页码`: of its entries, in their order.
  private static func layout(_ setting: DocumentSetting, _ json: inout JSONWriter) {
    if let layout = setting.layout {
      json.string("排版程序", layout.program)
      json.string("目录页码", layout.pages.map(String.init).joined(separator: " "))
    }
    if setting.hasPlainFigures { json.string("说明里的数", "不用控件") }
  }

  /// Figures in words: of sentences, headings, titles, labels, notes, in printed order.
  private static func figuresInWords(_ report: Report, _ json: inout JSONWriter) {
    for ((index, figure), places) in zip(report.figures.enumerated(), report.figurePlaces) {
      json.item { json in
        json.string("编号", FigureTag.of(index))
        json.string("名称", figure.name)
        json.result(figure.result, printed: figure.printed)
        json.array("位置") { json in
          for place in places { json.item { $0.place(place) } }
        }
      }
    }
  }

  private static func tableFigures(_ report: Report, _ json: inout JSONWriter) {
    let tables = report.sheetTables
    for (table, layout) in zip(tables, SheetLayout.all(tables)) {
      var lines = FigureLines(sheet: layout.name)
      for (row, line) in table.rows.enumerated() {
        let place = FigureTag.row(table, row)
        for (column, cell) in line.cells.enumerated() {
          guard case .figure(let figure) = cell.content else { continue }
          guard let value = figure.value else {
            json.item {
              $0.string("位置", place + String(column + 1))
              $0.string("工作表", layout.name)
              $0.string("单元格", layout.address(row: row, column: column))
              $0.result(figure.result, printed: figure.printed)
            }
            continue
          }
          json.line(lines.line(of: value.kind)) { gap, json in
            switch gap {
            case 0:
              json.text(place)
              json.digits(column + 1)
            case 1:
              json.text(CellReference.column(column))
              json.digits(layout.rowNumber(of: row))
            case 2: json.text(value.exactText)
            default: json.text(figure.printed)
            }
          }
        }
      }
    }
  }

  /// The lines of figures on one sheet, by their kinds.
  private struct FigureLines {
    let sheet: String
    private var known: [(kind: FigureKind, line: JSONLine)] = []

    init(sheet: String) { self.sheet = sheet }

    mutating func line(of kind: FigureKind) -> JSONLine {
      if let known = known.first(where: { $0.kind == kind }) { return known.line }
      let line = JSONLine([
        "位置": nil, "工作表": sheet, "单元格": nil, "类别": kind.rawValue, "数值": nil, "显示": nil,
      ])
      known.append((kind, line))
      return line
    }
  }

  private static func chartFigures(_ report: Report, _ json: inout JSONWriter) {
    let line = JSONLine([
      "位置": nil, "图": nil, "工作表": nil, "单元格": nil, "类别": nil, "数值": nil, "显示": nil,
    ])
    let sheet = ChartSheet.name(besides: SheetLayout.all(report.sheetTables).map(\.name))
    for block in ChartSheet.blocks(report.charts, on: sheet, report.look) {
      let cells = block.cells
      let chart = cells.chart
      chart.forEachFigure { figure, category, column in
        // A point without a value is not drawn.
        guard let value = figure.value else { return }
        let texts = [
          "图\(chart.number)!\(chart.categories[category].text).\(chart.columnNames[column])",
          chart.id, sheet,
          CellReference.cell(row: cells.firstRow + 1 + category, column: column + 1),
          value.kind.rawValue, value.exactText, figure.printed,
        ]
        json.line(line) { $1.text(texts[$0]) }
      }
    }
  }
}

extension JSONWriter {
  /// What a figure is and how it is printed; without a value, why it has none.
  fileprivate mutating func result(_ result: Result<FigureValue, NoValue>, printed: String) {
    switch result {
    case .success(let value):
      string("类别", value.kind.rawValue)
      string("数值", value.exactText)
      string("显示", printed)
    case .failure(let reason):
      string("类别", "没有值")
      null("数值")
      string("显示", printed)
      string("原因", reason.words)
    }
  }

  fileprivate mutating func place(_ place: WordsPlace) {
    switch place {
    case .title: string("标题", "文件题名")
    case .cover(let paragraph):
      string("标题", "封面")
      number("段落", paragraph)
    case .paragraph(let heading, let paragraph):
      string("标题", heading)
      number("段落", paragraph)
    case .heading(let heading): string("标题", heading)
    case .table(let id, let words):
      string("表", id)
      string("处", words.name)
    case .chart(let chart, let words):
      string("图", "图\(chart)")
      string("处", words.name)
    }
  }
}
