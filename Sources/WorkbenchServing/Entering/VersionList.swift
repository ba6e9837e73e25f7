import BudgetWorkbench
import PageWriting

/// What was written into a draft, write by write, each with a button that takes it back.
struct VersionList {
  let draft: LiveDraft
  private let present: PresentFiles

  init(_ draft: LiveDraft) {
    self.draft = draft
    present = PresentFiles(of: draft.folder)
  }

  /// Writes that are listed.
  private static let shown = 100

  /// The last ones, as far as whoever asks may put back all of their files.
  static func shown(of draft: LiveDraft, within bounds: WriteBounds) -> [EditHistory.Write] {
    let history = EditHistory(of: draft.folder)
    let writes = EditHistory.writes(of: draft.versions).prefix(shown)
    let offered = bounds.restorable(writes.flatMap(\.versions), of: history)
    return writes.filter { $0.versions.allSatisfy(offered.contains) }
  }

  func write(_ writes: [EditHistory.Write], _ markup: Markup) {
    if writes.isEmpty {
      return markup.element("p", text: "草案改过以后，改以前的文件留在这里，随时可以换回。")
    }
    markup.element("table", ["class": "writes"]) {
      markup.element("caption", text: "每一次写入，新的在前。换回一次，那一次的文件都换成它以前的，那一次新增的移去；换下来的也留着")
      markup.element("thead") {
        markup.element("tr") {
          for title in ["次", "时间", "写了哪些文件", ""] {
            markup.element("th", ["scope": "col"], text: title)
          }
        }
      }
      markup.element("tbody") {
        for write in writes {
          markup.element("tr") {
            markup.element("td", text: String(write.number))
            let time = LocalTime(write.replaced)
            markup.element("td", text: time.map { "\($0.day) \($0.minute)" } ?? "")
            markup.element("td") { files(of: write, markup) }
            markup.element("td") {
              button(
                "write", String(write.number), "换回这一次", label: "换回第 \(write.number) 次以前的样子",
                write.versions, markup)
            }
          }
        }
      }
    }
    markup.element(
      "p", ["class": "quiet"],
      text: "每个文件留最近 \(EditHistory.kept) 个，一份草案的合计不过 \(EditHistory.megabytes) MB，先去掉最早的。")
  }

  private func files(of write: EditHistory.Write, _ markup: Markup) {
    let words = write.versions.map { $0.file + ($0.isAbsence ? "（新增）" : "") }
    markup.text(words.joined(separator: "、"))
    let single = write.versions.filter { !$0.isAbsence }
    if write.versions.count < 2 || single.isEmpty { return }
    markup.element("details") {
      markup.element("summary", text: "只换回其中一个")
      for version in single { button(version, version.file, markup) }
    }
  }

  func button(_ version: EditHistory.Version, _ words: String, _ markup: Markup) {
    button("version", version.name, words, label: "换回：\(version.name)", [version], markup)
  }

  private func button(
    _ field: String, _ value: String, _ words: String, label: String,
    _ versions: [EditHistory.Version], _ markup: Markup
  ) {
    let action = "/d/\(draft.id)/restore"
    markup.element("form", ["class": "inline", "method": "post", "action": action]) {
      markup.void("input", ["type": "hidden", "name": field, "value": value])
      markup.void(
        "input", ["type": "hidden", "name": "seen", "value": present.state(under: versions)])
      markup.element("button", ["type": "submit", "aria-label": label], text: words)
    }
  }
}
