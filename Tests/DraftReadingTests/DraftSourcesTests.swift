import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

/// Which drafts a report is read from.
struct DraftSourcesTests {
  private static func loader() -> DraftLoader {
    DraftLoader(
      templates: TemplateLookup { name, _ in
        Outcome(
          NamedTemplate(chain: [name.value], fileShapes: { [] }) {
            preconditionFailure("no template is decoded")
          })
      })
  }

  /// Folders beside one another, each with a head.
  private static func drafts(_ heads: [String: String]) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for (name, head) in heads { try folder.write(head + "\n", to: "\(name)/草案.yaml") }
    return folder
  }

  /// Steps of names resolved: `部门/../乙` is 乙.
  private static func names(_ sources: DraftSources) -> [String] {
    sources.drafts.map { String($0.split(separator: "/").last ?? "") }
  }

  /// 甲 names 乙 as last year's, whose own last year does not matter there; it does where 乙 is a unit.
  @Test func `a unit that another draft named before is still followed`() throws {
    let folder = try Self.drafts([
      "部门": "模板: 部\n单位: [../甲, ../乙]", "甲": "模板: 甲\n上年草案: ../乙",
      "乙": "模板: 乙\n上年草案: ../丙", "丙": "模板: 丙\n上年草案: ../丁", "丁": "模板: 丁",
    ])
    let sources = Self.loader().sources(of: folder.path("部门"))
    #expect(Set(Self.names(sources)) == ["部门", "甲", "乙", "丙"])
    #expect(sources.drafts.first == folder.path("部门"))
    #expect(sources.templates == ["部", "甲", "乙", "丙"])
    // What is changed there makes the package another one.
    let loader = Self.loader()
    let before = try #require(loader.basis(of: folder.path("部门")))
    try folder.write("模板: 丁\n年度: 2024\n", to: "丁/草案.yaml")
    #expect(loader.basis(of: folder.path("部门")) == before)
    try folder.write("模板: 丙\n年度: 2023\n", to: "丙/草案.yaml")
    #expect(loader.basis(of: folder.path("部门")) != before)
  }

  @Test func `drafts that name one another in a ring are walked once`() throws {
    let folder = try Self.drafts(["甲": "模板: 甲\n单位: [../乙]", "乙": "模板: 甲\n单位: [../甲]"])
    let sources = Self.loader().sources(of: folder.path("甲"))
    #expect(Self.names(sources) == ["甲", "乙"])
    #expect(sources.templates == ["甲"])
  }

  @Test func `what is missing is watched for, and is no basis`() throws {
    let folder = try Self.drafts(["甲": "模板: 甲\n上年草案: ../没有"])
    let sources = Self.loader().sources(of: folder.path("甲"))
    #expect(Self.names(sources) == ["甲", "没有"])
    #expect(sources.templates == ["甲"])
    #expect(Self.loader().basis(of: folder.path("甲")) == nil)
    #expect(Self.loader().sources(of: folder.path("没有")).templates == nil)
  }
}
