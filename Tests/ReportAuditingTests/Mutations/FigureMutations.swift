import GoujiModel
import TestSupport

/// Changes of the numbers that stand in words.
enum FigureMutations {
  static let all: [Mutation] = [
    change("数：印错一位") { figure, chance in
      guard
        let index = figure.printed.indices.filter({ figure.printed[$0].isNumber }).randomElement(
          using: &chance),
        let digit = figure.printed[index].wholeNumberValue
      else { return nil }
      var changed = figure
      changed.printed.replaceSubrange(index...index, with: String((digit + 1) % 10))
      return changed
    },
    change("数：单位换了") { figure, _ in
      var changed = figure
      if figure.printed.hasSuffix("万元") {
        changed.printed.removeLast(2)
        changed.printed += "元"
      } else if figure.printed.hasSuffix("%") {
        changed.printed.removeLast()
      } else {
        return nil
      }
      return changed
    },
    change("数：准确数和印出的一起改") { figure, _ in
      guard case .amount(let money)? = figure.value else { return nil }
      var changed = PrintedFigure(
        name: figure.name, value: .amount(Money(fen: money.fen + 10_000_000)),
        printed: figure.printed, origin: figure.origin)
      changed.unit = figure.unit
      guard let number = figure.printed.firstIndex(where: \.isNumber) else { return nil }
      changed.printed.insert("1", at: number)
      return changed
    },
    bound, left, worded, exchanged, sameSize,
  ]

  private static func change(
    _ name: String, _ change: @escaping @Sendable (PrintedFigure, inout Chance) -> PrintedFigure?
  ) -> Mutation {
    Mutation(name) { shipped, chance in
      var report = shipped.report
      for index in report.wordFigures.shuffled(using: &chance) {
        guard let changed = change(report.figures[index], &chance) else { continue }
        let old = report.figures[index].printed
        report.figures[index] = changed
        return ("“\(old)”印成“\(changed.printed)”", report)
      }
      return nil
    }
  }

  /// The same digits given out for another definition.
  private static let bound = Mutation("数：连到别的定义") { shipped, chance in
    var report = shipped.report
    guard let index = report.wordFigures.randomElement(using: &chance),
      let other = report.wordFigures.randomElement(using: &chance),
      report.figures[other].name != report.figures[index].name
    else { return nil }
    report.figures[index].name = report.figures[other].name
    report.figures[index].origin = report.figures[other].origin
    return ("“\(report.figures[index].printed)”", report)
  }

  private static let left = Mutation("数：漏了") { shipped, chance in
    TextMutations.changeSpot(shipped.report, &chance) { inlines, chance in
      guard let index = inlines.figureIndexes.randomElement(using: &chance) else { return nil }
      var shorter = inlines
      shorter.remove(at: index)
      return shorter
    }
  }

  /// Words in place of a number, or its digits typed in.
  private static let worded = Mutation("数：换成字") { shipped, chance in
    let report = shipped.report
    return TextMutations.changeSpot(report, &chance, mayPrintSame: true) { inlines, chance in
      guard let index = inlines.figureIndexes.randomElement(using: &chance),
        case .figure(let figure) = inlines[index]
      else { return nil }
      var changed = inlines
      changed[index] = .text(Bool.random(using: &chance) ? "若干万元" : report.figures[figure].printed)
      return changed
    }
  }

  private static let exchanged = Mutation("数：两个对调") { shipped, chance in
    TextMutations.changeSpot(shipped.report, &chance) { inlines, chance in
      let figures = inlines.figureIndexes.shuffled(using: &chance)
      guard figures.count > 1 else { return nil }
      var swapped = inlines
      swapped.swapAt(figures[0], figures[1])
      return swapped
    }
  }

  /// Another figure of the report, as long in print.
  private static let sameSize = Mutation("数：换成同样大小的另一个") { shipped, chance in
    let report = shipped.report
    return TextMutations.changeSpot(report, &chance) { inlines, chance in
      guard let index = inlines.figureIndexes.randomElement(using: &chance),
        case .figure(let figure) = inlines[index],
        let other = report.figures.indices.filter({
          report.figures[$0].printed.count == report.figures[figure].printed.count && $0 != figure
        }).randomElement(using: &chance)
      else { return nil }
      var changed = inlines
      changed[index] = .figure(other)
      return changed
    }
  }
}

extension [Inline] {
  fileprivate var figureIndexes: [Int] {
    indices.filter { if case .figure = self[$0] { true } else { false } }
  }
}

extension Report {
  /// Figures outside the cells of tables and the points of charts.
  fileprivate var wordFigures: [Int] {
    wordSpots.flatMap { spot in
      self[spot].compactMap { inline in if case .figure(let index) = inline { index } else { nil } }
    }
  }
}
