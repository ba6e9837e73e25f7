import GoujiModel

/// The rules that hold tables and charts against those that template and draft demand.
enum TableRules {
  static func results(_ compared: ComparedReport, lists: Bool = false) -> [AuditResult] {
    [
      TablesInOrder.result(compared, lists: lists),
      TableWordsFit.result(compared, lists: lists),
      ColumnsFit.result(compared, lists: lists),
      HeadersFit.result(compared, lists: lists),
      RowsComplete.result(compared, lists: lists),
      RowCodesFit.result(compared, lists: lists),
      RowNamesFit.result(compared, lists: lists),
      CellTextsFit.result(compared, lists: lists),
      CellsBound.result(compared, lists: lists),
      CellsPrinted.result(compared, lists: lists),
      CellsFilled.result(compared, lists: lists),
      SumsFit.result(compared, lists: lists),
      MergesFit.result(compared, lists: lists),
      LevelsFit.result(compared, lists: lists),
      ChartWordsFit.result(compared, lists: lists),
      ChartPointsFit.result(compared, lists: lists),
    ]
  }
}
