import GoujiModel

/// How a centred title that needs two lines or more is indented so that it breaks in balance and, where
/// it can, between words (GB/T 9704-2012, 7.3.1: 回行时词意完整，排列对称). The text itself is not touched.
package struct TitleBalance: Equatable {
  /// From the margins, in twentieths of a point.
  package let left: Int
  package let right: Int
  /// Of the first line, besides `left`.
  package let firstLine: Int

  /// Room for what the estimate of a line may be off.
  private static let slack = 0.35

  /// Nil where the title needs one line, or says itself where it breaks. `width` is that between the
  /// margins; a `department` in the title is not torn but behind its region.
  package init?(_ text: String, size: Double, width: Int, department: String) {
    let room = Twentieths.points(width) / size
    let title = TitleWords(text, department: department)
    if title.total <= room || text.contains("\n") { return nil }
    let lines = (title.total / (room - 0.5)).rounded(.up)
    var (first, widest) = (0.0, title.total / lines + 1)
    if lines == 2, let start = title.bestBreak(room: room - Self.slack) {
      (first, widest) = (start, max(start, title.total - start) + Self.slack)
    } else if lines > 2, let width = title.bestWidth(Int(lines), room: room, slack: Self.slack) {
      widest = width
    }
    if widest >= room { return nil }
    // The first line is the shorter one by an indent, of which both lines share the way aside.
    let indent = first > 0 ? max(0, widest - Self.slack - first) : 0
    let left = max(0, (room - widest) / 2 - indent / 4)
    self.left = Twentieths.of(points: left * size)
    right = Twentieths.of(points: (room - widest - left) * size)
    firstLine = Twentieths.of(points: indent * size)
  }
}

/// A title character by character, and how well it breaks at each.
private struct TitleWords {
  let total: Double
  private let scalars: [Unicode.Scalar]
  /// Ems up to each character, and to the end.
  private let edges: [Double]
  /// Places between words.
  private var between: Set<Int> = []
  /// Places in the middle of a word.
  private var within: Set<Int> = []

  init(_ text: String, department: String) {
    scalars = Array(text.unicodeScalars)
    var edges = [0.0]
    for scalar in scalars {
      edges.append(edges[edges.count - 1] + TextMeasure.width(String(scalar)))
    }
    self.edges = edges
    total = edges[edges.count - 1]
    let name = Array(department.unicodeScalars)
    for start in scalars.indices where !name.isEmpty && scalars[start...].starts(with: name) {
      between.formUnion([start, start + name.count])
      if let region = Self.region(name) {
        between.insert(start + region)
        within.formUnion((start + 1)..<(start + region))
      }
    }
    var index = 0
    while index < scalars.count {
      let length = TitleVocabulary.length(at: scalars[index...])
      if length > 1 { within.formUnion((index + 1)..<(index + length)) }
      index += max(length, 1)
    }
  }

  /// Characters of the region at the beginning of a department's name.
  private static func region(_ name: [Unicode.Scalar]) -> Int? {
    name.indices.dropLast(2).last { index in
      "省市区县州盟旗".unicodeScalars.contains(name[index])
        && !"场政容域民".unicodeScalars.contains(name[index + 1])
    }.map { $0 + 1 }
  }

  /// Ems of the first of two lines, rather the longer one; nil where no two lines hold the title.
  func bestBreak(room: Double) -> Double? {
    var best: (cost: Double, ems: Double)?
    for index in scalars.indices.dropFirst() where mayBreak(before: index) {
      let (first, second) = (edges[index], total - edges[index])
      if max(first, second) > room { continue }
      let cost = abs(first - second) + strain(at: index)
      if best.map({ cost <= $0.cost }) ?? true { best = (cost, first) }
    }
    return best?.ems
  }

  /// Ems of lines that break best, where one holds as much as it can; nil where no width gives so many
  /// lines whatever the estimate may be off.
  func bestWidth(_ lines: Int, room: Double, slack: Double) -> Double? {
    var best: (cost: Double, width: Double)?
    for width in stride(from: total / Double(lines), to: room - slack, by: 0.25) {
      let breaks = self.breaks(width)
      guard breaks.count == lines - 1, self.breaks(width + slack) == breaks,
        self.breaks(width - slack) == breaks
      else { continue }
      let ends = breaks.map { edges[$0] } + [total]
      let lengths = zip([0] + ends, ends).map { $1 - $0 }
      let cost =
        breaks.reduce(0) { $0 + strain(at: $1) } + (lengths.max() ?? 0) - (lengths.min() ?? 0)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, width) }
    }
    return best?.width
  }

  /// Where lines of a width begin, but for the first.
  private func breaks(_ width: Double) -> [Int] {
    var (breaks, start) = ([Int](), 0)
    while total - edges[start] > width {
      guard
        let next = ((start + 1)..<scalars.count).last(where: {
          edges[$0] - edges[start] <= width && mayBreak(before: $0)
        })
      else { return [] }
      breaks.append(next)
      start = next
    }
    return breaks
  }

  private func mayBreak(before index: Int) -> Bool {
    let (left, right) = (scalars[index - 1], scalars[index])
    if left.value < 0x2E80, right.value < 0x2E80 { return false }
    return !"（《“〔".unicodeScalars.contains(left)
      && !"，。、；：）》”〕".unicodeScalars.contains(right)
  }

  /// How much imbalance, in ems, is better than a break here.
  private func strain(at index: Int) -> Double {
    let (left, right) = (scalars[index - 1], scalars[index])
    let isYear = ("0"..."9").contains(right) && !("0"..."9").contains(left)
    if between.contains(index) || isYear || left.properties.isWhitespace || right == "（" {
      return 0
    }
    if within.contains(index) { return 16 }
    return "和与及、的年".unicodeScalars.contains(left) ? 1.5 : 8
  }
}
