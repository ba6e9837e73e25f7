import GoujiModel

/// A place of a report where words stand, and how to change them there.
enum WordSpot: Hashable {
  enum OfTable: Hashable { case label, title, subtitle, leftLine, rightLine, caption, note(Int) }
  enum OfChart: Hashable { case title, caption, note }

  case title
  case cover(Int)
  case paragraph(part: Int, block: Int)
  case heading(part: Int, block: Int)
  case listed(part: Int, block: Int)
  case table(part: Int, block: Int, OfTable)
  case chart(part: Int, block: Int, OfChart)

  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

extension Report {
  /// All of them, in printed order.
  var wordSpots: [WordSpot] {
    var spots: [WordSpot] = [.title]
    spots += cover.indices.map { .cover($0) }
    for (part, blocks) in parts.map(\.blocks).enumerated() {
      for (index, block) in blocks.enumerated() {
        switch block {
        case .paragraph: spots.append(.paragraph(part: part, block: index))
        case .heading(let heading):
          spots.append(.heading(part: part, block: index))
          if heading.listed != nil { spots.append(.listed(part: part, block: index)) }
        case .table(let table):
          let own: [WordSpot.OfTable] =
            [.label, .title, .subtitle, .leftLine, .rightLine]
            + (table.caption == nil ? [] : [.caption])
            + table.notes.indices.map { .note($0) }
          spots += own.map { .table(part: part, block: index, $0) }
        case .chart:
          spots += [WordSpot.OfChart.title, .caption, .note].map {
            .chart(part: part, block: index, $0)
          }
        }
      }
    }
    return spots.filter { !self[$0].isEmpty }
  }

  subscript(spot: WordSpot) -> [Inline] {
    get {
      switch spot {
      case .title: return identity.title.inlines
      case .cover(let index): return cover[index].inlines
      case .paragraph(let part, let block):
        if case .paragraph(let paragraph) = parts[part].blocks[block] { return paragraph.inlines }
      case .heading(let part, let block):
        if case .heading(let heading) = parts[part].blocks[block] { return heading.words.inlines }
      case .listed(let part, let block):
        if case .heading(let heading) = parts[part].blocks[block] {
          return heading.listed?.inlines ?? []
        }
      case .table(let part, let block, let which):
        if case .table(let table) = parts[part].blocks[block] {
          return table[keyPath: which.path].inlines
        }
      case .chart(let part, let block, let which):
        if case .chart(let chart) = parts[part].blocks[block] {
          return chart[keyPath: which.path].inlines
        }
      }
      return []
    }
    set {
      let words = Words(newValue, figures: figures)
      switch spot {
      case .title: identity.title = words
      case .cover(let index): cover[index].inlines = newValue
      case .paragraph(let part, let block):
        guard case .paragraph(var paragraph) = parts[part].blocks[block] else { return }
        paragraph.inlines = newValue
        parts[part].blocks[block] = .paragraph(paragraph)
      case .heading(let part, let block):
        guard case .heading(var heading) = parts[part].blocks[block] else { return }
        heading.words = words
        parts[part].blocks[block] = .heading(heading)
      case .listed(let part, let block):
        guard case .heading(var heading) = parts[part].blocks[block] else { return }
        heading.listed = words
        parts[part].blocks[block] = .heading(heading)
      case .table(let part, let block, let which):
        guard case .table(var table) = parts[part].blocks[block] else { return }
        table[keyPath: which.path] = words
        parts[part].blocks[block] = .table(table)
      case .chart(let part, let block, let which):
        guard case .chart(var chart) = parts[part].blocks[block] else { return }
        chart[keyPath: which.path] = words
        parts[part].blocks[block] = .chart(chart)
      }
    }
  }
}

extension WordSpot.OfTable {
  fileprivate var path: WritableKeyPath<ReportTable, Words> {
    switch self {
    case .label: \.label
    case .title: \.title
    case .subtitle: \.subtitle
    case .leftLine: \.leftLine
    case .rightLine: \.rightLine
    case .caption: \.shownCaption
    case .note(let index): \.notes[index]
    }
  }
}

extension WordSpot.OfChart {
  fileprivate var path: WritableKeyPath<ReportChart, Words> {
    switch self {
    case .title: \.title
    case .caption: \.caption
    case .note: \.note
    }
  }
}

extension ReportTable {
  fileprivate var shownCaption: Words {
    get { caption ?? .none }
    set { caption = newValue }
  }
}
