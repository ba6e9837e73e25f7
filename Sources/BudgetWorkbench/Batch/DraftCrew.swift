import DraftReading
import GoujiModel

/// Works through drafts, some at once; templates and editions are read once for all of them.
package struct DraftCrew {
  private let templates: String?
  private let jobs: Jobs
  private let shared: TemplateLookup

  package init(templates: String?, jobs: Jobs) {
    self.templates = templates
    self.jobs = jobs
    shared = TemplateShelves(templates).lookup
  }

  /// Something of each of them, in their order.
  func map<Value: Sendable>(
    _ listed: [ListedPath], _ transform: @escaping @Sendable (Workbench) -> Value
  ) -> [Value] {
    Crew.map(listed, jobs: jobs.count) { [self] in transform(bench($0)) }
  }

  private func bench(_ draft: ListedPath) -> Workbench {
    Workbench(draft: draft.path, templates: templates, shared: shared)
  }

  /// `take` is told in their order, with how many are done. What `work` throws is a finding of its draft.
  func work(
    through listed: [ListedPath],
    _ work:
      @escaping @Sendable (_ index: Int, _ draft: ListedPath, _ bench: Workbench) throws
      -> DraftResult,
    take: (_ result: DraftResult, _ done: Int) -> Void
  ) {
    Crew.work(through: listed, jobs: jobs.count) { [self] index, draft in
      let bench = bench(draft)
      var result: DraftResult
      do {
        result = try work(index, draft, bench)
      } catch {
        result = DraftResult(draft: draft.path, findings: [.notMade(draft.path, error)])
      }
      // What was read goes with the thread's work; findings alone stay.
      result.drafted = nil
      return result
    } take: { _, result, done in
      take(result, done)
    }
  }
}

extension Finding {
  fileprivate static func notMade(_ draft: String, _ error: any Error) -> Finding {
    Finding(.outputUnwritable, at: nil, "\(draft) 没有做成：\(error)", cure: "单独做这一份，看还有没有")
  }
}
