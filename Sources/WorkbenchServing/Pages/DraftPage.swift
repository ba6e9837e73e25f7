import BudgetWorkbench
import GoujiModel
import PageWriting

/// A draft: the document on one side, what is found and where numbers come from on the other.
struct DraftPage {
  private let draft: LiveDraft
  private let state: DraftState
  private let visitor: Visitor

  init(_ draft: LiveDraft, _ state: DraftState, _ visitor: Visitor) {
    self.draft = draft
    self.state = state
    self.visitor = visitor
  }

  var page: SitePage {
    SitePage(title: state.title, kind: "draft", draft: draft.id, version: state.version) { markup in
      markup.element("section", ["class": "document", "aria-label": "文本"]) {
        markup.element(
          "iframe", ["id": "document", "title": "文本", "src": "/d/\(draft.id)/document"]
        ) {}
      }
      markup.element("aside", ["class": "side", "aria-label": "提示和出处"]) {
        markup.element("p", text: FindingRenderer.summary(state.findings))
      }
    }
  }
}

extension LiveDraft {
  /// The last part of its path.
  package nonisolated var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
