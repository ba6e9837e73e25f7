import BudgetWorkbench
import GoujiModel
import PageWriting

/// The way from a place that something points to, to the form in which it is changed; to a department, of
/// what it may not change, who does.
struct EditLink {
  /// Nil of what the finance office settles.
  private let address: String?

  /// Nil where it is of no file of the draft, or of one that is not changed here.
  init?(_ place: Place, in draft: LiveDraft, for visitor: Visitor) {
    let folder = draft.path + "/"
    guard !draft.isForm, place.file.sheet == nil, place.file.path.hasPrefix(folder) else {
      return nil
    }
    let name = String(place.file.path.dropFirst(folder.count))
    guard !name.contains("/"), DraftEdit.isEditable(name, at: place) else { return nil }
    if !visitor.seesAll, WriteBounds.leaveToOffice(place) {
      address = nil
      return
    }
    let at = "\(name):\(place.line):\(place.column)".inAddress
    address = "/d/\(draft.id)/entry?at=\(at)&file=\(draft.places.key(of: place.file))"
  }

  /// `title` says what is changed, where the words do not.
  func write(_ markup: Markup, _ words: String = "改这里", title: String? = nil) {
    guard let address else {
      return markup.element("span", ["class": "quiet"], text: "由财政部门改")
    }
    markup.element(
      "a", ["class": "edit", "href": address, "data-edit": "", "title": title], text: words)
  }
}
