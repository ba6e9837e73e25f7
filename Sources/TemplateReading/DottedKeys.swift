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
    var keys = steps(of: entry.key)
    guard let last = keys.popLast() else { return entry }
    return keys.reversed().reduce(YAMLEntry(key: last, value: entry.value)) { inner, key in
      YAMLEntry(key: key, value: YAMLNode(content: .mapping([inner]), place: inner.key.place))
    }
  }
}

extension TemplateTree {
  /// Under these stand names that templates give.
  private static let collections = ["表", "部分", "节", "栏", "列", "行", "图", "文", "台账", "勾稽", "列举", "词"]

  /// A name on the way that neither the base nor the template itself has: mistyped, it would add a
  /// column or a section that nobody meant. `files` are those of the template as they were read.
  func checkSteps(of files: [YAMLNode], over base: YAMLNode) {
    let own = files.flatMap { $0.entries ?? [] }.map { (steps: steps(of: $0.key), value: $0.value) }
    for entry in own where entry.steps.count > 2 {
      let names = entry.steps.map(\.value)
      let unknown = (1..<names.count - 1).first { index in
        let path = Array(names[...index])
        return Self.collections.contains(names[index - 1]) && base.node(at: path) == nil
          && !own.contains { $0.steps.count <= path.count && $0.value.isAt(path, behind: $0.steps) }
      }
      guard let unknown else { continue }
      let above = base.node(at: Array(names[..<unknown]))
      collector.add(
        Finding(
          .unknownTemplateKey, at: entry.steps[unknown].place,
          "“\(names[..<unknown].joined(separator: "."))”里没有“\(names[unknown])”，基础模板和这里都没有",
          cure: Suggestion.cure(
            for: names[unknown], among: above?.entries?.map(\.key.value) ?? [], orAll: "那里有")))
    }
  }

  private func steps(of key: Located<String>) -> [Located<String>] {
    var steps: [Located<String>] = []
    var offset = 0
    for step in key.value.split(separator: ".", omittingEmptySubsequences: false) {
      steps.append(Located(String(step), at: key.place(at: offset)))
      offset += step.unicodeScalars.count + 1
    }
    return steps
  }
}

extension YAMLNode {
  fileprivate func node(at path: some Sequence<String>) -> YAMLNode? {
    path.reduce(YAMLNode?.some(self)) { node, key in node?[key] }
  }

  /// As the value of a key of `steps`, it says what is to stand at `path`.
  fileprivate func isAt(_ path: [String], behind steps: [Located<String>]) -> Bool {
    path.starts(with: steps.map(\.value)) && node(at: path.dropFirst(steps.count)) != nil
  }
}

extension String {
  fileprivate var isDotted: Bool { utf8.contains(UInt8(ascii: ".")) }
}
