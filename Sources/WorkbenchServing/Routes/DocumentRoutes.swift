import BudgetWorkbench
import DraftReading
import GoujiModel
import HTTPTypes
import Hummingbird
import PageWriting

/// A draft with its document in view, its findings, and where its numbers come from.
struct DocumentRoutes {
  let site: Site
  /// Nil where no tokens are asked for.
  let admission: Admission?
  let streams: OpenStreams

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("/") { request, context in
      let draft = try await site.draft(context)
      let state = await draft.current()
      let list = FindingList(state.findings, request.uri.queryParameters)
      return DraftPage(draft, state, list, context.visitor).page.response()
    }
    router.get("document") { _, context in
      DocumentPage.response(await (try await site.draft(context)).current())
    }
    router.get("events") { [admission] request, context in
      let draft = try await site.draft(context)
      let slot = try await slot(request, context)
      return VersionEvents.response(draft, slot) {
        guard let admission else { return true }
        return await admission.visitor(of: request).maySee(draft.id)
      }
    }
    router.get("findings") { request, context in
      let draft = try await site.draft(context)
      let state = await draft.current()
      let list = FindingList(state.findings, request.uri.queryParameters)
      var response = Response.fragment { markup in
        FindingsPart(list: list, state: state, draft: draft, visitor: context.visitor)
          .write(to: markup)
      }
      response.headers[.version] = String(state.version)
      return response
    }
    router.get("trace") { request, context in
      try await trace(request, try await site.draft(context))
    }
    router.get("place") { request, context in
      try await place(request, try await site.draft(context), context.visitor)
    }
    router.get("shown") { request, context in
      try await shown(request, try await site.draft(context))
    }
  }

  /// Among the streams that are open.
  private func slot(
    _ request: Request, _ context: ServeContext
  ) async throws(Refusal) -> OpenStreams.Slot {
    let department: String? =
      if case .department(let draft) = context.visitor { draft } else { nil }
    return try streams.open(
      session: await admission?.session(of: request), department: department,
      address: context.visitor == .owner ? nil : admission?.address(request, context))
  }

  private func trace(_ request: Request, _ draft: LiveDraft) async throws -> Response {
    let state = await draft.current()
    guard let name = request.uri.queryParameters.get("figure"), let drafted = state.traced else {
      throw Refusal(.notFound, "现在没有这个数。")
    }
    let part = await OffRequest.run { () -> Part? in
      let search = TraceSearch(drafted.report, drafted.material)
      return search.find(named: name).value.first.map { traced in
        let unit = drafted.material.template.options.unit
        return Part(title: traced.title) {
          TracePart(traced: traced, unit: unit, draft: draft, isOld: state.pageIsOld).write(to: $0)
        }
      }
    }
    guard let part else { throw Refusal(.notFound, "现在没有这个数。") }
    return part.response(to: request)
  }

  private func place(
    _ request: Request, _ draft: LiveDraft, _ visitor: Visitor
  ) async throws -> Response {
    let query = request.uri.queryParameters
    let (line, column, length) = (
      query.get("line", as: Int.self) ?? 0, query.get("column", as: Int.self) ?? 1,
      query.get("length", as: Int.self) ?? 1
    )
    guard let file = query.get("file").flatMap(draft.places.file) else {
      throw Refusal(.notFound, "没有这个位置，或草案后来改了几次。")
    }
    let part = await OffRequest.run { () -> Part? in
      PlacePart(file, line: line, column: column, length: length, of: draft, for: visitor).map {
        Part(title: $0.title, $0.write)
      }
    }
    guard let part else { throw Refusal(.notFound, "没有这个位置。") }
    return part.response(to: request)
  }

  /// For the script alone: what of the document a finding is about.
  private func shown(_ request: Request, _ draft: LiveDraft) async throws -> Response {
    let state = await draft.current()
    let list = FindingList(state.findings, [:])
    guard let finding = request.uri.queryParameters.get("finding").flatMap(list.finding),
      let drafted = state.traced
    else { throw Refusal(.notFound, "现在没有这条提示。") }
    let names = await OffRequest.run {
      TraceSearch(drafted.report, drafted.material).shown(by: finding)
    }
    return .json(
      JSONText.object([
        ("figures", JSONText.strings(names.figures)), ("entries", JSONText.strings(names.entries)),
      ]))
  }
}

extension HTTPField.Name {
  static let version = Self("Gouji-Version")!
}
