import Foundation
import TestSupport
import Testing

/// Templates nested deeper and written longer than anybody would: a finding, never a signal.
struct TemplateLimitTests {
  private let shelf = TemporaryFolder()

  @Test(arguments: [false, true])
  func `figures that rest on one another in a long chain`(_ isReversed: Bool) throws {
    let chain = (0..<3_000).map { "  甲\($0): 甲\($0 + 1)" } + ["  甲3000: 支出预算"]
    let figures = isReversed ? chain.reversed() : chain
    let run = try check("数:\n  支出预算: 合计(支出)\n" + figures.joined(separator: "\n"))
    #expect(run.status == 1)
    #expect(run.errors.contains("套得太深"), "\(run.errors.prefix(600))")
  }

  @Test func `a sum of very many terms`() throws {
    let run = try check("数:\n  坏: 1" + String(repeating: " + 1", count: 20_000))
    #expect(run.status == 1)
    #expect(run.errors.contains("算式太长"), "\(run.errors.prefix(600))")
  }

  @Test func `phrases that double with every step`() throws {
    let words = (0..<30).map { "  甲\($0): \"{甲\($0 + 1)}{甲\($0 + 1)}\"" } + ["  甲30: 好"]
    let run = try check(
      "词:\n" + words.joined(separator: "\n") + "\n部分: {说明: {文: {坏: \"{甲0}\"}}}")
    #expect(run.status == 1)
    #expect(run.errors.contains("展开后太长"), "\(run.errors.prefix(600))")
  }

  @Test func `phrases in phrases, very deep`() throws {
    let words = (0..<3_000).map { "  甲\($0): \"好{甲\($0 + 1)}\"" } + ["  甲3000: 好"]
    let run = try check(
      "词:\n" + words.joined(separator: "\n") + "\n部分: {说明: {文: {坏: \"{甲0}\"}}}")
    #expect(run.status == 1)
    #expect(run.errors.contains("套得太深"), "\(run.errors.prefix(600))")
  }

  @Test func `thousands of names that are unknown`() throws {
    let figures = (0..<2_000).map { "  甲乙丙丁\($0): 没有这个数\($0)" }
    let run = try check("数:\n" + figures.joined(separator: "\n"))
    #expect(run.status == 1)
  }

  @Test func `templates on one another without end`() throws {
    for level in 0..<40 {
      try shelf.write("名称: 层\(level)\n基于: 层\(level + 1)\n", to: "层\(level)/模板.yaml")
    }
    try shelf.write("名称: 层40\n", to: "层40/模板.yaml")
    let run = try GoujiRun(["template", "check", "层0", "--templates", shelf.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G609]"), "\(run.errors.prefix(600))")
  }

  private func check(_ text: String) throws -> GoujiRun {
    try shelf.write("名称: 甲\n" + text + "\n", to: "甲/模板.yaml")
    return try GoujiRun(["template", "check", "甲", "--templates", shelf.path])
  }
}
