import BudgetWorkbench
import GoujiModel
import PageWriting
import SourceReading

/// One entry of a draft to be changed in its place.
struct EntryForm {
  let draft: String
  let entry: DraftEntry
  /// What the user has typed already; the entry's own text otherwise.
  var typed: String?
  /// Stands in a page rather than being one.
  var isPart = false
  /// It is not for whoever looks at it to change.
  var isHeld = false

  /// Characters of a row.
  fileprivate static let shown = 300

  func write(_ markup: Markup) {
    if isHeld { return held(markup) }
    markup.element(
      "form", ["class": "entry", "method": "post", "action": "/d/\(draft)/entry"]
    ) {
      hidden("at", entry.address, markup)
      hidden("hash", entry.hash, markup)
      hidden("record", entry.record.written, markup)
      if isPart { hidden("part", "1", markup) }
      markup.element("label", ["for": "text"], text: Self.title(entry))
      let text = typed ?? entry.text
      let isLong = entry.kind == .paragraph || text.count > 30 || text.contains("\n")
      if isLong {
        markup.element("textarea", ["id": "text", "name": "text", "rows": "5"], text: text)
      } else {
        markup.void(
          "input",
          ["id": "text", "name": "text", "type": "text", "value": text, "autocomplete": "off"])
      }
      if entry.kind == .cell {
        // The rest of the row says what the cell is about.
        row(markup)
      }
      markup.element("p", ["class": "quiet"], text: "写在 \(entry.address)")
      markup.element("button", ["type": "submit"], text: "写入草案")
    }
  }

  private func held(_ markup: Markup) {
    markup.element("p") {
      markup.element("b", text: Self.title(entry))
      markup.text("：\(entry.text)")
    }
    markup.element(
      "p", ["class": "quiet"], text: "这一处决定草案算在哪里，由财政部门定，部门不能自己改；写错了的请财政部门来改。")
  }

  private func row(_ markup: Markup) {
    let (file, line) = (entry.place.file, entry.place.line)
    guard let ledger = LedgerRows(file), let own = ledger.around(line: line, reach: 0)?.own,
      own.line > 1
    else {
      let text = String(file.line(line).prefix(Self.shown))
      return markup.element("p", ["class": "quiet"], text: "这一行：\(text)")
    }
    markup.element("dl", ["class": "row", "aria-label": "这一行"]) {
      for (name, cell) in zip(ledger.header, own.cells) where !cell.text.isEmpty {
        markup.element("div") {
          markup.element("dt", text: name)
          markup.element("dd", text: String(cell.text.prefix(Self.shown)))
        }
      }
    }
  }

  private func hidden(_ name: String, _ value: String, _ markup: Markup) {
    markup.void("input", ["type": "hidden", "name": name, "value": value])
  }

  static func title(_ entry: DraftEntry) -> String {
    entry.title.isEmpty ? "\(entry.file.name) 第 \(entry.place.line) 行" : entry.title
  }

  /// Both texts side by side; each can be kept. `shown` is what stood there when it was opened; nil
  /// where the page did not say.
  func conflict(_ markup: Markup, shown: String?) {
    let name = entry.file.name
    let words =
      shown == entry.text
      ? "\(name) 在打开以后别处改过，这一处没有变，还没有写入。对的话再按一次“写入草案”。"
      : "\(name) 在打开以后改过，没有写入。看清两边，再定用哪一个。"
    markup.element("div", ["role": "alert", "class": "failed"]) { markup.element("p", text: words) }
    markup.element("div", ["class": "sides"]) {
      markup.element("section", ["aria-label": "文件里现在的"]) {
        markup.element("h2", text: "文件里现在的")
        markup.element("pre", text: entry.text)
        markup.element(
          "p", ["class": "quiet"], text: "要留现在的，什么也不用做。")
      }
      markup.element("section", ["aria-label": "您要写的"]) {
        markup.element("h2", text: "您要写的")
        write(markup)
      }
    }
  }
}

/// An entry that was shown and is no longer there, or is no longer known from others: what was typed is
/// kept, and goes nowhere.
struct GoneEntry {
  let draft: String
  /// As it was shown; nil where the page did not say.
  let record: EntryRecord?
  let typed: String
  let finding: Finding?

  func write(_ markup: Markup) {
    markup.element("div", ["role": "alert", "class": "failed gone"]) {
      markup.element("p", text: (finding?.message ?? "打开的那一处不在了，没有写入") + "。")
    }
    if let record {
      markup.element("dl", ["class": "row", "aria-label": "打开时的那一处"]) {
        for part in record.parts {
          markup.element("div") {
            markup.element("dt", text: part.name)
            markup.element("dd", text: String(part.text.prefix(EntryForm.shown)))
          }
        }
      }
    }
    markup.element("h2", text: "您要写的")
    markup.element("pre", text: typed)
    markup.element("p", ["class": "quiet"], text: "字留在这里，可以复制；在“文本”或草案里找到要改的那一处，再改一次。")
    markup.element("p") { markup.element("a", ["href": "/d/\(draft)/"], text: "看文本") }
  }
}
