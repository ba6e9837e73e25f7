import GoujiModel
import TestSupport

@testable import ReportComposing

/// Reports of one part, written by hand: `#` headings and sentences in pieces.
enum SampleSentence {
  static let draft = Place(
    file: SourceFile(path: "草案/草案.yaml", text: "原因: {支出: 人员增加}\n"), line: 1, column: 6)
  static let head = Place(file: draft.file, line: 1, column: 1)

  static func words(_ text: String) -> Inline {
    .text(text, origin: WordOrigin(template: .template(7)))
  }

  /// What the draft says, in the place of `{原因.支出}`.
  static func given(_ text: String, optional: Bool = false) -> Inline {
    .draftText(
      slot: "原因.支出", text,
      origin: WordOrigin(template: .template(7), source: .draft(draft), isOptional: optional))
  }

  static func report(_ blocks: [Block]) -> Report {
    Report(
      identity: ReportIdentity(
        title: "", department: "", template: "", templateHash: "", draftHash: ""),
      cover: [], contents: nil, parts: [ReportPart(blocks: blocks)], figures: [],
      look: Template.bare.look)
  }

  static func report(_ pieces: Inline...) -> Report {
    report([.paragraph(Paragraph(style: "正文", inlines: pieces))])
  }
}
