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
  /// When the folder or the roster was looked up.
  private var listed: ContinuousClock.Instant?
  private let pace = WatchPace()
  private var tidied = ContinuousClock.now
  /// The roster as it was last read.
  private var roster: FileStamp?
  /// What it calls departments, by the ids of their drafts.
  private var departments: [String: String] = [:]

  package init(_ path: String, templates: String? = nil) {
    self.path = path
    self.templates = templates
    only =
      DraftList.mayBeDraft(path) && !DraftList.isCollection(path)
      ? LiveDraft(id: Self.id(of: path), path: path, templates: templates, pace: pace) : nil
  }

  package static func id(of path: String) -> String {
    String(ContentHash.sha256([Array(WorkingPath.absolute(path).utf8)]).prefix(8))
  }

  /// Looks up which there are, but not more than once in a second; an empty folder is no fault: drafts
  /// come.
  private func list() {
    if let listed, ContinuousClock.now - listed < .seconds(1) { return }
    listed = .now
    // A folder that was empty may have become a draft itself.
    guard DraftList.isCollection(path) || DraftList.isDraft(path) else { return }
    for draft in DraftList.distinct([path]).value {
      let id = Self.id(of: draft.path)
      if drafts[id] != nil { continue }
      drafts[id] = LiveDraft(id: id, path: draft.path, templates: templates, pace: pace)
    }
  }

  /// Those that were ever listed are found, whether they are still there or not.
  package func draft(_ id: String) async -> LiveDraft? {
    if let only { return only.id == id ? only : nil }
    if drafts[id] == nil { list() }
    guard let draft = drafts[id] else { return nil }
    tidy()
    await draft.called(department(id))
    return draft
  }

  private static let keptUnused = Duration.seconds(600)

  /// Once in a while.
  private func tidy() {
    if ContinuousClock.now - tidied < .seconds(60) { return }
    tidied = .now
    let all = Array(drafts.values)
    Task { for draft in all { await draft.forget(unusedFor: Self.keptUnused) } }
  }

  /// The draft, for a visitor who may see it.
  package func draft(_ id: String?, for visitor: Visitor) async throws(Refusal) -> LiveDraft {
    guard let id, visitor.maySee(id), let draft = await draft(id) else { throw .notFound }
    return draft
  }

  /// How far a visitor may write into a draft.
  package func bounds(of draft: LiveDraft, for visitor: Visitor) -> WriteBounds {
    if visitor.seesAll { return .none }
    return .ofDepartment(
      draft: draft.path, templates: templates, listed: department(draft.id))
  }

  /// What the roster, as it is now, calls the department of a draft; nil where there is none.
  private func department(_ id: String) -> String? {
    let file = DraftList.roster(of: path)
    let stamp = file.flatMap { FileStamp($0) }
    if stamp != roster {
      roster = stamp
      departments = [:]
      for listed in file.map({ DraftRoster.read($0).value }) ?? [] {
        departments[Self.id(of: listed.path)] = listed.department?.value
      }
    }
    return departments[id]
  }

  /// Events end, so that connections do.
  package func stop() async {
    for draft in Array(drafts.values) + [only].compactMap({ $0 }) { await draft.stop() }
  }
}
