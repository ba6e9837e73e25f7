import Hummingbird

/// All routes of a site, behind the guard.
enum SiteRouter {
  static func make(_ site: Site, _ options: ServingOptions) -> Router<ServeContext> {
    let router = Router(context: ServeContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      AnswerHeaders()
      RefusalPages(options: options)
      RequestGuard(options: options)
      AccessGate(options: options)
    }
    AssetRoutes().add(to: router)
    let intake = Intake(options.limits)
    if let admission = options.admission {
      LoginRoutes(admission: admission, intake: intake).add(to: router)
    }
    if site.only == nil {
      BoardRoutes(board: BoardKeeper(site.path, templates: site.templates, options)).add(to: router)
    } else {
      HomeRoutes(site: site).add(to: router)
    }
    let draft = router.group("d/:draft").add(middleware: DraftRefusals(site: site))
    DocumentRoutes(site: site, admission: options.admission, streams: OpenStreams()).add(to: draft)
    let (shelf, work) = (UploadShelf(), EnteringWork())
    EntryRoutes(site: site, intake: intake).add(to: draft)
    FormRoutes(site: site, intake: intake, shelf: shelf, work: work).add(to: draft)
    ImportRoutes(site: site, intake: intake, shelf: shelf, work: work.packages).add(to: draft)
    return router
  }
}
