import PageWriting

/// The pages of one draft, for the header of each of them.
package struct DraftLinks {
  private let draft: String

  package init(_ draft: String) { self.draft = draft }

  /// `here` is the address of the page that is shown, behind that of the draft.
  package func write(_ markup: Markup, here: String = "") {
    markup.element("nav", ["class": "pages", "aria-label": "这份草案"]) {
      for (address, words) in [("", "文本"), ("files", "填报和下载"), ("import", "导入明细")] {
        markup.element(
          "a", ["href": "/d/\(draft)/\(address)", "aria-current": address == here ? "page" : nil],
          text: words)
      }
    }
  }
}

extension SitePage {
  /// A page of a draft besides its document.
  static func ofDraft(
    _ draft: String, _ title: String, here: String, _ content: @escaping (Markup) -> Void
  ) -> SitePage {
    SitePage(
      title: title, kind: "entering", draft: draft,
      tools: { DraftLinks(draft).write($0, here: here) }, content)
  }
}
