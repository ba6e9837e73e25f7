extension Explanation {
  /// G506–G508: drafts and packages that are compared.
  static let comparing: [Explanation] = [
    Explanation(
      .notComparable, "比较不了",
      checks: "gouji diff 的两边是不是草案，或 gouji build 生成的包；要修订稿（--redline）的，是不是两份没有错误的草案。",
      why: "只有文字的文件，不知道哪个数是哪个数，比不出录入变动带来的变化；有错误的草案，不知道缺的地方要印什么。",
      examples: [.event("gouji diff 终稿.docx 草案，终稿.docx 旁边没有它的 .勾稽.json")],
      cure: "换成草案；或把同时生成的 .勾稽.json 放在旁边。只想知道一份文件改过哪里，用 gouji verify。"),
    Explanation(
      .comparedAsBuilt, "比较的文件生成以后改过",
      checks: "gouji diff 比较 .docx、.xlsx 时，文件是不是生成时的样子（与 .勾稽.json 里的校验码相同）。",
      why: "比较的是 .勾稽.json 里的数；文件里手工改过的，比不出来。",
      examples: [.event("生成以后，在 Word 里改了公开文本，再与另一份比较")],
      cure: "改了哪里，用 gouji verify 看；要比的是改过以后的，把改动写回草案。"),
    Explanation(
      .comparedUnfinished, "比较的草案还有错误",
      checks: "gouji diff 的两份草案能不能生成。",
      why: "上年的草案往往只录了明细，正要起草的还有没填的：照样比，但缺的地方没有数，不要当作没有变化。",
      examples: [.event("gouji diff 草案 草案，草案的支出还有一处待填")],
      cure: "看错误用 gouji check；改好以后再比一次。"),
  ]
}
