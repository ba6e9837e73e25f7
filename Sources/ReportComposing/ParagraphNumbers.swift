import GoujiModel

/// 编号 of single paragraphs: 1、 2、 3、 down a section. Numbers of another pattern, （1）（2）, stand
/// within the one above them: they begin anew below each.
struct ParagraphNumbers {
  private var levels: [(style: NumberStyle, count: Int)] = []
  private var awaited: NumberStyle?

  /// The next paragraph has a number.
  mutating func await(_ style: NumberStyle) { awaited = style }

  /// Nothing was printed that could have had it.
  mutating func forget() { awaited = nil }

  /// The number of a paragraph; nil where none is awaited.
  mutating func next() -> String? {
    guard let style = awaited else { return nil }
    awaited = nil
    if let level = levels.firstIndex(where: { $0.style == style }) {
      levels.removeSubrange((level + 1)...)
      levels[level].count += 1
    } else {
      levels.append((style, 1))
    }
    return style.text(levels[levels.count - 1].count)
  }
}
