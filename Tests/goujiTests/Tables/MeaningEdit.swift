import Foundation
import TestSupport

/// One place of a template's file changed so that it still reads, but says something else: another
/// figure, a condition less, another value, the other sign, another word, an entry less.
struct MeaningEdit {
  enum Kind: String, CaseIterable {
    case figure = "另一个数"
    case condition = "少一个条件"
    case value = "条件的另一个值"
    case sign = "加减换了"
    case word = "另一个词"
    case listed = "列的另一个值"
    case looked = "看另一个数"
    case axis = "每另一列"
    case block = "删一项"
  }

  let kind: Kind
  /// `12: 旧 → 新`
  let words: String
  let text: String

  /// `figures` are the names of the template's. Nil where the file has nothing of the kind drawn.
  init?(of text: String, figures: [String], _ chance: inout Chance) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let kind = Kind.allCases.randomElement(using: &chance)!
    let places = lines.indices.filter {
      let line = lines[$0].drop { $0 == " " }
      return !line.isEmpty && !line.hasPrefix("#")
    }
    for index in places.shuffled(using: &chance) {
      let line = lines[index]
      guard let changed = Self.changed(line, kind, figures, text, &chance), changed != line else {
        continue
      }
      lines[index] = changed
      self.kind = kind
      words = "\(index + 1): \(line.drop { $0 == " " }) → \(changed.drop { $0 == " " })"
      self.text = lines.joined(separator: "\n")
      return
    }
    return nil
  }

  private static func changed(
    _ line: String, _ kind: Kind, _ figures: [String], _ text: String, _ chance: inout Chance
  ) -> String? {
    switch kind {
    case .figure:
      let names = Set(figures)
      let found = line.matches(of: /([{(+\-,]|数: ?|: ) ?([\p{Han}（）“”]+)/).filter {
        names.contains(String($0.output.2))
      }.map(\.output.2)
      return replaced(line, found, by: figures, &chance)
    case .condition:
      let found = line.matches(of: /[，,] ?[^，,()}=≠]+ [=≠] [^，,()}]+/).map(\.output)
      return replaced(line, found, by: [""], &chance)
    case .value:
      let found = line.matches(of: /[=≠] ([^ ,，)}|"]+)/).map(\.output.1)
      let others = text.matches(of: /= ([^ ,，)}|"\n]+)/).map { String($0.output.1) }
      return replaced(line, found, by: others, &chance)
    case .sign:
      let found = line.matches(of: /\ [+\-]\ /).map(\.output)
      guard let sign = found.randomElement(using: &chance) else { return nil }
      return line.replacingCharacters(
        in: sign.startIndex..<sign.endIndex, with: sign == " + " ? " - " : " + ")
    case .word:
      guard line.contains("\"") || line.contains("}"),
        var (a, b) = pairs.randomElement(using: &chance)
      else { return nil }
      if Bool.random(using: &chance) { swap(&a, &b) }
      return replaced(line, line.ranges(of: a).map { line[$0] }, by: [b], &chance)
    case .listed:
      let found = line.matches(of: /"([^"{}]{2,})"/).map(\.output.1)
      let others = text.matches(of: /"([^"{}\n]{2,})"/).map { String($0.output.1) }
      return replaced(line, found, by: others, &chance)
    case .looked:
      let names = Set(figures)
      let found = line.matches(of: /看: ?([\p{Han}（）“”]+)/).map(\.output.1)
        .filter { names.contains(String($0)) }
      return replaced(line, found, by: figures, &chance)
    case .axis:
      let found = line.matches(of: /每: ([^,}\]]+)/).map(\.output.1)
      let others = text.matches(of: /每: ([^,}\]\n]+)/).map { String($0.output.1) }
      return replaced(line, found, by: others, &chance)
    case .block:
      let isWhole = line.hasPrefix("    ") && line.hasSuffix("}") && line.contains(": {")
      return isWhole && line.count { $0 == "{" } == line.count { $0 == "}" } ? "" : nil
    }
  }

  private static let pairs = [
    ("增加", "减少"), ("收入", "支出"), ("基本支出", "项目支出"), ("人员经费", "公用经费"),
    ("一般公共预算", "政府性基金预算"), ("财政拨款", "一般公共预算"), ("本年", "上年结转"), ("购置", "运行"),
    ("预算", "决算"), ("部门", "单位"), ("货物", "服务"), ("因公出国（境）", "公务接待"),
  ]

  private static func replaced(
    _ line: String, _ found: [Substring], by others: [String], _ chance: inout Chance
  ) -> String? {
    guard let old = found.randomElement(using: &chance),
      let new = others.randomElement(using: &chance), new != old
    else { return nil }
    return line.replacingCharacters(in: old.startIndex..<old.endIndex, with: new)
  }
}
