import GoujiModel
import TemplateReading
import TestSupport
import Testing

/// Templates in a temporary folder, removed when the value is. Files are named `县/模板.yaml`. A `‸`
/// marks where a finding must stand; it is taken out before the file is written.
final class TemplateFixture {
  private let folder = TemporaryFolder()
  /// `模板.yaml:3:7` for each mark, in the order of the paths.
  let marks: [String]
  var shelf: String { folder.path }

  init(_ files: [String: String]) {
    var marks: [String] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let marked = MarkedText(text)
      let file = name.split(separator: "/").last ?? ""
      marks += marked.marks.map { "\(file):\($0)" }
      try! folder.write(marked.text, to: name)
    }
    self.marks = marks
  }

  /// One template of one file, called 县.
  convenience init(_ text: String) { self.init(["县/模板.yaml": text]) }

  func read(_ name: String = "县", asked: Place? = nil) -> Outcome<Template?> {
    TemplateReader(shelves: [shelf]).read(name, asked: asked)
  }
}

extension TemplateFixture {
  /// All that `gouji template check` says.
  func checked(_ name: String = "县") -> [Finding] { TemplateReader(shelves: [shelf]).checked(name) }

  /// What bases require and the template has lost: code and message.
  func lost(_ name: String = "县") -> [String] {
    let merged = TemplateReader(shelves: [shelf]).merged(name, asked: nil).value
    return (merged?.lostRequirements ?? []).map { "\($0.code.rawValue) \($0.message)" }
  }
}

/// A damaged template, and what must be said of it.
struct TemplateFault: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  /// Codes in the order of the marks.
  var codes: [String]
  /// What the message or the cure of one of the findings must say.
  var words: [String]

  init(_ name: String, _ text: String, _ codes: String..., words: String...) {
    testDescription = name
    self.text = text
    self.codes = codes
    self.words = words
  }

  func check() -> (expected: [String], found: [String], texts: [String]) {
    let fixture = TemplateFixture(text)
    // Unused figures are notes; hardly any of these templates uses its own.
    let findings = fixture.read().findings.filter {
      codes.contains("G605") || $0.code != .unusedFigure
    }
    let expected = zip(codes, fixture.marks).map { "\($0) \($1)" }
    return (
      expected.sorted(), findings.map(\.brief).sorted(),
      findings.map { $0.message + "\n" + $0.cure }
    )
  }
}
