import Hummingbird

/// The first page where one draft is served: that of the draft.
struct HomeRoutes {
  let site: Site

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("/") { [site] _, context in
      guard let only = site.only, context.visitor.maySee(only.id) else { throw Refusal.notFound }
      return Response.seeOther("/d/\(only.id)/")
    }
  }
}
