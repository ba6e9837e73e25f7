import GoujiModel
import SourceReading

/// `表.表3-1.名称: …` at the top of a file: the keys of several levels on one line, so that a county
/// that changes a label need not write ten lines for it.
extension TemplateTree {
  /// The same file with one key on each level. What is said on two lines is joined as files are.
  func unfolded(_ file: YAMLNode) -> YAMLNode {
    guard let entries = file.entries, entries.contains(where: { $0.key.value.isDotted }) else {
      return file
    }
    return entries.reduce(YAMLNode(content: .mapping([]), place: file.place)) { whole, entry in
      joined(whole, YAMLNode(content: .mapping([nested(entry)]), place: file.place))
    }
  }

  private func nested(_ entry: YAMLEntry) -> YAMLEntry {
    var keys: [Located<String>] = []
    var offset = 0
    for key in entry.key.value.split(separator: ".", omittingEmptySubsequences: false) {
      keys.append(Located(String(key), at: entry.key.place(at: offset)))
      offset += key.unicodeScalars.count + 1
    }
    guard let last = keys.popLast() else { return entry }
    return keys.reversed().reduce(YAMLEntry(key: last, value: entry.value)) { inner, key in
      YAMLEntry(key: key, value: YAMLNode(content: .mapping([inner]), place: inner.key.place))
    }
  }
}

extension String {
  fileprivate var isDotted: Bool { utf8.contains(UInt8(ascii: ".")) }
}
