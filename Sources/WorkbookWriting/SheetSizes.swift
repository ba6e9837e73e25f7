import GoujiModel
import ReportLayout

/// Widths of the columns of a sheet, in characters of the default font, and heights of its rows in
/// points. All are written: no program measures merged cells, and LibreOffice measures none.
enum SheetSizes {
  /// The proportions of the template spread over a page, widened where a number would show as
  /// `###`.
  static func widths(of table: ReportTable, _ measure: TableMeasure, size: Double) -> [Double] {
    let page = table.orientation == .portrait ? 92.0 : 140.0
    let wanted = measure.wanted.map { $0 * size / pointsPerCharacter + padding }
    let total = table.columnWidths.reduce(0, +)
    let share = table.columnWidths.map {
      total > 0 ? $0 / total * page : page / Double(table.columnWidths.count)
    }
    let widths =
      wanted.reduce(0, +) < page
      ? TableFit.spread(wanted, share, over: page) : readable(wanted, measure, share, size, page)
    // A column a little narrower than its text would count as two lines.
    let rounded = widths.map { ($0 * 10).rounded(.up) / 10 }
    let most = Int((tallest - around) / (size * linePitch))
    let ems = rounded.map { self.ems($0, size) }
    if measure.lines(ems).allSatisfy({ $0 <= most }) { return rounded }
    return measure.widened(ems, most: most, widest: self.ems(widest, size)).map {
      min((width(ofEms: $0, size: size) * 10).rounded(.up) / 10, widest)
    }
  }

  /// Programs cut what is taller than 409 points; a little less, because none sets a text as it was
  /// measured.
  private static let tallest = 400.0
  /// A sheet has no wider column.
  private static let widest = 255.0
  /// Of a line, in sizes of the type; and above and below the text, in points.
  private static let (linePitch, around) = (1.4, 4.0)

  /// A sheet is printed one page wide, so a table much wider than that would be too small to read:
  /// its words wrap instead, as far as no number shows as `###`. Labels by which rows are found do not.
  private static func readable(
    _ wanted: [Double], _ measure: TableMeasure, _ share: [Double], _ size: Double, _ page: Double
  ) -> [Double] {
    let labels = measure.table.frozenColumns
    let least = measure.least.indices.map { column in
      let ems = column < labels ? measure.wanted[column] : measure.least[column]
      return ems * size / pointsPerCharacter + padding
    }
    let most = max(1.5 * page, least.reduce(0, +))
    return wanted.reduce(0, +) <= most ? wanted : TableFit.spread(least, share, over: most)
  }

  /// Of a column that holds so many ems in a line.
  static func width(ofEms ems: Double, size: Double) -> Double {
    ems * size / pointsPerCharacter + padding
  }

  static func heights(_ measure: TableMeasure, widths: [Double], size: Double) -> [Double] {
    measure.lines(widths.map { ems($0, size) }).map { height(lines: $0, size) }
  }

  /// Of a text over a width of its own.
  static func height(of text: String, width: Double, size: Double) -> Double {
    height(lines: TableMeasure.lines(TextMeasure.width(text), ems(width, size)), size)
  }

  /// Of a digit of 宋体 in 11 points.
  private static let pointsPerCharacter = 5.5
  /// Space that Excel leaves on both sides of the text, and a little for other typefaces.
  private static let padding = 1.8

  /// How wide a column is on paper.
  static func points(_ width: Double) -> Double { width * pointsPerCharacter + 4 }

  private static func ems(_ width: Double, _ size: Double) -> Double {
    (width - padding) * pointsPerCharacter / size
  }

  private static func height(lines: Int, _ size: Double) -> Double {
    (Double(lines) * size * linePitch + around).rounded()
  }
}
