import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Text that stands in a document, right or not, and that nobody reads as it stands there. One finding
/// for each way to hide it.
enum UnseenFindings {
  static func of(_ unseen: [WordContent.Unseen], _ source: PrintedSource) -> [Finding] {
    UnseenText.Reason.allCases.compactMap { reason in
      let own = unseen.filter { $0.text.reason == reason }
      guard let first = own.first else { return nil }
      let texts = own.map(\.text.text)
      // What is not printed is missing by itself; what nobody expects is only there.
      if reason == .hidden { return .hiddenTexts(texts, source.whole) }
      let place = source.lines.indices.lazy.compactMap { line in
        source.place(of: first.text.text, within: first.paragraph, line)
      }.first
      return .unseen(reason, texts, place ?? source.whole)
    }
  }
}

extension UnseenText.Reason {
  /// What is wrong with it, and what to do.
  var words: (fault: String, cure: String) {
    switch self {
    case .hidden: ("设了“隐藏”，不打印", "取消“隐藏文字”")
    case .colourless: ("的颜色与底色几乎相同，看不见", "把字的颜色改回黑色（自动）")
    case .struckOut: ("划了删除线，读的人当作删去", "去掉删除线")
    case .tiny: ("字号小得看不见", "改回原来的字号")
    case .squeezed: ("字宽、字距、行距或格子压得看不见", "改回原来的缩放、间距、行距、行高和列宽")
    case .offPage: ("移到了纸外", "改回原来的缩进和位置")
    case .otherSigns: ("用了符号字体、双行合一或重复填充，印出来是别的字", "改回原来的字体和格式")
    case .reversed: ("设了从右到左，印出来的次序是反的", "改为从左到右")
    }
  }
}

extension Finding {
  static func unseen(_ reason: UnseenText.Reason, _ texts: [String], _ place: Place) -> Finding {
    Finding(
      .fileTextUnseen, at: place, "\(quoted(texts))\(reason.words.fault)", label: "看不见",
      basis: fileBasis, cure: "\(reason.words.cure)，或用 gouji build 重新生成")
  }

  static func hiddenTexts(_ texts: [String], _ place: Place) -> Finding {
    Finding(
      .fileHoldsMore, at: place, "文件里有隐藏的字：\(quoted(texts))，打印、存为 PDF 时没有",
      cure: "不该隐藏的取消隐藏，不该有的删去")
  }

  /// `“甲”、“乙”等 9 处`
  static func quoted(_ texts: [String]) -> String {
    let named = texts.prefix(3).map { "“\($0.inOneLine.prefix(24))\($0.count > 24 ? "……" : "")”" }
    return named.joined(separator: "、") + (texts.count > named.count ? "等 \(texts.count) 处" : "")
  }
}
