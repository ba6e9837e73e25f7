import GoujiModel
import TestSupport

@testable import DraftReading

/// Texts typed by hand; a `‸` marks where a finding must stand.
enum SampleText {
  /// A paragraph of 文字.md unless told otherwise.
  static func make(_ marked: String, _ kind: FreeText.Kind = .prose("职能简介")) -> FreeText {
    let text = MarkedText(marked).text
    let file = SourceFile(path: "草案/文字.md", text: text)
    return FreeText(kind, text, at: Place(file: file, line: 1, column: 1))
  }

  static func marks(_ marked: String) -> [String] { MarkedText(marked).marks }

  static func places(_ findings: [Finding]) -> [String] {
    findings.compactMap(\.place).map { "\($0.line):\($0.column)" }
  }
}
