import GoujiModel
import TemplateReading
import TestSupport
import Testing

/// Names that are not known, by the thousand: each is told, what it may have meant for the first.
struct CrowdedNamesTests {
  @Test func `what a name may have meant is not looked for without end`() throws {
    let folder = TemporaryFolder()
    let figures = (1...3_000).map { "  甲乙丙丁\($0): 甲乙丙丁戊\($0)\n" }.joined()
    try folder.write("名称: 甲\n数:\n" + figures, to: "Templates/甲/模板.yaml")
    let findings = TemplateReader(shelves: [folder.path("Templates")]).checked("甲")
      .filter { $0.code == .unknownFigure }
    #expect(findings.count == 3_000)
    #expect(findings.first?.cure.isEmpty == false)
    #expect(findings.last?.cure.isEmpty == true)
  }

  @Test func `of very many candidates the first are compared`() {
    let names = (0..<10_000).map { "名称\($0)" }
    #expect(Suggestion.nearest(to: "名称x4000", among: names).contains("名称4000"))
    #expect(!Suggestion.nearest(to: "名称x9000", among: names).contains("名称9000"))
  }
}
