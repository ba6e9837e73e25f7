import GoujiModel

/// What it says: cells are joined exactly where the template joins them: headers above their columns,
/// labels over several columns, equal cells below one another (并).
///
/// How it is recounted: headers are laid out again, keys of 并 filled again from the draft; a cell with
/// other words or another number than the one above is never joined with it.
///
/// Source: the template's 列, 跨, 并.
///
/// What escapes it: tables whose rows are not all there; those rows are told instead.
enum MergesFit {
  static let rule = AuditRule("单元格照模板合并", .tables)

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有合并的单元格")
    for table in read.tables {
      guard table.hasShape, table.lines.isWhole else {
        result.skip(table.hasShape ? ReadTable.notWhole : ReadTable.noShape)
        continue
      }
      let rows = table.printed.headerRows
      let body = table.expected.merges.map { merge in
        CellMerge(
          row: merge.row + rows, column: merge.column, rowSpan: merge.rowSpan,
          columnSpan: merge.columnSpan)
      }
      let wanted = table.expected.header.merges.union(body)
      let printed = Set(table.printed.merges)
      result.hold(wanted.intersection(printed).count, in: table.printed.id)
      for merge in wanted.symmetricDifference(printed).inOrder {
        result.fail(
          .contradiction(
            .mergesDiffer,
            "\(table.printed.id)第 \(merge.row + 1) 行第 \(merge.column + 1) 栏起的 \(merge.rowSpan) 行 \(merge.columnSpan) 栏"
              + (printed.contains(merge) ? "并成了一格，模板没有要并" : "没有并成一格，模板要并"),
            label: "合并与模板不符", template: table.expected.definition.place))
      }
    }
    return result
  }
}

extension Set<CellMerge> {
  fileprivate var inOrder: [CellMerge] {
    sorted {
      ($0.row, $0.column, $0.rowSpan, $0.columnSpan) < (
        $1.row, $1.column, $1.rowSpan, $1.columnSpan
      )
    }
  }
}
