import GoujiModel

extension CountyBoard {
  /// The package of every draft that has no error and is more than a new one; what is there already
  /// and made from the same is left alone, and what somebody has gone on with in Word as well.
  /// `take` is told of each draft in the order of the board, with how many are done by then.
  package func buildAll(
    take: (_ result: DraftResult, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) {
    let drafts = buildable
    var order = PackageOrder(out: folders.packages)
    order.changed = true
    let names = PackageNames()
    let builder = PackageBuilder(
      RunOptions(templates: folders.templates), order, names: names, isOneOfMany: true)
    let made = PackageWriter(folder: folders.packages).prepare()
    DraftCrew(templates: folders.templates, jobs: jobs).work(through: drafts) {
      index, draft, bench in
      defer { names.pass(index) }
      return try builder.build(draft, bench, at: index)
    } take: { result, done in
      take(result, done, drafts.count)
    }
    made.removeEmpty()
  }
}
