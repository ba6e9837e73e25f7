import GoujiModel

/// Names under which Word knows the styles of a report. Word recognises its own styles by name, so
/// that headings, contents and page numbers behave; all others keep their Chinese name.
struct WordStyleName {
  var id: String
  var name: String
  /// Level in Word's navigation.
  var outlineLevel: Int?

  static let known: [StyleName: WordStyleName] = [
    "正文": WordStyleName(id: "BodyText", name: "Body Text"),
    "部分标题": WordStyleName(id: "Heading1", name: "heading 1", outlineLevel: 0),
    "一级标题": WordStyleName(id: "Heading2", name: "heading 2", outlineLevel: 1),
    "二级标题": WordStyleName(id: "Heading3", name: "heading 3", outlineLevel: 2),
    "三级标题": WordStyleName(id: "Heading4", name: "heading 4", outlineLevel: 3),
    "封面标题": WordStyleName(id: "Title", name: "Title"),
    "封面文字": WordStyleName(id: "Subtitle", name: "Subtitle"),
    "目录标题": WordStyleName(id: "TOCHeading", name: "TOC Heading"),
    "目录一级": WordStyleName(id: "TOC1", name: "toc 1"),
    "目录二级": WordStyleName(id: "TOC2", name: "toc 2"),
    "目录三级": WordStyleName(id: "TOC3", name: "toc 3"),
    "页码": WordStyleName(id: "Footer", name: "footer"),
    "表号": WordStyleName(id: "TableLabel", name: "表号"),
    "表题": WordStyleName(id: "TableTitle", name: "表题"),
    "表行": WordStyleName(id: "TableLine", name: "表行"),
    "表头": WordStyleName(id: "TableHead", name: "表头"),
    "表文": WordStyleName(id: "TableText", name: "表文"),
    "图题": WordStyleName(id: "ChartCaption", name: "图题"),
    "图文": WordStyleName(id: "ChartText", name: "图文"),
    "表注": WordStyleName(id: "TableNote", name: "表注"),
  ]

  /// Style of an entry of the contents.
  static func contents(level: Int) -> StyleName {
    ["目录一级", "目录二级", "目录三级"][min(level, 2)]
  }
}
