import HTTPTypes
import Hummingbird

/// Why a request is not answered as asked: told to whoever asked as a page, and logged in a line.
package struct Refusal: Error {
  package var status: HTTPResponse.Status
  /// For whoever asked; says nothing of what there is.
  package var words: String
  /// For the log besides; may name what was sent.
  package var detail: String

  package init(_ status: HTTPResponse.Status, _ words: String, detail: String = "") {
    self.status = status
    self.words = words
    self.detail = detail
  }

  /// The same for what is not there and for what somebody may not see.
  package static let notFound = Refusal(.notFound, "没有这一页。")
  static let cannotWrite = Refusal(.forbidden, "您只能看这份草案。")
}
