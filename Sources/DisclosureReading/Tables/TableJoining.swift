import GoujiModel

/// Puts a table together that a document splits over pages or repeats its headers in.
enum TableJoining {
  static func joined(_ passages: [Passage]) -> [Passage] {
    var result: [Passage] = []
    /// The last table of the result, and what stood between it and here.
    var open: (index: Int, between: Int)?
    for passage in passages {
      guard case .grid(let grid) = passage else {
        result.append(passage)
        open?.between += 1
        continue
      }
      if let last = open, last.between <= 3, case .grid(let before) = result[last.index],
        let joined = joined(before, grid, between: result[(last.index + 1)...])
      {
        result[last.index] = .grid(joined)
        result.removeSubrange((last.index + 1)...)
        open?.between = 0
        continue
      }
      result.append(passage)
      open = (result.count - 1, 0)
    }
    return result
  }

  /// Nil where the second is a table of its own.
  private static func joined(
    _ first: PrintedGrid, _ second: PrintedGrid, between: ArraySlice<Passage>
  ) -> PrintedGrid? {
    guard first.width == second.width, case .text = first.home, case .text = second.home else {
      return nil
    }
    let heads = (GridHead(first), GridHead(second))
    let titles = between.compactMap { passage -> String? in
      guard case .paragraph(let paragraph) = passage else { return nil }
      let plain = PlainText.of(paragraph.text)
      return plain.isEmpty || Int(plain) != nil || Surroundings.unit(of: plain) != nil ? nil : plain
    }
    let above = heads.1.above.map(PlainText.of).filter { Surroundings.unit(of: $0) == nil } + titles
    let isContinued =
      above.isEmpty || above.allSatisfy { $0.containsBytes(of: "续表") || $0.containsBytes(of: "（续") }
    let sameHeaders =
      heads.1.headers.isEmpty
      || heads.1.headers.map { second.rows[$0].map(PlainText.of) }
        == heads.0.headers.map { first.rows[$0].map(PlainText.of) }
    // Without a header of its own it goes on; with the same one it must not begin anew.
    guard isContinued, sameHeaders else { return nil }
    return joining(first, second, from: heads.1.body.lowerBound)
  }

  private static func joining(_ first: PrintedGrid, _ second: PrintedGrid, from start: Int)
    -> PrintedGrid
  {
    var grid = first
    let width = grid.width
    let shift = (grid.rows.count - start) * width
    for row in start..<second.rows.count {
      grid.rows.append(second.rows[row])
      // A merge that began in the headers left out ends with them.
      grid.owners.append(
        second.owners[row].enumerated().map { column, owner in
          owner < start * width ? grid.owners.count * width + column : owner + shift
        })
    }
    return grid
  }
}
