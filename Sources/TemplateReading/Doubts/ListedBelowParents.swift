import GoujiModel

/// What it checks: codes that rows list (依次) begin with a code that the row around them lists.
///
/// Why: 30309 listed in the rows of 302 has no line there, and its own line is missing from the others.
///
/// Example: `{每: 经济科目.类, 依次: ["302"], 行: {款: {每: 经济科目.款, 依次: ["30309"]}}}`
///
/// Source: 政府收支分类科目.
enum ListedBelowParents {
  static func findings(_ template: Template) -> [Finding] {
    template.allTables.flatMap { table in
      table.panels.flatMap { findings($0.rows, below: [:], in: table) }
    }
  }

  /// `above` are the codes that rows around these list, by the column.
  private static func findings(
    _ rows: [RowDefinition], below above: [String: [String]], in table: TableDefinition
  ) -> [Finding] {
    rows.flatMap { row -> [Finding] in
      guard let axis = row.axis, case .listed(let path, let values) = axis.source else {
        return findings(row.children, below: above, in: table)
      }
      let parents = above[path.column] ?? []
      let strangers = values.filter { value in
        value.allSatisfy(\.isNumber) && !parents.isEmpty
          && !parents.contains(where: value.hasPrefix)
      }
      var inner = above
      inner[path.column] = values
      let below = findings(row.children, below: inner, in: table)
      guard let first = strangers.first else { return below }
      return [
        Finding(
          .conditionCodeUnknown, at: row.place,
          "“依次”里的 \(first) 不在外层这一行的 \(parents.prefix(3).joined(separator: "、")) 下面，\(table.id) 的这一行总是空的",
          basis: "政府收支分类科目", cure: "改成漏掉的那一个科目，或移到它的类下面")
      ] + below
    }
  }
}
