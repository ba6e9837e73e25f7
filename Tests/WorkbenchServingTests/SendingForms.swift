import BudgetWorkbench
import Foundation
import Testing

@testable import WorkbenchServing

/// What pages send, and what is read off them.
extension RawClient {
  static let form = ["Content-Type": "application/x-www-form-urlencoded"]

  static func pairs(_ fields: KeyValuePairs<String, String>) -> [UInt8] {
    Array(fields.map { "\($0.key.inAddress)=\($0.value.inAddress)" }.joined(separator: "&").utf8)
  }

  /// A form without files.
  func send(
    _ fields: KeyValuePairs<String, String>, to path: String, _ session: [String: String] = [:]
  ) async -> Answer {
    await post(path, Self.form.merging(session) { $1 }, Self.pairs(fields))
  }

  /// One file, as a browser sends it.
  func upload(
    _ bytes: [UInt8], called name: String, to path: String, _ session: [String: String] = [:]
  ) async -> Answer {
    let head =
      "--b7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
      + "Content-Type: application/octet-stream\r\n\r\n"
    return await post(
      path, ["Content-Type": "multipart/form-data; boundary=b7"].merging(session) { $1 },
      Array(head.utf8) + bytes + Array("\r\n--b7--\r\n".utf8))
  }

  /// The events of a draft, for as long as they are held.
  func events(_ page: String, _ session: [String: String] = [:]) -> Stream {
    let stream = Stream(port: port)
    let headers = ["Host": "127.0.0.1:\(port)", "Connection": "close"].merging(session) { $1 }
    let lines = headers.map { "\($0): \($1)\r\n" }.joined()
    stream.write(Array("GET \(page)/events HTTP/1.1\r\n\(lines)\r\n".utf8))
    return stream
  }

  /// Sends another text for an entry, from the page on which it is shown.
  func edit(
    _ at: String, to text: String, of page: String, _ session: [String: String] = [:]
  ) async throws -> Answer {
    let shown = await get("\(page)/entry?at=\(at.inAddress)", session)
    return await send(
      [
        "at": at, "hash": try shown.field("hash"), "record": try shown.field("record"),
        "text": text,
      ], to: page + "/entry", session)
  }
}

extension RawClient.Answer {
  /// The value of a hidden field.
  func field(_ name: String) throws -> String {
    let mark = "name=\"\(name)\" value=\""
    let start = try #require(text.range(of: mark), "\(text)")
    let value = String(text[start.upperBound...].prefix { $0 != "\"" })
    return value.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  /// Where one is sent.
  func place() throws -> String { try #require(headers["location"], "\(text)") }
}
