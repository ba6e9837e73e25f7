import GoujiModel
import TestSupport
import Testing

/// Faults in a base that arise only from what a county leaves out.
struct InheritedFaultsTests {
  private static let province = """
    数: {支出额: 合计(支出), 基本: "合计(支出, 支出类型 = 基本支出)"}
    表:
      表1:
        名称: 甲表
        列: {项目: 文字, 备注: 文字, 金额: 支出额}
        行: {合计: {标签: {项目: "{部门.全称}", 备注: 甲}}}
      表2: {名称: 乙表, 列: {项目: 文字, 金额: 基本}, 行: {合计: {标签: {项目: 合计}}}}
    封面: {题: {样式: 大字, 文: "{部门.全称}"}}
    部分: {甲: {文: {表: {表: 全部}}}}
    勾稽: {总数: 表1!合计.金额 = 支出额, 基本: 表2!合计.金额 = 基本}
    样式: {大字: {字号: 30}}

    """

  /// Code, file and line, in order; what the county's own file says stands in 县.
  private func findings(_ county: String, city: String? = nil) -> [String] {
    var files = ["省/省.yaml": Self.province, "县/县.yaml": county]
    if let city { files["市/市.yaml"] = city }
    return TemplateFixture(files).read().findings.filter { $0.code != .unusedFigure }.map {
      let place = $0.place.map { "\($0.file.path.split(separator: "/").last ?? ""):\($0.line)" }
      return "\($0.code.rawValue) \(place ?? "")"
    }
  }

  @Test func `the base has no fault by itself`() {
    #expect(findings("基于: 省\n") == [])
  }

  @Test(arguments: [
    ("封面: 删", "G613 县.yaml:2"), ("封面: {重写: 是, 名: 甲}", "G613 县.yaml:2"),
    ("表: {表2: 删}", "G613 县.yaml:2"), ("表:\n  表1: {行: {合计: {打印: 不印}}}", "G613 县.yaml:3"),
    ("表: {表2: {列: {金额: 删}}}", "G613 县.yaml:2"),
  ])
  func `what serves nothing any more is a hint where it is left out`(
    _ change: String, _ expected: String
  ) {
    #expect(findings("基于: 省\n\(change)\n") == [expected])
  }

  /// The relations over its tables are not asked, as where the tables themselves are left out.
  @Test func `a section left out takes the relations over its tables along`() {
    let parts = Self.province.replacing(
      "部分: {甲: {文: {表: {表: 全部}}}}", with: "部分: {甲: {文: {表: {表: [表1]}}}, 乙: {文: {表: {表: [表2]}}}}")
    let files = ["省/省.yaml": parts, "县/县.yaml": "基于: 省\n部分: {乙: 删}\n"]
    let read = TemplateFixture(files).read()
    #expect(read.findings.map(\.code) == [.leftByRemoval])
    #expect(read.value?.tieOuts.map(\.name) == ["总数"])
  }

  /// A county that lists fewer tables than its base.
  @Test func `relations over a table that is not printed are told once`() {
    let relations = "差: 表2!合计.金额 ≤ 支出额, 和: 表1!合计.金额 ≥ 表2!合计.金额, 基本: 表2!合计.金额 = 基本}"
    let files = [
      "省/省.yaml": Self.province.replacing("基本: 表2!合计.金额 = 基本}", with: relations),
      "县/县.yaml": "基于: 省\n部分: {甲: {文: {表: {表: [表1]}}}}\n",
    ]
    let read = TemplateFixture(files).read()
    #expect(read.findings.map(\.code) == [.malformedTemplate])
    #expect(
      read.findings.first?.message
        == "没有一个部分印表“表2”，用到它的勾稽关系没有数可核对")
    #expect(read.findings.first?.label == "3 条：“差”、“和”、“基本”")
    #expect(read.value?.tieOuts.map(\.name) == ["总数"])
  }

  /// One finding at the county's list for all tables that it does not print.
  @Test func `tables that a county does not list are told together`() {
    let more = "  表3: {名称: 丙表, 列: {项目: 文字, 金额: 基本}, 行: {合计: {标签: {项目: 合计}}}}\n封面"
    let province = Self.province.replacing("封面", with: more)
      .replacing("基本: 表2!合计.金额 = 基本}", with: "基本: 表2!合计.金额 = 基本, 又: 表3!合计.金额 = 基本}")
    let county = "基于: 省\n部分:\n  甲: {文: {表: {表: [表1]}}}\n"
    let found = TemplateFixture(["省/省.yaml": province, "县/县.yaml": county]).read().findings
    #expect(found.map(\.code) == [.malformedTemplate])
    #expect(found.first?.message == "没有一个部分印这 2 张表：表2、表3，用到它们的勾稽关系没有数可核对")
    #expect(found.first?.place?.line == 3)
    #expect(found.first?.place?.file.path.hasSuffix("县.yaml") == true)
    #expect(found.first?.cure.contains("写作“删”") == true)
    let removed = county + "表: {表2: 删, 表3: 删}\n"
    let hints = TemplateFixture(["省/省.yaml": province, "县/县.yaml": removed]).read().findings
    #expect(hints.map(\.code) == [.leftByRemoval, .leftByRemoval])
  }

  /// One of them left out as the advice says is not what brought the others about.
  @Test func `relations that are left over one's own removal are an error still`() {
    let relations = "差: 表2!合计.金额 ≤ 支出额, 基本: 表2!合计.金额 = 基本}"
    let files = [
      "省/省.yaml": Self.province.replacing("基本: 表2!合计.金额 = 基本}", with: relations),
      "县/县.yaml": "基于: 省\n部分: {甲: {文: {表: {表: [表1]}}}}\n勾稽: {差: 删}\n",
    ]
    let read = TemplateFixture(files).read()
    #expect(read.findings.map(\.code) == [.malformedTemplate])
    #expect(read.findings.first?.label == "1 条：“基本”")
  }

  @Test func `what a removal leaves is told once`() {
    let relations = "差: 表2!合计.金额 ≤ 支出额, 基本: 表2!合计.金额 = 基本}"
    let files = [
      "省/省.yaml": Self.province.replacing("基本: 表2!合计.金额 = 基本}", with: relations),
      "县/县.yaml": "基于: 省\n表: {表2: 删}\n",
    ]
    let read = TemplateFixture(files).read()
    #expect(read.findings.map(\.code) == [.leftByRemoval])
    #expect(
      read.findings.first?.message == "删去“表2”以后，基础模板有 2 项用不上了：没有叫“表2”的表……")
    #expect(read.findings.first?.label.hasSuffix("第 10 行") == true)
  }

  @Test(arguments: [
    ("表: {表1: {列: {备注: 删}}}", "G608 县.yaml:2"), ("数: {支出额: 删}", "G602 县.yaml:2"),
  ])
  func `what the base still needs is an error where it is left out`(
    _ change: String, _ expected: String
  ) {
    let found = findings("基于: 省\n\(change)\n")
    #expect(found.contains(expected))
    #expect(!found.contains { $0.contains("省.yaml") })
  }

  @Test func `what a template between leaves out is said there`() {
    #expect(findings("基于: 市\n", city: "基于: 省\n封面: 删\n") == ["G613 市.yaml:2"])
  }

  @Test func `a fault that the base has by itself stays where it is`() {
    let files = [
      "省/省.yaml": Self.province.replacing("字号: 30", with: "字号: 三百"), "县/县.yaml": "基于: 省\n封面: 删\n",
    ]
    let places = TemplateFixture(files).read().findings.filter { $0.severity == .error }
      .map { $0.place?.file.path.split(separator: "/").last ?? "" }
    #expect(places == ["省.yaml"])
  }
}
