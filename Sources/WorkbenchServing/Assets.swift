import SourceReading

/// The style and the script of the site, inside the program. Their addresses have a part of their
/// hash, so that browsers keep them for as long as they are the same.
struct Asset: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]
  let address: String

  init(_ name: String, _ type: String, _ bytes: [UInt8]) {
    self.name = name
    self.type = type
    self.bytes = bytes
    address = "/assets/\(name)?v=\(ContentHash.sha256([bytes]).prefix(12))"
  }
}

enum Assets {
  static let sheet = Asset("app.css", "text/css; charset=utf-8", PackageResources.app_css)
  static let board = Asset("board.css", "text/css; charset=utf-8", PackageResources.board_css)
  static let login = script("login.js", PackageResources.login_js)
  static let enteringSheet = Asset(
    "entering.css", "text/css; charset=utf-8", PackageResources.entering_css)
  static let sheets = [sheet, enteringSheet]
  /// In the order in which they are run: each uses those before it.
  static let scripts = [
    script("app.js", PackageResources.app_js), script("morph.js", PackageResources.morph_js),
    script("draft.js", PackageResources.draft_js), script("board.js", PackageResources.board_js),
    script("entering.js", PackageResources.entering_js),
  ]
  static let all = sheets + scripts + [login, board]

  private static func script(_ name: String, _ bytes: [UInt8]) -> Asset {
    Asset(name, "text/javascript; charset=utf-8", bytes)
  }
}
