import BudgetWorkbench
import DraftReading
import GoujiModel
import HTTPTypes
import Hummingbird
import PageWriting

/// The mapping of an import, to be changed, and what comes of it.
struct ImportPage {
  let draft: LiveDraft
  let key: String
  let name: String
  /// Nil where the export could not be read at all.
  let preview: ImportPreview?
  let findings: [Finding]
  let settling: ImportSettling
  var said = ""

  /// Rows of a table that are written out.
  private static let shown = 200

  func response(_ status: HTTPResponse.Status = .ok, isPart: Bool = false) -> Response {
    isPart
      ? .fragment(status, write)
      : SitePage.ofDraft(draft.id, "导入 \(name)", here: "import", write).response(status)
  }

  private func write(_ markup: Markup) {
    markup.element(
      "form",
      [
        "id": "import", "class": "import", "method": "post",
        "action": "/d/\(draft.id)/import/\(key)",
        "data-live": "",
      ]
    ) {
      if !said.isEmpty { markup.element("p", ["role": "alert", "class": "failed"], text: said) }
      // What stands in the way comes first.
      FindingTable(advised { $0 == .error }, in: draft).write(markup, caption: "先改好这些，才能写入")
      sheetChoice(markup)
      if let preview { body(preview, markup) }
      FindingTable(advised { $0 != .error }, in: draft).write(markup, caption: "导入时看到的")
    }
    markup.element("p") {
      markup.element("a", ["href": "/d/\(draft.id)/import"], text: "换一个文件")
    }
  }

  private func advised(_ isMeant: (Severity) -> Bool) -> [Finding] {
    let severalSheets = (preview?.sheetNames.count ?? 0) > 1 && preview?.sheets.isEmpty == true
    return findings.filter { isMeant($0.severity) }.map {
      $0.onImportPage(severalSheets: severalSheets)
    }
  }

  private func body(_ preview: ImportPreview, _ markup: Markup) {
    markup.element("section", ["aria-label": "合计", "id": "totals", "class": "totals"]) {
      let changes = preview.isSame ? ["与现有的 支出.csv 相同。"] : Array(preview.changes.prefix(2))
      for line in preview.totals + changes { markup.element("p", text: line) }
    }
    let changes = preview.isSame ? [] : preview.changes.dropFirst(2)
    if !changes.isEmpty {
      markup.element("details") {
        markup.element("summary", text: "与现有的明细逐笔比较")
        markup.element("ul") { for line in changes { markup.element("li", text: line) } }
      }
    }
    markup.element("p", ["class": "deeds"]) {
      markup.element(
        "button", ["type": "submit", "name": "do", "value": "preview"], text: "照选的重算")
      if !findings.hasErrors, !preview.sheets.isEmpty {
        markup.void("input", ["type": "hidden", "name": "seen", "value": preview.hash])
        markup.element(
          "button", ["type": "submit", "name": "do", "value": "write", "class": "main"],
          text: preview.isSame
            ? "记下各列认作什么" : preview.replaces ? "用它替换现有的明细" : "写入草案")
      }
    }
    for (number, sheet) in preview.sheets.enumerated() {
      self.sheet(sheet, number, preview, markup)
    }
    lines(preview, markup)
  }

  private func sheet(
    _ sheet: ImportPreview.Sheet, _ number: Int, _ preview: ImportPreview, _ markup: Markup
  ) {
    markup.element("section", ["aria-label": "各列"]) {
      markup.element("h2", text: "\(sheet.name)：各列认作什么")
      unitChoice(sheet, markup)
      columns(sheet, number, preview, markup)
      absent(sheet, markup)
    }
    if number == 0 { words(preview, markup) }
    if !sheet.account.isEmpty {
      markup.element("section", ["aria-label": "各行"]) {
        table(sheet.account, caption: "标题下面的各行", markup)
        fates(sheet, markup)
      }
    }
  }

  private func unitChoice(_ sheet: ImportPreview.Sheet, _ markup: Markup) {
    markup.element("p") {
      markup.element("label", ["for": "unit"], text: "金额单位 ")
      let isOpen = sheet.unit.isEmpty && settling.unit.isEmpty
      markup.element(
        "select", ["id": "unit", "name": "unit", "aria-invalid": isOpen ? "true" : nil]
      ) {
        option("", sheet.unit.isEmpty ? "请选择" : "照认出的：\(sheet.unit)", settling.unit, markup)
        for unit in ["元", "千元", "万元", "亿元"] { option(unit, unit, settling.unit, markup) }
      }
    }
  }

  private func columns(
    _ sheet: ImportPreview.Sheet, _ number: Int, _ preview: ImportPreview, _ markup: Markup
  ) {
    markup.element("div", ["class": "wide"]) {
      markup.element("table") {
        header(["列", "标题", "认作", "改为"], markup)
        markup.element("tbody") {
          for (index, column) in sheet.columns.enumerated() {
            let id = "\(number)-\(index)"
            let chosen = settling.columns.first { $0.name == column.header }?.value ?? ""
            markup.element("tr", ["class": column.isOpen ? "error" : nil]) {
              markup.element("td", text: column.name)
              markup.element("td", text: column.header)
              markup.element("td", text: column.isOpen ? "不止一种可能，请选定" : column.words)
              markup.element("td") {
                markup.void(
                  "input",
                  ["type": "hidden", "name": "column.\(id)", "value": column.header])
                markup.element(
                  "select", ["name": "use.\(id)", "aria-label": "“\(column.header)”认作"]
                ) {
                  option("", "不改", chosen, markup)
                  for use in ["不用"] + preview.uses { option(use, use, chosen, markup) }
                }
              }
            }
          }
        }
      }
    }
  }

  /// What the export calls something else, with what was settled of it.
  private func words(_ preview: ImportPreview, _ markup: Markup) {
    var all = settling.words
    for (column, words) in preview.unknownWords {
      for word in words where !all.contains(where: { $0.column == column && $0.word == word }) {
        all.append(ImportSettling.Word(column, word, ""))
      }
    }
    if all.isEmpty { return }
    markup.element("table") {
      markup.element("caption", text: "表里的叫法，在明细里是哪一个")
      header(["列", "表里写的", "是"], markup)
      markup.element("tbody") {
        for (number, word) in all.enumerated() {
          markup.element("tr", ["class": word.meaning.isEmpty ? "error" : nil]) {
            markup.element("td", text: word.column)
            markup.element("td", text: word.word)
            markup.element("td") {
              for (name, value) in [("word-column", word.column), ("word", word.word)] {
                markup.void(
                  "input", ["type": "hidden", "name": "\(name).\(number)", "value": value])
              }
              markup.element(
                "select", ["name": "meaning.\(number)", "aria-label": "“\(word.word)”是"]
              ) {
                option("", "请选择", word.meaning, markup)
                for meaning in preview.meanings[word.column] ?? [] {
                  option(meaning.value, meaning.shown, word.meaning, markup)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Columns of the ledger that the export does not have.
  private func absent(_ sheet: ImportPreview.Sheet, _ markup: Markup) {
    let settled = settling.defaults.filter { choice in
      !sheet.absent.contains { $0.column == choice.name }
    }
    let all = sheet.absent + settled.map { ($0.name, $0.value, false) }
    if all.isEmpty { return }
    markup.element("table") {
      markup.element("caption", text: "导出表里没有的列：每一笔都一样的，写在这里")
      header(["列", "不写就作", "每一笔都写"], markup)
      markup.element("tbody") {
        for (column, value, isNeeded) in all {
          let chosen = settling.defaults.first { $0.name == column }?.value ?? ""
          markup.element("tr", ["class": isNeeded && chosen.isEmpty ? "error" : nil]) {
            markup.element("td", text: column)
            markup.element("td", text: isNeeded ? "必须有" : value.isEmpty ? "空着" : value)
            markup.element("td") {
              markup.void(
                "input",
                [
                  "type": "text", "name": "default.\(column)", "value": chosen,
                  "aria-label": "每一笔的“\(column)”",
                ])
            }
          }
        }
      }
    }
  }

  private func fates(_ sheet: ImportPreview.Sheet, _ markup: Markup) {
    markup.element("details") {
      markup.element("summary", text: "逐行看（\(sheet.fates.count) 行）")
      let rows = sheet.fates.prefix(Self.shown).map { fate in
        [
          String(fate.line),
          fate.reason.isEmpty ? fate.kind.rawValue : "\(fate.kind.rawValue)：\(fate.reason)",
          fate.text,
        ]
      }
      table([["行", "作", "内容"]] + rows, caption: "每一行的去处", markup)
      more(sheet.fates.count, markup)
    }
  }

  private func lines(_ preview: ImportPreview, _ markup: Markup) {
    if preview.lines.isEmpty { return }
    markup.element("section", ["aria-label": "得出的明细"]) {
      markup.element("details") {
        markup.element("summary", text: "得出的明细（\(preview.lines.count) 笔）")
        table(
          [preview.lineColumns] + preview.lines.prefix(Self.shown), caption: "写进 支出.csv 的各笔",
          markup)
        more(preview.lines.count, markup)
      }
    }
  }

  private func more(_ count: Int, _ markup: Markup) {
    if count > Self.shown {
      markup.element("p", ["class": "quiet"], text: "只列前 \(Self.shown) 行，共 \(count) 行。")
    }
  }

  /// Of a workbook in which the sheet is not plain.
  private func sheetChoice(_ markup: Markup) {
    let names = preview?.sheetNames ?? []
    guard names.count > 1 else { return }
    markup.element("p") {
      markup.element("label", ["for": "sheet"], text: "读哪一张工作表 ")
      markup.element("select", ["id": "sheet", "name": "sheet"]) {
        option("", "请选择", settling.sheets.first ?? "", markup)
        for name in names { option(name, name, settling.sheets.first ?? "", markup) }
      }
      markup.element(
        "button", ["type": "submit", "name": "do", "value": "preview"], text: "读这一张")
    }
  }

  // MARK: Pieces

  private func option(_ value: String, _ words: String, _ chosen: String, _ markup: Markup) {
    markup.element(
      "option", ["value": value, "selected": value == chosen ? "" : nil], text: words)
  }

  private func header(_ titles: [String], _ markup: Markup) {
    markup.element("thead") {
      markup.element("tr") {
        for title in titles { markup.element("th", ["scope": "col"], text: title) }
      }
    }
  }

  /// The first row is the header.
  private func table(_ rows: [[String]], caption: String, _ markup: Markup) {
    markup.element("div", ["class": "wide"]) {
      markup.element("table") {
        markup.element("caption", text: caption)
        header(rows[0], markup)
        markup.element("tbody") {
          for row in rows.dropFirst() {
            markup.element("tr") { for cell in row { markup.element("td", text: cell) } }
          }
        }
      }
    }
  }
}
