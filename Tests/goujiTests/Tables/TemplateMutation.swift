import TestSupport

/// A random edit of a template's file, as a hurried hand would make it.
struct TemplateMutation {
  let words: String
  let text: String

  /// Nil where the file has nothing of the kind that was drawn.
  init?(of text: String, _ chance: inout Chance) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let edit = Edit.allCases.randomElement(using: &chance)!
    guard let changed = edit.made(to: lines, &chance) else { return nil }
    let new = changed.joined(separator: "\n")
    if new == text { return nil }
    words = "\(edit.rawValue): " + Self.difference(lines, changed)
    self.text = new
  }

  private enum Edit: String, CaseIterable {
    case delete, copy, swapWords, condition, renameKey, slot, axis, omit

    func made(to lines: [String], _ chance: inout Chance) -> [String]? {
      switch self {
      case .delete: TemplateMutation.deleted(lines, &chance)
      case .copy: TemplateMutation.copied(lines, &chance)
      case .swapWords: TemplateMutation.wordSwapped(lines, &chance)
      case .condition: TemplateMutation.conditioned(lines, &chance)
      case .renameKey: TemplateMutation.renamed(lines, &chance)
      case .slot: TemplateMutation.slotSwapped(lines, &chance)
      case .axis: TemplateMutation.axisChanged(lines, &chance)
      case .omit: TemplateMutation.omitted(lines, &chance)
      }
    }
  }

  private static func difference(_ old: [String], _ new: [String]) -> String {
    let first = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? old.count
    let show = { (lines: [String]) in first < lines.count ? lines[first] : "" }
    return "line \(first + 1): \(show(old)) → \(show(new))"
  }

  // MARK: Blocks

  /// A key, and what is indented below it.
  private static func block(_ lines: [String], _ chance: inout Chance) -> Range<Int>? {
    let keys = lines.indices.filter { lines[$0].contains(": ") || lines[$0].hasSuffix(":") }
    guard let start = keys.randomElement(using: &chance) else { return nil }
    let indent = lines[start].prefix { $0 == " " }.count
    let end = lines[(start + 1)...].firstIndex { line in
      !line.isEmpty && line.prefix { $0 == " " }.count <= indent
    }
    return start..<(end ?? lines.count)
  }

  private static func deleted(_ lines: [String], _ chance: inout Chance) -> [String]? {
    guard let block = block(lines, &chance) else { return nil }
    var lines = lines
    lines.removeSubrange(block)
    return lines
  }

  /// Beside itself, under another key.
  private static func copied(_ lines: [String], _ chance: inout Chance) -> [String]? {
    guard let block = block(lines, &chance), let colon = lines[block.lowerBound].firstIndex(of: ":")
    else { return nil }
    var copy = Array(lines[block])
    copy[0] = lines[block.lowerBound][..<colon] + "之二" + lines[block.lowerBound][colon...]
    var lines = lines
    lines.insert(contentsOf: copy, at: block.upperBound)
    return lines
  }

  private static func omitted(_ lines: [String], _ chance: inout Chance) -> [String]? {
    guard let block = block(lines, &chance), let colon = lines[block.lowerBound].firstIndex(of: ":")
    else { return nil }
    var lines = lines
    let word = ["删", "不印", "是", "有数", "{}", ""].randomElement(using: &chance)!
    lines.replaceSubrange(block, with: [lines[block.lowerBound][..<colon] + ": " + word])
    return lines
  }

  private static func renamed(_ lines: [String], _ chance: inout Chance) -> [String]? {
    let keys = lines.indices.filter { lines[$0].contains(":") && !lines[$0].contains("#") }
    guard let line = keys.randomElement(using: &chance),
      let colon = lines[line].firstIndex(of: ":")
    else { return nil }
    var lines = lines
    lines[line].insert(contentsOf: "改", at: colon)
    return lines
  }

  // MARK: Words

  private static let separators = " ,，:：{}[]\"'=≠|()（）+-－;；。、"

  private static func wordSwapped(_ lines: [String], _ chance: inout Chance) -> [String]? {
    let words = lines.joined(separator: "\n").split { separators.contains($0) || $0 == "\n" }
    return replaced(lines, words.map(String.init), by: words.map(String.init), &chance)
  }

  private static func slotSwapped(_ lines: [String], _ chance: inout Chance) -> [String]? {
    let slots = lines.joined(separator: "\n").split(separator: "{").compactMap { part in
      part.firstIndex(of: "}").map { "{" + part[...$0] }
    }.filter { !$0.contains(":") }
    return replaced(lines, slots, by: slots + ["{序}", "{支出预算}", "{单位.名称}"], &chance)
  }

  private static let columns = [
    "功能科目", "经济科目", "支出类型", "资金来源", "资金年度", "单位", "项目", "单位.性质", "功能科目.类", "一级指标", "采购类型",
  ]
  private static let values = [
    "208*", "2080101", "302*", "基本支出", "项目支出", "财政拨款", "本年", "行政", "空", "201|208", "产出指标",
  ]

  private static func conditioned(_ lines: [String], _ chance: inout Chance) -> [String]? {
    let marked = lines.indices.filter { lines[$0].contains(" = ") || lines[$0].contains(" ≠ ") }
    guard let line = marked.randomElement(using: &chance) else { return nil }
    let words = lines[line].split { separators.contains($0) }.map(String.init)
    let known = words.filter { (columns + values).contains($0) }
    let pool = Bool.random(using: &chance) ? columns : values
    guard let new = replaced([lines[line]], known.isEmpty ? words : known, by: pool, &chance) else {
      return nil
    }
    var lines = lines
    lines[line] = new[0]
    return lines
  }

  private static func axisChanged(_ lines: [String], _ chance: inout Chance) -> [String]? {
    let marked = lines.indices.filter { lines[$0].contains("每: ") || lines[$0].contains("每条: ") }
    guard let line = marked.randomElement(using: &chance) else { return nil }
    let words = lines[line].split { " ,{}:".contains($0) }.map(String.init)
    let pool = columns + ["功能科目.款", "经济科目.类", "项目绩效", "整体绩效", "年度任务"]
    guard let at = words.firstIndex(where: { $0 == "每" || $0 == "每条" }), at + 1 < words.count,
      let new = replaced([lines[line]], [words[at + 1]], by: pool, &chance)
    else { return nil }
    var lines = lines
    lines[line] = new[0]
    return lines
  }

  /// One place where one of the words stands gets another.
  private static func replaced(
    _ lines: [String], _ words: [String], by others: [String], _ chance: inout Chance
  ) -> [String]? {
    guard let word = words.randomElement(using: &chance),
      let other = others.randomElement(using: &chance)
    else { return nil }
    let places = lines.indices.filter { lines[$0].contains(word) }
    guard let line = places.randomElement(using: &chance),
      let range = lines[line].firstRange(of: word)
    else { return nil }
    var lines = lines
    lines[line].replaceSubrange(range, with: other)
    return lines
  }
}
