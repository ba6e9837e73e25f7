import GoujiModel

/// What it checks: a template whose spending has no 决算数 says 决算 in no title and of no number; one
/// whose spending has it is not called 预算 on its cover.
///
/// Why: two characters make a budget the final accounts of another year, and every figure is right.
///
/// Example: `封面: {题: "2024年部门决算"}` of a budget
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: 预算 in the text of final accounts, which say both.
enum KindFitsWords {
  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let isFinal = template.ledgers.contains { ledger in
      ledger.name == StandardLedger.spending
        && ledger.columns.contains { $0.name == StandardColumn.outturn }
    }
    if isFinal {
      let cover = [template.title] + template.cover.map(\.wording)
      return cover.filter { $0.says("预算") && !$0.says("决算") }.map {
        .kind("题名写的是“预算”，这套表的支出却有决算数", at: $0.place)
      }
    }
    return wordings.placed.filter { placed in
      if placed.wording.numberIsOutturn(in: template) { return true }
      if case .title = placed.role { return placed.wording.isOfOutturn }
      return false
    }.map(\.wording).map {
      .kind("“\($0.source.prefix(30))”说的是决算，这套表的支出只有预算数", at: $0.place)
    }
  }
}

extension Wording {
  /// Last year's final accounts, and rules on both, stand in budgets.
  private static let others = ["预决算", "上年决算", "上年度决算", "去年决算"]

  fileprivate var isOfOutturn: Bool {
    pieces.contains { piece in
      guard case .text(let words) = piece else { return false }
      return Self.others.reduce(words) { $0.replacing($1, with: "") }.contains("决算")
    }
  }

  /// 决算 stands right before a number that is not last year's.
  fileprivate func numberIsOutturn(in template: Template) -> Bool {
    slotsBehindWords.contains { words, slot in
      guard case .figure(let figure, _, _) = slot.target, !template.isOfLastYear(figure)
      else { return false }
      return ["决算", "决算数", "决算为", "决算数为"].contains { ending in
        words.hasSuffix(ending)
          && !Self.others.contains { words.dropLast(ending.count - 2).hasSuffix($0) }
      }
    }
  }

  fileprivate func says(_ word: String) -> Bool {
    pieces.contains { if case .text(let words) = $0 { words.contains(word) } else { false } }
  }
}

extension Finding {
  fileprivate static func kind(_ message: String, at place: Place) -> Finding {
    Finding(
      .wordsContradictPrinted, at: place, message, basis: "财预〔2016〕143号",
      cure: "核对是预算还是决算；要填决算数的，在“台账”的支出里加“决算数”")
  }
}
