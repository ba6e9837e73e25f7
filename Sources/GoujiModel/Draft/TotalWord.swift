/// The words by which people mark a row that adds others up.
package enum TotalWord {
  /// Of the rows since the last such row, or up to the next one.
  package static let partial = ["小计", "本页小计", "本页合计"]
  /// Of all rows, or of those since the last of its kind.
  package static let whole = ["合计", "总计", "共计", "累计", "总合计"]
  /// Those that stand behind a name as well: `某局小计`.
  package static let endings = ["合计", "小计", "总计"]
}
