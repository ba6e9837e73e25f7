import Foundation
import TestSupport
import Testing

/// The true prose of seven publications, put into the texts of the drafts that were made from them:
/// only what the publications themselves have wrong is found.
struct PublishedProseTests {
  struct Publication: Sendable, CustomTestStringConvertible {
    var text: String
    /// A folder with `Drafts` and `Templates`; the repository where empty.
    var home = ""
    var draft: String
    var section: String
    /// Code and the words that it speaks of, each once.
    var errors: Set<String>

    var testDescription: String { text }
  }

  static let publications = [
    // errors.md: C2, C3 and A1, A2.
    Publication(
      text: "seeds/tongchuan-2024.txt", draft: "tongchuan-2024", section: "职能简介",
      errors: ["G297 一般行政事务管理", "G297 巩固脱贫衔接乡村振兴", "G411 0.05%", "G411 7.76%"]),
    // F1.
    Publication(
      text: "seeds/leshan-2024.txt", draft: "leshan-2024", section: "职能简介",
      errors: ["G297 行政事业单位离退休"]),
    // E05, E25, E30; the old name of 30399; marks of a program that stand in the published text.
    Publication(
      text: "seeds/suining-2024-final.txt", draft: "suining-2024-final", section: "部门职责",
      errors: [
        "G297 医疗卫生与计划生育支出", "G297 其他对个人和家庭的补助支出", "G297 人力资源事务", "G297 未归口管理的行政单位离退休",
        "G411 4.40%", "G290 **因公出国(境) 经费支出**", "G290 **公务用车购置支出**",
      ]),
    Publication(
      text: "seeds/yongchuan-2024.txt", draft: "yongchuan-2024", section: "其他说明", errors: []),
    // The table has 2040502 一般行政管理事务.
    Publication(
      text: "provinces/jiangsu-budget/publication-2018.txt",
      home: "provinces/jiangsu-budget/attempt",
      draft: "js-court-2018", section: "主要职能", errors: ["G297 一般行政事务管理"]),
    // The tables have 3,503,499 元 of 住房公积金.
    Publication(
      text: "provinces/shanghai-budget/publication-2024.txt",
      home: "provinces/shanghai-budget/attempt", draft: "wanli-2024", section: "主要职能",
      errors: ["G411 352.67万元"]),
    Publication(
      text: "provinces/shanghai-budget/publication-2025.txt",
      home: "provinces/shanghai-budget/attempt", draft: "wanli-2025", section: "主要职能", errors: []),
  ]

  @Test(.enabled(if: hasShared, "needs ../shared"), arguments: publications)
  func `true prose has only its own errors`(_ publication: Publication) throws {
    let copy = try PastedDraft(publication)
    let run = try GoujiRun(["check", copy.path, "--format", "json"])
    let found = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = found["findings"] as? [[String: Any]] ?? []
    #expect(copy.paragraphs > 5)
    for finding in findings {
      guard let code = finding["code"] as? String, let message = finding["message"] as? String,
        code.hasPrefix("G29") || code.hasPrefix("G41"),
        (finding["file"] as? String)?.hasSuffix("文字.md") == true
      else { continue }
      let isKnown = publication.errors.contains {
        $0.hasPrefix(code) && message.contains($0.dropFirst(5))
      }
      #expect(isKnown, "\(code) \(message)")
    }
    for error in publication.errors {
      #expect(
        findings.contains { finding in
          (finding["code"] as? String) == String(error.prefix(4))
            && (finding["message"] as? String)?.contains(error.dropFirst(5)) == true
        }, "\(error)")
    }
  }

  static let shared = DraftCopy.repository.deletingLastPathComponent().appending(path: "shared")
  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path()) }
}

/// A copy of a draft with the paragraphs of a publication in one of its texts.
private final class PastedDraft {
  private let temporary = TemporaryFolder()
  let path: String
  let paragraphs: Int

  init(_ publication: PublishedProseTests.Publication) throws {
    let shared = PublishedProseTests.shared
    let home =
      publication.home.isEmpty ? DraftCopy.repository : shared.appending(path: publication.home)
    for name in ["Drafts", "Templates"] {
      try FileManager.default.copyItem(
        at: home.appending(path: name), to: temporary.url.appending(path: name))
    }
    path = temporary.path("Drafts/\(publication.draft)")
    let paragraphs = Self.paragraphs(
      try String(contentsOf: shared.appending(path: publication.text), encoding: .utf8))
    self.paragraphs = paragraphs.count
    let file = "Drafts/\(publication.draft)/文字.md"
    let heading = "# \(publication.section)\n"
    let text = try temporary.text(file)
    try temporary.write(
      text.replacing(
        heading, with: heading + "\n" + paragraphs.joined(separator: "\n\n") + "\n\n",
        maxReplacements: 1),
      to: file)
  }

  /// Lines joined to sentences; rows of tables, cells and headings left out.
  private static func paragraphs(_ text: String) -> [String] {
    var found: [String] = []
    var current = ""
    func end() {
      // Comparing signs stand in rows of targets.
      let isProse = current.count > 12 && !current.contains { "≤≥＝".contains($0) }
      if isProse, let last = current.last, "。；：".contains(last) { found.append(current) }
      current = ""
    }
    for line in text.replacing("\u{C}", with: "").split(separator: "\n") {
      let words = line.trimmingCharacters(in: .whitespaces)
      if words.isEmpty { continue }
      if line.contains("\t") || words.contains(/\s{3,}/) {
        end()
        continue
      }
      let characters = words.count {
        $0.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
      }
      if characters < 5, words.last != "。", words.last != "；" { continue }
      let item = words.trimmingPrefix(/[\-*#\s]+/)
      if item.starts(with: /第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]+[）)、]|\d+[.、．]/) {
        end()
        current = String(item)
      } else {
        current += words
      }
      if let last = words.last, "。；：:;".contains(last) { end() }
    }
    end()
    return found
  }
}
