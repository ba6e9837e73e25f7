import GoujiModel
import Testing

@testable import DraftReading

struct NamesFitTests {
  private func says(_ replaced: String, with new: String, units: String? = nil) -> [String] {
    RuleFixture().says(
      .nameUnlikely, ["草案.yaml": RuleFixture.head("", units: units).replacing(replaced, with: new)])
  }

  @Test func `a department of the next district`() {
    #expect(
      says("全称: 达州市通川区某局", with: "全称: ‸达州市达川区某局") == [
        "“达州市达川区某局”不像是“地区”所填的“达州市通川区”的"
      ])
  }

  @Test(arguments: [
    ("宣汉县财政局", "达州市通川区", true), ("达州市达川区财政局", "达州市通川区", true), ("达州市通川区财政局", "达州市通川区", false),
    ("通川区财政局", "达州市通川区", false), ("中共通川区委党校", "达州市通川区", false), ("达州市第一小学", "达州市通川区", false),
    ("重庆市永川区人社局", "重庆市永川区", false), ("重庆市铜梁区人社局", "重庆市永川区", true),
    ("达州市经济开发区管委会", "达州市通川区", false), ("莲花湖景区管理局", "达州市通川区", false),
    ("乐山市人社局", "乐山市", false), ("区财政局", "达州市通川区", false), ("某县档案局", "某县", false),
    ("四川省达州市通川区财政局", "达州市通川区", false), ("北城社区服务中心", "达州市通川区", false),
    ("老城区管委会", "云岭县", false), ("云岭老区建设中心", "云岭县", false), ("上海市宝山区财政局", "上海市普陀区", true),
  ])
  func `names of other places`(_ name: String, _ region: String, _ isElsewhere: Bool) {
    #expect(NamesFit.isElsewhere(name, region) == isElsewhere)
  }

  @Test func `a level that the region has not`() {
    let region = "地区: 达州市通川区"
    #expect(
      says(region, with: region + "\n财政级次: ‸县级") == ["“财政级次”填“县级”，“地区”是“达州市通川区”"])
    #expect(says(region, with: region + "\n财政级次: 区级") == [])
    #expect(says(region, with: region + "\n财政级次: 市级") == [])
  }

  @Test(arguments: ["通川区某局", "某局", "我局", "区某局", "本部门", "某局（本级）"])
  func `short names that are parts`(_ name: String) {
    #expect(says("全称: 达州市通川区某局", with: "全称: 达州市通川区某局\n  简称: \(name)") == [])
  }

  @Test func `a short name of another office`() {
    #expect(
      says("全称: 达州市通川区某局", with: "全称: 达州市通川区某局\n  简称: ‸通川区民政局")
        == ["“简称”填“通川区民政局”，不像是“达州市通川区某局”的简称"])
    #expect(says("全称: 达州市通川区某局", with: "全称: 达州市通川区某局\n  表列名称: ‸通川区民政局部门").count == 1)
    #expect(says("全称: 达州市通川区某局", with: "全称: 达州市通川区某局\n  表列名称: 达州市通川区某局部门") == [])
  }

  @Test func `a short name of the same office in the next district`() {
    // Its characters are those of the full name, in their order.
    #expect(
      says("全称: 达州市通川区某局", with: "全称: 达州市通川区某局\n  简称: ‸达川区某局")
        == ["“简称”填“达川区某局”，不像是“地区”所填的“达州市通川区”的"])
    #expect(says("全称: 达州市通川区某局", with: "全称: 达州市通川区某局\n  简称: 通川区某局") == [])
    let branch = "全称: 达州市某局通川区分局\n  简称: 通川区某分局"
    #expect(says("全称: 达州市通川区某局", with: branch) == [])
    #expect(!NamesFit.isElsewhere("经开区管委会", "达州市通川区"))
    #expect(!NamesFit.isElsewhere("综保区管委会", "达州市通川区"))
  }

  @Test func `codes of units begin with the department's`() {
    #expect(says("代码: \"101\"", with: "代码: ‸\"110\"") == ["部门代码是 110，单位代码 101001 不以它开头"])
    #expect(says("代码: \"101\"", with: "代码: \"101001\"") == [])
    #expect(
      says(
        "x", with: "x",
        units: RuleFixture.office + RuleFixture.centre
          + "  - ‸{代码: \"201003\", 名称: 某站, 性质: 事业}\n"
      ).count == 1)
  }
}
