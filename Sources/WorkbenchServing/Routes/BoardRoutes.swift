import BudgetWorkbench
import GoujiModel
import HTTPTypes
import Hummingbird

/// The county's board and its tables, for whoever may see all drafts; to a department they are not
/// there.
struct BoardRoutes {
  let board: BoardKeeper

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("/") { [board] request, context -> Response in
      if case .department(let own) = context.visitor { return Response.seeOther("/d/\(own)/") }
      try Self.admit(context)
      let query = BoardQuery(request.uri.queryParameters)
      return BoardPage(view: await board.view(), query: query, visitor: context.visitor).page
        .response()
    }
    router.get("board/:table") { [board] request, context -> Response in
      try Self.admit(context)
      let view = await board.view()
      let query = BoardQuery(request.uri.queryParameters)
      let progress = view.progress(of: query.lines(of: view))
      switch context.parameters.get("table") {
      case "progress.csv": return .csv(progress.csv, "进度")
      case "progress.xlsx":
        return try await .workbook("进度") { try CountyTable.workbook([progress], title: "全县") }
      case "sums.csv": return .csv(view.sums.csv, "合计")
      case "sums.xlsx":
        return try await .workbook("合计") { try CountyTable.workbook([view.sums], title: "全县") }
      default: throw Refusal.notFound
      }
    }
    router.get("board/summary/:number/:table") { [board] _, context -> Response in
      try Self.admit(context)
      let totals = await board.view().totals
      guard let number = context.parameters.get("number", as: Int.self),
        totals.indices.contains(number), let county = totals[number].county
      else { throw Refusal.notFound }
      let table = context.parameters.get("table") ?? ""
      if table == "all.xlsx" {
        return try await .workbook(totals[number].name) { try county.workbook() }
      }
      guard table.hasSuffix(".csv"), let index = Int(table.dropLast(4)),
        county.titles.indices.contains(index)
      else { throw Refusal.notFound }
      return .csv(county.csv(index), county.titles[index])
    }
    router.get("board/published/:draft") { [board] _, context -> Response in
      try Self.admit(context)
      let id = context.parameters.get("draft")
      let line = await board.view().departments.first { Site.id(of: $0.draft) == id }
      guard let line, !line.published.isEmpty else { throw Refusal.notFound }
      return PublishedPage.page(line).response()
    }
    router.post("board/build") { [board] _, context -> Response in
      try Self.admit(context)
      guard let results = await board.build() else {
        throw Refusal(.conflict, "别人正在生成，等一会儿再看。")
      }
      return BuiltPage.page(results, await board.view(), in: board.packages).response()
    }
  }

  private static func admit(_ context: ServeContext) throws(Refusal) {
    if !context.visitor.seesAll { throw .notFound }
  }
}

extension Response {
  fileprivate static func csv(_ bytes: [UInt8], _ name: String) -> Response {
    .download(bytes, name: "\(name).csv", type: MediaType.table)
  }

  fileprivate static func workbook(
    _ name: String, _ bytes: @escaping @Sendable () throws -> [UInt8]
  ) async throws -> Response {
    .download(
      try await OffRequest.run(bytes), name: "\(name).xlsx", type: MediaType.workbook)
  }
}
