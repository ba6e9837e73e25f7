/// Takes tables apart that stand below each other in one sheet, or in one table of a document: each begins
/// with a row that is its title.
enum TableSplitting {
  static func split(_ passages: [Passage]) -> [Passage] {
    passages.flatMap { passage -> [Passage] in
      guard case .grid(let grid) = passage else { return [passage] }
      return parts(of: grid).map(Passage.grid)
    }
  }

  private static func parts(of grid: PrintedGrid) -> [PrintedGrid] {
    var starts = [0]
    var hasAmounts = false
    for row in grid.rows.indices {
      let texts = grid.rows[row].filter { !$0.isEmpty }
      if hasAmounts, texts.count == 1, isTitle(PlainText.of(texts[0])) {
        starts.append(row)
        hasAmounts = false
      } else if texts.count > 1, texts.contains(where: isAmount) {
        hasAmounts = true
      }
    }
    if starts.count == 1 { return [grid] }
    return zip(starts, starts.dropFirst() + [grid.rows.count]).map { grid.part($0..<$1) }
  }

  private static func isAmount(_ text: String) -> Bool {
    PrintedValue.decimals(of: PlainText.of(text)) != nil
  }

  private static func isTitle(_ plain: String) -> Bool {
    plain.hasSuffix("表") && plain.count < 40 && TableForm(title: plain) != nil
      && !plain.contains { "：，。；".contains($0) }
  }
}

extension PrintedGrid {
  /// Some of its rows.
  fileprivate func part(_ range: Range<Int>) -> PrintedGrid {
    var part = self
    let start = range.lowerBound * width
    part.rows = Array(rows[range])
    part.owners = owners[range].enumerated().map { row, owners in
      owners.enumerated().map { column, owner in
        owner < start ? row * width + column : owner - start
      }
    }
    part.saidHeaders = range.lowerBound == 0 ? saidHeaders : 0
    if case .sheet(let file, let numbers, let column) = home {
      part.home = .sheet(file, rows: Array(numbers[range]), column: column)
    }
    return part
  }
}
