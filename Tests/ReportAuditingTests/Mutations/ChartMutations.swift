import GoujiModel
import TestSupport

/// Single changes to charts.
enum ChartMutations {
  static let all: [Mutation] = [
    of("改图上的数") { chart, chance in
      guard let series = chart.series.indices.randomElement(using: &chance),
        let index = chart.series[series].points.indices.randomElement(using: &chance)
      else { return nil }
      var point = chart.series[series].points[index]
      guard let value = point.value?.more(Int.random(in: 1...9, using: &chance)) else { return nil }
      point.result = .success(value)
      point.printed = NumberPrinter.text(value, unit: chart.unit, format: point.format)
      chart.series[series].points[index] = point
      return "点\(index)"
    },
    of("只改图上印出的数字") { chart, chance in
      guard let series = chart.series.indices.randomElement(using: &chance),
        let index = chart.series[series].points.indices.randomElement(using: &chance),
        let printed = chart.series[series].points[index].printed.withOtherDigit(&chance)
      else { return nil }
      chart.series[series].points[index].printed = printed
      return "点\(index)"
    },
    of("图上两点换位") { chart, chance in
      guard let series = chart.series.indices.randomElement(using: &chance) else { return nil }
      let points = chart.series[series].points
      let pairs = points.indices.dropLast().filter { points[$0].printed != points[$0 + 1].printed }
      guard let index = pairs.randomElement(using: &chance) else { return nil }
      chart.series[series].points.swapAt(index, index + 1)
      return "点\(index)"
    },
    of("改图的类别名") { chart, chance in
      guard let index = chart.categories.indices.randomElement(using: &chance) else { return nil }
      chart.categories[index] = Words(chart.categories[index].text.withOtherCharacter(&chance))
      return "类别\(index)"
    },
    of("图的类别名换位") { chart, chance in
      guard let index = chart.categories.indices.dropLast().randomElement(using: &chance) else {
        return nil
      }
      chart.categories.swapAt(index, index + 1)
      return "类别\(index)"
    },
    of("改图的系列名") { chart, chance in
      guard let index = chart.series.indices.randomElement(using: &chance) else { return nil }
      chart.series[index].name = Words(chart.series[index].name.text.withOtherCharacter(&chance))
      return "系列\(index)"
    },
    of("改图题") { chart, chance in
      chart.title = Words(chart.title.text.withOtherCharacter(&chance))
      return "题名"
    },
    of("改图上的占比") { chart, chance in
      guard let index = chart.shares.indices.randomElement(using: &chance),
        let printed = chart.shares[index].printed.withOtherDigit(&chance)
      else { return nil }
      chart.shares[index].printed = printed
      return "占比\(index)"
    },
    of("删图的一个类别") { chart, chance in
      guard let index = chart.categories.indices.randomElement(using: &chance) else { return nil }
      chart.categories.remove(at: index)
      for series in chart.series.indices { chart.series[series].points.remove(at: index) }
      if !chart.shares.isEmpty { chart.shares.remove(at: index) }
      return "类别\(index)"
    },
    Mutation("删一张图") { shipped, chance in
      var report = shipped.report
      guard let place = report.chartPlaces.randomElement(using: &chance) else { return nil }
      report.parts[place.part].blocks.remove(at: place.block)
      return ("\(place)", report)
    },
  ]

  private static func of(
    _ name: String, _ change: @escaping @Sendable (inout ReportChart, inout Chance) -> String?
  ) -> Mutation {
    Mutation(name) { shipped, chance in
      var report = shipped.report
      for place in report.chartPlaces.shuffled(using: &chance) {
        guard case .chart(var chart) = report.parts[place.part].blocks[place.block],
          let changed = change(&chart, &chance)
        else { continue }
        report.parts[place.part].blocks[place.block] = .chart(chart)
        return ("图\(chart.number) \(changed)", report)
      }
      return nil
    }
  }
}
