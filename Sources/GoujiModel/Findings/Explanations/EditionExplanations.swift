extension Explanation {
  /// G225–G228: codes and names of the year.
  static let editions: [Explanation] = [
    Explanation(
      .codeNotInForce, "科目不是当年的",
      checks: "功能科目、经济科目的代码，在草案年度的《政府收支分类科目》里是不是在用：停用、合并、拆分了没有，是不是后来才有的。",
      why: "科目每年有变动。用了停用的科目，或提前用了下一年的，公开出来会被问；两年也对不上。",
      examples: [
        .spending("2080504,30302,人员经费,,一般公共预算,100"),
        .files(
          ("草案.yaml", FindingExample.smallestHead.replacing("2024", with: "2018")),
          ("支出.csv", FindingExample.spendingFile(["2040410,30201,公用经费,,一般公共预算,100"]))),
      ],
      cure: "照提示改为当年的科目。年度写错的，改年度。名称照印停用前的，不会空着。",
      source: "政府收支分类科目（当年版）"),
    Explanation(
      .editionUnknown, "没有当年的科目",
      checks: "程序和模板文件夹里，有没有草案年度的《政府收支分类科目》。",
      why: "没有当年的，代码和名称只能按相近年份的；当年改了名的，印出来就是旧名。",
      examples: [.head("年度: 2024", "年度: 2031"), .head("年度: 2024", "年度: 2019")],
      cure: "对照当年的科目，不同的写入 本地科目.csv；或由财政局在模板旁加上当年的科目，写法见 Templates/README.md 的“科目”。",
      source: "财政部每年印发的《政府收支分类科目》"),
    Explanation(
      .codeWithoutCounterpart, "上年的科目对应不到本年",
      checks: "上年草案里的科目，后来合并、改码的，自动并到新科目里比；拆分了的、代码还在而内容变了的，没有一一对应的科目。",
      why: "拆分的科目，上年的钱各属哪一个，只有单位知道；按代码硬比，增减都是错的。",
      examples: [
        .files(
          ("草案.yaml", FindingExample.smallestHead + "上年草案: ../上年\n"),
          ("../上年/草案.yaml", FindingExample.smallestHead.replacing("2024", with: "2023")),
          ("../上年/支出.csv", FindingExample.spendingFile(["2010308,30201,公用经费,,一般公共预算,90"])))
      ],
      cure: "查清上年的钱各属哪个新科目，在上年草案里改填新科目。不改的，涉及其中一部分的比较没有上年数；合计照比。",
      source: "政府收支分类科目（上年版、当年版）"),
    Explanation(
      .malformedEdition, "科目版本的文件有误",
      checks: "模板文件夹里“科目”下的文件：文件夹是不是日期，列名、代码、变更的写法对不对，变更与科目合不合。",
      why: "科目管着所有草案的名称，错一行，各部门都错。",
      examples: [
        .files(("科目/2027-01-01/功能科目.tsv", "代码\t名称\n20126\t档案事务\n201260\t行政运行\n")),
        .files(
          ("科目/2027-01-01/变更.tsv", "变更\t原代码\t原名称\t新代码\t新名称\n改名\t20126\t档案事务\t20127\t档案事务\n")),
      ],
      cure: "照提示改那一行。只收录一部分的，在 说明.tsv 里写“收录”为“部分”。"),
  ]
}
