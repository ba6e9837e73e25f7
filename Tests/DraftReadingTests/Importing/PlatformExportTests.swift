import DraftReading
import GoujiModel
import Testing

/// Every `ExportCase` gives its lines, or says what it does not.
struct PlatformExportTests {
  @Test(arguments: ExportCase.all)
  func `an export gives its lines, or says what it does not`(odd: ExportCase) throws {
    let outcome = try ExportFixture(odd.text, merges: odd.merges, map: odd.map).imported()
    let told = outcome.findings.map { "\($0.code.rawValue) \($0.message) \($0.label) \($0.cure)" }
    #expect(outcome.findings.map(\.code.rawValue) == odd.findings, "\(told)")
    if !outcome.findings.hasErrors { #expect(outcome.value.described == odd.lines) }
    for word in odd.words { #expect(told.contains { $0.contains(word) }, "\(word): \(told)") }
    if !odd.counted.isEmpty {
      let leftOut = outcome.value.parts.map(\.counts.leftOut).reduce(0, +)
      #expect(outcome.value.counted + " 不读 \(leftOut)" == odd.counted)
    }
    #expect(outcome.value.addsUp)
  }
}
