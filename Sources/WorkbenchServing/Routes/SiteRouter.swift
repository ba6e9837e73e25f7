import Hummingbird

/// All routes of a site, behind the guard.
enum SiteRouter {
  static func make(_ site: Site, _ options: ServingOptions) -> Router<ServeContext> {
    let router = Router(context: ServeContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      AnswerHeaders()
      RefusalPages(options: options)
      RequestGuard(options: options)
    }
    AssetRoutes().add(to: router)
    HomeRoutes(site: site).add(to: router)
    DocumentRoutes(site: site).add(to: router.group("d/:draft"))
    return router
  }
}
