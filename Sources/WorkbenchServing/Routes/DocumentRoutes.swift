import Hummingbird

/// A draft with its document in view.
struct DocumentRoutes {
  let site: Site

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("/") { [site] _, context in
      let draft = try await site.draft(context.parameters.get("draft"), for: context.visitor)
      return DraftPage(draft, await draft.current(), context.visitor).page.response()
    }
    router.get("document") { [site] _, context in
      let draft = try await site.draft(context.parameters.get("draft"), for: context.visitor)
      return DocumentPage.response(await draft.current())
    }
    router.get("events") { [site] _, context in
      let draft = try await site.draft(context.parameters.get("draft"), for: context.visitor)
      return VersionEvents.response(draft)
    }
  }
}
