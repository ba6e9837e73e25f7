import Testing
import WorkbenchServing

/// What findings advise, for those who have no terminal.
struct WordsOfPagesTests {
  @Test(arguments: [
    ("改为当年的科目；用 gouji codes 文字 来查", "改为当年的科目"),
    ("核对路径；新建草案：gouji new 文件夹 --template 模板", "在“填报和下载”里传一份填好的填报表，收进草案"),
    ("补写，例如：模板: 模板的名称（有哪些，用 gouji list templates 看）", "补写，例如：模板: 模板的名称"),
    ("要填的，用 gouji form export 重新导出一份，把表补上", "要填的，在“填报和下载”里重新下载一份填报表，把表补上"),
    ("用 gouji build 重新生成。", ""),
    ("照相近的名称改。全部数名用 gouji list figures 模板 查看。", "照相近的名称改。"),
    ("核对（见第 2 行）；用阿拉伯数字", "核对（见第 2 行）；用阿拉伯数字"),
  ]) func `commands are left out`(_ words: String, _ kept: String) {
    #expect(words.withoutCommands == kept)
  }
}
