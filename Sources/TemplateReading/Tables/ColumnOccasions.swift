import GoujiModel

/// Columns that are not always printed (打印, 有数, 无数): what must hold of them, so that a table is never
/// without a column, a total never without its parts.
extension TemplateDecoder {
  func checkOccasions(_ leaves: [Column]) {
    let occasions = leaves.map(\.occasion)
    guard let first = occasions.firstIndex(where: { !$0.isAlways }) else { return }
    if !occasions.contains(where: \.isAlways) {
      collector.add(
        Finding(
          .emptyOccasion, at: leaves[first].place, "每一栏都不一定印：一栏也没有的表印不出来",
          cure: "至少一栏（如名称一栏）不写“打印”“有数”“无数”"))
    }
    let figures = leaves.indices.filter { leaves[$0].isFigure }.map { occasions[$0].filled }
    for index in occasions.indices {
      guard let unit = occasions[index].filled.last else { continue }
      if figures.contains(where: { $0.contains(unit) }) { continue }
      collector.add(
        Finding(
          .emptyOccasion, at: leaves[index].place, "“\(unit)”写了“打印: 有数”，而它是文字栏，没有数",
          cure: "写在有数的一栏或一组上；按别的数决定印不印，写“有数: 数名”"))
    }
    checkTotals(leaves)
  }

  /// Where all parts are missing a total would stand for nothing that is printed.
  private func checkTotals(_ leaves: [Column]) {
    let keys = leaves.map(\.key)
    for index in leaves.indices where !leaves[index].parts.isEmpty {
      let occasion = leaves[index].occasion
      let parts = leaves[index].parts.compactMap { part in
        keys.firstIndex { $0.sameBytes(as: part) }
      }
      if parts.isEmpty || parts.contains(where: { leaves[$0].occasion.isSurer(than: occasion) }) {
        continue
      }
      collector.add(
        Finding(
          .emptyOccasion, at: leaves[index].place,
          "“\(keys[index])”是合计，而它所加的各栏都不一定印：都没有印时，合计加的是什么就看不出了",
          cure: "它所加的栏里至少一栏总印；或者把合计和各栏放进一组，“打印: 有数”写在组上"))
    }
  }
}
