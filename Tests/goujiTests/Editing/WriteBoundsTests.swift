import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// What decides where a department's draft counts is not for the department to change, whatever it
/// writes with.
struct WriteBoundsTests {
  private static func bounds(_ copy: DraftCopy, listed: String? = nil) -> WriteBounds {
    .ofDepartment(draft: copy.path, templates: nil, listed: listed)
  }

  private static func told(
    _ head: String, _ copy: DraftCopy, listed: String? = nil
  ) -> [String] {
    bounds(copy, listed: listed).findings(against: ["草案.yaml": Array(head.utf8)]).map {
      "\($0.code.rawValue) \($0.message)"
    }
  }

  @Test(arguments: [
    ("模板: 通川", "模板: 乐山", "模板是“通川”，这样会改成“乐山”，没有写入"),
    ("年度: 2024", "年度: 2025", "年度是“2024”，这样会改成“2025”，没有写入"),
    ("地区: 达州市通川区", "地区: 达州市达川区", "地区是“达州市通川区”，这样会改成“达州市达川区”，没有写入"),
    ("地区: 达州市通川区", "地区:", "地区是“达州市通川区”，这样会空着，没有写入"),
    ("地区: 达州市通川区\n", "", "地区是“达州市通川区”，这样会空着，没有写入"),
    ("财政级次: 区级", "财政级次: 市级", "财政级次是“区级”，这样会改成“市级”，没有写入"),
    ("财政级次: 区级", "财政级次: 区级\n主体: 单位", "主体是“部门”，这样会改成“单位”，没有写入"),
    ("代码: \"185\"", "代码: \"186\"", "部门代码是“185”，这样会改成“186”，没有写入"),
    (
      "  全称: 达州市通川区人力资源和社会保障局", "  全称: 达州市通川区财政局",
      "部门全称是“达州市通川区人力资源和社会保障局”，这样会改成“达州市通川区财政局”，没有写入"
    ),
  ])
  func `each of them is refused, with both values`(
    _ old: String, _ new: String, _ words: String
  ) throws {
    let copy = try DraftCopy()
    let head = try copy.text("草案.yaml")
    let changed = head.replacing(old, with: new)
    #expect(changed != head)
    #expect(Self.told(changed, copy) == ["G543 \(words)"])
    // Whoever may write what they want is told nothing.
    #expect(WriteBounds.none.findings(against: ["草案.yaml": Array(changed.utf8)]).isEmpty)
  }

  @Test func `a unit with another department's code is refused, one of its own is not`() throws {
    let copy = try DraftCopy()
    let head = try copy.text("草案.yaml")
    let told = { (code: String) in
      Self.told(
        head.replacing("单位:\n", with: "单位:\n  - {代码: \"\(code)\", 名称: 某中心, 性质: 事业}\n"), copy)
    }
    #expect(told("302001") == ["G543 单位代码 302001 不以部门代码 185 开头，是别的部门的，没有写入"])
    #expect(told("185009") == [])
    #expect(
      Self.told(head.replacing("代码: \"185001\"", with: "代码: \"302001\""), copy)
        == ["G543 单位代码 302001 不以部门代码 185 开头，是别的部门的，没有写入"])
  }

  @Test(arguments: [
    ("简称: 通川区人社局", "简称: 区人社局"), ("表列名称: 达州市通川区人力资源和社会保障局部门", "表列名称: 达州市通川区人力资源和社会保障局"),
    ("填报单位: 元", "填报单位: 万元"), ("机关运行经费: 41.80万元", "机关运行经费: 40万元"),
    ("机关运行经费: 本年人员减少", "机关运行经费: 压减开支"), ("性质: 行政}", "性质: 参公}"),
    ("地区: 达州市通川区", "地区: \"达州市通川区\"   # 引号不算"), ("财政级次: 区级", "财政级次: 区级\n主体: 部门"),
  ])
  func `the rest is the department's`(_ old: String, _ new: String) throws {
    let copy = try DraftCopy()
    let head = try copy.text("草案.yaml")
    let changed = head.replacing(old, with: new)
    #expect(changed != head)
    #expect(Self.told(changed, copy) == [])
  }

  @Test func `a new draft may say all of it once, and the roster says the name`() throws {
    let copy = try DraftCopy([.remove("草案.yaml")])
    let head = try DraftCopy().text("草案.yaml")
    let name = "达州市通川区人力资源和社会保障局"
    #expect(Self.told(head, copy) == [])
    #expect(Self.told(head, copy, listed: name) == [])
    #expect(
      Self.told(head, copy, listed: "甲局") == ["G543 部门全称是“甲局”，这样会改成“\(name)”，没有写入"])
    // Without a year it counts nowhere: what is blank is still to be filled in. The rest stays.
    let unfinished = try DraftCopy([
      .replace("草案.yaml", "年度: 2024", with: "年度:"),
      .replace("草案.yaml", "财政级次: 区级", with: "财政级次:"),
    ])
    #expect(Self.told(head, unfinished) == [])
    #expect(Self.told(head.replacing("模板: 通川", with: "模板: 乐山"), unfinished).count == 1)
    // In one that counts a blank says as much as a word.
    let finished = try DraftCopy([.replace("草案.yaml", "财政级次: 区级", with: "财政级次:")])
    #expect(Self.told(head, finished) == ["G543 财政级次空着，这样会改成“区级”，没有写入"])
  }

  @Test func `the drafts that stand for units stay as they are listed`() throws {
    let copy = try DraftCopy()
    for name in ["甲", "乙"] {
      try FileManager.default.copyItem(
        atPath: copy.path, toPath: copy.folder.appending(path: name).path(percentEncoded: false))
    }
    let head = try copy.text("草案.yaml")
    let unit = head.split(separator: "\n").first { $0.contains("{代码: \"185001\"") }
    let record = try #require(unit)
    let both = head.replacing(record, with: "  - ../甲\n  - ../乙")
    try both.write(toFile: copy.path + "/草案.yaml", atomically: true, encoding: .utf8)
    #expect(
      Self.told(both.replacing("  - ../甲\n  - ../乙", with: "  - ../乙\n  - ../甲/"), copy) == [])
    #expect(
      Self.told(both.replacing("  - ../甲\n", with: ""), copy)
        == ["G543 单位的草案是“../乙、../甲”，这样会改成“../乙”，没有写入"])
    #expect(
      Self.told(head, copy) == ["G543 单位的草案是“../乙、../甲”，这样会空着，没有写入"])
  }

  /// What somebody has broken by hand is no leave to put back whatever there was.
  @Test func `a new draft's units are of the code that it says with them`() throws {
    let copy = try DraftCopy([.remove("草案.yaml")])
    let head = try DraftCopy().text("草案.yaml")
    #expect(Self.told(head, copy) == [])
    #expect(
      Self.told(head.replacing("代码: \"185001\"", with: "代码: \"302001\""), copy)
        == ["G543 单位代码 302001 不以部门代码 185 开头，是别的部门的，没有写入"])
  }

  /// Whoever deletes the head of a draft is not free of it.
  @Test func `of a head that is gone the last version counts`() throws {
    let copy = try DraftCopy()
    let head = try copy.text("草案.yaml")
    let writer = VersionedWriter(folder: copy.path, within: .none)
    let later = head.replacing("简称: 通川区人社局", with: "简称: 区人社局")
    #expect(writer.put([(name: "草案.yaml", bytes: Array(later.utf8))]).findings.isEmpty)
    try FileManager.default.removeItem(atPath: copy.path + "/草案.yaml")
    #expect(Self.told(later, copy) == [])
    #expect(
      Self.told(head.replacing("年度: 2024", with: "年度: 2025"), copy)
        == ["G543 年度是“2024”，这样会改成“2025”，没有写入"])
  }

  @Test func `of a head that cannot be read the last sound version counts`() throws {
    let copy = try DraftCopy()
    let head = try copy.text("草案.yaml")
    let other = head.replacing("地区: 达州市通川区", with: "地区: 达州市达川区")
    let writer = VersionedWriter(folder: copy.path, within: .none)
    // 1: as it was; 2: with the other county; 3: as it was.
    for text in [other, head, "模板: [\n"] {
      #expect(writer.put([(name: "草案.yaml", bytes: Array(text.utf8))]).findings.isEmpty)
    }
    let history = EditHistory(of: copy.path)
    let restorable = Self.bounds(copy).restorable(history.versions(), of: history)
    #expect(restorable.map(\.name) == ["草案.yaml.3", "草案.yaml.1"])
    let bench = Workbench(draft: copy.path)
    let refused = RestoredVersion(bench, within: Self.bounds(copy)).restore("草案.yaml.2")
    #expect(refused.findings.map(\.code) == [.entryNotEdited])
    #expect(RestoredVersion(bench, within: Self.bounds(copy)).restore("草案.yaml.3").findings.isEmpty)
    #expect(try copy.text("草案.yaml") == head)
  }
}
