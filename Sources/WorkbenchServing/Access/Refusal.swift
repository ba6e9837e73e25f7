import HTTPTypes
import Hummingbird

/// Why a request is not answered as asked: told to whoever asked as a page, and logged in a line.
package struct Refusal: Error {
  package var status: HTTPResponse.Status
  /// For whoever asked; says nothing of what there is.
  package var words: String
  /// For the log besides; may name what was sent.
  package var detail: String
  /// Seconds after which to try again; nil where that would be of no use.
  package var wait: Int?
  /// The draft that it is about, where whoever asked may see it: its id.
  var draft: String?

  package init(
    _ status: HTTPResponse.Status, _ words: String, detail: String = "", wait: Int? = nil
  ) {
    self.status = status
    self.words = words
    self.detail = detail
    self.wait = wait
  }

  /// The same for what is not there and for what somebody may not see.
  package static let notFound = Refusal(.notFound, "没有这一页。")
  static let cannotWrite = Refusal(.forbidden, "您只能看这份草案。")
  /// The other side went away, or sent something else than it had said.
  static let cutShort = Refusal(.badRequest, "请求没有收完，没有办理。", detail: "对方断了，或发的不对")
}
