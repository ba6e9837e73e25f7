import HTTPTypes
import Hummingbird

/// Takes a token and gives a session for it.
struct LoginRoutes {
  let admission: Admission
  static let path = "/login"
  /// Bytes of a form with nothing but a token.
  private static let longest = 2_048

  func add(to router: some RouterMethods<ServeContext>) {
    router.get("login") { _, _ in LoginPage.response }
    router.post("login") { [admission] request, context in
      let body = try await request.body.collect(upTo: Self.longest)
      let token = FormFields(String(buffer: body))["token"] ?? ""
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

/// What a form of a page sends: `token=k3mf&other=%E5%B1%80`.
struct FormFields {
  private var fields: [String: String] = [:]

  init(_ text: String) {
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), parts.count == 2 else { continue }
      fields[name] = Self.decoded(parts[1])
    }
  }

  subscript(name: String) -> String? { fields[name] }

  /// Nil where it is no text.
  private static func decoded(_ part: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = part.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        let digits = Substring(rest.prefix(2))
        guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
          let decoded = UInt8(digits, radix: 16)
        else { return nil }
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
