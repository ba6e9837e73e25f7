/// `word/fontTable.xml`: the faces that the styles name, and what stands in for one that a computer
/// does not have.
struct WordFonts {
  private var names: [String] = []

  init(defaults: TextFormat, styles: [WordStyle]) {
    for format in [defaults] + styles.map(\.text) {
      for name in [format.font, format.latinFont] {
        if let name, !names.contains(name) { names.append(name) }
      }
    }
  }

  /// The faces of the standard, and the same faces under the names that other systems give them.
  private static let alternatives: [String: String] = [
    "仿宋_GB2312": "仿宋,FangSong,STFangsong,FZFangSong-Z02",
    "仿宋": "FangSong,仿宋_GB2312,STFangsong",
    "楷体_GB2312": "楷体,KaiTi,STKaiti,FZKai-Z03",
    "楷体": "KaiTi,楷体_GB2312,STKaiti",
    "宋体": "SimSun,NSimSun,STSong,Noto Serif CJK SC",
    "黑体": "SimHei,STHeiti,Noto Sans CJK SC",
    "方正小标宋简体": "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong",
    "方正小标宋_GBK": "方正小标宋简体,FZXiaoBiaoSong-B05,华文中宋,STZhongsong",
    "微软雅黑": "Microsoft YaHei,Noto Sans CJK SC",
    "Times New Roman": "Liberation Serif,Tinos",
    "Arial": "Liberation Sans,Arimo",
  ]

  func part() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("w:fonts") {
      xml.wordNamespaces()
      for name in names { font(name, xml) }
    }
    return try xml.finish()
  }

  private func font(_ name: String, _ xml: XMLWriter) {
    let isChinese = name.unicodeScalars.contains { $0.value >= 0x2E80 }
    xml.element("w:font") {
      xml.attribute("w:name", name)
      if let others = Self.alternatives[name] { xml.element("w:altName", "w:val", others) }
      // 86 is GB 2312.
      xml.element("w:charset", "w:val", isChinese ? "86" : "00")
      xml.element("w:family", "w:val", "auto")
      xml.element("w:pitch", "w:val", "default")
    }
  }
}
