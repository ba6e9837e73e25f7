import DraftReading
import FigureEvaluating
import GoujiModel
import ReportAuditing
import ReportComposing
import ReportLayout
import TemplateReading

/// Finds the numbers that somebody asks for: by name, by cell, by sheet and cell of Excel, or by what is
/// printed.
package struct TraceSearch {
  private let material: Material
  let report: Report
  private let engine: FigureEngine
  private let tracer: FigureTracer
  let printed: PrintedPlaces
  private let sheets: SheetAddresses
  private let conditions: ConditionWords

  package init(_ material: Material) {
    self.init(
      ReportComposer.compose(
        budget: material.budget, template: material.template,
        classification: material.classification
      ).value, material)
  }

  package init(_ report: Report, _ material: Material, _ cells: CellPlaces? = nil) {
    self.material = material
    self.report = report
    sheets = SheetAddresses(report)
    conditions = ConditionWords(material.template)
    engine = FigureEngine(
      budget: material.budget, template: material.template,
      classification: material.classification)
    tracer = FigureTracer(engine)
    printed = PrintedPlaces(report, material.template, cells)
  }

  /// The best first. Whatever a page, a document or a finding calls a number is found.
  package func find(_ what: String) -> Outcome<[TracedFigure]> {
    if let cell = sheets.cell(what) {
      return cells([cell], named: what)
    }
    // What a template calls so is meant before what a page does.
    if material.template.figures[what] == nil {
      let named = find(named: what)
      if !named.value.isEmpty || FigureTag.cell(what) != nil { return named }
    }
    if let address = CellAddress(what) {
      if let found = ChartFinder.find(address, in: report) { return point(address, found) }
      return cells(at: address)
    }
    if let name = Self.prior(what), material.template.figures[name] != nil {
      let origin = FigureOrigin(definition: .prior(name), context: FigureContext())
      return Outcome([traced(what, origin, printed: "")])
    }
    if let figure = material.template.figures[what] {
      // Where a list or a section prints it once for each of its records, it is another number.
      let whole = report.figures.first { $0.name == what && $0.origin.context.isWhole }
      return Outcome([
        TracedFigure(title: what, trace: engine.trace(figure), printed: whole?.printed ?? "")
      ])
    }
    if let figure = report.figures.first(where: { $0.name == what }) {
      return Outcome([traced(what, figure.origin, printed: figure.printed)])
    }
    let said = printed.all.filter { $0.words == what }
    if !said.isEmpty { return Outcome(said.map(traced)) }
    if let around = sheets.surroundings(what) { return Outcome([], [.noNumber(what, around)]) }
    if what.contains("!") || what.contains("！") { return Outcome([], [.incompleteAddress(what)]) }
    let names = material.template.figures.keys.sorted() + report.figures.map(\.name)
    return Outcome([], [.unknown("没有叫“\(what)”的数", what, names)])
  }

  /// What the page calls a figure: `f12` in words, `表3!R7C4` in a table, `图1!收入总计.2024年度` in a chart.
  package func find(named name: String) -> Outcome<[TracedFigure]> {
    if let index = FigureTag.index(name), report.figures.indices.contains(index) {
      return Outcome([traced(printed.inWords(index))])
    }
    if let named = FigureTag.cell(name),
      let table = report.tables.firstIndex(where: { $0.id == named.table }),
      let place = printed.place(FoundCell(table: table, row: named.row, column: named.column))
    {
      return Outcome([traced(place)])
    }
    for chart in report.charts where name.hasPrefix("图\(chart.number)!") {
      for category in chart.categories.indices {
        for column in chart.columnNames.indices
        where name == FigureTag.point(chart, category: category, column: column) {
          let figure = chart.figure(category: category, column: column)
          return Outcome([traced(name, figure.origin, printed: figure.printed)])
        }
      }
    }
    return Outcome([], [.unknown("文本里没有“\(name)”这个数", name, [])])
  }

  /// Every place that prints a number.
  package func find(value: String) -> Outcome<[TracedFigure]> {
    let found = printed.printing(value).map(traced)
    if !found.isEmpty { return Outcome(found) }
    return Outcome(
      [],
      [
        Finding(
          .unknownFigure, at: nil, "没有一处印出 \(value)", cure: "照印出的样子写，不带单位，如 37.62；百分数带 %")
      ])
  }

  /// Every printed figure of the report: cells of tables, points of charts, figures in words.
  var every: [TracedFigure] { printed.all.map(traced) }

  func trace(_ place: PrintedPlace) -> FigureTrace { tracer.trace(place.origin, name: place.words) }

  private func traced(_ place: PrintedPlace) -> TracedFigure {
    var figure = traced(place.words, place.origin, printed: place.printed)
    figure.address = place.cell.flatMap(sheets.address)
    figure.missing = place.missing
    return figure
  }

  private func traced(_ title: String, _ origin: FigureOrigin, printed: String) -> TracedFigure {
    TracedFigure(
      title: title, conditions: conditions.texts(origin.context),
      trace: tracer.trace(origin, name: title), printed: printed)
  }

  /// `上年(支出预算)`
  private static func prior(_ what: String) -> String? {
    let text = what.replacing("（", with: "(").replacing("）", with: ")")
    guard text.hasPrefix("上年("), text.hasSuffix(")") else { return nil }
    return String(text.dropFirst(3).dropLast())
  }
}

// MARK: Cells

extension TraceSearch {
  private func cells(at address: CellAddress) -> Outcome<[TracedFigure]> {
    let finder = CellFinder(report: report, template: material.template)
    switch finder.search(address) {
    case .found(let cells), .several(let cells):
      return self.cells(cells, named: address.text)
    case .noTable(let nearest):
      return Outcome([], [.unknown("没有“\(address.table)”这张表", address.table, nearest)])
    case .noRow(let table, let nearest):
      let found = numbered(address, in: table, finder) + narrowed(address, finder)
      if !found.isEmpty { return self.cells(found, named: address.text) }
      return Outcome(
        [], [.unknown("\(address.table) 没有“\(address.row)”这一行", address.row, nearest)])
    case .noColumn(let table, _)
    where report.tables[table].hides(column: address.column, of: material.template):
      return Outcome(
        [], [.unknown("\(address.table) 的“\(address.column)”一栏没有数，没有印", address.column, [])])
    case .noColumn(_, let nearest):
      return Outcome(
        [], [.unknown("\(address.table) 没有“\(address.column)”这一列", address.column, nearest)])
    }
  }

  /// `表3!第5行.合计`: a row by its number, as findings name it.
  private func numbered(
    _ address: CellAddress, in number: Int, _ finder: CellFinder
  ) -> [FoundCell] {
    let (words, table) = (address.row, report.tables[number])
    guard words.hasPrefix("第"), words.hasSuffix("行"), let row = Int(words.dropFirst().dropLast()),
      row > 0, table.rows.indices.contains(table.headerRows + row - 1)
    else { return [] }
    return finder.columns(named: address.column, in: number).map {
      FoundCell(table: number, row: table.headerRows + row - 1, column: $0)
    }
  }

  /// `表3-1!185001.30201.公用经费`: of the rows 30201 those that stand for unit 185001, by its code or
  /// its name.
  private func narrowed(_ address: CellAddress, _ finder: CellFinder) -> [FoundCell] {
    let parts = address.row.split(separator: ".").map(String.init)
    guard parts.count > 1, let last = parts.last else { return [] }
    let own = CellAddress(table: address.table, row: last, column: address.column)
    return finder.find(own).filter { cell in
      guard let conditions = printed.place(cell)?.origin.context.conditions.map(\.text) else {
        return false
      }
      return parts.dropLast().allSatisfy { part in
        let meant = [part] + units.filter { $0.name == part }.map(\.code)
        return conditions.contains { condition in
          meant.contains { condition.hasSuffix("= \($0)") || condition.hasSuffix("= \($0)*") }
        }
      }
    }
  }

  private var units: [(code: String, name: String)] {
    guard let ledger = material.budget.ledgers[StandardLedger.units],
      let code = ledger.shape.index(of: StandardColumn.code),
      let name = ledger.shape.index(of: StandardColumn.name)
    else { return [] }
    return ledger.records.map { ($0.values[code].text, $0.values[name].text) }
  }

  private func cells(_ cells: [FoundCell], named name: String) -> Outcome<[TracedFigure]> {
    let found = cells.compactMap(printed.place).map(traced)
    guard var first = found.first else {
      return Outcome([], [.noNumber(name, cells.first.flatMap(words))])
    }
    first.title = name
    return Outcome([first] + found.dropFirst())
  }

  /// What a cell without a number is: a header, or words.
  private func words(of cell: FoundCell) -> String? {
    let table = report.tables[cell.table]
    let text =
      switch table.rows[cell.row].cells[cell.column].content {
      case .text(let text, _): text
      case .words(let words): words.text
      case .empty, .figure: ""
      }
    if cell.row < table.headerRows { return text.isEmpty ? "表头" : "表头“\(text)”" }
    return text.isEmpty ? nil : "一格文字“\(text)”"
  }

  private func point(
    _ address: CellAddress, _ search: ChartSearch
  ) -> Outcome<[TracedFigure]> {
    switch search {
    case .found(let figure):
      Outcome([
        traced(address.text, figure.origin, printed: figure.printed)
      ])
    case .noCategory(let nearest):
      Outcome([], [.unknown("\(address.table) 没有“\(address.row)”这一类", address.row, nearest)])
    case .noColumn(let nearest):
      Outcome([], [.unknown("\(address.table) 没有“\(address.column)”这个系列", address.column, nearest)])
    }
  }
}

extension Finding {
  fileprivate static func noNumber(_ what: String, _ meant: String?) -> Finding {
    let message = meant.map { "\(what) 是\($0)，不是数" } ?? "\(what) 这一格没有数"
    return Finding(.unknownFigure, at: nil, message, cure: "写印着数的那一格，或写 '表号!行名或科目代码.列名'")
  }

  fileprivate static func incompleteAddress(_ what: String) -> Finding {
    Finding(
      .unknownFigure, at: nil, "“\(what)”没有写全一个单元格",
      cure: "写成 '表号!行名或科目代码.列名'，如 '表3-1!30201.公用经费'，或 Excel 里的位置，如 '表3-1!C7'；整个加单引号")
  }

  fileprivate static func unknown(
    _ message: String, _ asked: String, _ names: [String]
  ) -> Finding {
    let near = Suggestion.nearest(to: asked, among: names)
    let shown = near.isEmpty ? Array(names.prefix(4)) : near
    let cure = shown.isEmpty ? "" : "相近的有：\(shown.joined(separator: "、"))"
    return Finding(.unknownFigure, at: nil, message, cure: cure)
  }
}
