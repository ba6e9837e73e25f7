import GoujiModel

/// How many drafts at once, and which part of them.
package struct BatchPart: Sendable {
  package var jobs: Jobs
  var shard: Shard?

  package init(jobs: Jobs, shard: Shard? = nil) {
    self.jobs = jobs
    self.shard = shard
  }
}

/// Several drafts in one run: each by itself, some at once, told in the order in which they were
/// given.
package struct DraftBatch {
  let drafts: Outcome<[ListedPath]>
  let options: RunOptions
  private let crew: DraftCrew
  /// What rosters among what was given call departments.
  private let departments: Set<String>
  /// Whether files are to be written.
  let writes: Bool

  package init(_ drafts: [String], _ options: RunOptions, _ part: BatchPart, writes: Bool) {
    self.options = options
    self.writes = writes
    crew = DraftCrew(templates: options.templates, jobs: part.jobs)
    departments = Set(CountyRoster(drafts).entries.compactMap(\.name))
    let listed = DraftList.distinct(drafts).part(part.shard, jobs: part.jobs.count)
    self.drafts = Outcome(listed.value, options.weighed(listed.findings))
  }

  /// One draft and no list of them: told without the table.
  package static func isSingle(_ drafts: [String], _ part: BatchPart) -> Bool {
    drafts.count == 1 && part.shard == nil && !DraftList.isCollection(drafts[0])
  }

  /// Of the packages of all of them.
  package var names: PackageNames { PackageNames(of: drafts.value, crew, listed: departments) }

  /// What `work` throws is a finding of its draft. `tidy` comes when all are done.
  package func finish(
    tidy: () -> Void = {},
    _ work:
      @escaping @Sendable (_ index: Int, _ draft: ListedPath, _ bench: Workbench) throws
      -> DraftResult
  ) -> Never {
    let listed = drafts.value
    var report = BatchReport(
      total: listed.count, findings: drafts.findings, format: options.format, writes: writes)
    crew.work(through: listed, work) { result, done in
      report.take(result)
      report.progress(done)
    }
    tidy()
    report.finish()
  }
}
