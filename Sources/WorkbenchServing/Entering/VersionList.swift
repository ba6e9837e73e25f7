import BudgetWorkbench
import PageWriting

/// Earlier versions of a draft's files, each with a button that puts it back.
struct VersionList {
  let draft: String

  /// Versions that are listed.
  private static let shown = 100

  /// The last ones, as far as whoever asks may put them back.
  static func shown(of draft: LiveDraft, within bounds: WriteBounds) -> [EditHistory.Version] {
    let last = Array(draft.versions.prefix(shown))
    return bounds.restorable(last, of: EditHistory(of: draft.folder))
  }

  func write(_ versions: [EditHistory.Version], _ markup: Markup) {
    if versions.isEmpty {
      return markup.element("p", text: "草案改过以后，改以前的文件留在这里，随时可以换回。")
    }
    markup.element("table") {
      markup.element("caption", text: "改以前的文件，新的在前；换回以后，换下来的也留着")
      markup.element("thead") {
        markup.element("tr") {
          for title in ["文件", "版本", "换下来的时间", ""] {
            markup.element("th", ["scope": "col"], text: title)
          }
        }
      }
      markup.element("tbody") {
        for version in versions.prefix(Self.shown) {
          markup.element("tr") {
            markup.element("td", text: version.file)
            markup.element("td", text: String(version.number))
            let time = LocalTime(version.replaced)
            markup.element("td", text: time.map { "\($0.day) \($0.minute)" } ?? "")
            markup.element("td") { button(version, "换回", markup) }
          }
        }
      }
    }
  }

  func button(_ version: EditHistory.Version, _ words: String, _ markup: Markup) {
    markup.element("form", ["class": "inline", "method": "post", "action": "/d/\(draft)/restore"]) {
      markup.void("input", ["type": "hidden", "name": "version", "value": version.name])
      markup.element(
        "button", ["type": "submit", "aria-label": "\(words)：\(version.name)"], text: words)
    }
  }
}
