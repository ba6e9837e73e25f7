import GoujiModel
import TestSupport
import Testing

@testable import ReportComparing

struct WordsComparisonTests {
  /// `收入#12.50#万元`: figures between the marks.
  private static func inlines(_ text: String) -> (inlines: [Inline], figures: [PrintedFigure]) {
    var inlines: [Inline] = []
    var figures: [PrintedFigure] = []
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if index.isMultiple(of: 2) {
        inlines.append(.text(String(part)))
      } else {
        inlines.append(.figure(figures.count))
        figures.append(
          PrintedFigure(
            name: "数", value: .count(0), printed: String(part),
            origin: FigureOrigin(definition: .named("数"), context: FigureContext())))
      }
    }
    return (inlines, figures)
  }

  private static func revised(_ old: String, _ new: String) -> RevisedWords? {
    let (before, after) = (inlines(old), inlines(new))
    return WordsComparison.revised(
      before.inlines, of: before.figures, after.inlines, of: after.figures)
  }

  /// `[-…-]` deleted, `{+…+}` inserted.
  private static func shown(_ words: RevisedWords) -> String {
    words.runs.map { run in
      switch run.revision {
      case nil: run.text
      case .deleted: "[-\(run.text)-]"
      case .inserted: "{+\(run.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("收入#12.50#万元。", "收入#12.60#万元。", "收入[-12.50-]{+12.60+}万元。"),
    // The whole figure, whatever its digits have in common.
    ("收入#1,200#元", "收入#1,300#元", "收入[-1,200-]{+1,300+}元"),
    (
      "收入#5#万元，比上年增加#1#万元。", "收入#3#万元，比上年减少#1#万元。",
      "收入[-5-]{+3+}万元，[-比上年增加-]{+比上年减少+}1万元。"
    ),
    ("（二）机关运行经费", "（三）机关运行经费", "[-（二）-]{+（三）+}机关运行经费"),
    ("1.收入", "2.收入", "[-1.-]{+2.+}收入"),
    // A number is no mark in front of a clause.
    ("7.44万人参保", "8.44万人参保", "[-7.44万人参保-]{+8.44万人参保+}"),
    ("其中：甲#1#万元、丙#3#万元。", "其中：甲#1#万元、乙#2#万元、丙#3#万元。", "其中：甲1万元、{+乙2万元、+}丙3万元。"),
    ("好。坏。", "好。", "好。[-坏。-]"),
  ])
  func `what changed is marked by whole figures and whole clauses, nothing else`(
    _ old: String, _ new: String, _ marked: String
  ) throws {
    #expect(Self.shown(try #require(Self.revised(old, new))) == marked)
  }

  @Test func `words that print the same have not changed`() {
    #expect(Self.revised("收入#12#万元", "收入#12#万元") == nil)
    // Divided otherwise.
    #expect(Self.revised("收入#12#万元", "收入12万元") == nil)
  }

  @Test func `accepted they are the new words, rejected the old ones`() {
    var chance = Chance.printed()
    let pieces = ["收入", "#12#", "#3#", "万元，", "。", "增加", "减少", "（一）", "、", "#0#"]
    for _ in 0..<400 {
      func text() -> String {
        (0..<Int.random(in: 0...9, using: &chance)).map { _ in
          pieces.randomElement(using: &chance) ?? ""
        }.joined()
      }
      let (old, new) = (text(), text())
      let (before, after) = (Self.inlines(old), Self.inlines(new))
      let printed = (before.inlines.text(before.figures), after.inlines.text(after.figures))
      guard let words = Self.revised(old, new) else {
        #expect(printed.0 == printed.1)
        continue
      }
      #expect(words.text(without: .inserted) == printed.0)
      #expect(words.text(without: .deleted) == printed.1)
      #expect(words.runs.allSatisfy { !$0.text.isEmpty })
    }
  }
}
