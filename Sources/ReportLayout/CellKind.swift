import GoujiModel

/// What decides the look of a cell, in one integer: tables have thousands of cells and a dozen
/// kinds, and a key of enums with Chinese raw values would be compared text by text.
package struct CellKind: Hashable {
  /// The kinds of a table are few, and so are their keys small.
  package let key: Int
  package let isHeader: Bool
  package let isTotal: Bool
  package let alignment: TextAlignment
  package let indent: Int

  /// `isHead` says that its row is one of `ReportTable.headerRows`; `headAlignment` is that of
  /// header cells which ask for none. Takes no table: it would be copied for every cell.
  package init(_ cell: Cell, _ emphasis: RowEmphasis, isHead: Bool, headAlignment: TextAlignment) {
    (isHeader, isTotal) =
      switch emphasis {
      case .header: (true, false)
      case .total: (isHead, true)
      case .normal: (isHead, false)
      }
    alignment = Self.alignment(of: cell, isHeader: isHeader, headAlignment)
    indent = cell.indent
    let flags = (isHeader ? 1 : 0) + (isTotal ? 2 : 0)
    key = flags + 4 * Self.code(alignment) + 16 * indent
  }

  package static func == (a: CellKind, b: CellKind) -> Bool { a.key == b.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Numbers stand on the right unless the cell asks otherwise.
  private static func alignment(
    of cell: Cell, isHeader: Bool, _ head: TextAlignment
  ) -> TextAlignment {
    guard case .left = cell.alignment else { return cell.alignment }
    if case .figure(let figure) = cell.content, figure.hasValue { return .right }
    return isHeader ? head : .left
  }

  private static func code(_ alignment: TextAlignment) -> Int {
    switch alignment {
    case .left: 0
    case .center: 1
    case .right: 2
    case .justified: 3
    }
  }
}
