/// The fields that are open where a text is read (ECMA-376, part 1, section 17.16): their codes are
/// not text, their stored results are. Numbers of pages are no text: each program computes them.
struct FieldStack {
  private struct Field {
    var code = ""
    var isResult = false

    var showsText: Bool { isResult && !FieldStack.isPageNumber(code) }
  }

  private var fields: [Field] = []
  /// A field ended that began in an earlier paragraph.
  private(set) var endsEarlierField = false
  /// How many of them show no text.
  private var hidden = 0
  /// A number of another page stood here.
  private(set) var namedPage = false
  /// To be put where a field of the page's own number ended; empty elsewhere.
  private(set) var pageMark = ""

  var showsText: Bool { hidden == 0 }
  /// Codes of those that ended here and give something else than their stored text when a program
  /// computes them.
  private(set) var foreign: [String] = []
  /// What those that are entries of the contents say.
  private(set) var contentsFields: [String] = []

  mutating func take(code: String) {
    guard let last = fields.indices.last, !fields[last].isResult else { return }
    fields[last].code += code
  }

  /// `begin`, `separate`, `end`
  mutating func mark(_ type: String) {
    pageMark = ""
    switch type {
    case "begin": push(Field())
    case "separate":
      guard var field = pop() else { return }
      field.isResult = true
      push(field)
    default: pageMark = end()
    }
  }

  mutating func begin(simple code: String) { push(Field(code: code, isResult: true)) }

  private mutating func push(_ field: Field) {
    fields.append(field)
    if !field.showsText { hidden += 1 }
  }

  private mutating func pop() -> Field? {
    let field = fields.popLast()
    if field?.showsText == false { hidden -= 1 }
    return field
  }

  /// What stands for the result where that is no text.
  mutating func end() -> String {
    guard let field = pop() else {
      endsEarlierField = true
      return ""
    }
    note(field)
    if Self.isPageReference(field.code) { namedPage = true }
    let isOwn = Self.isPageNumber(field.code) && !Self.isPageReference(field.code)
    return isOwn && showsText ? WordContent.pageMark : ""
  }

  /// Those that go on behind the paragraph as well.
  mutating func noteOpen() { fields.forEach { note($0) } }

  private mutating func note(_ field: Field) {
    let code = field.code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if code.isEmpty { return }
    if Self.word(code) == "TC" { contentsFields.append(Self.quoted(code.dropFirst(2))) }
    let isKnown = Self.isPageNumber(code) || ["TOC", "TC", "HYPERLINK"].contains(Self.word(code))
    let isPlain = !Self.isPageNumber(code) || Self.hasPlainNumerals(code)
    if !isKnown || !isPlain { foreign.append(code) }
  }

  /// `PAGE \* MERGEFORMAT` counts as pages do, `PAGE \* ROMAN` does not.
  private static func hasPlainNumerals(_ code: String) -> Bool {
    let steps = code.split(separator: " ").map { $0.uppercased() }
    return zip(steps, steps.dropFirst()).allSatisfy { switchMark, name in
      !["\\*", "\\#"].contains(switchMark)
        || ["MERGEFORMAT", "CHARFORMAT", "ARABIC"].contains(name)
    }
  }

  /// What stands in the quotes of `TC "“三公”经费" \l 2`, without the strokes in front of marks.
  private static func quoted(_ code: Substring) -> String {
    let code = code.drop { $0 == " " }
    guard let open = code.first, ["\"", "“", "”"].contains(open) else {
      return String(code.prefix { $0 != " " })
    }
    let ends: [Character] = open == "\"" ? ["\""] : ["“", "”"]
    var text = ""
    var rest = code.dropFirst()
    while let mark = rest.popFirst(), !ends.contains(mark) {
      if mark == "\\", let next = rest.popFirst() { text.append(next) } else { text.append(mark) }
    }
    return text
  }

  /// The contents begin here and go on in the next paragraph.
  var opensContents: Bool { fields.contains { Self.word($0.code) == "TOC" } }

  private static func isPageReference(_ code: String) -> Bool { word(code) == "PAGEREF" }

  fileprivate static func isPageNumber(_ code: String) -> Bool {
    ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"].contains(word(code))
  }

  private static func word(_ code: String) -> String {
    String(code.drop { $0 == " " }.prefix { $0 != " " && $0 != "\\" }).uppercased()
  }
}
