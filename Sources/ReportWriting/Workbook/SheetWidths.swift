import GoujiModel

/// Widths of the columns of a sheet, in characters of the default font: the proportions of the
/// template spread over a page, widened where a number would show as `###`.
enum SheetWidths {
  static func of(_ table: ReportTable, size: Double) -> [Double] {
    let total = table.columnWidths.reduce(0, +)
    let page = table.orientation == .portrait ? 92.0 : 140.0
    // The sheet shows all decimals and groups that the document shows, in 11 points at most.
    return zip(table.columnWidths, ColumnNeeds(table).ems).map { relative, ems in
      let share = total > 0 ? relative / total * page : page / Double(table.columnWidths.count)
      return ((max(share, ems * size / pointsPerCharacter + 2.5)) * 10).rounded() / 10
    }
  }

  /// Of 宋体 in 11 points.
  private static let pointsPerCharacter = 5.5

  /// Lines that a text takes in a column, for rows whose height no program finds by itself.
  static func lines(_ text: String, width: Double, size: Double) -> Int {
    let ems = width * pointsPerCharacter / size - 0.6
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, Int((TextMeasure.width(String($1)) / max(ems, 1)).rounded(.up)))
    }
  }
}
