import ArgumentParser
import DraftReading
import FigureEvaluating
import GoujiModel
import ReportAuditing
import ReportComposing
import TemplateReading

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "追查一个数：怎么定义的，由哪些行加总而来。",
    discussion: """
      例：gouji trace 草案 三公经费
          gouji trace 草案 '表3-1!30201.公用经费'
          gouji trace 草案 '图1!收入总计.2024年度'
      """)

  @OptionGroup var options: DraftOptions

  @Argument(help: ArgumentHelp("数名，或“表号!行名或科目代码.列名”、“图号!类别.系列”。", valueName: "数或单元格"))
  var what: String

  func run() throws {
    let loaded = options.workbench.load()
    let printer = FindingPrinter(format: options.format)
    guard let material = loaded.value else {
      printer.show(loaded.findings)
      throw ExitCode(1)
    }
    let result = trace(material)
    guard let traced = result.value else {
      printer.show(result.findings)
      throw ExitCode(1)
    }
    let renderer = TraceRenderer(unit: material.template.options.unit)
    Terminal.out(options.format == .json ? renderer.json(traced) : renderer.text(traced))
  }

  private func trace(_ material: Material) -> Outcome<TracedFigure?> {
    let composed = ReportComposer.compose(
      budget: material.budget, template: material.template,
      classification: material.classification)
    let engine = FigureEngine(
      budget: material.budget, template: material.template,
      classification: material.classification)
    if let address = CellAddress(what) {
      if let found = ChartFinder.find(address, in: composed.value) {
        return point(address, found, engine)
      }
      return cell(address, composed.value, engine)
    }
    if let figure = material.template.figures[what] {
      // Where a list or a section prints it once for each of its records, it is another number.
      let whole = composed.value.figures.first { $0.name == what && $0.origin.context.isWhole }
      return Outcome(
        TracedFigure(title: what, trace: engine.trace(figure), printed: whole?.printed ?? ""))
    }
    if let figure = composed.value.figures.first(where: { $0.name == what }) {
      return Outcome(
        TracedFigure(title: what, figure.origin, printed: figure.printed, engine))
    }
    if what.contains("!") || what.contains("！") { return Outcome(nil, [.incompleteAddress(what)]) }
    let names = material.template.figures.keys.sorted() + composed.value.figures.map(\.name)
    return Outcome(nil, [unknown("没有叫“\(what)”的数", names)])
  }

  private func cell(
    _ address: CellAddress, _ report: Report, _ engine: FigureEngine
  ) -> Outcome<TracedFigure?> {
    switch CellFinder(report: report, template: engine.template).search(address) {
    case .found(let cells):
      for found in cells {
        let cell = report.tables[found.table].rows[found.row].cells[found.column]
        guard case .figure(let figure) = cell.content else { continue }
        return Outcome(
          TracedFigure(title: address.text, figure.origin, printed: figure.printed, engine))
      }
      return Outcome(nil, [Finding(.unknownFigure, at: nil, "\(address.text) 这一格没有数")])
    case .noTable(let nearest): return Outcome(nil, [unknown("没有“\(address.table)”这张表", nearest)])
    case .noRow(_, let nearest):
      return Outcome(nil, [unknown("\(address.table) 没有“\(address.row)”这一行", nearest)])
    case .noColumn(_, let nearest):
      return Outcome(nil, [unknown("\(address.table) 没有“\(address.column)”这一列", nearest)])
    }
  }

  private func point(
    _ address: CellAddress, _ search: ChartSearch, _ engine: FigureEngine
  ) -> Outcome<TracedFigure?> {
    switch search {
    case .found(let figure):
      Outcome(TracedFigure(title: address.text, figure.origin, printed: figure.printed, engine))
    case .noCategory(let nearest):
      Outcome(nil, [unknown("\(address.table) 没有“\(address.row)”这一类", nearest)])
    case .noColumn(let nearest):
      Outcome(nil, [unknown("\(address.table) 没有“\(address.column)”这个系列", nearest)])
    }
  }

  private func unknown(_ message: String, _ names: [String]) -> Finding {
    let near = Suggestion.nearest(to: what, among: names)
    let shown = near.isEmpty ? Array(names.prefix(4)) : near
    let cure = shown.isEmpty ? "" : "相近的有：\(shown.joined(separator: "、"))"
    return Finding(.unknownFigure, at: nil, message, cure: cure)
  }
}

extension Finding {
  fileprivate static func incompleteAddress(_ what: String) -> Finding {
    Finding(
      .unknownFigure, at: nil, "“\(what)”没有写全一个单元格",
      cure: "写成 '表号!行名或科目代码.列名'，如 '表3-1!30201.公用经费'；整个加单引号")
  }
}

/// A figure as it was asked for, with its trace.
struct TracedFigure {
  var title: String
  /// Conditions of the row and the column it stands in; empty for a figure of the whole draft.
  var conditions: [String] = []
  var trace: FigureTrace
  /// Empty where it is printed nowhere.
  var printed: String
}

extension TracedFigure {
  /// A figure where it was printed.
  fileprivate init(
    title: String, _ origin: FigureOrigin, printed: String, _ engine: FigureEngine
  ) {
    self.init(
      title: title, conditions: origin.context.conditions.map(\.text),
      trace: engine.trace(origin, name: title), printed: printed)
  }
}
