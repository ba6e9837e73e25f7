import FigureEvaluating
import GoujiModel

/// Shares in a column of a table: those of the rows below a total add up to what the total prints.
extension TableGrid {
  mutating func closeShares(_ panels: [PanelRows], _ lines: [[RowNode?]], _ engine: FigureEngine) {
    if engine.template.options.rounding.shares != .closing { return }
    var start = 0
    for (panel, rows) in panels.enumerated() {
      let nodes = lines.compactMap { $0[panel] }
      let below = Set(nodes.flatMap(parts).map(ObjectIdentifier.init))
      for node in nodes where !below.contains(ObjectIdentifier(node)) {
        for column in rows.columns.indices { close(below: node, start + column, engine) }
      }
      start += rows.columns.count
    }
  }

  private func parts(_ node: RowNode) -> [RowNode] {
    node.isExhaustive && node.definition.cells == nil ? printedParts(below: node) : []
  }

  private mutating func close(below node: RowNode, _ column: Int, _ engine: FigureEngine) {
    let parts = parts(node)
    let lines = parts.compactMap(\.line)
    if let line = node.line, let total = share(line, column, engine) {
      let shares = lines.compactMap { share($0, column, engine) }
      let exact = shares.compactMap { $0.value?.ratio }
      let digits = ShareClosing.digits(decimals: total.format.decimals)
      if shares.count == lines.count, let whole = total.value?.ratio?.parts,
        ShareClosing.make(exact, up: whole.numerator, of: whole.denominator),
        let printed = (total.shown ?? total.value)?.ratio,
        let digitsOfTotal = printed.rounded(scale: digits),
        let closed = ShareClosing.closed(
          shares.compactMap { ($0.shown ?? $0.value)?.ratio }, at: digitsOfTotal, digits: digits)
      {
        for (line, scaled) in zip(lines, closed) { print(scaled, of: digits, line, column, engine) }
      }
    }
    for part in parts { close(below: part, column, engine) }
  }

  private func share(_ line: Int, _ column: Int, _ engine: FigureEngine) -> CellFigure? {
    guard case .figure(let figure) = rows[line].cells[column].content, case .share? = figure.value,
      figure.origin.definition.isShare(in: engine.template.figures)
    else { return nil }
    return figure
  }

  private mutating func print(
    _ scaled: Int, of digits: Int, _ line: Int, _ column: Int, _ engine: FigureEngine
  ) {
    guard case .figure(var figure) = rows[line].cells[column].content,
      let value = Ratio(scaled, over: digits).map({ FigureValue.share($0) })
    else { return }
    let text = NumberPrinter.text(
      value, unit: engine.template.options.unit, format: figure.format)
    if text == figure.printed { return }
    figure.shown = value
    figure.printed = text
    rows[line].cells[column].content = .figure(figure)
  }
}
