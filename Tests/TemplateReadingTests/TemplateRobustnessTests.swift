import GoujiModel
import TestSupport
import Testing

struct TemplateRobustnessTests {
  /// Characters replaced, removed and added, values put in one another's place.
  @Test func `no damage to a template stops the reader, and every place lies in its file`() {
    var random = Chance.printed()
    for _ in 0..<300 {
      let fixture = TemplateFixture(damaged(Self.template, &random))
      for finding in fixture.read().findings {
        guard let place = finding.place, !place.file.text.isEmpty else { continue }
        let line = place.file.line(place.line)
        #expect(place.line >= 1 && place.column >= 1 && place.length >= 1)
        #expect(place.column <= line.unicodeScalars.count + 1, "\(finding.brief) \(line)")
      }
    }
  }

  @Test func `without damage there is nothing to report`() {
    #expect(TemplateFixture(Self.template).read().findings.map(\.message) == [])
  }

  private func damaged(_ text: String, _ random: inout Chance) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<characters.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: characters[index] = "{}[]:,\"'*&|>-甲1\n　".randomElement(using: &random)!
      case 1: characters.removeSubrange(index..<min(index + 5, characters.count))
      case 2:
        characters.insert(contentsOf: Self.fragments.randomElement(using: &random)!, at: index)
      default:
        let words = text.split(whereSeparator: { " :,{}[]\n\"".contains($0) })
        characters.insert(contentsOf: words.randomElement(using: &random)!, at: index)
      }
    }
    return String(characters)
  }

  private static let fragments = ["[甲]", "{甲: 乙}", "\"\"", "删", "{序|甲}", "-1", "1e9", "\n- ", ": "]

  private static let template = """
    文件名: "{部门.全称}{年度}年部门预算"
    选项: {金额单位: 万元, 表内金额: {小数: 2, 千分位: 是}, 标题编号: [第一部分　, 一、]}
    称谓: {事业收入: 单位事业收入}
    台账: {车辆: {单位: 单位, 牌号: 必填 文字, 原值: 金额}}
    填报: {车辆数: {类型: 个数, 默认: 0}}
    数:
      支出额: 合计(支出)
      基本支出: 合计(支出, 支出类型 = 基本支出)
      差额: 支出额 - 上年(支出额)
      车辆原值: 合计(车辆.原值)
    词:
      占: {参数: [部分, 全体], 式: {比: "占比(部分, 全体)"}, 看: 比, 正: "，占{比|两位}", 缺: ""}
      增减: {看: 差额, 增: "增加{差额|绝对}", 减: "减少{差额|绝对}，原因是{原因.支出额}", 平: 持平}
    列举:
      类清单: {条件: 项目 = 空, 每: 功能科目.类, 有数: 支出额, 文: "{功能科目.名称}{支出额}", 分隔: ；, 空: 无}
    表:
      表1:
        名称: 支出表
        右行: "单位：{金额单位}"
        空表注: 本表为空。
        列:
          项目: {数: 文字, 宽: 4, 并: "{单位.代码}"}
          支出:
            列: {合计: {数: 支出额, 和: 是}, 基本: 基本支出, 项目支出: {数: 支出额, 条件: 支出类型 = 项目支出}}
        行:
          合计:
            标签: {项目: 合计}
            强调: 合计
            行: {单位: {每: 单位, 全部: 是, 标签: {项目: "{序|1}. {单位.名称}"}, 缩进: 1}}
      表2:
        名称: 车辆表
        栅格: [2, 1]
        行: {头: {格: [牌号, 原值]}, 车: {每条: 车辆, 格: ["{车辆.牌号}", {数: 车辆原值}]}}
    封面: {题: {样式: 封面标题, 文: "{部门.全称}"}}
    目录: {标题: 目录, 级: 2}
    部分:
      说明:
        文:
          总述: "支出{支出额}{占(基本支出, 支出额)}，{增减}。其中：{类清单}。车辆{车辆数}辆。"
          各表: {表: 全部}
    勾稽: {甲: "表1!合计.合计 = 表1!合计.基本 + 表1!合计.项目支出"}
    样式: {正文: {字号: 16, 行距: 28}, 页面: {上: 37}}

    """
}
