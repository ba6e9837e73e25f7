import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// The report of a unit does not call it a department, and the other way round.
struct UnitWordingTests {
  @Test func `the report of a unit says 单位 where that of a department says 部门`() throws {
    let department = try Self.words(of: DraftCopy())
    let unit = try Self.words(
      of: DraftCopy([.replace("草案.yaml", "财政级次: 区级\n", with: "财政级次: 区级\n主体: 单位预算\n")]))
    #expect(department.title.hasSuffix("2024年部门预算"))
    #expect(unit.title.hasSuffix("2024年单位预算"))
    #expect(department.text.contains("部门收支总表"))
    #expect(unit.text.contains("单位收支总表"))
    #expect(unit.text.contains("二、单位构成"))
    for word in ["部门预算", "本部门", "部门单位构成", "部门收支总表", "部门整体支出", "部门："] {
      #expect(!unit.text.contains(word), "\(word)")
    }
    for word in ["单位预算", "本单位", "单位收支总表", "单位整体支出"] {
      #expect(!department.text.contains(word), "\(word)")
    }
  }

  @Test func `an unknown 主体 is a finding`() throws {
    let draft = try DraftCopy([.append("草案.yaml", "主体: ‸科室\n")])
    let run = try GoujiRun.build(draft)
    #expect(try run.findings() == draft.marks.map { "G202 \($0)" })
  }

  @Test func `a word that only one kind has is a finding`() throws {
    let draft = try DraftCopy([
      .replace("../Templates/四川/模板.yaml", "本称: 本单位, ", with: "")
    ])
    let run = try GoujiRun.build(draft)
    #expect(try run.findings() == ["G608 模板.yaml:30:7"])
  }

  private static func words(of draft: DraftCopy) throws -> (title: String, text: String) {
    let report = try #require(Workbench(draft: draft.path).report().value)
    var lines: [String] = []
    for block in report.parts.flatMap(\.blocks) {
      switch block {
      case .heading(let heading): lines.append(heading.words.text)
      case .paragraph(let paragraph):
        lines.append(
          paragraph.inlines.map { if case .text(let text, _) = $0 { text } else { "" } }.joined())
      case .table(let table):
        lines += [table.title.text, table.leftLine.text]
        for cell in table.rows.flatMap(\.cells) {
          if case .text(let text, _) = cell.content { lines.append(text) }
        }
      default: break
      }
    }
    // 表列名称 is the draft's own.
    let text = lines.joined(separator: "\n")
      .replacing("达州市通川区人力资源和社会保障局部门", with: "局")
    return (report.identity.title.text, text)
  }
}
