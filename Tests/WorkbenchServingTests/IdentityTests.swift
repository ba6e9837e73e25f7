import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import WorkbenchServing

/// A department that tries to have its draft counted elsewhere, by all that a page can send.
struct IdentityTests {
  private static let entries = [
    ("模板: 通川", "模板: 乐山", "模板"), ("年度: 2024", "年度: 2025", "年度"),
    ("地区: 达州市通川区", "地区: 达州市达川区", "地区"), ("财政级次: 区级", "财政级次: 市级", "财政级次"),
    ("代码: \"201\"", "代码: \"202\"", "部门代码"),
  ]

  private static func county() throws -> (ServedCounty, String) {
    let county = try ServedCounty(invited: true)
    let head = try county.folder.text("全县/甲局/草案.yaml")
      .replacing("代码: \"185\"", with: "代码: \"201\"")
    try county.folder.write(head, to: "全县/甲局/草案.yaml")
    return (county, head)
  }

  @Test func `nothing of it is offered in place, nor written`() async throws {
    let (county, head) = try Self.county()
    let page = "/d/\(county.id("甲局"))"
    let lines = head.components(separatedBy: "\n")
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let office = try await client.session(county.tokens["财政部门"] ?? "")
      for (old, new, words) in Self.entries {
        let line = try #require(lines.firstIndex { $0.contains(old) })
        let column = lines[line].distance(
          from: lines[line].startIndex, to: try #require(lines[line].range(of: old)).lowerBound)
        let at = "草案.yaml:\(line + 1):\(column + 1)"
        let shown = await client.get("\(page)/entry?at=\(at.inAddress)", own)
        #expect(!shown.text.contains("name=\"text\"") && shown.text.contains("由财政部门定"))
        let hash = try await client.get("\(page)/entry?at=\(at.inAddress)", office).field("hash")
        let value = String(new.split(separator: ": ")[1]).replacing("\"", with: "")
        let refused = await client.send(
          ["at": at, "hash": hash, "text": value], to: page + "/entry", own)
        #expect(refused.status == 422 && refused.text.contains("G543"))
        let before = String(old.split(separator: ": ")[1]).replacing("\"", with: "")
        #expect(
          refused.text.contains("\(words)是“\(before)”，这样会改成“\(value)”，没有写入"), "\(refused.text)")
        #expect(!refused.text.contains("name=\"text\""))
      }
      #expect(try county.folder.text("全县/甲局/草案.yaml") == head)
      // The rest is its own.
      let line = try #require(lines.firstIndex { $0.contains("简称: 通川区人社局") })
      let written = try await client.edit("草案.yaml:\(line + 1):3", to: "甲", of: page, own)
      #expect(written.status == 303)
    }
  }

  @Test func `no form and no earlier version brings it in`() async throws {
    let (county, head) = try Self.county()
    let page = "/d/\(county.id("甲局"))"
    func form(_ head: String) throws -> [UInt8] {
      try county.folder.write(head, to: "全县/甲局/草案.yaml")
      let made = try FormExport(workbench: Workbench(draft: "\(county.path)/甲局"))
        .workbook(in: county.path)
      return try #require(made.value).bytes
    }
    let same = try form(head)
    let forms = try Self.entries.map { ($0.2, try form(head.replacing($0.0, with: $0.1))) }
    try county.folder.write(head, to: "全县/甲局/草案.yaml")
    let writer = VersionedWriter(folder: "\(county.path)/甲局", within: .none)
    for text in Self.entries.map({ head.replacing($0.0, with: $0.1) }) + [head] {
      #expect(writer.put([(name: "草案.yaml", bytes: Array(text.utf8))]).findings.isEmpty)
    }
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let office = try await client.session(county.tokens["财政部门"] ?? "")
      for (words, bytes) in forms {
        let place = try await client.upload(bytes, called: "甲局.xlsx", to: page + "/form", own)
          .place()
        let shown = await client.get(place, own)
        // With the cell of the form in which it stands.
        #expect(shown.status == 403 && shown.text.contains("填报表没有收：基本情况!B"), "\(shown.text)")
        #expect(shown.text.contains(" \(words)是“"))
        #expect(await client.send([:], to: place + "/take", own).status == 403)
      }
      let place = try await client.upload(same, called: "甲局.xlsx", to: page + "/form", own).place()
      #expect(await client.get(place, own).status == 200)
      // 1 is the head as it is; 2 to 6 are the others.
      let files = await client.get(page + "/files", own).text
      #expect(files.contains("name=\"write\" value=\"1\"") && !files.contains("value=\"2\""))
      for number in 2...6 {
        for (field, value) in [("write", "\(number)"), ("version", "草案.yaml.\(number)")] {
          let refused = await client.send([field: value], to: page + "/restore", own)
          #expect(refused.status == 422 && refused.text.contains("由财政部门定"))
        }
      }
      #expect(try county.folder.text("全县/甲局/草案.yaml") == head)
      #expect(await client.send(["write": "4"], to: page + "/restore", office).status == 303)
      #expect(try county.folder.text("全县/甲局/草案.yaml").contains("地区: 达州市达川区"))
    }
  }

  /// A finding at the year, as where nobody knows it.
  @Test func `beside a finding it is said who changes it`() async throws {
    let (county, head) = try Self.county()
    let page = "/d/\(county.id("甲局"))"
    try county.folder.write(head.replacing("年度: 2024", with: "年度: 二〇二四"), to: "全县/甲局/草案.yaml")
    try await county.serve { served in
      let own = try await served.client.session(county.tokens["甲局"] ?? "")
      let office = try await served.client.session(county.tokens["财政部门"] ?? "")
      let place =
        "草案.yaml:\(head.components(separatedBy: "\n").firstIndex { $0.hasPrefix("年度") }! + 1):"
      let shown = await served.client.get(page + "/", own).text
      #expect(shown.contains("由财政部门改") && !shown.contains("at=\(place.inAddress)"))
      #expect(await served.client.get(page + "/", office).text.contains("at=\(place.inAddress)"))
    }
  }

  @Test func `the first form fills an empty folder, under the name on the roster`() async throws {
    let (county, head) = try Self.county()
    let folder = "全县/甲局"
    let made = try FormExport(workbench: Workbench(draft: "\(county.path)/甲局"))
      .workbook(in: county.path)
    let bytes = try #require(made.value).bytes
    try county.folder.write(head.replacing("全称: 甲局", with: "全称: 戊局"), to: folder + "/草案.yaml")
    let otherMade = try FormExport(workbench: Workbench(draft: "\(county.path)/甲局"))
      .workbook(in: county.path)
    let other = try #require(otherMade.value).bytes
    let files = FileManager.default
    try files.removeItem(atPath: "\(county.path)/甲局")
    try files.createDirectory(atPath: "\(county.path)/甲局", withIntermediateDirectories: true)
    let page = "/d/\(county.id("甲局"))"
    try await county.serve { served in
      let client = served.client
      let own = try await client.session(county.tokens["甲局"] ?? "")
      let refused = try await client.upload(other, called: "戊局.xlsx", to: page + "/form", own)
        .place()
      #expect(await client.get(refused, own).status == 403)
      let place = try await client.upload(bytes, called: "甲局.xlsx", to: page + "/form", own).place()
      let seen = try await client.get(place, own).field("seen")
      let taken = await client.send(["seen": seen], to: place + "/take", own)
      #expect(taken.headers["location"] == "\(page)/files?taken=new#versions")
      #expect(try county.folder.text(folder + "/草案.yaml").contains("全称: 甲局"))
    }
  }
}
