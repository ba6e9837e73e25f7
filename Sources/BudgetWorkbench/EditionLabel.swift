import GoujiModel

/// How an edition is called before people.
extension Classification {
  /// `2024 年版`, or `2018 年版，没有收全，其余取自相近年份`.
  var label: String {
    if case .whole = extent(of: year) { return "\(year) 年版" }
    return "\(year) 年版，没有收全，其余取自相近年份"
  }

  /// `2024年政府收支分类科目（2024-01-01）`
  package var title: String { "\(edition.title)（\(edition.date)）" }
}
