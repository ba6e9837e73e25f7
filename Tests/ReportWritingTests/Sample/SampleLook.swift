import GoujiModel

extension Look {
  /// GB/T 9704-2012 as a county would state it.
  static let official = Look(
    styles: [
      TextStyle(
        name: "正文", font: "仿宋_GB2312", latinFont: "Times New Roman", size: 16,
        alignment: .justified, lineSpacing: 28, firstLineCharacters: 2),
      TextStyle(
        name: "部分标题", font: "方正小标宋简体", latinFont: "Times New Roman", size: 22,
        alignment: .center, lineSpacing: 36, spaceBefore: 200, spaceAfter: 28),
      TextStyle(
        name: "一级标题", font: "黑体", latinFont: "Times New Roman", size: 16, lineSpacing: 28,
        firstLineCharacters: 2),
      TextStyle(
        name: "二级标题", font: "楷体_GB2312", latinFont: "Times New Roman", size: 16, bold: true,
        lineSpacing: 28, firstLineCharacters: 2),
      TextStyle(
        name: "三级标题", font: "仿宋_GB2312", latinFont: "Times New Roman", size: 16, bold: true,
        lineSpacing: 28, firstLineCharacters: 2),
      TextStyle(
        name: "封面标题", font: "方正小标宋简体", latinFont: "Times New Roman", size: 36,
        alignment: .center, lineSpacing: 56, spaceBefore: 180),
      TextStyle(
        name: "封面文字", font: "楷体_GB2312", latinFont: "Times New Roman", size: 16,
        alignment: .center, lineSpacing: 28, spaceBefore: 260),
      TextStyle(
        name: "目录标题", font: "方正小标宋简体", latinFont: "Times New Roman", size: 22,
        alignment: .center, lineSpacing: 36, spaceAfter: 14),
      TextStyle(
        name: "目录一级", font: "黑体", latinFont: "Times New Roman", size: 14, lineSpacing: 26),
      TextStyle(
        name: "目录二级", font: "仿宋_GB2312", latinFont: "Times New Roman", size: 14,
        lineSpacing: 26, firstLineCharacters: 2),
      TextStyle(
        name: "目录三级", font: "仿宋_GB2312", latinFont: "Times New Roman", size: 14,
        lineSpacing: 26, firstLineCharacters: 4),
      TextStyle(name: "表号", font: "黑体", latinFont: "Times New Roman", size: 12),
      TextStyle(
        name: "表题", font: "方正小标宋简体", latinFont: "Times New Roman", size: 18,
        alignment: .center, spaceBefore: 6, spaceAfter: 6),
      TextStyle(name: "表行", font: "宋体", latinFont: "Times New Roman", size: 10.5),
      TextStyle(
        name: "表头", font: "宋体", latinFont: "Times New Roman", size: 10.5, bold: true,
        alignment: .center),
      TextStyle(name: "表文", font: "宋体", latinFont: "Times New Roman", size: 10.5),
      TextStyle(
        name: "表注", font: "宋体", latinFont: "Times New Roman", size: 10.5, spaceBefore: 3),
      TextStyle(
        name: "页码", font: "宋体", latinFont: "宋体", size: 14, alignment: .right),
    ],
    page: PageSetup(top: 37, bottom: 35, left: 28, right: 26),
    pageNumber: "— {页} —")
}
