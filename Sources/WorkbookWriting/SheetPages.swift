import GoujiModel
import ReportLayout

extension ReportTable {
  /// As it stands on its sheet: merged cells do not reach over the pages that are printed of it.
  package func onSheet(_ look: Look) -> ReportTable {
    divided(on: look.page.box(orientation), repeatsFigures: false)
  }
}

/// Where the pages of a sheet begin that is printed as wide as the paper, so that none ends in the
/// middle of a merged cell. Other tables are left to the program.
struct SheetPages {
  /// Rows of the table.
  private(set) var starts: [Int] = []

  /// A4 would be too small to read.
  let isLarge: Bool

  /// A table so many times as wide as A4 is printed on A3.
  private static let tooWide = 1.6

  /// Within the margins of `PrintedPage`, in points, less what the estimate may be off.
  private static func room(
    _ orientation: PageOrientation, isLarge: Bool = false
  ) -> (width: Double, height: Double) {
    switch orientation {
    case .portrait: isLarge ? (757, 1000) : (510, 685)
    case .landscape: isLarge ? (1105, 680) : (757, 450)
    }
  }

  /// `above` is the height of what is repeated on each page; `widths` are in characters.
  init(_ table: ReportTable, heights: [Double], above: Double, widths: [Double]) {
    let width = widths.reduce(0) { $0 + SheetSizes.points($1) }
    isLarge = width > Self.tooWide * Self.room(table.orientation).width
    let joined = table.joinedRows
    if joined.isEmpty { return }
    let room = Self.room(table.orientation, isLarge: isLarge)
    let height = room.height * max(1, width / room.width) - above
    var (first, filled, free) = (table.headerRows, 0.0, Int?.none)
    for row in table.rows.indices.dropFirst(table.headerRows) {
      if row > first, !joined.contains(row - 1) { free = row }
      filled += heights[row]
      if filled > height, let start = free {
        starts.append(start)
        filled = heights[start...row].reduce(0, +)
        (first, free) = (start, nil)
      }
    }
  }
}
