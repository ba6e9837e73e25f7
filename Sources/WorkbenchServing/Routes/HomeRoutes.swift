import BudgetWorkbench
import GoujiModel
import Hummingbird
import PageWriting

/// The first page: that of the only draft, or the list of them.
struct HomeRoutes {
  let site: Site

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("/") { [site] _, context in
      if case .department(let own) = context.visitor { return Response.seeOther("/d/\(own)/") }
      if let only = site.only { return Response.seeOther("/d/\(only.id)/") }
      let listing = await site.list()
      return SitePage(title: "草案", kind: "board") { markup in
        markup.element("ul") {
          for draft in listing.drafts {
            markup.element("li") {
              markup.element(
                "a", ["href": "/d/\(draft.id)/"],
                text: draft.listed.department?.value ?? draft.name)
            }
          }
        }
      }.response()
    }
  }
}
