import Foundation
import GoujiModel
import TemplateReading
import TestSupport
import Testing

/// What a template says that can hardly be meant. `‸` marks each finding.
struct TemplateDoubtsTests {
  struct Doubt: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var codes: [String]

    init(_ name: String, _ text: String, _ codes: String...) {
      testDescription = name
      self.text = text
      self.codes = codes
    }

    /// Exactly its findings are told, each at its mark.
    func expectFound() {
      let own = text.hasPrefix("数: ") ? "" : TemplateDoubtsTests.figures
      let fixture = TemplateFixture("名称: 县\n" + own + text)
      let found = TemplateReader(shelves: [fixture.shelf]).checked("县").filter {
        $0.severity != .note
      }
      #expect(
        found.map(\.brief).sorted() == zip(codes, fixture.marks).map { "\($0) \($1)" }.sorted(),
        "\(testDescription): \(found.map(\.message))")
    }
  }

  fileprivate static let figures = """
    数:
      支出预算: 合计(支出)
      基本支出: 合计(支出, 支出类型 = 基本支出)
      项目支出: 合计(支出, 支出类型 = 项目支出)
      单位数: 个数(单位)
      收入总数: 合计(收入)

    """

  static let doubts: [Doubt] = [
    Doubt(
      "a sum that would have to fall",
      "词: {较上年: {参数: [数], 式: {差: 数 + 上年(数)}, 看: 差, 增: \"增加{差}\", 减: ‸\"减少{差|绝对}\"}}\n封面: {题: \"{较上年(支出预算)}\"}\n",
      "G443"),
    Doubt(
      "a difference that falls",
      "词: {较上年: {参数: [数], 式: {差: 数 - 上年(数)}, 看: 差, 增: \"增加{差}\", 减: \"减少{差|绝对}\"}}\n封面: {题: \"{较上年(支出预算)}\"}\n"
    ),
    Doubt(
      "a sum of differences",
      "词: {动: {看: 绝对值(支出预算 - 上年(支出预算)) + 基本支出, 正: 有变动, 零: 没有变动}}\n封面: {题: \"{动}\"}\n"),
    Doubt(
      "a class listed twice",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {‸各类: {每: 功能科目.类, 依次: [\"201\", \"205\", \"201\"], 标签: {项目: \"{功能科目.名称}\"}}}}}\n",
      "G444"),
    Doubt(
      "a sum of named differences is no sum",
      "数: {基本支出: \"合计(支出, 支出类型 = 基本支出)\", 支出预算: 合计(支出), 差甲: 基本支出 - 上年(基本支出), 差乙: 支出预算 - 上年(支出预算)}\n词: {动: {看: 差甲 + 差乙, 增: 增加, 减: 减少}}\n封面: {题: \"{动}\"}\n"
    ),
    Doubt(
      "a sum of named sums", "词: {动: {看: 基本支出 + 项目支出, 增: 增加, 减: ‸减少}}\n封面: {题: \"{动}\"}\n", "G443"),
    Doubt(
      "points",
      "数: {基本支出: \"合计(支出, 支出类型 = 基本支出)\", 支出预算: 合计(支出), 占比: \"占比(基本支出, 支出预算)\"}\n封面: {题: \"占{占比|无单位}个百分点\"}\n"
    ),
    Doubt(
      "an increase whatever it is", "封面: {题: \"比上年增加{‸绝对值(基本支出 - 上年(基本支出))}。\"}\n", "G448"),
    Doubt(
      "points that may have fallen",
      "数: {基本支出: \"合计(支出, 支出类型 = 基本支出)\", 支出预算: 合计(支出), 占比差: \"占比(基本支出, 支出预算) - 90%\"}\n封面: {题: \"提高了{‸占比差|绝对|无单位}个百分点。\"}\n",
      "G448"),
    Doubt("an increase with its sign", "封面: {题: \"比上年增加{基本支出 - 上年(基本支出)}。\"}\n"),
    Doubt(
      "a decrease with its sign",
      "词: {较上年: {参数: [数], 式: {差: 数 - 上年(数)}, 看: 差, 增: \"增加{差}\", 减: \"减少{‸差}\"}}\n封面: {题: \"{较上年(支出预算)}\"}\n",
      "G448"),
    Doubt(
      "a code of another classification",
      "数: {接待: ‸\"合计(支出, 经济科目 = 2080505)\"}\n封面: {题: \"{接待}\"}\n", "G449"),
    Doubt("a class of another", "封面: {题: \"{‸合计(支出, 经济科目 = 208*)}\"}\n", "G449"),
    Doubt("a code that no edition has", "封面: {题: \"{‸合计(支出, 经济科目 = 30298)}\"}\n", "G449"),
    Doubt(
      "a code that chooses words",
      "词: {接待: ‸{看: \"合计(支出, 经济科目 = 30298)\", 正: 有, 零: 没有}}\n封面: {题: \"{接待}接待\"}\n", "G449"),
    Doubt(
      "codes that some edition has, and below them",
      "封面: {题: \"{合计(支出, 经济科目 = 30217|3021701|302*)}\"}\n"),
    Doubt(
      "a subject under another's code",
      "数: {会议费: ‸\"合计(支出, 经济科目 = 30217*)\"}\n封面: {题: \"{会议费}\"}\n",
      "G447"),
    Doubt("a subject under its code", "数: {会议费: \"合计(支出, 经济科目 = 30215*)\"}\n封面: {题: \"{会议费}\"}\n"),
    Doubt("an amount of offices", "封面: {题: \"共{‸项目支出}家单位\"}\n", "G445"),
    Doubt("an amount of projects", "封面: {题: \"安排{项目支出}项目支出，{基本支出}人员经费\"}\n"),
    Doubt("a count of 万元", "封面: {题: \"安排{‸单位数}万元\"}\n", "G445"),
    Doubt("a count of offices", "封面: {题: \"共{单位数}家单位\"}\n"),
    Doubt(
      "amounts under a header of counts",
      "表: {表1: {名称: 总表, 列: {项目: 文字, ‸数量: 支出预算}, 行: {合计: {标签: {项目: 合计}}}}}\n",
      "G445"),
    Doubt(
      "a figure under another name of its own",
      "数: {货物采购: \"合计(政府采购, 采购类型 = 货物)\", 服务采购: \"合计(政府采购, 采购类型 = 服务)\", 货物预算: 货物采购, 服务预算: 服务采购}\n封面: {题: \"货物预算{货物采购}，服务预算{服务采购}。\"}\n"
    ),
    Doubt(
      "one under the other name of another",
      "数: {货物采购: \"合计(政府采购, 采购类型 = 货物)\", 服务采购: \"合计(政府采购, 采购类型 = 服务)\", 货物预算: 货物采购}\n封面: {题: \"货物预算{‸服务采购}。\"}\n",
      "G446"),
    Doubt(
      "two figures that changed places", "封面: {题: \"基本支出{‸项目支出}，项目支出{‸基本支出}。\"}\n", "G446", "G446"),
    Doubt(
      "all of another ledger",
      "封面: {题: \"基本支出{‸收入总数}。\"}\n", "G446"),
    Doubt("words that go on", "封面: {题: \"{年度}年基本支出预算为{基本支出}，项目支出{项目支出}。\"}\n"),
    Doubt(
      "another figure compared",
      "词: {较上年: {参数: [数], 式: {差: 数 - 上年(数)}, 看: 差, 增: \"增加{差}\", 减: \"减少{差|绝对}\"}}\n封面: {题: \"基本支出{基本支出}，{‸较上年(项目支出)}\"}\n",
      "G446"),
    Doubt(
      "a row called after another figure",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {‸基本支出: {标签: {项目: 基本支出}, 数: {金额: 项目支出}}}}}\n",
      "G446"),
    Doubt("a condition lost", "数: {项目支出二: ‸合计(支出)}\n封面: {题: \"{项目支出二}\"}\n", "G447"),
    Doubt(
      "a condition exchanged", "数: {项目支出二: ‸\"合计(支出, 支出类型 = 基本支出)\"}\n封面: {题: \"{项目支出二}\"}\n",
      "G447"),
    Doubt("what is denied", "数: {非财政拨款支出: \"合计(支出, 资金来源 ≠ 财政拨款)\"}\n封面: {题: \"{非财政拨款支出}\"}\n"),
    Doubt(
      "a row of another fund",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {‸基金: {标签: {项目: 政府性基金预算}, 条件: 资金来源 = 一般公共预算}}}}\n",
      "G447"),
    Doubt(
      "a title of another kind",
      "表: {‸表1: {名称: 项目支出表, 条件: 支出类型 = 基本支出, 列: {项目: 文字, 金额: 支出预算}, 行: {合计: {标签: {项目: 合计}}}}}\n",
      "G447"),
  ]

  @Test(arguments: doubts)
  func `what can hardly be meant is told`(_ doubt: Doubt) { doubt.expectFound() }

  /// No shipped template is doubted.
  @Test func `shipped templates mean what they say`() throws {
    let shelf = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Templates"
    )
    .standardized.path(percentEncoded: false)
    let reader = TemplateReader(shelves: [shelf])
    let names = reader.names()
    #expect(names.count > 8)
    for name in names {
      let found = reader.checked(name).filter { $0.severity != .note }
      #expect(found.isEmpty, "\(name): \(found.map { "\($0.code.rawValue) \($0.message)" })")
    }
  }
}
