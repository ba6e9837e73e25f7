import BudgetWorkbench
import GoujiModel

/// The county's board for all who look at it: looked up once for those who ask at the same time, and
/// packages built by one at a time.
actor BoardKeeper {
  private let board: CountyBoard
  /// The folder of what is built.
  nonisolated let packages: String
  private let today: @Sendable () -> CalendarDay?
  private var looking: Task<CountyView, Never>?
  private var isBuilding = false

  init(_ path: String, templates: String?, _ options: ServingOptions) {
    board = CountyBoard(
      CountyBoard.Folders(
        drafts: [path], templates: templates, packages: options.packages,
        published: options.published))
    packages = options.packages
    today = options.today
  }

  func view() async -> CountyView {
    if let looking { return await looking.value }
    let (board, day) = (board, today())
    let task = Task { await OffRequest.alone { board.view(on: day) } }
    looking = task
    let view = await task.value
    looking = nil
    return view
  }

  /// What came of each draft; nil where somebody else is building.
  func build() async -> [DraftResult]? {
    if isBuilding { return nil }
    isBuilding = true
    defer { isBuilding = false }
    let board = board
    return await OffRequest.alone {
      var results: [DraftResult] = []
      board.buildAll { result, _, _ in results.append(result) }
      return results
    }
  }
}
