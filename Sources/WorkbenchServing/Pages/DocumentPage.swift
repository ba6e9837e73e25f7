import GoujiModel
import HTTPTypes
import Hummingbird
import NIOCore
import PageWriting
import SourceReading

/// The document as `build --html` writes it, to stand in a frame.
enum DocumentPage {
  static func response(_ state: DraftState) -> Response {
    var response =
      state.page.map { Response.html($0) }
      ?? .fragment { markup in
        markup.append("<!DOCTYPE html>\n")
        markup.element("html", ["lang": "zh-CN"]) {
          markup.element("head") {
            markup.void("meta", ["charset": "utf-8"])
            markup.element("title", text: "还没有文本")
            markup.element("style") { markup.append(PageStyle.sheet) }
          }
          markup.element("body") {
            markup.element("main", ["id": "main"]) {
              for words in words(state) { markup.element("p", text: words) }
            }
          }
        }
      }
    response.headers[.contentSecurityPolicy] = policy
    response.headers[.frameOptions] = "SAMEORIGIN"
    return response
  }

  private static func words(_ state: DraftState) -> [String] {
    if state.findings.contains(where: { $0.code == .emptyFolder }) {
      return ["这里还没有草案。", "在“填报和下载”里传一份填好的填报表，收进来；或者把草案的文件放进这个文件夹。这一页自己更新。"]
    }
    if state.findings.contains(where: { $0.code == .malformedYAML }) {
      return [
        "草案.yaml 的写法有误，整份草案都读不成。",
        "在记事本里照“提示”改好；改不好的，在“填报和下载”的“以前的版本”里换回一份好的，那里没有的请财政部门来换。",
      ]
    }
    return [
      "草案里有错误，还做不出文本。",
      "要改的地方都列在“提示”里：按“改这里”就地改，或者在 Excel、记事本里改草案的文件，存了盘，这一页自己更新。",
    ]
  }

  private static let policy = SecurityPolicy.document(
    style: ContentHash.base64(PageStyle.sheet.withUTF8Buffer { Array($0) }))
}
