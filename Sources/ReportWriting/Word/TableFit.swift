import GoujiModel
import OfficeOpenXML

/// Font size, column widths and cell margins with which a table fits its page, so that no number
/// wraps. The wider the table, the smaller the type.
struct TableFit {
  private(set) var size: Double
  private(set) var widths: [Twips] = []
  private(set) var cellMargin: Twips

  /// The sizes that Chinese typography names: 五号, 小五, 六号, 小六, 七号, 八号; then as small as it
  /// takes to read at all.
  static let ladder = [10.5, 9, 7.5, 6.5, 5.5, 5, 4.5, 4]

  init(_ table: ReportTable, _ styles: WordLook, width: Twips) {
    let largest = styles.style("表文")?.size ?? Self.ladder[0]
    let sizes = [largest] + Self.ladder.filter { $0 < largest }
    let needs = ColumnNeeds(table)
    let share = Self.shares(table.columnWidths, of: width.points)
    size = sizes[0]
    cellMargin = Self.margin(sizes[0])
    for candidate in sizes {
      size = candidate
      cellMargin = Self.margin(candidate)
      let least = needs.ems.map { $0 * candidate + 2 * cellMargin.points + 1 }
      // No column gives up more than half of the width that the template wants for it.
      let wanted = zip(least, share).map { max($0, $1 / 2) }
      let fits = wanted.reduce(0, +) <= width.points
      if !fits, candidate != sizes.last { continue }
      widths = Self.whole(Self.spread(fits ? wanted : least, share, over: width.points), width)
      break
    }
  }

  /// Left and right; 1.9 mm as Word has it at 五号, less in smaller type.
  private static func margin(_ size: Double) -> Twips {
    Twips(points: min(5.4, max(0.6, (size - 4) * 0.8)))
  }

  private static func shares(_ relative: [Double], of width: Double) -> [Double] {
    let total = relative.reduce(0, +)
    if total <= 0 { return relative.map { _ in width / Double(relative.count) } }
    return relative.map { $0 / total * width }
  }

  /// Widths in proportion to `share`, none below `least`.
  private static func spread(
    _ least: [Double], _ share: [Double], over width: Double
  ) -> [Double] {
    let needed = least.reduce(0, +)
    if needed >= width { return least.map { $0 / needed * width } }
    var fixed = Set<Int>()
    while true {
      let rest = width - fixed.reduce(0) { $0 + least[$1] }
      let free = share.indices.filter { !fixed.contains($0) }
      let scale = rest / free.reduce(0) { $0 + share[$1] }
      let short = free.filter { share[$0] * scale < least[$0] }
      if short.isEmpty {
        return share.indices.map { fixed.contains($0) ? least[$0] : share[$0] * scale }
      }
      fixed.formUnion(short)
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
