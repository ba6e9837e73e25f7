import GoujiModel
import SourceReading

/// What an entry is, as a page showed it: its text and what stands with it, by which it is found again
/// when lines have come and gone, and never taken for another one.
package struct EntryRecord: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    package var name: String
    package var text: String
  }

  /// The name of its column, its keys, its section.
  package var name: String
  package var text: String
  /// The rest of its row or of its element of a list, the other paragraphs of its section: what is not
  /// blank.
  package var others: [Part]
  /// Entries of this name with just these others beside them, itself among them.
  var twins: Int

  init(name: String, text: String, others: [Part], twins: Int) {
    self.name = name
    self.text = text
    self.others = others
    self.twins = twins
  }

  /// What people call it.
  var title: String { name.split(separator: ".").joined(separator: ".") }

  /// All of it for people.
  package var parts: [Part] { [Part(name: title, text: text)] + others }

  /// Of a page that did not say: nothing is found by it.
  package static let unsaid = EntryRecord(name: "打开时的那一处", text: "", others: [], twins: 0)

  // MARK: As a page sends it back

  /// Of `written`; nil of anything else.
  package init?(_ sent: String) {
    guard let texts = Self.parts(of: sent), texts.count >= 3, texts.count % 2 == 1,
      let twins = Int(texts[2])
    else { return nil }
    let others = stride(from: 3, to: texts.count, by: 2).map {
      Part(name: texts[$0], text: texts[$0 + 1])
    }
    self.init(name: texts[0], text: texts[1], others: others, twins: twins)
  }

  /// Its texts, divided by `\,`, with their line ends spelt: browsers change those of what they send.
  package var written: String {
    ([name, text, String(twins)] + others.flatMap { [$0.name, $0.text] }).map { text in
      text.unicodeScalars.reduce(into: "") { written, scalar in
        switch scalar {
        case "\\": written += "\\\\"
        case "\n": written += "\\n"
        case "\r": written += "\\r"
        default: written.unicodeScalars.append(scalar)
        }
      }
    }.joined(separator: "\\,")
  }

  private static func parts(of sent: String) -> [String]? {
    var parts = [""]
    var rest = sent.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": parts[parts.count - 1] += "\\"
      case "n": parts[parts.count - 1] += "\n"
      case "r": parts[parts.count - 1].unicodeScalars.append("\r")
      case ",": parts.append("")
      default: return nil
      }
    }
    return parts
  }
}

extension FileEntries {
  func record(of index: Int) -> EntryRecord {
    let entry = entries[index]
    let others = others(of: index)
    return EntryRecord(
      name: entry.role, text: entry.text, others: others,
      twins: entries.indices.count { entries[$0].role == entry.role && stands($0, with: others) })
  }

  /// Of several that are alike in everything the nearest to a line.
  func index(of record: EntryRecord, near line: Int) -> Int? {
    let named = entries.indices.filter { entries[$0].role == record.name }
    let same = named.filter { stands($0, with: record.others) }
    let equal = same.filter { entries[$0].text == record.text }
    if let nearest = equal.min(by: { distance($0, line) < distance($1, line) }) { return nearest }
    if same.count == 1, record.twins == 1 { return same[0] }
    guard kind == .paragraph else { return nil }
    // Another paragraph of the section has changed.
    let words = named.filter { entries[$0].text == record.text }
    return words.count == 1 ? words[0] : nil
  }

  private func distance(_ index: Int, _ line: Int) -> Int {
    abs(entries[index].place.line - line)
  }

  private func others(of index: Int) -> [EntryRecord.Part] {
    group(of: index).filter { $0 != index && !entries[$0].text.isEmpty }.map {
      EntryRecord.Part(name: entries[$0].role, text: entries[$0].text)
    }
  }

  /// Whether just these are its others.
  private func stands(_ index: Int, with others: [EntryRecord.Part]) -> Bool {
    var rest = others[...]
    for other in group(of: index) where other != index && !entries[other].text.isEmpty {
      guard let next = rest.popFirst(), next.text == entries[other].text,
        next.name == entries[other].role
      else { return false }
    }
    return rest.isEmpty
  }

  private func group(of index: Int) -> Range<Int> {
    let group = entries[index].group
    var (start, end) = (index, index + 1)
    if group == 0 { return start..<end }
    while start > 0, entries[start - 1].group == group { start -= 1 }
    while end < entries.count, entries[end].group == group { end += 1 }
    return start..<end
  }
}
