import GoujiModel
import Testing

struct DraftWordsTests {
  @Test(
    arguments: [
      ("在\(.ledger("项目"))中补一行", "在 项目.csv 中补一行", "在“项目”表中补一行"),
      ("\(.ledger("项目"))中没有项目“\("甲")”", "项目.csv 中没有项目“甲”", "“项目”表中没有项目“甲”"),
      ("或在\(.section("单位"))中补上", "或在 草案.yaml 的“单位”中补上", "或在“单位”表中补上"),
      ("在\(.section("填报.公务用车"))", "在 草案.yaml 的“填报.公务用车”", "在“三公与资产”表的“公务用车”"),
      ("在\(.section("部门.全称"))", "在 草案.yaml 的“部门.全称”", "在“基本情况”表的“部门全称”"),
      ("没有\(.prose)，补上\(.head)", "没有 文字.md，补上 草案.yaml", "没有“原因与文字”表，补上“基本情况”表"),
    ] as [(DraftSentence, String, String)])
  func `a part has the name of its file in a folder and of its sheet in a form`(
    _ sentence: DraftSentence, _ file: String, _ sheet: String
  ) {
    #expect(DraftWords.files.say(sentence) == file)
    #expect(DraftWords.sheets.say(sentence) == sheet)
  }

  @Test func `a line to be added is written in a file and filled in on a sheet`() {
    #expect(
      DraftWords.files.newLine("公务用车: 个数", under: "填报") == "在“填报”下写一行“公务用车: 个数”")
    #expect(DraftWords.sheets.newLine("公务用车: 个数", under: "填报") == "在“三公与资产”表里填“公务用车: 个数”")
    #expect(DraftWords.files.newReason("公务接待费") == "在“原因”下写一行“公务接待费: 主要原因”")
    #expect(
      DraftWords.sheets.newReason("公务接待费") == "在“原因与文字”表里加一行，种类“原因”，名称“公务接待费”，内容写主要原因")
  }
}
