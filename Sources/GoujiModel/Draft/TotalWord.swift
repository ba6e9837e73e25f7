/// The words by which people mark a row that adds others up.
package enum TotalWord {
  /// Of the rows since the last such row, or up to the next one.
  package static let partial = ["小计", "本页小计", "本页合计", "页计", "本页计"]
  /// Of all rows, or of those since the last of its kind.
  package static let whole = ["合计", "总计", "共计", "累计", "总合计"]
  /// Of the pages before, or up to the end of this one; neither a line nor a sum over what stands
  /// near.
  package static let running = ["承前页", "承上页", "过次页", "转下页", "接上页", "接前页"]
  /// Those that stand behind a name as well: `某局小计`.
  package static let endings = ["合计", "小计", "总计"]
}
