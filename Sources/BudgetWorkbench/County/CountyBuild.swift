import GoujiModel

extension CountyBoard {
  /// The package of every draft that has no error and is more than a new one; what is there already
  /// and made from the same is left alone, and what somebody has gone on with in Word as well.
  /// `take` is told of each draft in the order of the board, with how many are done by then.
  package func buildAll(
    take: (_ result: DraftResult, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) {
    let drafts = view(on: nil).departments.filter { ![.missing, .faulty].contains($0.state) }
      .map { ListedPath(path: $0.draft) }
    var order = PackageOrder(out: folders.packages)
    order.changed = true
    let (names, templates) = (PackageNames(), folders.templates)
    let builder = PackageBuilder(
      RunOptions(templates: templates), order, names: names, isOneOfMany: true)
    let made = PackageWriter(folder: folders.packages).prepare()
    let shared = TemplateShelves(templates).lookup
    Crew.work(through: drafts, jobs: jobs.count) { index, draft in
      defer { names.pass(index) }
      let bench = Workbench(draft: draft.path, templates: templates, shared: shared)
      var result: DraftResult
      do {
        result = try builder.build(draft, bench, at: index)
      } catch {
        result = DraftResult(draft: draft.path, findings: [.notMade(draft.path, error)])
      }
      result.drafted = nil
      return result
    } take: { _, result, done in
      take(result, done, drafts.count)
    }
    made.removeEmpty()
  }
}
