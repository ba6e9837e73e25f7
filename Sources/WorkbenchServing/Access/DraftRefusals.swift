import Hummingbird

/// Says of what is refused on the pages of a draft which draft it was, to whoever may see that: so that one
/// finds back.
struct DraftRefusals: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: ServeContext,
    next: (Request, ServeContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch var refusal as Refusal {
      refusal.draft = try? await site.draft(context).id
      throw refusal
    }
  }
}
