import GoujiModel
import SourceReading

/// Grids (栅格): rows of cells that span unnamed columns, such as 部门整体支出绩效目标表.
extension TemplateDecoder {
  /// The unnamed columns of a grid, of the widths given.
  func gridColumns(_ node: YAMLNode) -> [ColumnNode] {
    guard let elements = node.elements else {
      collector.add(
        Finding(
          .malformedTemplate, at: node.place, "“栅格”应为各列宽度的列表，这里是\(node.shapeName)",
          cure: "写成 栅格: [2, 3, 1]"))
      return []
    }
    return elements.enumerated().map { index, element in
      let width = element.text.flatMap(Double.init) ?? 0
      if !Self.widths.contains(width) {
        collector.add(
          Finding(
            .malformedTemplate, at: element.place,
            "栅格的列宽应为 0.1 到 100 的数字，这里是“\(element.text ?? element.shapeName)”"))
      }
      return .leaf(
        Column(
          key: String(index + 1), header: Wording(pieces: [], place: element.place),
          content: .label, conditions: [], width: width, alignment: .left, format: nil, parts: [],
          mergeKey: nil, place: element.place))
    }
  }

  /// Relative widths of columns.
  static let widths = 0.1...100

  /// The cells of a row, which together span the grid.
  func gridRow(
    _ fields: inout TemplateFields, _ context: RowContext, at key: Located<String>,
    isPrinted: Bool
  ) -> [GridCell]? {
    guard let node = fields.node("格") else {
      if isPrinted {
        collector.add(
          Finding(
            .malformedTemplate, at: key.place, "栅格表的行“\(key.value)”没有写“格”",
            cure: "写成 格: [文字, {数: 数名, 跨: 2}]；只用来分组的行写“打印: 不印”"))
      }
      return nil
    }
    guard let elements = node.elements else {
      collector.add(
        Finding(.malformedTemplate, at: node.place, "“格”应为列表，这里是\(node.shapeName)"))
      return nil
    }
    let cells = elements.map { gridCell($0, context) }
    let span = cells.reduce(0) { $0 + $1.span }
    if span != context.leaves.count {
      collector.add(
        Finding(
          .malformedTemplate, at: key.place,
          "这一行的格共跨 \(span) 列，而栅格是 \(context.leaves.count) 列",
          cure: "调整各格的“跨”，使合计等于栅格的列数"))
    }
    checkTotals(cells, elements)
    return cells
  }

  /// 和 needs another figure of its kind beside it, and may stand once in a row.
  private func checkTotals(_ cells: [GridCell], _ elements: [YAMLNode]) {
    let totals = cells.indices.filter { cells[$0].isTotal }
    for index in totals.dropFirst() {
      collector.add(
        Finding(
          .malformedTemplate, at: elements[index].place, "同一行有两格写了“和: 是”", cure: "只留一个，其余删去"))
    }
    guard let total = totals.first, case .figure(_, let kind) = cells[total].content else { return }
    let hasParts = cells.indices.contains { index in
      if index != total, case .figure(_, kind) = cells[index].content { true } else { false }
    }
    if hasParts { return }
    collector.add(
      Finding(
        .malformedTemplate, at: elements[total].place, "这一格写了“和: 是”，同一行却没有可加的格",
        cure: "同一行写上它所加的各数，或删去“和”"))
  }

  private func gridCell(_ element: YAMLNode, _ context: RowContext) -> GridCell {
    if let text = element.text {
      let words = wording(Located(text, at: element.place), context.scope)
      return GridCell(
        content: .words(words), span: 1, alignment: .center, mergeKey: nil, format: nil,
        isTotal: false)
    }
    var fields = TemplateFields(element, "格", collector)
    let content = formContent(&fields, context)
    let span = fields.whole("跨", 1...60) ?? 1
    let alignment = fields.choice("对齐", TextAlignment.self)
    var keyScope = context.scope
    keyScope.counts = false
    let merge = fields.text("并").map { wording($0, keyScope) }
    var format: NumberFormat?
    var isTotal = false
    if case .figure = content {
      isTotal = fields.flag("和")
      if fields.flag("零照印") {
        format = options.tableAmount
        format?.blankZero = false
      }
    }
    fields.finish()
    var isProse = false
    if case .prose = content { isProse = true }
    return GridCell(
      content: content, span: span, alignment: alignment ?? (isProse ? .left : .center),
      mergeKey: merge, format: format, isTotal: isTotal)
  }

  private func formContent(
    _ fields: inout TemplateFields, _ context: RowContext
  ) -> GridCell.Content {
    let text = fields.text("文")
    let figureText = fields.text("数")
    let prose = fields.text("文字")
    let given = [text, figureText, prose].compactMap { $0 }
    if given.count > 1 {
      collector.add(
        Finding(
          .malformedTemplate, at: given[1].place, "一格里“文”“数”“文字”只能写一个", cure: "删去多余的，或分成几格"))
    }
    if let figureText {
      if let (expression, kind) = figure(figureText, context.scope) {
        return .figure(expression, kind: kind)
      }
      // Reported; a figure of nothing keeps the cell in its place.
      return .figure(.constant(.count(0)), kind: .count)
    }
    if let prose { return .prose(prose.value) }
    return .words(
      text.map { wording($0, context.scope) } ?? Wording(pieces: [], place: fields.node.place))
  }
}
