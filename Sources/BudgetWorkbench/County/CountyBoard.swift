import DraftReading
import GoujiModel
import SourceReading
import Synchronization

/// The county's cockpit: who has handed in what, how far each department is, and what all of them
/// come to. Looked at again and again, it reads a draft only when something that its package is made
/// from has changed, and verifies a published file only when it or its draft has.
package final class CountyBoard: Sendable {
  package struct Folders: Sendable {
    /// Rosters, folders of drafts, drafts.
    package var drafts: [String]
    package var templates: String?
    /// Where packages are, and are written.
    package var packages: String
    /// Where published files are said to be; nil for the usual folder.
    private let given: String?

    package init(
      drafts: [String], templates: String? = nil, packages: String = "out",
      published: String? = nil
    ) {
      self.drafts = drafts
      self.templates = templates
      self.packages = packages
      given = published
    }

    private static let usualName = "公开"

    /// Where published files are now: as it is said, or the folder of that name beside the drafts, which
    /// may come later; nil where there are none.
    var published: String? {
      given
        ?? drafts.lazy.map { path in
          WorkingPath.isFolder(path) ? path : WorkingFile.folder(of: path)
        }.map { "\($0)/\(Self.usualName)" }.first(where: WorkingPath.isFolder)
    }
  }

  package let folders: Folders
  let jobs: Jobs
  private let reading: CountyReading
  private let known = Mutex(Known())

  /// By the path of a draft.
  private struct Known {
    var drafts: [String: ReadDepartment] = [:]
    var published: [String: (key: PublishedKey, results: [VerifyResult])] = [:]
    var totals: (of: [DraftState], totals: CountyTotals)?
  }

  private struct DraftState: Equatable {
    let path: String
    let basis: String
  }

  private struct PublishedKey: Equatable {
    let basis: String
    let files: [FileStamp]
  }

  package convenience init(_ folders: Folders, jobs: Jobs = Jobs()) {
    self.init(folders, jobs: jobs, reading: CountyReading())
  }

  init(_ folders: Folders, jobs: Jobs, reading: CountyReading) {
    self.folders = folders
    self.jobs = jobs
    self.reading = reading
  }

  /// The board as it is now; days are counted from `today`.
  package func view(on today: CalendarDay?) -> CountyView {
    let roster = CountyRoster(folders.drafts)
    let read = departments(of: roster)
    forgetOthers(than: roster)
    let built = BuiltPackages(in: folders.packages)
    let published = PublishedFiles(in: folders.published).byStem(read.map { $0?.stem })
    let work = Array(zip(read, published.own))
    let states = Crew.map(work, jobs: jobs.count) { read, files in
      (package: self.package(of: read, built), published: self.published(of: read, files))
    }
    let totals = totals(of: read.compactMap { $0 })
    var view = CountyView(today: today, findings: roster.findings + totals.findings)
    view.departments = roster.entries.indices.map { index in
      var line = line(roster.entries[index], read[index], states[index], today)
      line.isPart = totals.parts.contains(line.draft)
      return line
    }
    view.totals = totals.all
    view.findings += view.departments.flatMap(\.findings).filter { $0.code == .rosterDiffers }
    view.strayFiles = published.others.map(\.path)
    return view
  }

  /// Drafts of which a package can be made: without an error, and more than a new one.
  func buildable(of roster: CountyRoster) -> [ListedPath] {
    zip(roster.entries, departments(of: roster)).compactMap { entry, read in
      guard let listed = entry.listed, let read, !read.isUntouched,
        !read.findings(on: listed).hasErrors
      else { return nil }
      return listed
    }
  }

  private func departments(of roster: CountyRoster) -> [ReadDepartment?] {
    let shared = TemplateShelves(folders.templates).lookup
    return Crew.map(roster.entries, jobs: jobs.count) { self.read($0, shared) }
  }

  private func read(_ entry: CountyEntry, _ shared: TemplateLookup) -> ReadDepartment? {
    guard let listed = entry.listed, !ReadDepartment.isMissing(listed.path) else { return nil }
    let bench = Workbench(draft: listed.path, templates: folders.templates, shared: shared)
    // Known before the draft is read: what changes while it is read is then found changed.
    let basis = bench.basis()
    if let basis, let old = known.withLock({ $0.drafts[listed.path] }), old.basis == basis {
      return old
    }
    let read = reading.draft(bench, basis)
    known.withLock { $0.drafts[listed.path] = read }
    return read
  }

  private func forgetOthers(than roster: CountyRoster) {
    let listed = Set(roster.entries.compactMap { $0.listed?.path })
    known.withLock { known in
      known.drafts = known.drafts.filter { listed.contains($0.key) }
      known.published = known.published.filter { listed.contains($0.key) }
    }
  }

  private func package(of read: ReadDepartment?, _ built: BuiltPackages) -> PackageState {
    guard let read, let stem = read.stem else { return .none }
    if let basis = read.basis, built.package(madeFrom: basis) != nil { return .current }
    let manifest = "\(folders.packages)/\(stem)\(PackageEnding.manifest)"
    return WorkingFile.exists(manifest) ? .outdated : .none
  }

  private func published(of read: ReadDepartment?, _ files: [FileStamp]) -> [VerifyResult] {
    guard let read, !files.isEmpty else { return [] }
    let draft = read.summary.path
    let key = read.basis.map { PublishedKey(basis: $0, files: files) }
    if let key, let old = known.withLock({ $0.published[draft] }), old.key == key {
      return old.results
    }
    let results = reading.published(
      VerifyBench(files: files.map(\.path), drafts: [draft], templates: folders.templates))
    if let key { known.withLock { $0.published[draft] = (key, results) } }
    return results
  }

  private func totals(of read: [ReadDepartment]) -> CountyTotals {
    let states = read.compactMap { department in
      department.basis.map { DraftState(path: department.summary.path, basis: $0) }
    }
    let areKnown = states.count == read.count
    if areKnown, let old = known.withLock({ $0.totals }), old.of == states { return old.totals }
    let totals = CountyTotals(read)
    if areKnown { known.withLock { $0.totals = (states, totals) } }
    return totals
  }

  private func line(
    _ entry: CountyEntry, _ read: ReadDepartment?,
    _ states: (package: PackageState, published: [VerifyResult]), _ today: CalendarDay?
  ) -> DepartmentLine {
    let path = entry.listed?.path ?? ""
    let folder = WorkingPath.name(of: path)
    var line = DepartmentLine(name: entry.name ?? read?.department ?? folder, draft: path)
    line.office = entry.office
    line.due = entry.due
    if let due = entry.due { line.daysLeft = today.map { $0.days(until: due) } }
    line.isAbsent = read == nil
    guard let read, let listed = entry.listed, !read.isUntouched else { return line }
    line.isMissing = false
    line.findings = read.findings(on: listed)
    line.package = states.package
    line.published = states.published
    return line
  }
}

/// What the board does anew only where something has changed.
struct CountyReading: Sendable {
  var draft: @Sendable (_ bench: Workbench, _ basis: String?) -> ReadDepartment = {
    ReadDepartment($0, basis: $1)
  }
  var published: @Sendable (VerifyBench) -> [VerifyResult] = { $0.results() }
}

/// The county's board at one moment.
package struct CountyView: Sendable {
  package var today: CalendarDay?
  /// Of the roster, of lines that their drafts contradict, and of drafts that are counted in another one.
  package var findings: [Finding]
  /// In the order of the roster.
  package var departments: [DepartmentLine] = []
  package var totals: [CountyTotal] = []
  /// Published files whose names are those of no department's package.
  package var strayFiles: [String] = []

  /// How many departments are in each state, in the order in which they go through them.
  package var counts: [(state: DepartmentState, count: Int)] {
    DepartmentState.allCases.map { state in (state, departments.count { $0.state == state }) }
  }

  /// How many departments the whole of a total would have.
  var wholeDepartments: Int { departments.count { !$0.isPart } }

  /// `3 个部门中的 2 个`
  package func share(of total: CountyTotal) -> String {
    "\(wholeDepartments) 个部门中的 \(total.departments.count) 个"
  }
}
