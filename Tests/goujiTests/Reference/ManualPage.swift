import GoujiModel

/// `.readme/gouji.1`: the same for `man`.
enum ManualPage {
  static func text(of program: CommandTree) -> String {
    var text = """
      .\\" -*- coding: utf-8 -*-
      .\\" 由程序自己的说明生成，不要手改。
      .TH GOUJI 1 "" "gouji \(Program.version)" "勾稽"
      .ad l
      .nh
      .SH 名称
      gouji \\- \(escaped(program.abstract ?? ""))
      .SH 用法
      .B gouji
      <命令> …
      .SH 说明

      """
    text += program.prose.map { "\(escaped($0))\n" }.joined()
    text += ".PP\n\(escaped(ReferenceWords.common.replacing("`", with: "")))\n.SH 命令\n"
    for (words, command) in program.walk().dropFirst() { text += section(words, command) }
    return text + """
      .SH 文件
      .TP
      .I 草案文件夹
      草案.yaml、支出.csv、文字.md 等；填报表（.xlsx）也可以作草案。
      .TP
      .I Templates
      模板：草案所在处和上级的，都没有时是随程序安装的。
      .SH 参见
      随程序安装的 README.md、Drafts/README.md、Templates/README.md

      """
  }

  private static func section(_ words: [String], _ command: CommandTree) -> String {
    var text = ".SS \(escaped(words.joined(separator: " ")))\n\(escaped(command.abstract ?? ""))\n"
    if !command.prose.isEmpty {
      text += ".PP\n" + command.prose.map { "\(escaped($0))\n" }.joined()
    }
    for argument in command.taken {
      text += ".TP\n.B \(escaped(argument.typed))\n\(escaped(argument.meaning))\n"
    }
    if !command.examples.isEmpty {
      text += ".PP\n.nf\n" + command.examples.map { "\(literal($0))\n" }.joined() + ".fi\n"
    }
    return text
  }

  /// Running text may break behind a mark: there are no blanks between Chinese words.
  private static func escaped(_ text: String) -> String {
    var escaped = literal(text)
    for mark in "，。；：、）" { escaped = escaped.replacing("\(mark)", with: "\(mark)\\:") }
    return escaped.hasSuffix("\\:") ? String(escaped.dropLast(2)) : escaped
  }

  private static func literal(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
