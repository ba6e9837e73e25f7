import GoujiModel
import Testing

struct TemplateChartTests {
  private static func chart(_ text: String) -> String {
    "数: {甲: 合计(支出), 乙: 合计(支出，项目 = 空), 人: 个数(支出)}\n图: {\(text)}\n"
      + "部分: {一: {文: {图: {图: 图一}}}}\n"
  }

  static let faults = [
    TemplateFault(
      "a chart without a kind", chart("‸图一: {题名: 甲图, 类别: {甲: 甲, 乙: 乙}}"), "G608", words: "没有写“类型”"),
    TemplateFault(
      "a kind that there is not", chart("图一: {题名: 甲图, 类型: ‸折线, 类别: {甲: 甲, 乙: 乙}}"), "G608",
      words: "柱形、饼"),
    TemplateFault(
      "a chart without a title", chart("‸图一: {类型: 饼, 类别: {甲: 甲, 乙: 乙}}"), "G608", words: "没有写“题名”"),
    TemplateFault(
      "a chart of nothing", chart("‸图一: {题名: 甲图, 类型: 饼}"), "G608", words: "没有写“类别”"),
    TemplateFault(
      "a figure that there is not", chart("图一: {题名: 甲图, 类型: 饼, 类别: {甲: ‸丙, 乙: 乙}}"), "G602"),
    TemplateFault(
      "an amount beside a count", chart("图一: {题名: 甲图, 类型: 柱形, 类别: {甲: 甲, 人: ‸人}}"), "G604",
      words: "一张图里既有金额“甲”，又有个数“人”"),
    TemplateFault(
      "a pie of shares", chart("图一: {题名: 甲图, 类型: 饼, 类别: {甲: ‸占比(甲，乙)}}"), "G604", words: "是比率"),
    TemplateFault(
      "a pie of two series",
      chart("‸图一: {题名: 甲图, 类型: 饼, 系列: {一: 一年, 二: 二年}, 类别: {甲: {一: 甲, 二: 乙}}}"), "G608",
      words: "只能有一个系列"),
    TemplateFault(
      "a category without the figure of a series",
      chart("图一: {题名: 甲图, 类型: 柱形, 系列: {一: 一年, 二: 二年}, 类别: {‸甲: {一: 甲}}}"), "G608",
      words: "没有写“二”"),
    TemplateFault(
      "one figure for two series",
      chart("图一: {题名: 甲图, 类型: 柱形, 系列: {一: 一年, 二: 二年}, 类别: {甲: ‸甲}}"), "G608",
      words: "每个系列写一个数"),
    TemplateFault(
      "a series called like a key",
      chart("图一: {题名: 甲图, 类型: 柱形, 系列: {‸名: 一年}, 类别: {甲: {名: 甲}}}"), "G608",
      words: "不能作系列的名称"),
    TemplateFault(
      "slices along an axis without a whole",
      chart("‸图一: {题名: 甲图, 类型: 饼, 类别: {各类: {每: 功能科目.类, 名: \"{功能科目.名称}\", 数: 甲}}}"), "G608",
      words: "要写“合计”"),
    TemplateFault(
      "a whole of another kind",
      chart("图一: {题名: 甲图, 类型: 饼, 合计: ‸人, 类别: {甲: 甲}}"), "G604"),
    TemplateFault(
      "a whole of columns", chart("图一: {题名: 甲图, 类型: 柱形, 合计: ‸甲, 类别: {甲: 甲}}"), "G608",
      words: "柱形图不写“合计”"),
    TemplateFault(
      "a nameless axis", chart("图一: {题名: 甲图, 类型: 饼, 合计: 甲, 类别: {‸各类: {每: 功能科目.类, 数: 甲}}}"),
      "G608", words: "没有写“名”"),
    TemplateFault(
      "an unknown key", chart("图一: {题名: 甲图, 类型: 饼, ‸颜色: 灰, 类别: {甲: 甲}}"), "G607"),
    TemplateFault(
      "digits in a title", chart("图一: {题名: ‸2年图, 类型: 饼, 类别: {甲: 甲}}"), "G606"),
    TemplateFault(
      "a chart that is not defined",
      "数: {甲: 合计(支出)}\n图: {图一: {题名: 甲图, 类型: 饼, 类别: {甲: 甲}}}\n"
        + "部分: {一: {文: {甲: {图: 图一}, 乙: {图: ‸图二}}}}\n", "G608", words: "没有叫“图二”的图"),
    TemplateFault(
      "a chart printed twice",
      "数: {甲: 合计(支出)}\n图: {图一: {题名: 甲图, 类型: 饼, 类别: {甲: 甲}}}\n"
        + "部分: {一: {文: {甲: {图: 图一}, 乙: {图: ‸图一}}}}\n", "G608", words: "印了两次"),
    TemplateFault(
      "a chart printed nowhere",
      "数: {甲: 合计(支出)}\n图: {‸图一: {题名: 甲图, 类型: 饼, 类别: {甲: 甲}}}\n", "G605", words: "没有哪一部分印它"),
    TemplateFault(
      "a caption with an unknown slot",
      "选项: {图题: \"（图{序}：{‸题目}）\"}\n" + chart("图一: {题名: 甲图, 类型: 饼, 类别: {甲: 甲}}"), "G610"),
  ]

  @Test(arguments: faults)
  func `a fault of a chart is reported where it stands`(_ fault: TemplateFault) {
    let (expected, found, texts) = fault.check()
    #expect(found == expected)
    for word in fault.words { #expect(texts.contains { $0.contains(word) }, "\(texts)") }
  }

  @Test func `a caption takes number and title into its pattern`() throws {
    let fixture = TemplateFixture(
      "选项: {图题: \"（图{序}：{题名}）\"}\n"
        + Self.chart("图一: {题名: \"{年度}年甲图\", 类型: 饼, 类别: {甲: 甲, 乙: 乙}}"))
    let outcome = fixture.read()
    #expect(!outcome.findings.hasErrors, "\(outcome.findings)")
    let chart = try #require(outcome.value?.charts.first)
    let words = chart.caption.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .slot(let slot):
        if case .ordinal(let style) = slot.target { style.text(3) } else { "{\(slot.source)}" }
      }
    }
    #expect(words.joined() == "（图3：{年度}年甲图）")
    #expect(chart.whole?.text == "甲 + 乙")
  }
}
