import BudgetWorkbench
import DraftReading
import GoujiModel
import Hummingbird
import PageWriting

/// Where forms are uploaded, everything is downloaded, and earlier versions are put back.
struct FilesPage {
  private let draft: LiveDraft
  private let writes: [EditHistory.Write]
  private let deed: Deed?

  /// What was done just now, by the number of its write: 0 where nothing had to change, `new` where
  /// nothing stood there before.
  enum Deed {
    case taken(String)
    case restored(String)

    /// Nil where the address tells of nothing that was done.
    init?(_ query: Parameters) {
      let isNumber = { (text: String) in text == "new" || Int(text) != nil }
      if let number = query.get("taken"), isNumber(number) {
        self = .taken(number)
      } else if let number = query.get("restored"), isNumber(number) {
        self = .restored(number)
      } else {
        return nil
      }
    }

    fileprivate var number: String {
      switch self {
      case .taken(let number), .restored(let number): number
      }
    }

    fileprivate var word: String {
      switch self {
      case .taken: "taken"
      case .restored: "restored"
      }
    }
  }

  init(_ draft: LiveDraft, _ writes: [EditHistory.Write], _ deed: Deed? = nil) {
    self.draft = draft
    self.writes = writes
    self.deed = deed
  }

  /// Where one is sent who has written into the draft: the page may be loaded again without doing so.
  static func after(
    _ deed: (String) -> Deed, _ result: VersionedWriter.Result, _ draft: LiveDraft
  ) -> Response {
    let deed = deed(result.isNothing ? "0" : result.number.map(String.init) ?? "new")
    return .seeOther("/d/\(draft.id)/files?\(deed.word)=\(deed.number)#versions")
  }

  var page: SitePage {
    SitePage.ofDraft(draft.id, "填报和下载", here: "files") { markup in
      section("upload", "传填报表", markup) {
        UploadForm.ofForm(draft).write(markup)
        markup.element(
          "p", ["class": "quiet"], text: "只检查，不改草案；检查完可以直接拿公开文本，也可以收进草案。")
      }
      section("download", "下载", markup) { downloads(markup) }
      section("versions", "以前的版本", markup) {
        if let deed { done(deed, markup) }
        VersionList(draft).write(writes, markup)
      }
    }
  }

  private func done(_ deed: Deed, _ markup: Markup) {
    let files = writes.first { String($0.number) == deed.number }?.versions ?? []
    markup.element("div", ["role": "status", "class": "done"]) {
      markup.element("p", text: words(deed, isListed: !files.isEmpty))
    }
    if !files.isEmpty {
      markup.element("ul") {
        for version in files {
          let isGone = !WorkingFile.exists("\(draft.folder)/\(version.file)")
          let what = version.isAbsence ? "（新增的）" : isGone ? "（移去了）" : ""
          markup.element("li", text: version.file + what)
        }
      }
    }
    markup.element("p") { markup.element("a", ["href": "/d/\(draft.id)/"], text: "看文本") }
  }

  private func words(_ deed: Deed, isListed: Bool) -> String {
    switch deed {
    case .taken("0"), .restored("0"): "与草案现在的相同，没有改动。"
    case .taken: isListed ? "写进了草案，这些文件改了，改以前的都留着：" : "写进了草案。"
    case .restored: isListed ? "换回了这些文件；换下来的也留着，还能再换回来：" : "换回了。"
    }
  }

  private func downloads(_ markup: Markup) {
    var links = [
      ("form.xlsx", draft.isForm ? "填报表" : "填报表（已填的）"), ("package.zip", "公开文本（全部，zip）"),
      ("document.docx", "Word 文档"), ("tables.xlsx", "Excel 公开表"), ("review.xlsx", "复核表（Excel）"),
      ("page.html", "网页"),
    ]
    if !draft.isForm { links.insert(("empty.xlsx", "填报表（空表）"), at: 1) }
    let hasProgram = PDFProgram.isInstalled
    if hasProgram { links.append(("document.pdf", "PDF")) }
    markup.element("ul", ["class": "downloads"]) {
      for (name, words) in links {
        markup.element("li") {
          markup.element("a", ["href": "/d/\(draft.id)/files/\(name)"], text: words)
        }
      }
    }
    if !hasProgram {
      markup.element("p", ["class": "quiet"], text: "PDF：这台电脑上没有装 LibreOffice，请在 Word 里另存。")
    }
  }

  private func section(
    _ id: String, _ title: String, _ markup: Markup, _ content: () -> Void
  ) {
    markup.element("section", ["id": id, "aria-labelledby": "\(id)-title"]) {
      markup.element("h2", ["id": "\(id)-title"], text: title)
      content()
    }
    markup.line()
  }
}

/// A place to choose a file, or to drop it.
struct UploadForm {
  let action: String
  let label: String
  let button: String
  let accept: String

  /// For a 填报表 that somebody has filled in.
  static func ofForm(_ draft: LiveDraft) -> UploadForm {
    UploadForm(
      action: "/d/\(draft.id)/form", label: "填好的填报表（.xlsx）", button: "传上来检查", accept: ".xlsx")
  }

  func write(_ markup: Markup) {
    markup.element(
      "form",
      [
        "class": "upload", "method": "post", "action": action, "enctype": "multipart/form-data",
        "data-drop": "",
      ]
    ) {
      markup.element("label", ["for": "file"], text: label)
      markup.void(
        "input", ["id": "file", "name": "file", "type": "file", "accept": accept, "required": ""])
      markup.element("button", ["type": "submit"], text: button)
      markup.element("p", ["class": "quiet"], text: "也可以把文件拖到这一页上。")
    }
  }
}

/// What an uploaded form has wrong, and what can be done with it.
struct FormPage {
  let draft: LiveDraft
  let key: String
  let name: String
  let findings: [Finding]
  /// What it would change; nil where it cannot be taken.
  let taking: UploadedForm.Taking?
  /// Why it was not taken just now; empty where nobody tried.
  let said: String
  /// As the form and as the draft call it; empty where they do not say.
  let departments: (form: String, draft: String)

  /// All that is wrong is wrong in cells of the form; the draft itself may be broken as well.
  private var isWrongInCells: Bool {
    findings.allSatisfy { $0.severity != .error || $0.place?.file.sheet != nil }
  }

  private var isOfAnother: Bool {
    !departments.form.isEmpty && !departments.draft.isEmpty && departments.form != departments.draft
  }

  var page: SitePage {
    SitePage.ofDraft(draft.id, "检查填报表", here: "form") { markup in
      let isSound = !findings.hasErrors
      if !said.isEmpty { markup.element("p", ["role": "alert", "class": "failed"], text: said) }
      markup.element("div", ["role": "status", "class": isSound ? "done" : "failed"]) {
        let summary = FindingRenderer.summary(findings)
        markup.element(
          "p",
          text: isSound
            ? "\(name)：可以生成\(summary.isEmpty ? "，没有问题" : "，\(summary)")。"
            : "\(name)：\(summary)，\(isWrongInCells ? "在 Excel、WPS 里照下面的格子改好" : "照下面的建议改好")，再传一次。")
      }
      if isOfAnother {
        markup.element(
          "p", ["role": "alert", "class": "failed"],
          text: "这份填报表是“\(departments.form)”的，这里是“\(departments.draft)”的草案：是不是传错了地方？")
      }
      if isSound { deeds(markup) }
      FindingTable(findings, in: draft).write(markup, caption: name)
      markup.element("h2", text: "再传一次")
      UploadForm.ofForm(draft).write(markup)
    }
  }

  private func deeds(_ markup: Markup) {
    markup.element("div", ["class": "deeds"]) {
      markup.element(
        "a", ["class": "button", "href": "/d/\(draft.id)/form/\(key)/package.zip"],
        text: "下载公开文本（zip）")
      guard let taking, !taking.changes.isEmpty else { return }
      markup.element(
        "form", ["class": "inline", "method": "post", "action": "/d/\(draft.id)/form/\(key)/take"]
      ) {
        markup.void("input", ["type": "hidden", "name": "seen", "value": taking.hash])
        markup.element("button", ["type": "submit"], text: isOfAnother ? "仍然收进草案" : "收进草案")
      }
    }
    guard let taking else { return }
    markup.element("p", text: taking.changes.isEmpty ? "草案与它相同，收进去什么也不改。" : "收进草案会改这些，改以前的都留着：")
    markup.element("ul") {
      for change in taking.changes {
        markup.element("li", text: "\(change.name)：\(change.summary)")
      }
    }
  }
}

extension Response {
  /// What stood in the way of it, above all else that is known.
  static func refused(
    _ findings: [Finding], _ title: String, _ draft: LiveDraft, lead: String = ""
  ) -> Response {
    SitePage.ofDraft(draft.id, title, here: "files") { markup in
      if !lead.isEmpty { markup.element("p", text: lead) }
      FindingTable(findings, in: draft).write(markup, caption: title)
    }.response(.unprocessableContent)
  }
}
