import PageWriting

/// What the keys do, shown by `?`.
enum KeysPart {
  static func write(to markup: Markup) {
    markup.element("dialog", ["id": "keys", "aria-labelledby": "keys-title"]) {
      markup.element("h2", ["id": "keys-title"], text: "按键")
      markup.element("dl") {
        for (keys, words) in all {
          markup.element("dt") {
            for key in keys { markup.element("kbd", text: key) }
          }
          markup.element("dd", text: words)
        }
      }
      markup.element("form", ["method": "dialog"]) { markup.element("button", text: "关闭") }
    }
  }

  private static let all: [(keys: [String], words: String)] = [
    (["j", "↓"], "下一条提示"),
    (["k", "↑"], "上一条提示"),
    (["Enter"], "在提示上：到文本里；在数上：看出处"),
    (["o"], "打开这条提示在草案里的位置"),
    (["e"], "展开这条提示的说明"),
    (["d"], "到文本里；在文本里用方向键从一个数到另一个数"),
    (["/"], "查找提示"),
    (["Esc"], "关上出处，回到提示"),
    (["?"], "这张表"),
  ]
}
