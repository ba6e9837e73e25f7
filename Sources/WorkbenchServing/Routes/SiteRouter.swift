import Hummingbird

/// All routes of a site, behind the guard.
enum SiteRouter {
  static func make(_ site: Site, _ options: ServingOptions) -> Router<ServeContext> {
    let router = Router(context: ServeContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      AnswerHeaders()
      RefusalPages(options: options)
      RequestGuard(options: options)
      AccessGate()
    }
    AssetRoutes().add(to: router)
    if let admission = options.admission { LoginRoutes(admission: admission).add(to: router) }
    if site.only == nil {
      BoardRoutes(board: BoardKeeper(site.path, templates: site.templates, options)).add(to: router)
    } else {
      HomeRoutes(site: site).add(to: router)
    }
    DocumentRoutes(site: site, admission: options.admission).add(to: router.group("d/:draft"))
    let shelf = UploadShelf()
    EntryRoutes(site: site, limits: options.limits).add(to: router.group("d/:draft"))
    FormRoutes(site: site, limits: options.limits, shelf: shelf).add(to: router.group("d/:draft"))
    ImportRoutes(site: site, limits: options.limits, shelf: shelf).add(to: router.group("d/:draft"))
    return router
  }
}
