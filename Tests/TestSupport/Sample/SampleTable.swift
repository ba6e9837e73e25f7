import GoujiModel

extension TableDefinition {
  /// A table of panels, labelled by its id; defined in line 10.
  package init(_ id: String, title: Wording = Wording(), _ panels: Panel...) {
    self.init(
      id: id, label: Wording(.text(id)), title: title, listTitle: title, leftLine: nil,
      rightLine: nil, orientation: .portrait, panels: panels, emptyNote: nil,
      emptyNoteColumn: nil, notes: [], roundingNotes: [], place: .template(10))
  }
}

extension Panel {
  package init(_ columns: [ColumnNode], _ rows: [RowDefinition]) {
    self.init(name: "", conditions: [], columns: columns, rows: rows)
  }
}

extension ColumnNode {
  /// A column for the words of the rows, named by its header.
  package static func label(_ key: String) -> ColumnNode { .column(key, .label) }

  /// A column of words of its own.
  package static func words(
    _ key: String, _ wording: Wording, pick: RecordPick? = nil
  ) -> ColumnNode {
    .column(key, .words(wording, pick: pick))
  }

  package static func figure(
    _ key: String, _ expression: FigureExpression, kind: FigureKind = .amount,
    parts: [String] = [], mergeKey: Wording? = nil
  ) -> ColumnNode {
    .column(key, .figure(expression, kind: kind), parts: parts, mergeKey: mergeKey)
  }

  private static func column(
    _ key: String, _ content: ColumnContent, parts: [String] = [], mergeKey: Wording? = nil
  ) -> ColumnNode {
    .leaf(
      Column(
        key: key, header: Wording(.text(key)), content: content, conditions: [], width: 1,
        alignment: .left, format: nil, parts: parts, mergeKey: mergeKey, place: .template(11)))
  }
}

extension RowDefinition {
  /// A row whose words stand in the column `科目`; a total where it has children.
  package init(
    _ label: Wording, axis: RowAxis? = nil, conditions: [Condition] = [],
    printing: RowPrinting = .always, follows: Bool = false, ofWhich: Bool = false,
    alignment: String? = nil, _ children: RowDefinition...
  ) {
    self.init(
      key: "", axis: axis, conditions: conditions, labels: ["科目": RowLabel(words: label)],
      figures: [:], children: children, printing: printing, followsChildren: follows,
      ofWhich: ofWhich, labelsOnly: false, alignment: alignment,
      emphasis: children.isEmpty ? .normal : .total, indent: 0, cells: nil, place: .template(12))
  }
}

extension ReportTable {
  /// Rows as printed, header and all.
  package var lines: [[String]] { rows.map { $0.cells.map(\.words) } }

  /// What each cell of a row adds up: `行1+2`, `列1+2`, empty where it is no total.
  package func sums(_ row: Int) -> [String] {
    rows[row].cells.map { cell in
      guard case .figure(let figure) = cell.content else { return "" }
      switch figure.sum {
      case .rows(let rows): return "行" + rows.map(String.init).joined(separator: "+")
      case .columns(let columns): return "列" + columns.map(String.init).joined(separator: "+")
      case nil: return ""
      }
    }
  }
}
