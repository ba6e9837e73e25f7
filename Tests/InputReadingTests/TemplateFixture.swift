import GoujiModel
import InputReading
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Templates in a temporary folder, removed when the value is. Files are named `县/模板.yaml`. A `‸`
/// marks where a finding must stand; it is taken out before the file is written.
final class TemplateFixture {
  let shelf: String
  /// `模板.yaml:3:7` for each mark, in the order of the paths.
  private(set) var marks: [String] = []
  private var paths: [String] = []

  init(_ files: [String: String]) {
    var template = Array("/tmp/gouji-XXXXXX".utf8CString)
    shelf = String(cString: mkdtemp(&template)!)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let folder = name.split(separator: "/").first.map { "\(shelf)/\($0)" } ?? shelf
      if mkdir(folder, 0o700) == 0 { paths.append(folder) }
      let path = "\(shelf)/\(name)"
      paths.append(path)
      save(unmarked(text, in: String(name.split(separator: "/").last ?? "")), to: path)
    }
  }

  /// One template of one file, called 县.
  convenience init(_ text: String) { self.init(["县/模板.yaml": text]) }

  deinit {
    for path in paths.reversed() where unlink(path) != 0 { rmdir(path) }
    rmdir(shelf)
  }

  func read(_ name: String = "县", asked: Place? = nil) -> Outcome<Template?> {
    TemplateReader(shelves: [shelf]).read(name, asked: asked)
  }

  private func save(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let bytes = Array(text.utf8)
    precondition(bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count)
    close(file)
  }

  private func unmarked(_ text: String, in name: String) -> String {
    var out = ""
    var (line, column) = (1, 1)
    for character in text {
      if character == "‸" {
        marks.append("\(name):\(line):\(column)")
        continue
      }
      out.append(character)
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
    return out
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
