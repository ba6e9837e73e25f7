import GoujiModel

/// What it checks: no three or more letters stand twice in a row.
///
/// Why: a word that was put in beside the one that it was to replace is printed with it.
///
/// Example: `名称: 一般公共预算一般公共预算支出表`
///
/// Source: 本项目的模板写法.
///
/// What escapes: words of two letters or of more than twelve; words with something between them.
enum WordsDoubled {
  static func findings(_ wordings: TemplateWordings) -> [Finding] {
    wordings.all.flatMap { wording in
      wording.pieces.compactMap { piece -> Finding? in
        guard case .text(let text) = piece, let word = doubled(in: text) else { return nil }
        return Finding(
          .wordsContradictPrinted, at: wording.place, "“\(word)”连着写了两遍", basis: "模板的写法",
          cure: "删去一个")
      }
    }
  }

  private static let longest = 12

  private static func doubled(in text: String) -> String? {
    let letters = Array(text)
    for length in stride(from: min(longest, letters.count / 2), through: 3, by: -1) {
      for start in 0...(letters.count - 2 * length) {
        let first = letters[start..<start + length]
        if first.elementsEqual(letters[start + length..<start + 2 * length]),
          first.allSatisfy({ $0.isLetter }), Set(first).count > 1
        {
          return String(first)
        }
      }
    }
    return nil
  }
}
