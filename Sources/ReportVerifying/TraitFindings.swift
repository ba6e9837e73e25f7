import GoujiModel
import OfficeOpenXML

/// What a document holds beside its text, which can be neither proven nor disproven, but must be
/// seen before it is published.
enum TraitFindings {
  static func of(_ traits: WordTraits, _ place: Place) -> [Finding] {
    var findings: [Finding] = []
    func tell(_ count: Int, _ what: String, _ cure: String) {
      if count == 0 { return }
      findings.append(Finding(.fileHoldsMore, at: place, "文件里有 \(count) 处\(what)", cure: cure))
    }
    tell(traits.trackedChanges, "修订痕迹，是按“全部接受”核对的", "公开前接受或拒绝全部修订")
    tell(traits.comments, "批注", "公开前删去批注")
    tell(traits.numberedParagraphs, "自动编号，编出的号码核对不了", "看一遍编号，或用 gouji build 重新生成")
    tell(
      traits.repeatedControls, "内容控件被 LibreOffice 重复写了，是按写一遍核对的",
      "LibreOffice 另存 .docx 时的毛病，用 Word 打开会看到重复的字；公开的文件用 gouji build 重新生成，或由 LibreOffice 存为 PDF")
    if !traits.embeddedFonts.isEmpty {
      findings.append(
        Finding(
          .fileHoldsMore, at: place,
          "文件里嵌入了字体\(Finding.quoted(traits.embeddedFonts))，打开时用它来印：印出的字和数是不是文件里的，核对不了",
          cure: "公开前打印出来看一遍；或在 Word 的“选项”里取消“将字体嵌入文件”再存"))
    }
    return findings
  }
}
