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
        markup.element("button", ["type": "button", "id": "keys-open"], text: "按键 ?")
      }
    ) { markup in
      markup.element("section", ["class": "document", "aria-label": "文本"]) {
        markup.element(
          "iframe", ["id": "document", "title": "文本", "src": "/d/\(draft.id)/document"]
        ) {}
      }
      markup.line()
      markup.element("aside", ["class": "side", "aria-label": "提示和出处"]) {
        // Filled by the script.
        markup.element(
          "div",
          ["id": "trace", "class": "panel", "role": "region", "aria-label": "出处", "hidden": ""]
        ) {}
        FindingsPart(list: list, state: state, draft: draft).write(to: markup)
        markup.element(
          "div",
          ["id": "place", "class": "panel", "role": "region", "aria-label": "草案原文", "hidden": ""]
        ) {}
      }
      markup.line()
      KeysPart.write(to: markup)
    }
  }
}

extension LiveDraft {
  /// The last part of its path.
  package nonisolated var name: String { WorkingPath.name(of: path) }
}
