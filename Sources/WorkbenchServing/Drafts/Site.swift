import BudgetWorkbench
import GoujiModel
import SourceReading

/// What is served: one draft or form, or all in a folder or on a roster. A draft is known by eight
/// digits of the hash of where it lies; no path comes in from outside.
package actor Site {
  /// As it was given.
  package nonisolated let path: String
  package nonisolated let templates: String?
  /// The only draft; nil where a folder or a roster is served, which may be empty for now.
  package nonisolated let only: LiveDraft?
  private var drafts: [String: LiveDraft] = [:]
  private var listing: Listing?

  /// What a folder or a roster holds.
  package struct Listing: Sendable {
    package var drafts: [LiveDraft]
    /// What is wrong with the list.
    package var findings: [Finding]
    fileprivate var taken: ContinuousClock.Instant
  }

  package init(_ path: String, templates: String? = nil) {
    self.path = path
    self.templates = templates
    let isOne = DraftList.isDraft(path) || DraftList.looksLikeDraft(path)
    only =
      isOne && !DraftList.isCollection(path)
      ? LiveDraft(id: Self.id(of: path), listed: ListedPath(path: path), templates: templates) : nil
  }

  package static func id(of path: String) -> String {
    String(ContentHash.sha256([Array(WorkingPath.absolute(path).utf8)]).prefix(8))
  }

  /// All of them, in the order of the list; looked up anew, but not more than once in a second.
  package func list() -> Listing {
    if let only { return Listing(drafts: [only], findings: [], taken: .now) }
    if let listing, ContinuousClock.now - listing.taken < .seconds(1) { return listing }
    let found = DraftList.distinct([path])
    // An empty folder is no fault here: drafts come.
    let isThere = DraftList.isCollection(path)
    let fresh = Listing(
      drafts: isThere ? found.value.map(live) : [], findings: isThere ? found.findings : [],
      taken: .now)
    listing = fresh
    return fresh
  }

  /// Those that were ever listed are found, whether they are still there or not.
  package func draft(_ id: String) -> LiveDraft? {
    if let only { return only.id == id ? only : nil }
    if let known = drafts[id] { return known }
    _ = list()
    return drafts[id]
  }

  /// The draft, for a visitor who may see it.
  package func draft(_ id: String?, for visitor: Visitor) throws(Refusal) -> LiveDraft {
    guard let id, visitor.maySee(id), let draft = draft(id) else { throw .notFound }
    return draft
  }

  /// A draft of the list, the same one each time.
  private func live(_ listed: ListedPath) -> LiveDraft {
    let id = Self.id(of: listed.path)
    if let known = drafts[id] { return known }
    let draft = LiveDraft(id: id, listed: listed, templates: templates)
    drafts[id] = draft
    return draft
  }

  /// Events end, so that connections do.
  package func stop() async {
    for draft in Array(drafts.values) + [only].compactMap({ $0 }) { await draft.stop() }
  }
}
