import GoujiModel

/// Font size, column widths and cell margins with which a table fits its page: no number wraps. The
/// wider the table, the smaller the type; below a size that can still be read, words wrap rather than
/// shrink. How many rows it has changes neither type nor columns: where it misses a page by little, its
/// rows stand closer.
package struct TableFit {
  /// Of the type, in points.
  package private(set) var size: Double
  /// In twentieths of a point; they add up to the width of the page exactly.
  package private(set) var widths: [Int] = []
  /// Left and right, in twentieths of a point.
  package private(set) var cellMargin: Int
  /// How close the rows stand.
  package var spacing = RowSpacing.usual

  /// The sizes that Chinese typography names: 五号, 小五, 六号, 小六, 七号, 八号; then as small as it
  /// takes to fit at all.
  package static let ladder = [10.5, 9, 7.5, 6.5, 5.5, 5, 4.5, 4]
  /// 小六: smaller only where numbers would wrap.
  private static let legible = 6.5
  private var leastFits = false
  package let measure: TableMeasure
  private let share: [Double]
  private let look: Look
  private let total: Int
  private let page: PageBox

  /// `limit` is the largest size that it may have; nil for that of the look.
  package init(
    _ measure: TableMeasure, look: Look, page: PageBox, limit: Double? = nil
  ) {
    self.measure = measure
    self.look = look
    self.page = page
    total = page.textWidth
    share = Self.shares(measure.table.columnWidths, of: Twentieths.points(total))
    let natural = look.standing("表文")?.size ?? Self.ladder[0]
    let largest = min(natural, limit ?? natural)
    let sizes = [largest] + Self.ladder.filter { $0 < largest }
    size = sizes[sizes.count - 1]
    cellMargin = Self.margin(size)
    for candidate in sizes {
      if setWidths(candidate) || candidate <= Self.legible && leastFits { break }
    }
    let available = Surroundings(measure.table, look, page).heightForRows
    if height <= available { return }
    let safe = available * (1 - Self.doubt)
    spacing = RowSpacing.all.first { height($0) <= safe } ?? .usual
    if height > available, !measure.table.flowsInText { dropStrayPage(available) }
  }

  /// Sets the type to `candidate`; false where the columns then are too narrow.
  private mutating func setWidths(_ candidate: Double) -> Bool {
    size = candidate
    cellMargin = Self.margin(candidate)
    let width = Twentieths.points(total)
    let around = 2 * Twentieths.points(cellMargin) + 1
    let wanted = measure.wanted.map { $0 * candidate + around }
    let fits = wanted.reduce(0, +) <= width
    let least = fits ? wanted : measure.least.map { $0 * candidate + around }
    leastFits = least.reduce(0, +) <= width
    widths = Self.whole(Self.spread(least, share, over: width), total)
    return fits
  }

  /// A table of which a few rows would stand alone on the last page, or one about to spill onto another,
  /// is set closer where that saves the page.
  private mutating func dropStrayPage(_ available: Double) {
    let before = pages(available)
    let isStray = before.lastFill < Self.strayFill
    if !isStray, before.lastFill <= Self.brimFill { return }
    let closer = RowSpacing.all.first { spacing in
      var fit = self
      fit.spacing = spacing
      let now = fit.pages(available)
      return now.count < before.count
        || !isStray && now.count == before.count && now.lastFill <= Self.brimFill
    }
    if let closer { spacing = closer }
  }

  /// Of a page, what a few rows take, and what a last page holds from which a few may yet go over.
  private static let strayFill = 0.2
  private static let brimFill = 0.95
  /// Of the height of a page, what the estimate may be off.
  private static let doubt = 0.03

  /// How many pages the rows take, of which the first has less room, and how full the last one is.
  private func pages(_ available: Double) -> (count: Int, lastFill: Double) {
    let pitch = look.linePitch(of: "表文", size: size)
    let heights = lines.map { height(ofLines: $0, pitch, spacing) }
    let header = heights.prefix(measure.table.headerRows).reduce(0, +)
    let later = Twentieths.points(page.textHeight) - header
    var (count, filled, room) = (1, header, available * (1 - Self.doubt))
    for height in heights.dropFirst(measure.table.headerRows) {
      if filled + height > room, filled > 0 {
        (count, filled, room) = (count + 1, 0, later * (1 - Self.doubt))
      }
      filled += height
    }
    return (count, filled / max(room, 1))
  }

  /// Of all rows together, in points.
  private var height: Double { height(spacing) }

  private func height(_ spacing: RowSpacing) -> Double {
    let pitch = look.linePitch(of: "表文", size: size)
    return lines.reduce(0) { $0 + height(ofLines: $1, pitch, spacing) }
  }

  /// Of each header row that is taller than a line; nil of the others. LibreOffice, which measures
  /// no text over several rows where it repeats the header, would cut it off. In twentieths of a
  /// point.
  package var headerHeights: [Int?] {
    let rows = measure.table.headerRows
    let pitch = look.linePitch(of: "表头", size: size)
    return lines.prefix(rows).map { lines in
      rows > 1 && lines > 1 ? Twentieths.of(points: height(ofLines: lines, pitch, spacing)) : nil
    }
  }

  private var lines: [Int] {
    measure.lines(widths.map { Twentieths.points($0 - 2 * cellMargin) / size })
  }

  private func height(ofLines lines: Int, _ pitch: Double, _ spacing: RowSpacing) -> Double {
    Double(lines) * pitch * spacing.pitch + 2 * spacing.margin * size + 0.5
  }

  /// Of a column that holds so many ems in a line, in points.
  package static func width(ofEms ems: Double, size: Double) -> Double {
    ems * size + 2 * Twentieths.points(margin(size)) + 1
  }

  /// Left and right; 1.9 mm as Word has it at 五号, less in smaller type.
  private static func margin(_ size: Double) -> Int {
    Twentieths.of(points: min(5.4, max(0.8, (size - 4) * 0.8)))
  }

  private static func shares(_ relative: [Double], of width: Double) -> [Double] {
    let total = relative.reduce(0, +)
    if total <= 0 { return relative.map { _ in width / Double(relative.count) } }
    return relative.map { $0 / total * width }
  }

  /// Widths in proportion to `share`, none below `least`.
  package static func spread(_ least: [Double], _ share: [Double], over width: Double) -> [Double] {
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

  /// Whole twentieths that add up to the width exactly; programs disagree where they do not.
  private static func whole(_ widths: [Double], _ total: Int) -> [Int] {
    var edge = 0.0
    var before = 0
    return widths.indices.map { index in
      edge += widths[index]
      let next = index == widths.count - 1 ? total : Twentieths.of(points: edge)
      defer { before = next }
      return next - before
    }
  }
}
