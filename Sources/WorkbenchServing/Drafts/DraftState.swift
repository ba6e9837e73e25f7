import BudgetWorkbench
import DraftReading
import GoujiModel
import NIOCore
import PageWriting
import SourceReading

/// A draft as it was when it was last read, with all that is shown of it.
package struct DraftState: Sendable {
  /// Counts what has changed on the page since the site was opened.
  package internal(set) var version = 1
  package let review: DraftReview
  /// SHA-256 of each file of the draft, and of those it names, by its path.
  package let hashes: [String: String]
  /// The very page that `build --html` writes; with holes where there are errors, and as it was before
  /// where nothing can be made at the moment. Nil where it never could.
  package let page: ByteBuffer?
  package let pageIsOld: Bool
  /// The report that the page shows, old or not.
  let traced: DraftedReport?
  /// What it is called: the report's title, or the folder.
  package let title: String

  /// What the roster calls the department; nil where it does not say.
  let listed: String?
  /// What differs from it.
  let ofRoster: [Finding]
  let sources: DraftSources
  let stamps: Stamps
  /// When it was read.
  let read: Int
  let lookup: TemplateLookup

  struct Stamps: Equatable, Sendable {
    var drafts: SourceStamp
    var templates: SourceStamp
  }

  package var findings: [Finding] { review.findings.open + ofRoster }
  /// The report as it is now; nil where nothing can be made at the moment.
  package var drafted: DraftedReport? { review.drafted }

  /// Reads a draft anew. What of it changes meanwhile is read again.
  static func read(
    _ path: String, templates: String?, listed: String?, after old: DraftState?
  ) -> DraftState {
    for _ in 0..<3 {
      let state = readOnce(path, templates: templates, listed: listed, after: old)
      if state.stamps == state.look(at: path, templates: templates) { return state }
    }
    // Somebody writes all the time: the next look finds it changed again.
    return readOnce(path, templates: templates, listed: listed, after: old)
  }

  private static func readOnce(
    _ path: String, templates: String?, listed: String?, after old: DraftState?
  ) -> DraftState {
    let shelves = TemplateShelves(templates)
    let read = FileStamp.now
    // Templates take half of the time, and change seldom.
    let isKept = old.map {
      $0.stamps.templates == .ofTemplates($0.sources, shelves: shelves.above(path))
        && !$0.stamps.templates.mayHaveChanged(since: $0.read)
    }
    var lookup = isKept == true ? old?.lookup ?? shelves.lookup : shelves.lookup
    var sources = DraftLoader(templates: lookup).sources(of: path)
    if isKept == true, sources.templates != old?.sources.templates {
      // Of the others nobody has watched what became of them.
      lookup = shelves.lookup
      sources = DraftLoader(templates: lookup).sources(of: path)
    }
    let stamps = Stamps(
      drafts: .ofDrafts(sources),
      templates: .ofTemplates(sources, shelves: shelves.above(path)))
    let hashes = stamps.drafts.hashes
    let bench = Workbench(draft: path, templates: templates, shared: lookup)
    let review = bench.reviewed()
    let page = review.drafted.map { ByteBuffer(bytes: PageReport.write($0.report)) }
    var state = DraftState(
      review: review, hashes: hashes, page: page ?? old?.page,
      pageIsOld: page == nil && old?.page != nil, traced: review.drafted ?? old?.traced,
      title: review.drafted?.report.identity.title.text ?? old?.title
        ?? WorkingPath.name(of: path), listed: listed,
      ofRoster: DraftRoster.differences(of: bench.department, from: listed), sources: sources,
      stamps: stamps, read: read, lookup: lookup)
    if let old { state.version = state.shows(what: old) ? old.version : old.version + 1 }
    return state
  }

  private func shows(what old: DraftState) -> Bool {
    page == old.page && pageIsOld == old.pageIsOld && hashes == old.hashes
      && FindingRenderer.text(findings) == FindingRenderer.text(old.findings)
  }

  private func look(at path: String, templates: String?) -> Stamps {
    Stamps(
      drafts: .ofDrafts(sources),
      templates: .ofTemplates(sources, shelves: TemplateShelves(templates).above(path)))
  }

  /// Whether the files no longer lie as they were read.
  func hasMoved(_ path: String, templates: String?) -> Bool {
    stamps != look(at: path, templates: templates)
  }

  /// They were written just before they were read, and may have been written once more in the same
  /// moment.
  var mayHaveMovedUnseen: Bool { stamps.drafts.mayHaveChanged(since: read) }
  var differs: Bool { hashes != stamps.drafts.hashes }
}
