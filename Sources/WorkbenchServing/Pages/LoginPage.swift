import Hummingbird
import PageWriting

/// Asks for a token. A link that holds one behind `#`, which browsers send nowhere, needs no typing.
enum LoginPage {
  static var response: Response {
    SitePage(title: "登录", kind: "login") { markup in
      markup.element("script", ["src": Assets.login.address, "defer": ""]) {}
      markup.element("form", ["method": "post", "action": LoginRoutes.path, "id": "login"]) {
        markup.element("p") {
          markup.element("label", ["for": "token"], text: "令牌")
          markup.void(
            "input",
            [
              "id": "token", "name": "token", "type": "password", "required": "",
              "autocomplete": "current-password", "autofocus": "", "maxlength": "80",
              "aria-describedby": "token-note",
            ])
          markup.element("button", ["type": "submit"], text: "进入")
        }
        markup.element(
          "p", ["id": "token-note"],
          text: "令牌由财政部门发给各部门，七组，每组四个字母或数字；横线可以不打，大小写不分。忘了就请财政部门另发。")
      }
      markup.element("p") { markup.element("a", ["href": "/"], text: "已经登录过，直接进入") }
    }.response(.unauthorized)
  }
}

/// Ends a session, on a computer that others use as well.
enum LeaveForm {
  static func write(to markup: Markup) {
    markup.element("form", ["class": "inline", "method": "post", "action": "/logout"]) {
      markup.element("button", ["type": "submit"], text: "退出")
    }
  }
}
