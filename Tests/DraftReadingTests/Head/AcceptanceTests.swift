import GoujiModel
import SourceReading
import TestSupport
import Testing

@testable import DraftReading

struct AcceptanceTests {
  private func read(_ text: String) -> Outcome<[Acceptance]> {
    let root = YAMLNode.parse(SourceFile(path: "草案/草案.yaml", text: text)).value
    return root?[HeadKey.accepted].map(Acceptance.read) ?? Outcome([])
  }

  @Test(arguments: [
    "已核:\n  - G206@支出.csv:2: 冲回", "已核: [{G206@支出.csv:2: 冲回}]", "已核: {G206@支出.csv:2: 冲回}",
    "已核:\n  - g206 @ 支出.csv：2: 冲回",
  ])
  func `an entry is read in every way in which YAML writes it`(_ text: String) throws {
    let read = read(text)
    #expect(read.findings.isEmpty)
    #expect(read.value.map(\.code) == [.negativeAmount])
    #expect(read.value.map(\.reason) == ["冲回"])
  }

  @Test(arguments: [
    ("已核:\n  - G201@支出.csv:2: 新设", "G286"), ("已核:\n  - G206@支出.csv:2:", "G286"),
    ("已核:\n  - 支出.csv:2: 冲回", "G286"), ("已核:\n  - 冲回", "G115"), ("已核: 冲回", "G115"),
  ])
  func `errors, missing reasons and other shapes are refused`(_ text: String, _ code: String) {
    let read = read(text)
    #expect(read.value.isEmpty)
    #expect(read.findings.map(\.code.rawValue) == [code])
  }

  @Test func `an entry accepts the finding of its code at its place, and no other`() {
    let acceptances = Acceptances(
      draft: "草案", entries: read("已核:\n  - G206@支出.csv:2: 冲回\n  - G212@支出.csv:3: 两笔").value)
    let file = SourceFile(path: "草案/支出.csv", text: "甲\n乙\n丙\n")
    let findings = [(FindingCode.negativeAmount, 2), (.negativeAmount, 3), (.retiredName, 2)].map {
      Finding($0, at: Place(file: file, line: $1, column: 1), "")
    }
    let judged = acceptances.judged(findings, isWhole: true)
    #expect(judged.accepted.map(\.reason) == ["冲回"])
    #expect(
      judged.open.map(\.brief) == ["G206 支出.csv:3:1", "G205 支出.csv:2:1", "G285 草案.yaml:3:5"])
    #expect(acceptances.judged(findings, isWhole: false).open.count == 2)
  }

  @Test func `an entry names the line by words in it`() throws {
    let file = SourceFile(
      path: "草案/支出.csv", text: "单位,科目\n\"101\",2120899,30201\n101,2120899,30227\n")
    let findings = [2, 3].map {
      Finding(.negativeAmount, at: Place(file: file, line: $0, column: 1), "")
    }
    let judged = { (position: String) in
      Acceptances(draft: "草案", entries: self.read("已核:\n  - G206@\(position): 已核对").value)
        .judged(findings, isWhole: true)
    }
    #expect(judged("支出.csv#2120899+30201").accepted.count == 1)
    #expect(judged("支出.csv#2120899").accepted.count == 2)
    #expect(judged("支出.csv#30201+101").accepted.count == 1)
    // Part of a cell is no cell, and another file is another.
    #expect(
      judged("支出.csv#21208").open.map(\.code) == [
        .negativeAmount, .negativeAmount, .acceptsNothing,
      ])
    #expect(judged("收入.csv#2120899").accepted.isEmpty)
    let sheet = SourceFile(path: "某局.xlsx", text: "单位\t科目\n101\t2120899\n", sheet: "支出")
    let ofForm = Finding(.negativeAmount, at: Place(file: sheet, line: 2, column: 3), "")
    #expect(
      Acceptances(draft: "某局.xlsx", entries: read("已核:\n  - G206@支出#2120899: 已核对").value)
        .judged([ofForm], isWhole: true).accepted.count == 1)
    let prose = SourceFile(path: "草案/文字.md", text: "# 职能\n\n实施以工代赈项目。\n")
    #expect(
      Acceptances(draft: "草案", entries: read("已核:\n  - G206@文字.md#以工代赈: 已核对").value)
        .judged(
          [Finding(.negativeAmount, at: Place(file: prose, line: 3, column: 1), "")], isWhole: true
        )
        .accepted.count == 1)
  }

  @Test(arguments: ["草案", "某局.xlsx"])
  func `a relation of the template is named, and one entry accepts one finding`(
    _ draft: String
  ) throws {
    let head = SourceFile(path: "草案/草案.yaml", text: "模板: 样板\n")
    let findings = ["会议经费", "公用经费", "批复：办公 楼", "批复：办公 楼"].map {
      Finding(.doubtfulRelation, at: Place(file: head, line: 1, column: 1), "", subject: $0)
    }
    let judged = { (positions: String...) in
      let lines = positions.map { "\n  - G307@\($0): 已核对" }.joined()
      return Acceptances(draft: draft, entries: self.read("已核:" + lines).value)
        .judged(findings, isWhole: true)
    }
    #expect(judged("会议经费").accepted.map(\.finding.subject) == ["会议经费"])
    #expect(judged("批复：办公楼").accepted.count == 1)
    #expect(judged("批复：办公楼", "批复：办公 楼").accepted.count == 2)
    // The line, the relation alone and its beginning say less than was looked at.
    for less in ["批复", "会议", "批复：3#楼维修", "批复：甲!乙"] {
      #expect(judged(less).accepted.isEmpty)
      #expect(judged(less).open.map(\.code).contains(.acceptsNothing))
    }
    #expect(judged("草案.yaml:1").accepted.isEmpty)
    #expect(Acceptances.entry(for: findings[2], in: draft) == "G307@批复:办公楼")
  }

  @Test func `lines of a form are named by sheet and cell`() throws {
    let acceptances = Acceptances(
      draft: "某局.xlsx", entries: read("已核:\n  - G206@支出!B2: 冲回\n  - G212@支出.csv:3: 两笔").value)
    let sheet = SourceFile(path: "某局.xlsx", text: "单位\t预算数\n甲\t-3\n", sheet: "支出")
    let finding = Finding(.negativeAmount, at: Place(file: sheet, line: 2, column: 3), "")
    let judged = acceptances.judged([finding], isWhole: true)
    #expect(judged.accepted.count == 1)
    // What stands in a file's line is for the folder to tell.
    #expect(judged.open.isEmpty)
    #expect(Acceptances.entry(for: finding, in: "某局.xlsx") == "G206@支出!B2")
  }

  @Test func `how to accept a finding is said from the draft's folder`() {
    let file = SourceFile(path: "Drafts/某局/支出.csv", text: "甲\n乙\n")
    let finding = Finding(.negativeAmount, at: Place(file: file, line: 2, column: 1), "")
    #expect(Acceptances.entry(for: finding, in: "Drafts/某局") == "G206@支出.csv:2")
  }
}
