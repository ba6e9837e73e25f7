import GoujiModel

extension CountyBoard {
  /// The package of every draft that has no error and is more than a new one; what is there already
  /// and made from the same is left alone, and what somebody has gone on with in Word as well.
  /// Of drafts with one name none is written, whatever else is wrong with them, and none that calls itself
  /// what the roster calls another one.
  /// `take` is told of each draft in the order of the board, with how many are done by then.
  package func buildAll(
    take: (_ result: DraftResult, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) {
    let roster = CountyRoster(folders.drafts)
    let drafts = buildable(of: roster)
    var order = PackageOrder(out: folders.packages)
    order.changed = true
    let crew = DraftCrew(templates: folders.templates, jobs: jobs)
    let there = roster.entries.compactMap(\.listed).filter { !ReadDepartment.isMissing($0.path) }
    let names = PackageNames(of: there, crew, listed: Set(roster.entries.compactMap(\.name)))
    let builder = PackageBuilder(
      RunOptions(templates: folders.templates), order, names: names, isOneOfMany: true)
    let made = PackageWriter(folder: folders.packages).prepare()
    crew.work(through: drafts) { index, draft, bench in
      defer { names.pass(index) }
      return try builder.build(draft, bench, at: index)
    } take: { result, done in
      take(result, done, drafts.count)
    }
    made.removeEmpty()
  }
}
