import GoujiModel

/// What a layout asks of a look.
extension Look {
  /// The style itself, or the one that stands in where the look has none of that name.
  package func standing(_ name: StyleName) -> TextStyle? {
    style(name) ?? (name.hasPrefix("表") ? style("表文") : nil) ?? style("正文")
  }

  /// Exact distance of lines in a table, in points: what the look says, or a measure of our own,
  /// because single spacing depends on the typefaces of the reader.
  package func linePitch(of name: StyleName, size: Double) -> Double {
    guard let style = standing(name), let spacing = style.lineSpacing else {
      return size * RowSpacing.linePitch
    }
    return spacing * min(1, size / style.size)
  }
}
