import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Pages and open data are told by the figure, and by both values.
struct MadeFilesTests {
  private func findings(
    _ extra: PackageExtra, _ change: (String) throws -> String
  ) throws -> [Finding] {
    let fixture = VerifyFixture.of("tongchuan-2024")
    let right = try extra.bytes(of: fixture.drafted)
    let changed = try change(String(decoding: right, as: UTF8.self))
    return MadeFileVerifier(
      report: fixture.drafted.report, path: "甲\(extra.ending)", option: extra.option, right: right
    ).findings(Array(changed.utf8))
  }

  private func once(_ old: String, _ new: String) -> (String) throws -> String {
    { text in
      let range = try #require(text.firstRange(of: old))
      return text.replacingCharacters(in: range, with: new)
    }
  }

  @Test func `nothing is told of what is equal`() throws {
    #expect(try findings(.page) { $0 }.isEmpty)
    #expect(try findings(.data) { $0 }.isEmpty)
  }

  /// 收入额 of the first sentence, and the first row of 表1.
  @Test func `a page`() throws {
    let sentence = try findings(.page, once(">764.33万元</data>", ">764.34万元</data>"))
    #expect(sentence.map(\.message) == ["文字里的“收入额”是“764.34万元”，应为“764.33万元”"])
    let cell = try findings(.page, once("value=\"7643300\">764.33<", "value=\"7643300\">764.34<"))
    #expect(cell.map(\.message) == ["表1第1行“一、一般公共预算拨款收入”的“收入/预算数”是“764.34”，应为“764.33”"])
    let hidden = try findings(
      .page, once("id=\"f5\" value=\"7643300\"", "id=\"f5\" value=\"7643400\""))
    #expect(hidden.map(\.message) == ["文字里的“收入额”的数据值（value）是“7643400”，应为“7643300”"])
    let words = try findings(.page, once("统一管理", "分别管理"))
    #expect(words.count == 1 && words[0].message.contains("分别管理"))
    let more = try findings(.page, once("</body>", "<p>另有支出100万元</p>\n</body>"))
    #expect(more.map(\.message) == ["多了一行：“另有支出100万元”"])
  }

  @Test func `open data`() throws {
    let printed = try findings(.data, once("7643300,元,764.33", "7643300,元,764.34"))
    #expect(
      printed.map(\.message) == ["表1“一、一般公共预算拨款收入”的“收入/预算数”：“印出”是“764.34”，应为“764.33”"])
    let exact = try findings(.data, once("7643300,元,764.33", "7643400,元,764.33"))
    #expect(exact.count == 1 && exact[0].message.hasSuffix("：“数值”是“7643400”，应为“7643300”"))
    let year = try findings(.dataDescriptor, once("\"年度\": 2024", "\"年度\": 2023"))
    #expect(year.count == 1 && year[0].message.contains("2023"))
    #expect(year[0].place?.line == 7)
  }
}
