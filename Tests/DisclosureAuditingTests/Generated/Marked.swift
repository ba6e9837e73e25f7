/// A printed word that an error may replace: `⟦kind|text⟧` until the document is put together.
enum Slip: String, CaseIterable {
  /// An amount of a table that adds up with others.
  case cell
  /// 增减额, 增减幅度 of a table.
  case changeCell
  /// An amount of a sentence that a table prints too, or that its own parts make.
  case amount
  case share
  case rate
  /// 增加, 减少 before a rate in the same sentence.
  case direction
  /// A number of vehicles or units with all of its kinds.
  case count
}

enum Marked {
  static func text(_ slip: Slip, _ text: String) -> String { "⟦\(slip.rawValue)|\(text)⟧" }

  /// The words of all marks of a document, in order.
  static func slips(in text: String) -> [(slip: Slip, text: String)] {
    text.matches(of: /⟦(\w+)\|([^⟧]*)⟧/).compactMap { match in
      Slip(rawValue: String(match.output.1)).map { ($0, String(match.output.2)) }
    }
  }

  /// Without marks; where one is named by its number, with other words there. Counts on from `start`.
  static func plain(_ text: String, _ start: inout Int, wrong: Int?, _ words: String) -> String {
    var plain = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /⟦\w+\|([^⟧]*)⟧/) {
      plain += rest[..<match.range.lowerBound]
      plain += start == wrong ? words : String(match.output.1)
      start += 1
      rest = rest[match.range.upperBound...]
    }
    return plain + rest
  }
}
