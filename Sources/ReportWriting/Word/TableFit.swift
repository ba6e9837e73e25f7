import GoujiModel
import OfficeOpenXML

/// Font size, column widths and cell margins with which a table fits its page: no number wraps,
/// and a table that misses one page by little is set smaller. The wider the table, the smaller the
/// type; below a size that can still be read, words wrap rather than shrink.
struct TableFit {
  private(set) var size: Double
  private(set) var widths: [Twips] = []
  private(set) var cellMargin: Twips

  /// The sizes that Chinese typography names: 五号, 小五, 六号, 小六, 七号, 八号; then as small as it
  /// takes to fit at all.
  static let ladder = [10.5, 9, 7.5, 6.5, 5.5, 5, 4.5, 4]
  /// 小六: smaller only where numbers would wrap.
  private static let legible = 6.5
  /// Distance of lines, and space above and below the text of a cell, in sizes of the type.
  static let linePitch = 1.3
  static let verticalMargin = 0.14

  private var leastFits = false
  let measure: TableMeasure
  private let share: [Double]
  private let total: Twips

  /// `limit` is the largest size that it may have; nil for that of the look.
  init(
    _ measure: TableMeasure, styles: WordLook, page: Section.Page, limit: Double? = nil
  ) {
    self.measure = measure
    total = page.textWidth
    share = Self.shares(measure.table.columnWidths, of: total.points)
    let natural = styles.style("表文")?.size ?? Self.ladder[0]
    let largest = min(natural, limit ?? natural)
    let sizes = [largest] + Self.ladder.filter { $0 < largest }
    size = sizes[sizes.count - 1]
    cellMargin = Self.margin(size)
    for candidate in sizes {
      if setWidths(candidate) || candidate <= Self.legible && leastFits { break }
    }
    shrinkToPage(sizes, height: Surroundings(measure.table, styles, page).heightForRows, styles)
  }

  /// Sets the type to `candidate`; false where the columns then are too narrow.
  private mutating func setWidths(_ candidate: Double) -> Bool {
    size = candidate
    cellMargin = Self.margin(candidate)
    let around = 2 * cellMargin.points + 1
    let wanted = measure.wanted.map { $0 * candidate + around }
    let fits = wanted.reduce(0, +) <= total.points
    let least = fits ? wanted : measure.least.map { $0 * candidate + around }
    leastFits = least.reduce(0, +) <= total.points
    widths = Self.whole(Self.spread(least, share, over: total.points), total)
    return fits
  }

  /// A table that then fits one page is set up to a third smaller: its labels wrap less, and its
  /// notes do not stand alone on a second page.
  private mutating func shrinkToPage(
    _ sizes: [Double], height available: Double, _ styles: WordLook
  ) {
    if height(styles) <= available { return }
    let original = self
    for next in sizes where next < original.size && next >= original.size * 0.66 && next >= 6 {
      _ = setWidths(next)
      // Not even with one line in each row.
      let line = height(ofLines: 1, styles.linePitch(of: "表文", size: size))
      if Double(measure.rowCount) * line > available { continue }
      if height(styles) <= available { return }
    }
    self = original
  }

  /// Of all rows together, in points.
  private func height(_ styles: WordLook) -> Double {
    let pitch = styles.linePitch(of: "表文", size: size)
    return lines.reduce(0) { $0 + height(ofLines: $1, pitch) }
  }

  /// Of each header row that is taller than a line; nil of the others. LibreOffice, which measures
  /// no text over several rows where it repeats the header, would cut it off.
  func headerHeights(_ styles: WordLook) -> [Twips?] {
    let rows = measure.table.headerRows
    let pitch = styles.linePitch(of: "表头", size: size)
    return lines.prefix(rows).map { lines in
      rows > 1 && lines > 1 ? Twips(points: height(ofLines: lines, pitch)) : nil
    }
  }

  private var lines: [Int] {
    measure.lines(widths.map { ($0 - cellMargin - cellMargin).points / size })
  }

  private func height(ofLines lines: Int, _ pitch: Double) -> Double {
    Double(lines) * pitch + 2 * Self.verticalMargin * size + 0.5
  }

  /// Left and right; 1.9 mm as Word has it at 五号, less in smaller type.
  /// Of a column that holds so many ems in a line, in points.
  static func width(ofEms ems: Double, size: Double) -> Double {
    ems * size + 2 * margin(size).points + 1
  }

  private static func margin(_ size: Double) -> Twips {
    Twips(points: min(5.4, max(0.8, (size - 4) * 0.8)))
  }

  private static func shares(_ relative: [Double], of width: Double) -> [Double] {
    let total = relative.reduce(0, +)
    if total <= 0 { return relative.map { _ in width / Double(relative.count) } }
    return relative.map { $0 / total * width }
  }

  /// Widths in proportion to `share`, none below `least`.
  static func spread(_ least: [Double], _ share: [Double], over width: Double) -> [Double] {
    let needed = least.reduce(0, +)
    if needed >= width { return least.map { $0 / needed * width } }
    // Added up in the order of the columns: a set would add in another order on every run, and the
    // last bit of a width would differ.
    var isFixed = share.map { _ in false }
    while true {
      let rest = share.indices.reduce(width) { isFixed[$1] ? $0 - least[$1] : $0 }
      let free = share.indices.reduce(0) { isFixed[$1] ? $0 : $0 + share[$1] }
      let scale = rest / free
      let short = share.indices.filter { !isFixed[$0] && share[$0] * scale < least[$0] }
      if short.isEmpty {
        return share.indices.map { isFixed[$0] ? least[$0] : share[$0] * scale }
      }
      for column in short { isFixed[column] = true }
    }
  }

  /// Whole twips that add up to the width exactly; programs disagree where they do not.
  private static func whole(_ widths: [Double], _ total: Twips) -> [Twips] {
    var edge = 0.0
    var before = 0
    return widths.indices.map { index in
      edge += widths[index]
      let next = index == widths.count - 1 ? total.count : Twips(points: edge).count
      defer { before = next }
      return Twips(next - before)
    }
  }
}
