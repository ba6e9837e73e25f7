import PageWriting

/// What the keys do on a page, shown by `?`.
struct KeysPart {
  private let keys: [Key]

  private typealias Key = (keys: [String], words: String)

  /// `kind` is that of the page.
  init(_ kind: String?) {
    switch kind {
    case "draft": keys = Self.draft + Self.everywhere
    case "board": keys = Self.board + Self.everywhere
    default: keys = Self.everywhere
    }
  }

  func write(to markup: Markup) {
    markup.element("dialog", ["id": "keys", "aria-labelledby": "keys-title"]) {
      markup.element("h2", ["id": "keys-title"], text: "按键")
      markup.element("dl") {
        for key in keys {
          markup.element("dt") {
            for name in key.keys { markup.element("kbd", text: name) }
          }
          markup.element("dd", text: key.words)
        }
      }
      markup.element("form", ["method": "dialog"]) { markup.element("button", text: "关闭") }
    }
    markup.line()
  }

  private static let draft: [Key] = [
    (["j", "↓"], "下一条提示"),
    (["k", "↑"], "上一条提示"),
    (["Enter"], "在提示上：到文本里；在数上：看出处"),
    (["o"], "打开这条提示在草案里的位置"),
    (["c"], "改这条提示说的、或打开的这一处"),
    (["e"], "展开这条提示的说明"),
    (["d"], "到文本里；在文本里用方向键从一个数到另一个数"),
    (["/"], "查找提示"),
  ]

  private static let board: [Key] = [
    (["j", "↓"], "下一个部门"),
    (["k", "↑"], "上一个部门"),
    (["Enter"], "打开这个部门的草案"),
    (["/"], "找部门"),
  ]

  private static let everywhere: [Key] = [
    (["Tab"], "到下一个链接、按钮或格子；按住 Shift 是上一个"),
    (["Esc"], "关上刚打开的，回到打开它的地方"),
    (["?"], "这张表"),
  ]
}
