import BudgetWorkbench
import GoujiModel
import PageWriting
import SourceReading

/// A draft: the document on one side; what is found, and where a number comes from, on the other.
struct DraftPage {
  private let draft: LiveDraft
  private let state: DraftState
  private let list: FindingList
  private let visitor: Visitor

  init(_ draft: LiveDraft, _ state: DraftState, _ list: FindingList, _ visitor: Visitor) {
    self.draft = draft
    self.state = state
    self.list = list
    self.visitor = visitor
  }

  var page: SitePage {
    SitePage(
      title: state.title, kind: "draft", draft: draft.id, version: state.version,
      tools: { markup in
        DraftLinks(draft.id).write(markup)
        if visitor == .owner { markup.element("p", ["class": "path"], text: draft.path) }
        if case .department = visitor { LeaveForm.write(to: markup) }
      }
    ) { markup in
      let kind = state.page == nil ? "document empty" : "document"
      markup.element("section", ["class": kind, "aria-label": "文本"]) {
        markup.element(
          "iframe", ["id": "document", "title": "文本", "src": "/d/\(draft.id)/document"]
        ) {}
      }
      markup.line()
      markup.element("aside", ["class": "side", "aria-label": "提示和出处"]) {
        panel("trace", "出处", markup) {}
        FindingsPart(list: list, state: state, draft: draft, visitor: visitor).write(to: markup)
        markup.element("div", ["class": "bench"]) {
          panel("place", "草案原文", markup) {}
          panel("entry", "改一处", markup) {
            markup.element("h2", text: "改一处")
            markup.element("div", ["class": "entry-box"]) {}
          }
        }
      }
      markup.line()
    }
  }

  /// Filled and shown by the script.
  private func panel(_ id: String, _ label: String, _ markup: Markup, _ content: () -> Void) {
    markup.element(
      "div", ["id": id, "class": "panel", "role": "region", "aria-label": label, "hidden": ""],
      content)
  }
}

extension LiveDraft {
  /// The last part of its path.
  package nonisolated var name: String { WorkingPath.name(of: path) }
}
