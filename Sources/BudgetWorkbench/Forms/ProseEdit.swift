import GoujiModel
import SourceReading

/// `文字.md` with the words of a form; sections that say the same stay as they are.
struct ProseEdit {
  let file: ReadFile?
  let old: [String: DraftProse]
  let new: [String: DraftProse]

  func change() -> FormImport.Change? {
    let names = Set(old.keys).union(new.keys)
    let changed = names.filter { paragraphs(old, $0) != paragraphs(new, $0) }
    if changed.isEmpty { return nil }
    let order = new.values.sorted { isBefore($0.title.place, $1.title.place) }.map(\.title.value)
    var text = ""
    var written: Set<String> = []
    for section in sections {
      guard let title = section.title, changed.contains(title) else {
        text += section.text
        continue
      }
      if !written.insert(title).inserted { continue }
      text += section.heading + body(paragraphs(new, title))
    }
    for title in order where changed.contains(title) && old[title] == nil {
      if !text.isEmpty, !text.hasSuffix("\n\n") { text += text.hasSuffix("\n") ? "\n" : "\n\n" }
      text += "# \(title)\n" + body(paragraphs(new, title))
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    let list = changed.sorted().map { "“\($0)”" }.joined(separator: "、")
    return FormImport.Change(
      name: DraftFile.prose, bytes: DraftBytes.text(text, replacing: file),
      summary: file == nil ? "新建" : "改写\(list)", old: file?.bytes)
  }

  private func body(_ paragraphs: [String]) -> String {
    "\n" + paragraphs.map { $0 + "\n\n" }.joined()
  }

  private func paragraphs(_ sections: [String: DraftProse], _ title: String) -> [String] {
    sections[title]?.paragraphs.map(\.value) ?? []
  }

  private func isBefore(_ a: Place, _ b: Place) -> Bool { a.line < b.line }

  /// The file cut before each heading; what stands before the first one has no title.
  private var sections: [(title: String?, heading: String, text: String)] {
    guard let file else { return [] }
    let headings = Dictionary(
      old.values.map { ($0.title.place.line, $0.title.value) }, uniquingKeysWith: { a, _ in a })
    var sections: [(title: String?, heading: String, text: String)] = [(nil, "", "")]
    var text = file.file.text[...]
    if text.hasSuffix("\n") { text.removeLast() }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let title = headings[index + 1] { sections.append((title, line + "\n", "")) }
      sections[sections.count - 1].text += line + "\n"
    }
    return sections
  }
}
