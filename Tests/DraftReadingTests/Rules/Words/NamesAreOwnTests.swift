import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct NamesAreOwnTests {
  private let names: DraftNames = {
    let place = SampleBudget.head
    let units = SampleBudget.ledger("单位", "代码,名称,性质\n185001,通川区人社局机关,行政\n185002,通川区社保中心,事业")
    return DraftNames(
      identity: [
        "地区": Located("达州市通川区", at: place),
        "部门.全称": Located("达州市通川区人力资源和社会保障局", at: place),
        "部门.简称": Located("通川区人社局", at: place),
      ], ledgers: [units])
  }()

  @Test(arguments: [
    "‸宣汉县教育局（以下简称县教育局）主管教育。", "‸宣汉县人力资源和社会保障局主管。", "‸我县就业稳定。", "‸我委做好服务。",
    "‸本院主管审判。", "‸本校设有三系。", "‸我镇经济向好。", "‸达川区人社局主管。", "‸本县就业稳定。",
    "‸达州市达川区人力资源和社会保障局", "新的一年，‸大竹县人力资源和社会保障局坚持稳中求进。", "2024年‸大竹县人社局坚持稳中求进。",
    "通川区人社局（以下简称‸达川区人社局）主管。", "达州市通川区人力资源和社会保障局（以下简称“‸通川区民政局”）主管。",
    "新的一年，‸通川区民政局坚持稳中求进。", "本局是‸达川区人民政府的工作部门。",
  ])
  func `a name of others is told where it stands`(_ text: String) {
    let found = NamesAreOwn.findings(SampleText.make(text), names)
    #expect(found.map(\.code) == [.foreignName])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "达州市通川区人力资源和社会保障局（以下简称通川区人社局）主管。", "由达州市人力资源和社会保障局牵头。", "市人力资源和社会保障局下达。", "我局做好服务。", "我区就业稳定。",
    "本中心负责经办。", "各县人力资源和社会保障局配合。", "《社会保险法》（以下简称《保险法》）", "三支一扶（以下简称三扶）", "基本局面稳定。", "市教育局配合。",
    "日本校友",
    "通川区人力资源和社会保障局", "我们做好", "本部门", "本区域", "通川区人社局主管。", "市人社局下达。", "各区人社局配合。",
    "配合市人力资源和社会保障局做好工作。", "对省人力资源和社会保障局负责。", "四川省达州市通川区人力资源和社会保障局", "协助县人力资源和社会保障局",
    "（以下简称市人力资源和社会保障局）", "支持区人力资源和社会保障局工作。", "本局是通川区人民政府的工作部门。", "会同区民政局、通川区财政局坚持标准。",
    "通川区人社局坚持稳中求进。", "达州市通川区人力资源和社会保障局（以下简称“区人社局”）主管。", "完成达州市人民政府交办的事项。",
    "由通川区财政局坚持公开。", "新成立的县人力资源和社会保障局", "浙江省舟山市普陀区人社局来通开展协作。", "宣汉县人社局、大竹县人社局派员参加。",
  ])
  func `its own names, those above it and general words are left alone`(_ text: String) {
    #expect(NamesAreOwn.findings(SampleText.make(text), names).isEmpty)
  }

  /// Whatever stands before it says that it is another's: the department works with it.
  @Test(arguments: [
    "会同", "与", "和", "同", "及", "向", "由", "联合", "学习", "接待", "区财政局、", "会同区财政局、", "通川区人社局与", "通川区人社局会同",
    "借鉴", "赴",
  ])
  func `the same office of a neighbour as a partner is left alone`(_ joint: String) {
    for name in ["达川区人力资源和社会保障局", "宣汉县人社局", "达州市达川区人社局"] {
      let text = "我局做好服务，\(joint)\(name)推进劳务协作。"
      #expect(NamesAreOwn.findings(SampleText.make(text), names).isEmpty, "\(text)")
    }
  }

  @Test
  func `the offices of a city's own counties are left alone, those of another city's are told`() {
    let place = SampleBudget.head
    let names = DraftNames(
      identity: [
        "地区": Located("遂宁市", at: place), "财政级次": Located("市级", at: place),
        "部门.全称": Located("遂宁市人力资源和社会保障局", at: place),
        "部门.简称": Located("遂宁市人社局", at: place),
      ], ledgers: [])
    #expect(NamesAreOwn.findings(SampleText.make("船山区人社局负责经办。"), names).isEmpty)
    #expect(NamesAreOwn.findings(SampleText.make("蓬溪县人社局负责经办。"), names).isEmpty)
    for other in ["南充市顺庆区人社局主管。", "南充市人社局主管。"] {
      #expect(NamesAreOwn.findings(SampleText.make(other), names).count == 1, "\(other)")
    }
  }

  @Test func `without a name of the department nothing is said`() {
    let nameless = DraftNames(identity: [:], ledgers: [])
    #expect(NamesAreOwn.findings(SampleText.make("我县就业稳定。"), nameless).isEmpty)
  }
}
