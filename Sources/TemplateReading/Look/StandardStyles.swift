import GoujiModel

extension Look {
  /// Of the styles that every report asks for, those of a template that leaves them out and names no
  /// base that has them: GB/T 9704-2012, and for tables what is usual beside it.
  static let standardStyles = [
    text("正文", indent: 2, .justified),
    heading("部分标题", size: 22, line: 36, after: 16),
    text("一级标题", "黑体", indent: 2),
    text("二级标题", "楷体_GB2312", indent: 2),
    text("三级标题", indent: 2),
    heading("封面标题", size: 26, line: 48),
    heading("封面文字", "楷体_GB2312", size: 16, line: 32),
    heading("目录标题", size: 22, line: 36, after: 16),
    text("目录一级", "黑体", size: 14, line: 26),
    text("目录二级", size: 14, line: 24),
    text("目录三级", size: 14, line: 24),
    text("表目", line: 30, indent: 2),
    ofTable("表号", "黑体", size: 14),
    heading("表题", size: 18, after: 6),
    ofTable("表行", "仿宋_GB2312", after: 3),
    ofTable("表头", "黑体", .center),
    ofTable("表文", "宋体"),
    ofTable("表注", "仿宋_GB2312", before: 3),
    TextStyle(name: "页码", font: "宋体", latinFont: "宋体", size: 14),
  ]

  /// 三号 and lines of 28 points unless told otherwise.
  private static func text(
    _ name: StyleName, _ font: String = "仿宋_GB2312", size: Double = 16, line: Double = 28,
    indent: Double = 0, _ alignment: TextAlignment = .left
  ) -> TextStyle {
    TextStyle(
      name: name, font: font, latinFont: "Times New Roman", size: size, alignment: alignment,
      lineSpacing: line, firstLineCharacters: indent)
  }

  private static func heading(
    _ name: StyleName, _ font: String = "方正小标宋简体", size: Double, line: Double? = nil,
    after: Double = 0
  ) -> TextStyle {
    TextStyle(
      name: name, font: font, latinFont: "Times New Roman", size: size, alignment: .center,
      lineSpacing: line, spaceAfter: after)
  }

  /// 五号 unless told otherwise.
  private static func ofTable(
    _ name: StyleName, _ font: String, size: Double = 10.5, _ alignment: TextAlignment = .left,
    before: Double = 0, after: Double = 0
  ) -> TextStyle {
    TextStyle(
      name: name, font: font, latinFont: "Times New Roman", size: size, alignment: alignment,
      spaceBefore: before, spaceAfter: after)
  }
}
