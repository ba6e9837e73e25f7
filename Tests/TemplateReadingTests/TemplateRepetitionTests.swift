import GoujiModel
import TestSupport
import Testing

/// What a county says although its base says the same. `‸` marks each finding.
struct TemplateRepetitionTests {
  private static let base = """
    数: {甲: 合计(支出), 乙: 合计(收入)}
    封面: {题: 甲, 尾: {文: 乙}}
    选项: {标题编号: [一、, （一）]}
    目录: {标题: 目录, 级: 2}

    """

  @Test(arguments: [
    "封面: {‸题: 甲, 尾: {文: 丙}}\n",
    "‸封面: {题: 甲}\n",
    "‸封面: {尾: {文: 乙}, 题: 甲}\n",
    "封面: {‸尾: {文: 乙}, 新: 乙}\n",
    "‸选项: {标题编号: [一、, （一）]}\n",
    "选项: {标题编号: [一、]}\n",
    "封面: {题: }\n",
    "封面: {重写: 是, 题: 甲}\n",
    "封面: {题: 删}\n",
    "‸封面: {顺序: [题, 尾]}\n",
    "封面: {顺序: [尾, 题]}\n",
    "封面: {‸顺序: [题], 题: 丙}\n",
    "封面: {顺序: [题, 尾], 新: {之前: 尾, 文: 丙}}\n",
    "封面: {题: {之后: 尾, 文: 甲}}\n",
    "封面: {尾: &a {文: 乙}, 新: *a}\n",
    "‸目录: {级: 2}\n‸数: {乙: 合计(收入)}\n",
  ])
  func `what repeats the base is a note at the highest entry`(_ own: String) {
    let fixture = TemplateFixture(["县/模板.yaml": "基于: 省\n" + own, "省/模板.yaml": Self.base])
    let findings = fixture.read().findings.filter {
      $0.severity == .error || $0.code == .repeatsBase
    }
    #expect(findings.map(\.brief) == fixture.marks.map { "G612 \($0)" })
  }

  @Test func `only the template asked for is searched`() {
    let fixture = TemplateFixture([
      "县/模板.yaml": "基于: 市\n", "市/模板.yaml": "基于: 省\n封面: {题: 甲}\n", "省/模板.yaml": Self.base,
    ])
    #expect(fixture.read("县").findings.filter { $0.code == .repeatsBase }.isEmpty)
    #expect(fixture.read("市").findings.filter { $0.code == .repeatsBase }.count == 1)
  }
}
