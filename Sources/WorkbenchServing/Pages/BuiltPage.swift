import BudgetWorkbench
import GoujiModel
import PageWriting
import SourceReading

/// What came of building all packages: what could not be built first, then what can be fetched.
enum BuiltPage {
  /// `view` is the board afterwards; packages lie in `folder`.
  static func page(_ results: [DraftResult], _ view: CountyView, in folder: String) -> SitePage {
    let failed = results.filter { !$0.isUnchanged && $0.files.isEmpty }
    let same = results.filter(\.isUnchanged)
    let made = results.filter { !$0.isUnchanged && !$0.files.isEmpty }
    return SitePage(title: "生成的结果", kind: "board") { markup in
      markup.void("link", ["rel": "stylesheet", "href": Assets.board.address])
      markup.element(
        "p", ["role": "status"],
        text: "生成 \(made.count) 份，没有变的 \(same.count) 份，没有生成的 \(failed.count) 份。")
      let open = view.departments.filter { [.missing, .faulty].contains($0.state) }
      if !open.isEmpty {
        let names = open.map { "\($0.name)（\($0.state.words)）" }.joined(separator: "、")
        markup.element("p", text: "还不能生成的：\(names)。")
      }
      list("没有生成的", failed, markup) { result in
        for finding in result.findings where finding.severity == .error {
          let cure = finding.cure.withoutCommands
          let words = finding.message + (cure.isEmpty ? "" : "。建议：\(cure)")
          markup.text("　" + words.replacing(folder + "/", with: ""))
        }
      }
      list("生成了的", made, markup) { download($0, markup) }
      list("没有变的", same, markup) { download($0, markup) }
      markup.element("p") { markup.element("a", ["href": "/"], text: "回到全县进度") }
    }
  }

  private static func list(
    _ title: String, _ results: [DraftResult], _ markup: Markup, _ more: (DraftResult) -> Void
  ) {
    if results.isEmpty { return }
    markup.element("h2", text: title)
    markup.element("ul") {
      for result in results {
        markup.element("li") {
          markup.element(
            "a", ["href": "/d/\(Site.id(of: result.draft))/"],
            text: WorkingPath.name(of: result.draft))
          more(result)
        }
      }
    }
  }

  private static func download(_ result: DraftResult, _ markup: Markup) {
    let address = "/d/\(Site.id(of: result.draft))/files/package.zip"
    markup.text("　")
    markup.element(
      "a", ["href": address, "aria-label": "下载 \(WorkingPath.name(of: result.draft)) 的公开文本"],
      text: "下载公开文本（zip）")
  }
}
