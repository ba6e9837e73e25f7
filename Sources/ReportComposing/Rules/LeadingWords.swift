import GoujiModel

/// Words by which a template leads up to what the preparer writes, in their several forms: 主要原因是,
/// 原因： and 主要是 say the same.
enum LeadingWords {
  /// What of the preparer's words says again what the template has said before them; nil where
  /// nothing does. That both use the same words is another matter.
  static func again(_ lead: ArraySlice<Unicode.Scalar>, _ words: ArraySlice<Unicode.Scalar>)
    -> Range<Int>?
  {
    for kind in kinds where kind.leads.length(before: lead.endIndex, in: lead) != nil {
      if let length = kind.openings.length(at: words.startIndex, in: words) {
        return words.startIndex..<words.startIndex + length
      }
      let statement = words.prefix { !$0.endsStatement }
      for index in statement.indices {
        if let length = kind.anywhere.length(at: index, in: statement) {
          return index..<index + length
        }
      }
    }
    return nil
  }

  private struct Kind {
    /// With which the template ends.
    var leads: WordList
    /// With which the preparer may begin.
    var openings: WordList
    /// Too much wherever they stand in his sentence.
    var anywhere: WordList
  }

  private static let kinds = [
    Kind(
      leads: WordList(["原因是", "原因：", "原因为", "原因", "主要是", "因为", "由于"]),
      openings: WordList([
        "主要是", "主要系", "主要由于", "主要因为", "是因为", "是由于", "是因", "是由", "原因", "是",
      ]), anywhere: WordList(["主要原因", "原因是", "原因为", "原因：", "变动原因"])),
    Kind(
      leads: WordList(["用于", "用于："]),
      openings: WordList(["主要是", "主要为", "主要用于", "主要用", "用途", "主要包括", "主要用途"]),
      anywhere: WordList([])),
  ]
}
