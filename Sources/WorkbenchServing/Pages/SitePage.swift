import GoujiModel
import HTTPTypes
import Hummingbird
import NIOCore
import PageWriting

/// A page of the site: the same head and landmarks around what each has to show.
package struct SitePage {
  let title: String
  /// Marks the page for the script and the style: `draft`, `board`.
  var kind: String?
  /// Attributes for the script.
  var draft: String?
  var version: Int?
  /// Stands beside the title, in the header.
  var tools: ((Markup) -> Void)?
  let content: (Markup) -> Void

  package init(
    title: String, kind: String? = nil, draft: String? = nil, version: Int? = nil,
    tools: ((Markup) -> Void)? = nil, _ content: @escaping (Markup) -> Void
  ) {
    self.title = title
    self.kind = kind
    self.draft = draft
    self.version = version
    self.tools = tools
    self.content = content
  }

  package func response(_ status: HTTPResponse.Status = .ok) -> Response {
    .html(bytes, status)
  }

  package var bytes: [UInt8] {
    let markup = Markup()
    markup.append("<!DOCTYPE html>\n")
    markup.element("html", ["lang": "zh-CN"]) {
      head(markup)
      markup.element(
        "body",
        ["class": kind, "data-draft": draft, "data-version": version.map(String.init)]
      ) { body(markup) }
    }
    markup.line()
    return markup.bytes
  }

  private func head(_ markup: Markup) {
    markup.element("head") {
      markup.void("meta", ["charset": "utf-8"])
      markup.element("title", text: "\(title.inOneLine) · 勾稽")
      markup.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      markup.void("link", ["rel": "icon", "href": "data:,"])
      for sheet in Assets.sheets {
        markup.void("link", ["rel": "stylesheet", "href": sheet.address])
      }
      for script in Assets.scripts {
        markup.element("script", ["src": script.address, "defer": ""]) {}
      }
    }
    markup.line()
  }

  private func body(_ markup: Markup) {
    markup.element("a", ["class": "skip", "href": "#main"], text: "跳到正文")
    if kind == "draft" {
      // Past the document, which has many links.
      markup.element("a", ["class": "skip", "href": "#findings-title"], text: "跳到提示")
    }
    markup.element("header", ["class": "bar"]) {
      markup.element("a", ["class": "home", "href": "/"], text: "勾稽")
      markup.element("h1", text: title.inOneLine)
      tools?(markup)
      markup.element("button", ["type": "button", "id": "keys-open"], text: "按键 ?")
    }
    markup.line()
    markup.element("main", ["id": "main", "tabindex": "-1"]) { content(markup) }
    markup.line()
    // That the page follows the files no longer.
    markup.element("p", ["id": "lost", "role": "alert", "hidden": ""]) {}
    KeysPart(kind).write(to: markup)
    // Changes are told to those who do not see them.
    markup.element("p", ["id": "said", "class": "unseen", "role": "status", "aria-live": "polite"])
    {}
  }
}

extension Response {
  package static func html(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok) -> Response {
    html(ByteBuffer(bytes: bytes), status)
  }

  static func html(_ bytes: ByteBuffer, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: MediaType.page],
      body: ResponseBody(byteBuffer: bytes))
  }

  /// Markup as it is, without the head and the landmarks of the site: a part of a page for the script, or
  /// what stands in a frame.
  package static func fragment(
    _ status: HTTPResponse.Status = .ok, _ content: (Markup) -> Void
  ) -> Response {
    let markup = Markup()
    content(markup)
    return html(markup.bytes, status)
  }

  package static func json(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: MediaType.data],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A file to be kept, under its own name.
  package static func download(_ bytes: [UInt8], name: String, type: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type,
        .contentDisposition: "attachment; filename*=UTF-8''\(name.inAddress)",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// After a form was sent: the browser asks for the page by itself, so that going back sends nothing
  /// twice.
  package static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }
}
