import DraftReading
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
  let jobs: Jobs
  /// Whether files are to be written.
  let writes: Bool
  /// Templates and editions, each read once for all drafts.
  let shared: TemplateLookup

  package init(_ drafts: [String], _ options: RunOptions, _ part: BatchPart, writes: Bool) {
    self.options = options
    self.writes = writes
    jobs = part.jobs
    shared = TemplateShelves(options.templates).lookup
    let listed = DraftList.distinct(drafts).part(part.shard, jobs: part.jobs.count)
    self.drafts = Outcome(listed.value, options.weighed(listed.findings))
  }

  /// One draft and no list of them: told without the table.
  package static func isSingle(_ drafts: [String], _ part: BatchPart) -> Bool {
    drafts.count == 1 && part.shard == nil && !DraftList.isCollection(drafts[0])
  }

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
    let (templates, shared) = (options.templates, shared)
    Crew.work(through: listed, jobs: jobs.count) { index, draft in
      let bench = Workbench(draft: draft.path, templates: templates, shared: shared)
      var result: DraftResult
      do {
        result = try work(index, draft, bench)
      } catch {
        result = DraftResult(
          draft: draft.path, findings: [.notMade(draft.path, error)], drafted: nil)
      }
      // What was read goes with the thread's work; findings alone stay.
      result.drafted = nil
      return result
    } take: { _, result, done in
      report.take(result)
      report.progress(done)
    }
    tidy()
    report.finish()
  }
}

extension Finding {
  static func notMade(_ draft: String, _ error: any Error) -> Finding {
    Finding(.outputUnwritable, at: nil, "\(draft) 没有做成：\(error)", cure: "单独做这一份，看还有没有")
  }
}
