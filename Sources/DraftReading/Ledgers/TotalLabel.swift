import GoujiModel
import SourceReading

extension TotalWord {
  /// `小计` of `小 计：`; nil of a text that is no such word.
  static func find(in text: String) -> String? {
    let word = bare(text)
    return partial.contains(word) || whole.contains(word) ? word : nil
  }

  /// A text that is such a word or ends with one, such as `某局小计`; nil of others.
  static func label(in text: String) -> String? {
    let word = bare(text)
    let endsWithOne = endings.contains { word.hasSuffix($0) } && word.count <= 40
    return endsWithOne || find(in: text) != nil ? Blanks.trimming(text) : nil
  }

  /// `过次页：`, `（承前页）`
  static func isRunning(_ text: String) -> Bool { running.contains(bare(text)) }

  private static func bare(_ text: String) -> String {
    text.headerKey.filter { !":：,，。.（）()-—".contains($0) }
  }
}
