import ArgumentParser
import Testing
@testable import BudgetWorkbench
@testable import gouji

struct PlainArgumentsTests {
  @Test(arguments: [
    ["草案"], ["草案", "另一份"], ["草案", "--out", "甲"], ["--templates", "乙", "草案", "--out", "甲"],
  ])
  func `A draft and folders are read as the argument parser reads them`(_ words: [String]) throws {
    let plain = try #require(BuildCommand.plain(words))
    let parsed = try BuildCommand.parse(words)
    #expect(plain.out == parsed.out)
    #expect(plain.options.drafts == parsed.options.drafts)
    #expect(plain.options.templates == parsed.options.templates)
    #expect(plain.options.format == parsed.options.format)
  }

  @Test(arguments: [
    [], ["草案", "--out"], ["草案", "--out", "--help"], ["草案", "--format", "json"],
    ["草案", "--out=甲"], ["草案", "--out", "甲", "--out", "乙"], ["-h"], [""],
  ])
  func `Anything else is left to the argument parser`(_ words: [String]) {
    #expect(BuildCommand.plain(words)?.out == nil)
  }
}
