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
  static let script = Asset("app.js", "text/javascript; charset=utf-8", PackageResources.app_js)
  static let login = Asset(
    "login.js", "text/javascript; charset=utf-8", PackageResources.login_js)
  static let board = Asset("board.css", "text/css; charset=utf-8", PackageResources.board_css)
  /// Of what is entered: files dropped, previews that follow, entries changed in place.
  static let entering = Asset(
    "entering.js", "text/javascript; charset=utf-8", PackageResources.entering_js)
  static let enteringSheet = Asset(
    "entering.css", "text/css; charset=utf-8", PackageResources.entering_css)
  static let sheets = [sheet, enteringSheet]
  static let scripts = [script, entering]
  static let all = sheets + scripts + [login, board]
}
