import HTTPTypes
import Hummingbird

/// Takes a token and gives a session for it.
struct LoginRoutes {
  let admission: Admission
  let intake: Intake
  static let path = "/login"
  /// Bytes of a form with nothing but a token.
  private static let longest = 2_048

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("login") { _, _ in LoginPage.response }
    router.post("login") { [admission, intake] request, context in
      let sent = try await intake.fields(request, context, limit: Self.longest)
      let token = sent["token"] ?? ""
      var response = Response.seeOther("/")
      response.headers[.setCookie] = try await admission.enter(token, request, context)
      return response
    }
    router.post("logout") { [admission] request, _ in
      var response = Response.seeOther("/")
      response.headers[.setCookie] = await admission.leave(request)
      return response
    }
  }
}
