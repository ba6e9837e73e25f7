import HTTPTypes
import Hummingbird

/// What every answer says to browsers: nothing from elsewhere is loaded, nothing of it is shown or
/// used elsewhere, nothing is kept.
struct AnswerHeaders: RouterMiddleware {
  func handle(
    _ request: Request, context: ServeContext,
    next: (Request, ServeContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fixed { response.headers[name] = value }
    for (name, value) in Self.usual where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }

  private static let fixed: [(HTTPField.Name, String)] = [
    (.xContentTypeOptions, "nosniff"),
    // With `no-referrer` browsers would send `Origin: null` with forms.
    (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
    (
      HTTPField.Name("Permissions-Policy")!,
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
  ]

  private static let usual: [(HTTPField.Name, String)] = [
    (.cacheControl, "no-store"),
    (.contentSecurityPolicy, SecurityPolicy.page),
    (.frameOptions, "DENY"),
  ]
}

/// Content security policies.
enum SecurityPolicy {
  /// Of our own pages: scripts and styles are files of the site.
  static let page =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

  /// Of a document that stands in a page of ours: its own style, by its hash, and nothing else.
  static func document(style hash: String) -> String {
    "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
  }
}

extension HTTPField.Name {
  static let frameOptions = Self("X-Frame-Options")!
}
