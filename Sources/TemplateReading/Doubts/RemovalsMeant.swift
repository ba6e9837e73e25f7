import GoujiModel

/// What it checks: no sentence, title or cell is as a whole a word by which one would remove it.
///
/// Why: 删 removes what the base has; 删除 is a sentence that is printed.
///
/// Example: `部分.说明.文.公用: 删除`
///
/// Source: 本项目的模板写法.
enum RemovalsMeant {
  private static let words = ["删除", "删掉", "删去", "去掉", "缺省", "无此项"]
  private static let marks: Set<Character> = ["。", "（", "）", "(", ")", "“", "”", " "]

  static func findings(_ wordings: TemplateWordings) -> [Finding] {
    wordings.all.compactMap { wording in
      guard let text = wording.plainText?.filter({ !marks.contains($0) }), words.contains(text)
      else { return nil }
      return Finding(
        .wordsContradictPrinted, at: wording.place, "“\(text)”会照样印出来", basis: "模板的写法",
        cure: "不要这一项，只写一个“删”字；要印这几个字的，改个说法")
    }
  }
}
